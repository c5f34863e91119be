// Puts the typefaces of the npm packages where the site serves them, each with its licence.
import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const fonts = join(here, "..", "assets", "site", "assets", "fonts");
mkdirSync(fonts, { recursive: true });
for (const [name, axes] of [["inter", "wght"], ["fraunces", "wght"]]) {
  const source = join(here, "node_modules", "@fontsource-variable", name);
  copyFileSync(join(source, "files", `${name}-latin-${axes}-normal.woff2`), join(fonts, `${name}.woff2`));
  copyFileSync(join(source, "LICENSE"), join(fonts, `${name}-OFL.txt`));
}
