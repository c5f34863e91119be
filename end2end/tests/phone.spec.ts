// What a thumb and a small screen need: targets of 44 pixels, a list that can be read, tabs that say there are more,
// and words about what was done that cover nothing.
import type { Locator, Page } from "@playwright/test";
import { barriers, emptyRoom, expect, expectToFit, place, startWith, test } from "./support.ts";

const view = (page: Page, name: string) => page.locator(".views").getByRole("button", { name, exact: true });
const panel = (page: Page, name: string) => page.locator(".panels").getByRole("button", { name });
const toast = (page: Page) => page.locator(".toast");

interface Box { x: number; y: number; width: number; height: number }

async function box(locator: Locator): Promise<Box> {
  const found = await locator.boundingBox();
  if (!found) throw new Error(`${locator} is not on the screen`);
  return found;
}

const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test.describe("under a finger at 360", () => {
  test.use({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });

  test("everything that is tapped is 44 pixels each way, in every panel and view", async ({ page }) => {
    await startWith(page, "Hoekkeuken met eik");
    const small = () => page.evaluate(() => {
      const all = document.querySelectorAll<HTMLElement>(".configurator :is(button, summary, select)");
      const seen = [...all].filter((element) => element.checkVisibility());
      const size = (element: HTMLElement) => element.getBoundingClientRect();
      return seen.filter((element) => size(element).height < 43.5 || size(element).width < 43.5)
        .map((element) => `${element.getAttribute("aria-label") ?? element.textContent}: ${size(element).width} × ${size(element).height}`);
    });
    for (const name of ["Stijl", "Ruimte", "Nazicht", "Kasten"]) {
      await panel(page, name).tap();
      expect.soft(await small(), name).toEqual([]);
    }
    await page.locator("rect.unit").first().tap();
    await page.locator(".right details summary").filter({ hasText: "Uitvoering op maat" }).tap();
    expect.soft(await small(), "a unit").toEqual([]);
    await view(page, "Lijst").tap();
    expect.soft(await small(), "the list").toEqual([]);
  });

  test("a row of the list is read at once: what it is, its measures, its price, and no wall twice", async ({ page }) => {
    await startWith(page, "Hoekkeuken met eik");
    await view(page, "Lijst").tap();
    await expectToFit(page);
    const list = await box(page.locator(".list"));
    const reach = await box(page.locator(".reach"));
    expect(meet(list, reach), "undo lies over no row").toBe(false);
    const row = page.locator(".list tbody tr").first();
    await expect(row.locator("td.wall")).toBeHidden();
    const whole = await box(row);
    for (const part of [row.locator("th"), row.locator(".price"), row.locator(".away button")]) {
      const inner = await box(part);
      expect(inner.x).toBeGreaterThanOrEqual(whole.x);
      expect(inner.x + inner.width).toBeLessThanOrEqual(whole.x + whole.width + 0.5);
    }
    const lines = await row.locator("th button").evaluate((button) => button.getBoundingClientRect().height);
    expect(lines, "a sentence takes two or three lines").toBeLessThan(90);
    for (const scheme of ["light", "dark"] as const) expect.soft(await barriers(page, scheme), scheme).toEqual([]);
  });

  test("what was done is said below, over nothing that stays in its place", async ({ page }) => {
    await startWith(page, "Stadskeuken");
    await page.locator("rect.unit").first().tap();
    await page.getByRole("button", { name: "Spiegelen" }).tap();
    await expect(toast(page)).toContainText("gespiegeld. Totaal");
    const said = await box(toast(page));
    for (const other of [".canvas", ".reach", ".zoom", ".panels", ".views"]) {
      expect.soft(meet(said, await box(page.locator(other))), other).toBe(false);
    }
  });
});

for (const width of [1440, 1024]) {
  test(`what was done keeps off undo, checks and zoom at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await startWith(page, "Keuken aan het raam");
    await panel(page, "Stijl").click();
    await page.locator("label.tick").filter({ hasText: "Ledverlichting" }).click();
    await expect(toast(page)).toContainText(/^Ledverlichting onder de bovenkasten geplaatst, \+\s€\s\d+\. Totaal/);
    const said = await box(toast(page));
    for (const other of [".reach", ".zoom"]) expect.soft(meet(said, await box(page.locator(other))), other).toBe(false);
  });
}

test("what was done is said with its place, its width or its choice, and a first unit with what comes along", async ({ page }) => {
  await emptyRoom(page);
  await expect(page.locator(".bar .price small")).toHaveText("Nog leeg: alleen opmeting en levering");
  // What the empty room costs is said in the price, once.
  await page.locator(".bar .price").click();
  const whole = (await page.locator(".bar .price .num").innerText()).replace(/\s/g, "\\s");
  await expect(page.locator("#price-panel")).toContainText(new RegExp(`Van dit totaal is ${whole} voor opmeting`));
  await page.keyboard.press("Escape");
  await place(page, "OSP");
  await expect(toast(page)).toContainText(/geplaatst, \+\s€\s[\d.]+, waarvan €\s[\d.]+ levering en plaatsing\. Totaal/);
  await expect(page.locator(".bar .price small")).not.toHaveText(/Nog leeg/);
  await page.locator("rect.unit").focus();
  await page.keyboard.press("Shift+ArrowRight");
  await expect(toast(page)).toContainText(/naar 15\scm van links/);
  await page.keyboard.press("+");
  await expect(toast(page)).toContainText(/nu 80\scm breed, \+\s€\s\d+\. Totaal/);
  await page.keyboard.press("r");
  await place(page, "OL3");
  await expect(toast(page)).not.toContainText("waarvan");
  await page.getByRole("button", { name: "Wissel met links" }).click();
  await expect(toast(page)).toContainText("gewisseld met");
});

test("of more tabs than fit, the edge beyond which they lie fades", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await emptyRoom(page);
  const views = page.locator(".views");
  await expect(view(page, "Muur B")).toHaveText("B");
  await page.getByRole("button", { name: "Eiland toevoegen" }).click();
  await view(page, "Grondplan").click();
  // The letters of the walls are read there too.
  await expect(page.locator(".words text").first()).toHaveText("A");
  for (const letter of await page.locator(".words text").all()) {
    expect(await letter.evaluate((text) => text.getBoundingClientRect().height)).toBeGreaterThanOrEqual(12);
  }
  await expect(views).toHaveClass(/more-after/);
  await expect(views).not.toHaveClass(/more-before/);
  await view(page, "Lijst").click();
  await expect(views).toHaveClass(/more-before/);
  await expect(views).not.toHaveClass(/more-after/);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(views).not.toHaveClass(/more-/);
});
