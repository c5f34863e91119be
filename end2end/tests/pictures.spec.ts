// Pictures of the pages at four widths, light and dark, for people to look at: test-results/pictures.
// With PICTURES=1 the two of the README are made anew.
import { join } from "node:path";
import { awake, startWith, test } from "./support.ts";

const folder = join(import.meta.dirname, "..", "test-results", "pictures");
const readme = join(import.meta.dirname, "..", "..", "docs", "pictures");

for (const colorScheme of ["light", "dark"] as const) {
  for (const [width, height] of [[360, 740], [820, 1100], [1440, 900], [1920, 1080]]) {
    test(`pictures at ${width}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height });
      const picture = (name: string) => page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) });
      for (const [name, address] of [["home", "/nl"], ["gallery", "/nl/gallery"], ["new", "/nl/new"], ["sign-in", "/admin/sign-in"]]) {
        await page.goto(address);
        await awake(page);
        await page.waitForLoadState("networkidle");
        await picture(name);
      }
      await startWith(page, "Hoekkeuken");
      await page.waitForLoadState("networkidle");
      await picture("editor");
      if (process.env.PICTURES && width === 1440 && colorScheme === "light") {
        await page.screenshot({ path: join(readme, "editor.png") });
      }
      await page.goto(`${page.url()}/order`);
      await awake(page);
      await picture("checkout");
    });
  }
}
