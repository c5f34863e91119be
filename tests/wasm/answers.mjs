// Gives the browser's answers about the corpus: node answers.mjs FOLDER, with the designs and the catalogue
// that `corpus` wrote there, and the module that wasm-bindgen made.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const folder = resolve(process.argv[2]);
const { answer } = createRequire(import.meta.url)(join(folder, "answers.js"));
const catalogue = readFileSync(join(folder, "catalogue.json"), "utf8");
const designs = JSON.parse(readFileSync(join(folder, "designs.json"), "utf8"));
const lines = designs.map(([name, design]) => `${name} ${answer(catalogue, design)}\n`);
writeFileSync(join(folder, "wasm.txt"), lines.join(""));
console.log(`${designs.length} designs answered in WebAssembly`);
