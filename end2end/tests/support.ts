// What the browser tests share: a page that may not complain, the mails, the demo sign-ins, the command line.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type Page, test as base } from "@playwright/test";
import { type ParsedMail, simpleParser } from "mailparser";

const root = join(import.meta.dirname, "..");
export const data = join(root, "test-results", "data");
const binary = join(process.env.CARGO_TARGET_DIR ?? join(root, "..", "target"), "ci", "passtuk");

/** A test whose pages may not write an error to the console nor throw one. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      context.on("page", (page) => {
        page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error}`));
        page.on("console", (message) => {
          const text = message.text();
          const isComplaint = message.type() === "error" || /hydrat/i.test(text);
          if (isComplaint) complaints.push(`${page.url()}: ${text}`);
        });
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** Waits until the browser's half is awake, so that nothing typed gets lost. */
export async function awake(page: Page) {
  await page.locator("html[data-awake]").waitFor({ state: "attached" });
}

/** Starts from an example of the gallery and waits for the editor. */
export async function startWith(page: Page, name: string) {
  await page.goto("/nl/gallery");
  await awake(page);
  await page.getByRole("button", { name: `Start met ${name}` }).click();
  await editor(page);
}

/** Waits until the editor has taken the place of the still picture. */
export async function editor(page: Page) {
  await page.waitForURL(/\/design\//);
  await page.locator(".configurator").waitFor();
  await page.waitForFunction(() => !document.querySelector(".still"));
}

/** The amount in a text, in cents: `€ 13.912,54`. */
export function cents(text: string): number {
  const found = text.match(/(\d[\d.]*),(\d\d)/);
  if (!found) throw new Error(`no amount in “${text}”`);
  return Number(found[1].replaceAll(".", "")) * 100 + Number(found[2]);
}

/** Begins in an empty room and turns to its long wall. */
export async function emptyRoom(page: Page) {
  await page.goto("/nl/new");
  await awake(page);
  await page.getByRole("button", { name: "Naar de kasten" }).click();
  await editor(page);
  await page.getByRole("button", { name: "Wand B", exact: true }).click();
}

/** Picks a card by its code or name and places it at the first free spot of the wall. */
export async function place(page: Page, words: string) {
  await page.getByRole("searchbox", { name: "Zoek kast of toestel" }).fill(words);
  await page.locator(".palette .card-face").first().click();
  await page.locator(".palette .placing").getByRole("button", { name: /^Plaats op/ }).click();
}

/** The total on the page's price bar, in cents. */
export async function total(page: Page): Promise<number> {
  return cents(await page.locator(".bar .price .num").first().innerText());
}

/** What the command line makes of a design file. */
export function quoteOf(file: string): { totals: { standard21: { gross: string }; renovation6: { allowed: boolean; gross: string } } } {
  return JSON.parse(execFileSync(binary, ["quote", file, "--json"], { encoding: "utf8" }));
}

/** The demo account of a role: mail and password. */
export function signIn(role: "owner" | "sales"): { email: string; password: string } {
  const text = readFileSync(join(data, "demo-sign-ins.txt"), "utf8");
  const line = text.split("\n").find((line) => line.includes(role));
  const [, email, password] = line?.match(/(\S+@\S+)\s+(\S+)/) ?? [];
  if (!email) throw new Error(`no ${role} in demo-sign-ins.txt`);
  return { email, password };
}

/** The mails in the folder whose subject holds these words; waits until there are `count`. */
export async function mails(words: string, count: number): Promise<ParsedMail[]> {
  let found: ParsedMail[] = [];
  await expect
    .poll(async () => {
      const folder = join(data, "mail");
      const files = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith(".eml"));
      const all = await Promise.all(files.map((name) => simpleParser(readFileSync(join(folder, name)))));
      found = all.filter((mail) => mail.subject?.includes(words));
      return found.length;
    }, { timeout: 20_000 })
    .toBe(count);
  return found;
}

export const customer = {
  "Voornaam en naam": "Lien Peeters",
  "E-mailadres": "lien.peeters@voorbeeld.example",
  Telefoon: "0470 12 34 56",
  "Straat en nummer": "Vaartstraat 12",
  Postcode: "3000",
  Gemeente: "Leuven",
};

/** Fills the contact, ticks every warning and the terms. */
export async function fillCheckout(page: Page) {
  for (const [label, value] of Object.entries(customer)) await page.getByLabel(label, { exact: false }).first().fill(value);
  for (const tick of await page.locator("form.order-form input[type=checkbox]").all()) await tick.check();
}

/** Whether an element shows that it has the focus. */
export async function hasVisibleFocus(element: Locator): Promise<boolean> {
  return element.evaluate((node) => {
    const style = getComputedStyle(node);
    return style.boxShadow !== "none" || (style.outlineStyle !== "none" && style.outlineWidth !== "0px");
  });
}
