// Prints every row of the performance table that applies now and writes them down:
// node main.mjs TARGET NATIVE.json ANSWERS.js ROWS.json
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { browser } from "./browser.mjs";
import { http } from "./http.mjs";
import { median } from "./shop.mjs";

const [target, nativeFile, answers, output] = process.argv.slice(2).map((path) => resolve(path));
const native = JSON.parse(readFileSync(nativeFile, "utf8"));

const rows = [];
function row(what, value, peer, ratio, budget) {
  rows.push({ what, value, peer, ratio: typeof ratio === "number" ? ratio.toFixed(2) : ratio, budget });
  console.error(`${what}: ${value}`);
}
const micros = (time) => `${time.toFixed(0)} µs`;

const { Judge } = createRequire(import.meta.url)(answers);

/** What is done with a design in WebAssembly, in microseconds: the median after some runs to warm up. */
function inWasm(design, work, runs = 200) {
  const judge = new Judge(native.catalogue, design);
  const times = [];
  for (let run = 0; run < runs + 20; run += 1) {
    const begin = performance.now();
    work(judge, run);
    times.push((performance.now() - begin) * 1000);
  }
  return median(times.slice(20));
}

const { parse_40: parse, judge_40: judge, judge_10: ten, judge_50: fifty, judge_200: many } = native;
row("layout + check + quote, 40 modules", micros(judge), `serde_json parses the file: ${micros(parse)}`, judge / parse, "<= 5");
const wasm = inWasm(native.design_40, (judge) => judge.judge());
row("the same in wasm", micros(wasm), `native: ${micros(judge)}`, wasm / judge, "<= 3");
row("the same, 10 modules", micros(ten), "", "", "");
for (const [count, time] of [[50, fifty], [200, many]]) {
  const exponent = Math.log(time / ten) / Math.log(count / 10);
  row(`the same, ${count} modules`, micros(time), `10 modules: ${micros(ten)}`, exponent, "exponent <= 1.2");
}
row("the same, all that a design may hold", micros(native.judge_largest), "", "", "");
const { drag_40: drag, fill_5m: fill } = native;
row("a pointer move: landing and price, 40 modules", micros(drag), `serde_json parses the file: ${micros(parse)}`, drag / parse, "");
const dragged = inWasm(native.design_40, (judge, run) => judge.drag((run * 37) % 3000));
row("the same in wasm", micros(dragged), `native: ${micros(drag)}`, dragged / drag, "<= 3");
row("\"vul deze muur\", 5 m", micros(fill), "", "", "<= 50 ms");
row("the same with a window", micros(native.fill_5m_window), `without: ${micros(fill)}`, native.fill_5m_window / fill, "<= 50 ms");
row("the same with a corner", micros(native.fill_5m_corner), `without: ${micros(fill)}`, native.fill_5m_corner / fill, "<= 50 ms");
const filled = inWasm(native.design_5m, (judge) => judge.fill("B"), 20);
row("the first of these in wasm", micros(filled), `native: ${micros(fill)}`, filled / fill, "<= 3");
await browser(target, native, row);
await http(target, native, row);

writeFileSync(output, `${JSON.stringify(rows, null, 1)}\n`);
console.table(rows);
