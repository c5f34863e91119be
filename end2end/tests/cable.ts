// A cable between browser and shop that a test can pull: what is under way breaks off, what is new is refused.
// A browser that only plays offline sends what waited in the moment in which its tab closes.
import { connect, createServer, type Socket } from "node:net";

export class Cable {
  private readonly sockets = new Set<Socket>();
  private isPlugged = true;
  private readonly server = createServer((near) => {
    if (!this.isPlugged) {
      near.destroy();
      return;
    }
    const far = connect(this.port, "127.0.0.1");
    for (const [one, other] of [[near, far], [far, near]]) {
      this.sockets.add(one);
      one.on("error", () => other.destroy()).on("close", () => {
        this.sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });

  private constructor(private readonly port: number) {}

  /** Lays a cable to a shop; gives it with the address at the browser's end. */
  static async lay(shop: string): Promise<{ cable: Cable; address: string }> {
    const cable = new Cable(Number(new URL(shop).port));
    const { server } = cable;
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const end = server.address();
    if (!end || typeof end === "string") throw new Error("the cable has no end");
    return { cable, address: `http://127.0.0.1:${end.port}` };
  }

  pull() {
    this.isPlugged = false;
    for (const socket of this.sockets) socket.destroy();
  }

  plug() {
    this.isPlugged = true;
  }

  remove() {
    this.pull();
    this.server.close();
  }
}
