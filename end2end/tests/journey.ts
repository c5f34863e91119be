// Journey 1 of the product, the same for every hand and language: home, room, editor, the link in a second
// browser, checkout, confirmation, mail, status page.
import { type BrowserContext, expect, type Page } from "@playwright/test";
import type { Hand } from "./hands.ts";
import { expectMailsOf, statusLink } from "./mail.ts";
import { centsOf, type Language, type Order, orderOf, words } from "./shop.ts";
import { awake, customer, editor, saved, total } from "./support.ts";

/** Home, the button, the room, and on to the long wall. */
export async function enter(page: Page, hand: Hand, language: Language, name: string) {
  const t = words(language);
  await page.goto(`/${language}`);
  await awake(page);
  const start = page.getByRole("link", { name: t("nav.start") }).or(page.getByRole("link", { name: t("home.start") }));
  await hand.press(start.filter({ visible: true }).first());
  await page.waitForURL(`**/${language}/new`);
  await hand.write(page.getByLabel(t("room.name")), name);
  await hand.press(page.getByRole("button", { name: t("room.submit") }));
  await editor(page);
  await expect(page).toHaveTitle(new RegExp(name));
  await hand.press(page.getByRole("button", { name: t("editor.wall", { wall: "B" }), exact: true }));
}

/** Places units one after the other; each changes the price. */
export async function furnish(page: Page, hand: Hand, codes: string[]) {
  for (const code of codes) {
    const before = await total(page);
    await hand.place(code);
    await expect.poll(() => total(page), `${code} has a price`).toBeGreaterThan(before);
  }
}

/** Reads what the link is for, copies it and opens it in another browser: the same kitchen, the same price, nothing to change. */
export async function share(page: Page, hand: Hand, language: Language, other: BrowserContext) {
  const t = words(language);
  await saved(page, language);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const button = page.getByRole("button", { name: t("editor.share"), exact: true }).filter({ visible: true });
  await hand.press(button);
  const panel = page.locator("#share-panel");
  await expect(panel).toContainText(t("editor.share_about"));
  await hand.press(panel.getByRole("button", { name: t("editor.share_copy") }));
  await expect(page.getByText(t("editor.share_copied"))).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await expect(panel.getByRole("textbox", { name: t("editor.share_link") })).toHaveValue(link);
  const code = panel.getByRole("img", { name: t("editor.share_code") });
  await expect(code.locator("path"), "as squares, each row of them in its place").toHaveAttribute("d", /^M4 4h7v1h-7z(M\d+ \d+h\d+v1h-\d+z)+$/);
  await hand.press(panel.getByRole("button", { name: t("common.close") }));
  await expect(panel).toHaveCount(0);
  await expect(button).toBeFocused();
  const visitor = await other.newPage();
  await visitor.goto(link);
  await editor(visitor);
  expect(await total(visitor)).toBe(await total(page));
  await expect(visitor.getByRole("button", { name: t("editor.copy") })).toBeVisible();
  await expect(visitor.getByRole("link", { name: t("editor.order") })).toHaveCount(0);
  await expect(visitor.locator(".palette")).toHaveCount(0);
}

/** The answers that allow 6 %: lived in privately, by the customer, since long. That we fit is chosen above them. */
async function answer(page: Page, hand: Hand, language: Language) {
  const t = words(language);
  const verdict = page.getByText(t("vat.allowed"));
  const settled = () => expect(page.locator(".choices-form")).toHaveAttribute("aria-busy", "false");
  await expect(page.getByLabel(t("services.install"))).toBeChecked();
  await expect(page.getByText(t("vat.fitted"))).toBeVisible();
  for (const question of ["vat.private_dwelling", "vat.end_user"]) {
    await hand.press(page.getByLabel(t(question)));
    await expect(page.getByLabel(t(question))).toBeChecked();
    await settled();
  }
  await hand.write(page.getByLabel(t("vat.first_occupied")), "1998");
  await page.keyboard.press("Tab");
  await expect(verdict).toBeVisible();
}

/** Fills in the checkout and orders; the page of the order is open then. */
export async function order(page: Page, hand: Hand, language: Language, { at6 }: { at6: boolean }): Promise<Order> {
  const t = words(language);
  const designed = await total(page);
  await hand.press(page.getByRole("link", { name: t("editor.order"), exact: true }));
  await page.waitForURL("**/order");
  await expect(page.getByRole("heading", { name: t("checkout.title"), exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: t("checkout.errors") })).toHaveCount(0);
  if (at6) await answer(page, hand, language);
  for (const [field, value] of Object.entries(customer)) await hand.write(page.getByLabel(t(`contact.${field}`)), value);
  for (const tick of await page.getByLabel(t("checkout.understand")).all()) await hand.press(tick);
  await hand.press(page.getByLabel(t("checkout.terms")));
  const button = page.locator(".bind button");
  await expect(button).toHaveText(t("checkout.button"));
  const bound = await page.locator(".bind .total .num").innerText();
  await hand.press(button);
  await page.waitForURL(`**/${language}/order/*`);

  const placed = await orderOf(page.request, page.url());
  await expect(page.getByRole("heading", { level: 1 })).toContainText(placed.number);
  expect(await page.locator("table.prices .total .amount").innerText()).toBe(bound);
  expect(placed.regime).toBe(at6 ? "renovation6" : "standard21");
  if (!at6) expect(centsOf(placed.quote.totals.standard21.gross)).toBe(designed);
  return placed;
}

/** Reads both mails, compares every amount, and follows the link to the status page. */
export async function readMail(page: Page, language: Language, placed: Order) {
  const t = words(language);
  const mail = await expectMailsOf(placed, customer.email);
  expect(mail.subject).toBe(t("mail.order.subject", { number: placed.number }));
  await page.goto(statusLink(mail));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("order.title", { number: placed.number }));
  await expect(page.locator(".progress [aria-current=step]")).toContainText(t("status.name.received"));
}
