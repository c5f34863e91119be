// Compresses what browsers load once and for all, as hard as it goes: node compress.mjs SITE. The server sends the
// file with .br or .gz when there is one; by itself it would compress each answer anew, and less.
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const folder = join(process.argv[2], "pkg");
const names = readdirSync(folder);
const isDone = (file, packed) => existsSync(packed) && statSync(packed).mtimeMs >= statSync(file).mtimeMs;

for (const name of names.filter((name) => /\.(wasm|js|css)$/.test(name))) {
  const file = join(folder, name);
  if (isDone(file, `${file}.br`)) continue;
  const bytes = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
}
