// Rows about the server: start, memory, pages, orders, the owner's list.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { agent, call, freePort, median, megabytes, quantile, serve, wait, wholeOrder } from "./shop.mjs";

const has = (program) => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
const example = (name) => readFileSync(new URL(`../../assets/gallery/${name}.json`, import.meta.url), "utf8");

/** Requests a second by wrk with 64 connections for 8 seconds. */
function load(address) {
  const { stdout } = spawnSync("wrk", ["-t1", "-c64", "-d8s", address], { encoding: "utf8" });
  const bad = stdout.match(/Non-2xx.*|Socket errors:.*/)?.[0];
  if (bad) throw new Error(`${address}: ${bad}`);
  return Number(stdout.match(/Requests\/sec:\s+([\d.]+)/)[1]);
}

/** nginx with a file of these bytes, until `stop`. */
async function nginx(target, bytes) {
  const folder = mkdtempSync(join(target, "nginx-"));
  const port = await freePort();
  writeFileSync(join(folder, "page.html"), bytes);
  writeFileSync(join(folder, "nginx.conf"), `
    daemon off; worker_processes auto; error_log ${folder}/error.log; pid ${folder}/pid; user root;
    events { worker_connections 1024; }
    http { access_log off; sendfile on; types { text/html html; } server { listen 127.0.0.1:${port}; root ${folder}; } }`);
  const server = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf")], { stdio: "ignore" });
  const address = `http://127.0.0.1:${port}/page.html`;
  for (let tries = 0; !(await fetch(address).then((answer) => answer.ok, () => false)); tries += 1) {
    if (tries > 100) throw new Error("nginx does not start");
    await wait(50);
  }
  const stop = async () => {
    const gone = new Promise((done) => server.once("exit", done));
    server.kill("SIGTERM");
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, stop };
}

/** The landing and the gallery page beside nginx with the same bytes, by the same client on the same cores. */
async function pages(target, shop, row) {
  for (const [what, path] of [["landing", "/nl"], ["gallery", "/nl/gallery"]]) {
    const budget = ">= 0.10";
    if (!has("wrk")) {
      row(`SSR ${what} page`, "not measured: wrk is missing", "nginx 46 700 req/s of 20 KB (2026-11-23)", "", budget);
      continue;
    }
    const page = await (await fetch(`${shop.base}${path}`)).text();
    const ours = load(`${shop.base}${path}`);
    const value = `${Math.round(ours)} req/s of ${Math.round(page.length / 1024)} KB`;
    if (!has("nginx")) {
      row(`SSR ${what} page`, value, "nginx 46 700 req/s of 20 KB (2026-11-23)", ours / 46_700, budget);
      continue;
    }
    const peer = await nginx(target, page);
    try {
      const theirs = load(peer.address);
      row(`SSR ${what} page`, value, `nginx, same bytes: ${Math.round(theirs)} req/s`, ours / theirs, budget);
    } finally {
      await peer.stop();
    }
  }
}

/** Bare SQLite: an insert of as many bytes, durable before the next begins. */
function bareSqlite(target, bytes, count) {
  const folder = mkdtempSync(join(target, "sqlite-"));
  try {
    const open = "pragma journal_mode = wal; pragma synchronous = full; create table t (b blob);\n";
    const insert = `insert into t values (randomblob(${bytes}));\n`;
    const begin = performance.now();
    const { status } = spawnSync("sqlite3", [join(folder, "t.db")], { input: open + insert.repeat(count) });
    if (status !== 0) throw new Error("sqlite3 failed");
    return (count / (performance.now() - begin)) * 1000;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function durableOrders(target, native, row) {
  const { orders_per_second: ours, bytes_per_order: bytes } = native;
  const isHere = has("sqlite3");
  const theirs = isHere ? bareSqlite(target, bytes, 500) : 2651;
  const peer = isHere ? `bare SQLite, ${bytes} bytes each: ${Math.round(theirs)}/s` : "bare SQLite 2651/s of 8 KiB (2026-11-23)";
  row("order placed, durable", `${Math.round(ours)}/s`, peer, ours / theirs, ">= 0.5");
}

/** Whole orders by four customers at once, every reply checked. */
async function orders(shop, row) {
  const file = example("rijwoning");
  const times = [];
  let left = 400;
  const customer = async () => {
    const own = agent(1);
    while (left > 0) {
      left -= 1;
      const begin = performance.now();
      await wholeOrder(shop.base, own, file);
      times.push(performance.now() - begin);
    }
    own.destroy();
  };
  const begin = performance.now();
  await Promise.all(Array.from({ length: 4 }, customer));
  const rate = (times.length / (performance.now() - begin)) * 1000;
  const vendure = "Vendure, 6 requests: 10.2/s, p50 377 ms (2026-11-23)";
  row("whole order over HTTP, 5 requests, 4 customers", `${rate.toFixed(0)} orders/s`, vendure, rate / 10.2, ">= 50");
  const [p50, p95] = [median(times), quantile(times, 0.95)];
  row("the same, how long one takes", `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`, vendure, p95 / 377, "p95 <= 0.05");
}

// The order that is there, 100 000 times under other numbers, names and days.
const MULTIPLY = `
pragma journal_mode = wal; pragma foreign_keys = off; begin;
create temp table many as with recursive c(i) as (select 2 union all select i + 1 from c where i < 100000) select i from c;
create temp table first as select * from orders limit 1;
insert into orders select 'copy-' || i, f.year, i, f.design_id, 'copy-' || i, f.request_hash,
  case i % 5 when 0 then 'confirmed' when 1 then 'measured' when 2 then 'delivered' else 'received' end,
  'Klant' || i || ' Peeters', f.town, 'klant' || i || '@example.be', f.gross_cents + i,
  'klant' || i || ' peeters', f.placed_at + i from many, first f;
insert into order_words select 'klant' || i, f.year, i from many, first f;
insert into order_words select 'peeters', f.year, i from many, first f where true on conflict do nothing;
update order_numbers set n = 100000; commit; analyze;`;

/** The owner's list with 100 000 orders: newest, by status, by name, by a common name, deep inside. */
async function list(target, row) {
  if (!has("sqlite3")) {
    row("admin order list, 100 000 orders", "not measured: sqlite3 is missing", "an index lookup", "", "<= 20 ms");
    return;
  }
  const shop = await serve(target, ({ run }) => run("demo"));
  const own = agent(1);
  try {
    await wholeOrder(shop.base, own, example("rijwoning"));
    // The shop writes too: wait for its turn.
    const { status, stderr } = spawnSync("sqlite3", ["-cmd", ".timeout 60000", shop.database], { input: MULTIPLY, encoding: "utf8" });
    if (status !== 0) throw new Error(`sqlite3: ${stderr}`);
    const [, email, password] = readFileSync(join(shop.data, "demo-sign-ins.txt"), "utf8").split("\n")[0].split(" ");
    const signedIn = await call(shop.base, own, "sign_in", { form: { email, password } });
    const cookie = { cookie: signedIn.headers["set-cookie"].map((cookie) => cookie.split(";")[0]).join("; ") };
    const year = new Date().getFullYear();
    const filters = {
      newest: {}, "by status": { status: "confirmed" }, "one name": { search: "klant77777" },
      "a name that all have": { search: "peeters" }, "page in the middle": { before: `${year}-050000` },
    };
    const times = {};
    for (const [name, filter] of Object.entries(filters)) {
      const body = { json: { filter: { search: "", status: null, before: null, ...filter } } };
      const runs = [];
      for (let run = 0; run < 30; run += 1) {
        const begin = performance.now();
        const { rows } = JSON.parse((await call(shop.base, own, "list_orders", body, cookie)).text);
        runs.push(performance.now() - begin);
        if (rows.length === 0) throw new Error(`no orders: ${name}`);
      }
      times[name] = median(runs);
    }
    const shown = Object.entries(times).map(([name, time]) => `${name} ${time.toFixed(1)}`).join(", ");
    row("admin order list, 100 000 orders, slowest", `${Math.max(...Object.values(times)).toFixed(1)} ms (${shown})`, "an index lookup", "", "<= 20 ms");
  } finally {
    own.destroy();
    await shop.stop();
  }
}

/** 500 editors that save every two seconds for half a minute. */
async function openEditors(shop, row) {
  const own = agent(500);
  const file = example("u-keuken");
  const editors = [];
  for (let index = 0; index < 500; index += 1) {
    const { text } = await call(shop.base, own, "create_design", { json: { file } });
    editors.push({ edit: JSON.parse(text).edit_token, revision: 1 });
  }
  const end = Date.now() + 30_000;
  let saves = 0;
  await Promise.all(editors.map(async (editor, index) => {
    await wait((index * 2000) / editors.length);
    while (Date.now() < end) {
      const next = Date.now() + 2000;
      const changed = file.replace(/"name": "[^"]*"/, `"name": "Keuken ${index} ${editor.revision}"`);
      const { text } = await call(shop.base, own, "save_design", { json: { ...editor, file: changed } });
      editor.revision = JSON.parse(text);
      saves += 1;
      await wait(Math.max(0, next - Date.now()));
    }
  }));
  row("memory with 500 open editors saving", `${megabytes(shop.memory())} after ${saves} saves`, "Vendure 566 MiB after load (2026-11-23)", shop.memory() / (566 * 1_048_576), "<= 250 MB");
  own.destroy();
}

/** Requests that their client gives up a few milliseconds after the start. */
async function aborted(shop, row) {
  const minutes = Number(process.env.ABORT_MINUTES ?? 5);
  const end = Date.now() + minutes * 60_000;
  const settled = Date.now() + minutes * 12_000;
  let [count, early] = [0, 0];
  const giveUp = async (index) => {
    while (Date.now() < end) {
      const stop = new AbortController();
      const asked = fetch(`${shop.base}${index % 2 ? "/nl" : "/nl/gallery"}`, { signal: stop.signal }).then((answer) => answer.text());
      await wait(index % 6);
      stop.abort();
      await asked.catch(() => {});
      count += 1;
      if (!early && Date.now() > settled) early = shop.memory();
    }
  };
  await Promise.all(Array.from({ length: 16 }, (_, index) => giveUp(index)));
  await wait(2000);
  const late = shop.memory();
  row(`memory under aborted requests, ${minutes} min`, `${megabytes(late)} after ${count}`, `after a fifth of the time: ${megabytes(early)}`, late / early, "flat: <= 1.1");
}

export async function http(target, native, row) {
  const shop = await serve(target);
  try {
    row("cold start to first page, empty database", `${Math.round(shop.cold)} ms`, "Vendure 4.8 s (2026-11-23)", shop.cold / 4800, "<= 0.5 s");
    await wait(3000);
    row("memory at rest", megabytes(shop.memory()), "Vendure 220 MiB (2026-11-23)", shop.memory() / (220 * 1_048_576), "<= 60 MB");
    await pages(target, shop, row);
    durableOrders(target, native, row);
    await orders(shop, row);
    await openEditors(shop, row);
    await aborted(shop, row);
  } finally {
    await shop.stop();
  }
  await list(target, row);
}
