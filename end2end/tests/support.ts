// What the browser tests share: pages that may not complain, and where things are on them.
import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, type BrowserContextOptions, expect, type Locator, type Page, test as base } from "@playwright/test";
import { cents, type Language, words } from "./shop.ts";

export { expect };

/** Everything that the pages of a context write to the console as an error, throw, or say about hydration. */
function listen(context: BrowserContext, complaints: string[]) {
  context.on("page", (page) => {
    page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error}`));
    page.on("console", (message) => {
      const text = message.text();
      const isComplaint = message.type() === "error" || /hydrat/i.test(text);
      if (isComplaint) complaints.push(`${page.url()}: ${text}`);
    });
  });
}

interface Fixtures {
  /** What pages complained about so far; a test ends with none. */
  complaints: string[];
  /** Opens another browser: it shares nothing with the first, and may complain as little. */
  another: (options?: BrowserContextOptions) => Promise<BrowserContext>;
}

/** A test whose pages may not write an error to the console nor throw one. */
export const test = base.extend<Fixtures>({
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      listen(context, complaints);
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
  another: async ({ browser, complaints }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      listen(context, complaints);
      opened.push(context);
      return context;
    });
    for (const context of opened) await context.close();
  },
});

/** Waits until the browser's half is awake, so that nothing typed gets lost. */
export async function awake(page: Page) {
  await page.locator("html[data-awake]").waitFor({ state: "attached" });
}

/** Waits until the editor has taken the place of the still picture. */
export async function editor(page: Page) {
  await page.waitForURL(/\/(design|shared)\//);
  await page.locator(".configurator").waitFor();
  await page.waitForFunction(() => !document.querySelector(".still"));
}

/** Starts from an example of the gallery and waits for the editor. */
export async function startWith(page: Page, name: string) {
  await page.goto("/nl/gallery");
  await awake(page);
  await page.getByRole("button", { name: `Start met ${name}` }).click();
  await editor(page);
}

/** Begins in an empty room of the shop at an address and turns to its long wall. */
export async function emptyRoom(page: Page, shop = "") {
  await page.goto(`${shop}/nl/new`);
  await awake(page);
  await page.getByRole("button", { name: "Naar de kasten" }).click();
  await editor(page);
  await page.getByRole("button", { name: "Muur B", exact: true }).click();
}

/** The card of a type in the palette, found by its code. */
export async function card(page: Page, code: string): Promise<Locator> {
  await page.getByRole("searchbox").fill(code);
  return page.locator(".palette .card").first();
}

/** Picks a card by its code and places it at the first free spot of the wall, by mouse. */
export async function place(page: Page, code: string) {
  const found = await card(page, code);
  await found.locator(".card-face").click();
  await found.locator(".placing .primary").click();
}

/** The total on the page's price bar, in cents. */
export async function total(page: Page): Promise<number> {
  return cents(await page.locator(".bar .price .num").first().innerText());
}

/** Waits until the shop has everything. */
export async function saved(page: Page, language: Language = "nl") {
  await expect(page.locator(".saved-state").first()).toHaveText(words(language)("editor.saved"));
}

/** Where a place of the open wall is on the screen; mm from its left end and above the floor. */
export async function onStage(page: Page, x: number, above: number): Promise<{ x: number; y: number }> {
  return page.locator(".canvas > svg").evaluate((svg, [x, above]) => {
    const matrix = (svg as SVGSVGElement).getScreenCTM();
    if (!matrix) throw new Error("the drawing is not on the screen");
    const { x: left, y: top } = new DOMPoint(x, -above).matrixTransform(matrix);
    return { x: left, y: top };
  }, [x, above]);
}

/** What axe finds, in light all of it and in dark what depends on colour, in a form that says where. */
export async function barriers(page: Page, colorScheme: "light" | "dark"): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  // The pages have no frames, which is what the slower mode is for.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (colorScheme === "dark" ? axe.withRules(["color-contrast"]) : axe).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} — ${node.any[0]?.message ?? ""}`));
}

/** Nothing of a page lies beside the screen: it is read by scrolling downwards only. */
export async function expectToFit(page: Page) {
  const { whole, screen } = await page.evaluate(() => ({ whole: document.documentElement.scrollWidth, screen: innerWidth }));
  expect.soft(whole, `${page.url()} is as wide as the screen`).toBeLessThanOrEqual(screen);
}

/** Whoever orders. */
export const customer: Record<string, string> = {
  name: "Lien Peeters",
  email: "lien.peeters@voorbeeld.example",
  phone: "0470 12 34 56",
  street: "Vaartstraat 12",
  postcode: "3000",
  town: "Leuven",
};
