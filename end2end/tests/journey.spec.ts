// Journey 1 of the product by mouse, and what the owner then sees.
import { join } from "node:path";
import { awake, cents, customer, editor, emptyRoom, expect, fillCheckout, mails, place, quoteOf, signIn, test, total } from "./support.ts";

const root = join(import.meta.dirname, "..", "..");
const gallery = join(root, "assets", "gallery");

test("a customer draws a room, places cabinets, shares, orders, and the owner finds the order", async ({ page, browser }) => {
  await page.goto("/nl");
  await awake(page);
  await page.getByRole("link", { name: "Ontwerp je keuken" }).first().click();
  await page.waitForURL("**/nl/new");
  await awake(page);
  await page.getByLabel("Naam van je ontwerp").fill("Keuken Vaartstraat");
  await page.getByRole("button", { name: "Naar de kasten" }).click();
  await editor(page);

  await page.getByRole("button", { name: "Wand B", exact: true }).click();
  for (const code of ["OSP", "VWF", "OL3", "OKP", "OLD", "OFL"]) {
    const before = await total(page);
    await place(page, code);
    await expect.poll(() => total(page)).toBeGreaterThan(before);
  }
  const before = await total(page);

  await expect(page.locator(".saved-state")).toHaveText("Bewaard");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Delen" }).click();
  await expect(page.getByText("De link is gekopieerd.")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await browser.newContext();
  const visitor = await other.newPage();
  await visitor.goto(link);
  await visitor.locator(".configurator").waitFor();
  expect(await total(visitor)).toBe(before);
  await other.close();

  await page.getByRole("link", { name: "Bestellen" }).click();
  await page.waitForURL("**/order");
  await awake(page);
  const errors = page.getByRole("heading", { name: "Dit moet eerst opgelost worden" });
  expect(await errors.count(), "a kitchen placed by the palette has no errors").toBe(0);
  await fillCheckout(page);
  await page.getByRole("button", { name: "Bestelling met betalingsverplichting" }).click();
  await page.waitForURL("**/nl/order/*");
  const number = (await page.getByText(/20\d\d-\d{6}/).first().innerText()).match(/20\d\d-\d{6}/)?.[0] ?? "";

  const [mail] = (await mails(number, 2)).filter((mail) => mail.subject?.startsWith("Je bestelling"));
  expect(cents(mail.text?.match(/Totaal incl\. btw[^€]*€[^\n]*/)?.[0] ?? "")).toBe(before);
  expect(mail.attachments.some((attachment) => attachment.contentType === "image/png")).toBe(true);
  const status = mail.text?.match(/https?:\/\/\S+\/order\/\S+/)?.[0] ?? "";
  await page.goto(status);
  await expect(page.getByText(number).first()).toBeVisible();

  const { email, password } = signIn("owner");
  await page.goto("/admin/sign-in");
  await awake(page);
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord").fill(password);
  await page.getByRole("button", { name: "Aanmelden" }).click();
  await page.waitForURL("**/admin/orders");
  await expect(page.locator("tbody tr").first()).toContainText(number);
  await page.getByRole("link", { name: number }).click();
  await expect(page.getByText(customer["Voornaam en naam"]).first()).toBeVisible();
  await awake(page);
  if (process.env.PICTURES) await page.screenshot({ path: join(root, "docs", "pictures", "order.png") });
  await page.getByRole("button", { name: "Zet op bevestigd" }).click();
  await expect(page.locator(".order > header .status")).toHaveText("Bevestigd");
});

for (const [name, file] of [["Keuken aan het raam", "rijwoning"], ["U-keuken in groen", "u-keuken"]]) {
  test(`the price of ${file} in the browser is that of the command line to the cent`, async ({ page }) => {
    await page.goto("/nl/gallery");
    await awake(page);
    const start = page.locator(`a[href*="${file}"], form:has(input[value="${file}"]) button`).first();
    await start.click();
    await editor(page);
    const { totals } = quoteOf(join(gallery, `${file}.json`));
    const gross = totals.renovation6.allowed ? totals.renovation6.gross : totals.standard21.gross;
    expect(await total(page), name).toBe(Math.round(Number(gross) * 100));
  });
}

test("a design keeps the edits that were made without a network", async ({ page, context }) => {
  await emptyRoom(page);
  const address = page.url();
  const before = await total(page);
  await expect(page.locator(".saved-state")).toHaveText("Bewaard");
  await context.setOffline(true);
  for (const code of ["BO", "BD", "OL3", "OSP", "VWF"]) await place(page, code);
  const after = await total(page);
  expect(after).not.toBe(before);
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(address);
  await editor(again);
  expect(await total(again)).toBe(after);
  await expect(again.locator(".saved-state")).toHaveText("Bewaard");
});
