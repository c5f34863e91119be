// The measures of the running program: bytes of the browser's half, cold start, memory at rest.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const target = process.argv[2];
const print = (row) => console.log(JSON.stringify(row));
const kilobytes = (bytes) => `${Math.round(bytes / 1024)} KB`;

const pkg = join(target, "site", "pkg");
const size = (name) => brotliCompressSync(readFileSync(join(pkg, name))).length;
const programs = readdirSync(pkg).filter((name) => /\.(wasm|js)$/.test(name));
const all = programs.reduce((sum, name) => sum + size(name), 0);
print({ what: "wasm + js of all pages, brotli", value: kilobytes(all), peer: "blueprint3d 351 KB, react-planner 953 KB gzip (2026-11-23)", ratio: "", budget: "<= 300 KB to a usable editor" });

const data = mkdtempSync(join(tmpdir(), "passtuk-bench-"));
const address = "127.0.0.1:3179";
const begin = performance.now();
const server = spawn(join(target, "release", "passtuk"), ["serve"], {
  env: { ...process.env, PASSTUK_DATA: data, DATABASE_URL: `sqlite:${data}/passtuk.db`, PASSTUK_ADDR: address, PASSTUK_LIMITS: "off" },
  stdio: "ignore",
});
try {
  let page;
  while (!page?.ok) {
    page = await fetch(`http://${address}/nl`).catch(() => undefined);
    if (performance.now() - begin > 30_000) throw new Error("the server did not answer within 30 s");
    if (!page) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await page.text();
  const cold = performance.now() - begin;
  print({ what: "cold start to first page, empty database", value: `${Math.round(cold)} ms`, peer: "Vendure 4.8 s (2026-11-23)", ratio: (cold / 4800).toFixed(2), budget: "<= 0.5 s" });
  const status = readFileSync(`/proc/${server.pid}/status`, "utf8");
  const resident = Number(status.match(/VmRSS:\s+(\d+)/)[1]) * 1024;
  print({ what: "memory at rest", value: kilobytes(resident), peer: "Vendure 220 MiB (2026-11-23)", ratio: (resident / 230_686_720).toFixed(2), budget: "<= 60 MB" });
} finally {
  server.kill("SIGTERM");
  rmSync(data, { recursive: true, force: true });
}
