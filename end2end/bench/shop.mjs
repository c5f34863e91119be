// A shop under measure: started from an empty folder, called as a browser calls it, looked at from outside.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";

export const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
export const kilobytes = (bytes) => `${Math.round(bytes / 1024)} KB`;
export const megabytes = (bytes) => `${(bytes / 1_048_576).toFixed(1)} MB`;

/** The value below which a share of the sorted numbers lies. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
export const median = (numbers) => quantile(numbers, 0.5);

export const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** One request; the answer with its body as text. */
export function ask(base, agent, method, path, body, headers = {}) {
  return new Promise((done, fail) => {
    const sent = request(`${base}${path}`, { method, agent, headers }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => done({ status: answer.statusCode, headers: answer.headers, text: Buffer.concat(parts).toString() }));
      answer.on("error", fail);
    });
    sent.on("error", fail);
    sent.end(body);
  });
}

/** Calls a server function: text fields as a form, an object under `json` as JSON. Any refusal is a failure. */
export async function call(base, agent, name, { form, json }, headers = {}) {
  const type = json ? "application/json" : "application/x-www-form-urlencoded";
  const body = json ? JSON.stringify(json) : String(new URLSearchParams(form));
  const answer = await ask(base, agent, "POST", `/api/${name}`, body, { "content-type": type, ...headers });
  if (answer.status >= 400) throw new Error(`${name} answered ${answer.status}: ${answer.text}`);
  return answer;
}

export const agent = (maxSockets = 8) => new Agent({ keepAlive: true, maxSockets });

/** Serves from a folder of its own under `target`, until `stop`. */
export async function serve(target, prepare = () => {}) {
  const data = mkdtempSync(join(target, "bench-"));
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const program = join(target, "release", "passtuk");
  const database = join(data, "passtuk.db");
  const environment = {
    ...process.env, PASSTUK_DATA: data, DATABASE_URL: `sqlite:${database}`, PASSTUK_ADDR: `127.0.0.1:${port}`,
    PASSTUK_LIMITS: "off", PASSTUK_LOG: "error",
  };
  delete environment.PASSTUK_URL;
  const run = (...words) => {
    const { status, stderr } = spawnSync(program, words, { env: environment, encoding: "utf8" });
    if (status !== 0) throw new Error(`passtuk ${words.join(" ")}: ${stderr}`);
  };
  prepare({ data, database, run });
  const begin = performance.now();
  const server = spawn(program, ["serve"], { env: environment, stdio: ["ignore", "ignore", "inherit"] });
  let first;
  while (!first) {
    if (server.exitCode !== null) throw new Error("the server does not start; its own words are above");
    first = await fetch(`${base}/nl`).then((answer) => answer.ok && answer.text(), () => undefined);
    if (!first) await wait(2);
  }
  return {
    base, data, database,
    /** Milliseconds from the start to the first page. */
    cold: performance.now() - begin,
    /** Resident bytes. */
    memory: () => Number(readFileSync(`/proc/${server.pid}/status`, "utf8").match(/VmRSS:\s+(\d+)/)[1]) * 1024,
    stop: async () => {
      const gone = new Promise((done) => server.once("exit", done));
      server.kill("SIGTERM");
      await gone;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

const contact = {
  name: "Lieve Peeters", email: "lieve@example.be", phone: "0470 12 34 56", street: "Dorpsstraat 12",
  postcode: "9000", town: "Gent", remarks: "", terms: "on",
};

const must = (holds, words) => {
  if (!holds) throw new Error(words);
};

/** A whole order as a browser sends it: new design, a save, the checkout, the order, its page. */
export async function wholeOrder(base, agent, file) {
  const created = JSON.parse((await call(base, agent, "create_design", { json: { file } })).text);
  const edit = created.edit_token;
  const changed = file.replace(/"name": "[^"]*"/, '"name": "Keuken van Lieve"');
  const revision = JSON.parse((await call(base, agent, "save_design", { json: { edit, revision: 1, file: changed } })).text);
  must(revision === 2, `the save gave revision ${revision}`);
  const checkout = JSON.parse((await call(base, agent, "load_checkout", { form: { edit } })).text);
  must(checkout.name === "Keuken van Lieve", "the checkout is of another design");
  const { allowed, gross } = checkout.quote.totals.renovation6;
  const total = Math.round(Number(allowed ? gross : checkout.quote.totals.standard21.gross) * 100);
  const fields = { edit, revision, key: created.share_token, regime: allowed ? "renovation6" : "standard21", total_shown: total, ...contact };
  const form = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`form[${name}]`, String(value)]));
  const placed = await call(base, agent, "place_order", { form });
  const page = await ask(base, agent, "GET", placed.headers.location);
  must(page.status === 200 && /20\d\d-\d{6}/.test(page.text), "the page of the order does not show it");
}
