// Validates what `corpus` wrote: node scenes.mjs FOLDER. Fails on any error or warning of the Khronos validator,
// and when a valid design of the corpus has no scene.
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import validator from "gltf-validator";

/** The validator's severities that fail: 0 is an error, 1 a warning. */
const WARNING = 1;

const folder = resolve(process.argv[2]);
const designs = JSON.parse(readFileSync(join(folder, "designs.json"), "utf8"));
const expected = designs.filter(([name]) => !name.startsWith("invalid/")).length;
const files = readdirSync(join(folder, "scenes")).filter((name) => name.endsWith(".glb"));
const problems = [];
let triangles = 0;
for (const name of files) {
  const bytes = new Uint8Array(readFileSync(join(folder, "scenes", name)));
  const report = await validator.validateBytes(bytes, { uri: name, maxIssues: 0 });
  triangles += report.info?.totalTriangleCount ?? 0;
  for (const { code, message, pointer, severity } of report.issues.messages) {
    if (severity <= WARNING) problems.push(`${name}: ${code} at ${pointer}: ${message}`);
  }
}
if (files.length !== expected) problems.push(`${files.length} scenes where the corpus has ${expected} designs`);
if (triangles === 0) problems.push("no scene has a triangle");
if (problems.length > 0) {
  console.error(problems.slice(0, 50).join("\n"));
  process.exit(1);
}
console.log(`${files.length} scenes, ${triangles} triangles, no error and no warning`);
