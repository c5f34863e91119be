// Every page in every language: the same words before and after waking, no barrier that axe can find.
import AxeBuilder from "@axe-core/playwright";
import { awake, expect, startWith, test } from "./support.ts";

const languages = ["nl", "fr", "en"];
const pages = ["", "/gallery", "/new", "/legal/privacy", "/legal/terms", "/legal/accessibility", "/nowhere"];
const addresses = [...languages.flatMap((language) => pages.map((page) => `/${language}${page}`)), "/admin/sign-in"];

/** The words of a page without white space between them. */
const words = "document.body.innerText.replace(/\\s+/g, ' ').trim()";

for (const address of addresses) {
  test(`${address} reads the same before and after it wakes`, async ({ page, browser, complaints }) => {
    const asleep = await browser.newContext({ javaScriptEnabled: false });
    const still = await asleep.newPage();
    await still.goto(address);
    const before = await still.evaluate(words);
    await asleep.close();
    await page.goto(address);
    await awake(page);
    expect(await page.evaluate(words)).toBe(before);
    if (address.endsWith("/nowhere")) complaints.splice(0); // the browser itself says that 404 is an error
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0].html}`)).toEqual([]);
  });
}

test("the editor and the checkout have no barrier that axe can find", async ({ page }) => {
  await startWith(page, "Hoekkeuken");
  const editor = await new AxeBuilder({ page }).analyze();
  expect(editor.violations.map((violation) => `${violation.id}: ${violation.nodes[0].html}`)).toEqual([]);
  await page.goto(`${page.url()}/order`);
  await awake(page);
  const checkout = await new AxeBuilder({ page }).analyze();
  expect(checkout.violations.map((violation) => `${violation.id}: ${violation.nodes[0].html}`)).toEqual([]);
});
