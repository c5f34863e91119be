// Kills the server with SIGKILL at random moments while customers order, starts it again, and then counts:
// every order that was acknowledged exists once, numbers have no gaps, and every mail went out.
// Usage: node crash.mjs PROGRAM [ORDERS] [KILLS]
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { simpleParser } from "mailparser";

const [program, orders = 200, kills = 20] = process.argv.slice(2);
const CLIENTS = 8;
const IN_FLIGHT = 20;
// A mail that was being sent at the last kill is free again after its lease of 90 seconds.
const PATIENCE = 180_000;

const fail = (words) => {
  console.error(words);
  process.exit(1);
};
if (!program) fail("Usage: node crash.mjs PROGRAM [ORDERS] [KILLS]");
const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

const folder = mkdtempSync(join(tmpdir(), "passtuk-crash-"));
const data = join(folder, "data");
// The program looks for the browser's files beside itself; nothing here asks for one.
const copy = join(folder, "passtuk");
copyFileSync(resolve(program), copy);
mkdirSync(join(folder, "site", "pkg"), { recursive: true });
const port = await freePort();
const base = `http://127.0.0.1:${port}`;
const environment = {
  ...process.env,
  DATABASE_URL: process.env.DATABASE_URL ?? `sqlite:${join(data, "passtuk.db")}`,
  PASSTUK_ADDR: `127.0.0.1:${port}`,
  PASSTUK_DATA: data,
  PASSTUK_LIMITS: "off",
  PASSTUK_LOG: "error",
};

let server;
let serving = false;
async function start() {
  server = spawn(copy, ["serve"], { env: environment, stdio: ["ignore", "ignore", "inherit"] });
  for (;;) {
    const healthy = await fetch(`${base}/healthz`).then((answer) => answer.ok, () => false);
    if (healthy) break;
    if (server.exitCode !== null) fail("The server does not start; its own words are above.");
    await wait(20);
  }
  serving = true;
}
async function kill() {
  serving = false;
  const gone = new Promise((done) => server.once("exit", done));
  server.kill("SIGKILL");
  await gone;
}

// A call of a server function: the answer, or nothing when the server died in the middle.
async function call(name, body, headers = {}) {
  const isForm = body instanceof URLSearchParams;
  const answer = await fetch(`${base}/api/${name}`, {
    method: "POST",
    redirect: "manual",
    headers: isForm ? headers : { "content-type": "application/json", ...headers },
    body: isForm ? body : JSON.stringify(body),
  });
  const words = await answer.text();
  if (answer.status >= 400) fail(`${name} answered ${answer.status}: ${words}`);
  const [, token] = /\/order\/([\w-]{22})/.exec(answer.headers.get("location") ?? "") ?? [];
  return { token, cookie: answer.headers.get("set-cookie"), value: words.startsWith("{") ? JSON.parse(words) : words };
}
const form = (fields) => new URLSearchParams(fields);
// The same again until the server answers.
async function insist(action) {
  for (;;) {
    try {
      return await action();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      await wait(30);
    }
  }
}

const file = readFileSync(new URL("../assets/gallery/stadskeuken.json", import.meta.url), "utf8");
const contact = {
  name: "Lieve Peeters", email: "lieve@example.be", phone: "0470 12 34 56", street: "Dorpsstraat 12",
  postcode: "9000", town: "Gent", remarks: "", terms: "on",
};
// By key, so that a retry is not a second order. A link for each acknowledgement.
const acknowledged = new Map();
let wanted = 0;
let inFlight = 0;

async function customer() {
  while (killed < kills || caught < IN_FLIGHT || wanted < orders) {
    const { value: design } = await insist(() => call("create_design", { file }));
    const edit = design.edit_token;
    const { value: page } = await insist(() => call("load_checkout", form({ edit })));
    const { allowed, gross } = page.quote.totals.renovation6;
    const total = allowed ? gross : page.quote.totals.standard21.gross;
    const key = `${design.share_token}-1`;
    wanted += 1;
    const order = {
      edit, revision: page.revision, key, regime: allowed ? "renovation6" : "standard21", ...contact,
      total_shown: Math.round(Number(total) * 100),
    };
    const fields = form(Object.entries(order).map(([name, value]) => [`form[${name}]`, String(value)]));
    const { token } = await insist(async () => {
      inFlight += 1;
      try {
        return await call("place_order", fields);
      } finally {
        inFlight -= 1;
      }
    });
    if (!token) fail("An order was acknowledged without a link.");
    acknowledged.set(key, token);
  }
}

let killed = 0;
let caught = 0;
async function killer() {
  while (killed < kills || caught < IN_FLIGHT) {
    await wait(100 + Math.random() * 1500);
    caught += inFlight;
    await kill();
    killed += 1;
    await start();
  }
}

const demo = spawnSync(copy, ["demo"], { env: environment, encoding: "utf8" });
if (demo.status !== 0) fail(`passtuk demo failed: ${demo.stderr}`);
await start();
const begin = Date.now();
await Promise.all([killer(), ...Array.from({ length: CLIENTS }, customer)]);
const seconds = Math.round((Date.now() - begin) / 1000);

// Every acknowledged order is there under its link, and no two are the same.
const numbers = new Set();
for (const status of acknowledged.values()) {
  const { value } = await insist(() => call("order_status", form({ status })));
  numbers.add(value.record.number);
}
if (numbers.size !== acknowledged.size) {
  fail(`${acknowledged.size} orders were acknowledged, ${numbers.size} exist.`);
}

// The owner's list has these and no other, numbered without gaps.
const [, email, password] = readFileSync(join(data, "demo-sign-ins.txt"), "utf8").split("\n")[0].split(" ");
const { cookie } = await insist(() => call("sign_in", form({ email, password })));
const session = { cookie: cookie.split(";")[0] };
const listed = [];
for (let before = null; ; ) {
  const filter = { search: "", status: null, before };
  const { value } = await insist(() => call("list_orders", { filter }, session));
  listed.push(...value.rows.map((row) => row.number));
  before = value.next;
  if (!before) break;
}
const expected = listed.map((_, index) => `-${String(listed.length - index).padStart(6, "0")}`);
if (!listed.every((number, index) => number.endsWith(expected[index]))) fail(`Gaps: ${listed.join(" ")}`);
if (listed.length !== numbers.size || !listed.every((number) => numbers.has(number))) {
  fail(`${numbers.size} orders were acknowledged, the list has ${listed.length}.`);
}

// Two mails per order, each once in the folder.
const mailbox = join(data, "mail");
const mails = () => readdirSync(mailbox).filter((name) => name.endsWith(".eml"));
for (const end = Date.now() + PATIENCE; mails().length < 2 * listed.length && Date.now() < end; ) await wait(500);
const sent = new Map();
for (const name of mails()) {
  const mail = await simpleParser(readFileSync(join(mailbox, name)));
  const [number] = /\d{4}-\d{6}/.exec(mail.subject);
  sent.set(number, [...(sent.get(number) ?? []), mail.to.value[0].address]);
}
for (const number of listed) {
  const recipients = (sent.get(number) ?? []).sort().join(" ");
  if (recipients !== "lieve@example.be owner@passtuk.example") {
    fail(`The mails of ${number} went to: ${recipients || "nobody"}.`);
  }
}

await kill();
rmSync(folder, { recursive: true });
console.log(
  `${listed.length} orders by ${CLIENTS} customers in ${seconds} s, ${killed} kills with ${caught} orders in ` +
    `flight: every acknowledged order exists once, numbers have no gaps, ${2 * listed.length} mails went out.`,
);
