// A business that files VAT returns orders: the fifth question, its number, the third total, the statement of the law.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expectMailsOf } from "./mail.ts";
import { cents, centsOf, languages, mails, newDesign, orderOf, quoteOfText, root, savedDesign, words } from "./shop.ts";
import { awake, barriers, customer, expect, test } from "./support.ts";

const settled = (page: Page) => expect(page.locator(".choices-form")).toHaveAttribute("aria-busy", "false");

for (const language of languages) {
  test(`a business orders with the reverse charge (${language})`, async ({ page }) => {
    const t = words(language);
    const file = { ...JSON.parse(readFileSync(join(root, "assets", "gallery", "rijwoning.json"), "utf8")), language };
    const { edit_token: edit } = await newDesign(page.request, JSON.stringify(file));
    await page.goto(`/${language}/design/${edit}/order`);
    await awake(page);
    const number = page.getByRole("textbox", { name: t("contact.vat_number") });
    const totals = page.locator(".regimes > div");
    for (const [field, value] of Object.entries(customer)) await page.getByLabel(t(`contact.${field}`)).fill(value);
    await expect(totals).toHaveCount(2);
    await expect(number).toHaveCount(0);

    await test.step("the question brings the number, the third total and the statement, word for word", async () => {
      await page.getByLabel(t("vat.files_returns")).check();
      await settled(page);
      await expect(number).toBeVisible();
      await expect(totals).toHaveCount(3);
      await expect(page.locator(".regimes .counts dt")).toHaveText(t("vat.with_reverse"));
      await expect(page.locator(".recap .statement")).toHaveText(t("vat.reverse_statement"));
    });

    // What is only delivered is taxed at 21 %, what is fitted is not (domain.md §4.1 "B2B with fitting").
    const { lines } = quoteOfText((await savedDesign(page.request, page.url())).file);
    const sum = (nets: number[]) => nets.reduce((sum, net) => sum + net, 0);
    const delivered = sum(lines.filter((line) => line.vat_class === "always21").map(({ net }) => centsOf(net)));
    const gross = sum(lines.map(({ net }) => centsOf(net))) + Math.floor((delivered * 21 + 50) / 100);
    expect(delivered, "the kitchen has appliances").toBeGreaterThan(0);
    expect(cents(await page.locator(".regimes .counts dd").innerText())).toBe(gross);
    expect(cents(await page.locator(".bind .total .num").innerText())).toBe(gross);

    await test.step("a wrong number is said beside it, and nothing typed is lost", async () => {
      await number.fill("BE0123456789");
      await page.keyboard.press("Tab");
      await expect(page.locator("#contact-vat_number-fault")).toHaveText(t("contact.fault.vat_number", { typed: "BE0123456789" }));
      await page.getByLabel(t("checkout.terms")).check();
      for (const tick of await page.getByLabel(t("checkout.understand")).all()) await tick.check();
      await page.locator(".bind button").click();
      await expect(number).toBeFocused();
      await expect(number).toHaveValue("BE0123456789");
      for (const [field, value] of Object.entries(customer)) await expect(page.getByLabel(t(`contact.${field}`))).toHaveValue(value);
      for (const scheme of ["light", "dark"] as const) expect.soft(await barriers(page, scheme), scheme).toEqual([]);
    });

    await test.step("whoever takes the answer back is not held up by a number out of sight", async () => {
      await page.getByLabel(t("vat.files_returns")).uncheck();
      await settled(page);
      await expect(number).toHaveCount(0);
      await expect(page.locator(".bind .fault")).toBeEmpty();
      await page.getByLabel(t("vat.files_returns")).check();
      await settled(page);
      await expect(number, "it is still there when it is asked again").toHaveValue("BE0123456789");
    });

    // 01234567 = 97 × 12727 + 48, and 97 − 48 = 49.
    await number.fill("be 0123.456.749");
    await page.locator(".bind button").click();
    await page.waitForURL(`**/${language}/order/*`);
    await expect(page.locator("table.prices .total .amount")).toBeVisible();
    expect(cents(await page.locator("table.prices .total .amount").innerText())).toBe(gross);
    const placed = await orderOf(page.request, page.url());
    expect(placed.regime).toBe("reverse_charge");
    expect(centsOf(placed.quote.totals.reverse_charge.gross)).toBe(gross);

    await test.step("both mails say it", async () => {
      const mail = await expectMailsOf(placed, customer.email);
      expect(mail.text).toContain(`${t("contact.vat_number")}: BE0123456749`);
      expect(mail.html).toContain("BE0123456749");
      const both = await mails(placed.number, 2);
      const owner = both.find(({ messageId }) => messageId !== mail.messageId);
      const dutch = words("nl");
      const line = `${dutch("contact.vat_number")}: BE0123456749 (${dutch("vat.with_reverse")})`;
      expect(owner?.text).toContain(line);
      expect(owner?.html).toContain(line);
    });
  });
}

test("a design that says both that we fit and that we do not is asked which, and then gets its 6 %", async ({ page }) => {
  const t = words("nl");
  const file = JSON.parse(readFileSync(join(root, "assets", "gallery", "rijwoning.json"), "utf8"));
  const contradicts = { ...file, language: "nl", vat: { ...file.vat, installed_by_us: false } };
  expect(file.services.install && file.vat.installed_by_us, "the example is fitted by us").toBe(true);
  const { edit_token: edit } = await newDesign(page.request, JSON.stringify(contradicts));
  await page.goto(`/nl/design/${edit}/order`);
  await awake(page);
  const question = page.getByLabel(t("vat.installed_by_us"));
  await expect(page.locator(".regimes .counts dt")).toHaveText(t("vat.with_21"));
  await question.click();
  await expect(question).toHaveCount(0);
  await settled(page);
  await expect(page.locator(".regimes .counts dt")).toHaveText(t("vat.with_6"));
  const saved = JSON.parse((await savedDesign(page.request, page.url())).file);
  expect(saved.vat.installed_by_us).toBe(true);
});
