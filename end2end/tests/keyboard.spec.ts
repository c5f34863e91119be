// The keyboard stays where the work is: on the unit that a key moves, copies or takes away, in the drawing and in the
// list; and what one looks at begins at its top.
import type { Page } from "@playwright/test";
import { emptyRoom, expect, place, startWith, test } from "./support.ts";

const units = (page: Page) => page.locator("rect.unit");
const view = (page: Page, name: string) => page.locator(".views").getByRole("button", { name, exact: true });
const panel = (page: Page, name: string) => page.locator(".panels").getByRole("button", { name });

/** What the keyboard is on: a unit's id. */
const stop = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("data-stop"));

async function three(page: Page) {
  await emptyRoom(page);
  for (const code of ["OSP", "OL3", "OD"]) await place(page, code);
  await expect(units(page)).toHaveCount(3);
}

test("every key of the list leaves the keyboard in the list", async ({ page }) => {
  await three(page);
  await view(page, "Lijst").click();
  const rows = page.locator(".list tbody tr");
  const drawers = rows.nth(1).locator("[data-stop]");
  const own = await drawers.getAttribute("data-stop");
  const width = rows.nth(1).locator("td").nth(2);
  await expect(width).toContainText("60");
  await drawers.focus();
  await page.keyboard.press("+");
  await expect(width).toContainText("80");
  expect(await stop(page)).toBe(own);
  await page.keyboard.press("-");
  await expect(width).toContainText("60");
  expect(await stop(page)).toBe(own);

  await page.keyboard.press("d");
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(2).locator("[data-stop]"), "the copy is at hand").toBeFocused();
  await page.keyboard.press("Delete");
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(2).locator("[data-stop]"), "its neighbour takes over").toBeFocused();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(2).locator("[data-stop]"), "what comes back is at hand again").toBeFocused();
});

test("a unit that passes another, goes or comes back keeps the keyboard in the drawing", async ({ page }) => {
  await emptyRoom(page);
  await place(page, "OSP");
  await place(page, "BD");
  const base = units(page).first();
  await base.focus();
  const own = await stop(page);
  // The wall unit stands above it: moved to the right, it comes after it in reading order.
  for (const key of ["Shift+ArrowRight", "ArrowRight", "ArrowRight"]) {
    const before = await page.locator(`[data-stop="${own}"]`).getAttribute("aria-label");
    await page.keyboard.press(key);
    await expect(page.locator(`[data-stop="${own}"]`)).not.toHaveAttribute("aria-label", before ?? "");
    await expect(page.locator(`[data-stop="${own}"]`)).toBeFocused();
  }
  await page.keyboard.press("Delete");
  await expect(units(page)).toHaveCount(1);
  await expect(units(page)).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(units(page)).toHaveCount(0);
  await expect(view(page, "Muur B"), "of an empty wall the tab is left").toBeFocused();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(units(page)).toHaveCount(1);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(page.locator(`[data-stop="${own}"]`)).toBeFocused();
});

test("another panel and another unit begin at their top, and how units are made stays open", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 600 });
  await startWith(page, "Keuken aan het raam");
  const side = page.locator("aside.right");
  const scrolled = () => side.evaluate((aside) => Math.round(aside.scrollTop));
  const down = () => side.evaluate((aside) => aside.scrollTo(0, aside.scrollHeight));
  await units(page).first().click();
  const made = side.locator("details").filter({ hasText: "Uitvoering op maat" });
  await expect(made).not.toHaveAttribute("open");
  await made.locator("summary").click();
  await down();
  expect(await scrolled()).toBeGreaterThan(50);
  await units(page).nth(1).click();
  await expect.poll(scrolled).toBe(0);
  await expect(made).toHaveAttribute("open");
  await down();
  await panel(page, "Stijl").click();
  await expect.poll(scrolled).toBe(0);
});

test("what opens over the page takes the keyboard along and gives it back to what opened it", async ({ page }) => {
  await three(page);
  for (const [button, panel] of [[".bar .price", "#price-panel"], [".bar .share", "#share-panel"]]) {
    for (const close of ["Escape", "Enter"]) {
      await page.locator(button).focus();
      await page.keyboard.press("Enter");
      const inside = page.locator(`${panel} button:focus`);
      await expect(inside, panel).toBeVisible();
      if (close === "Enter") await page.locator(panel).getByRole("button", { name: "Sluiten" }).focus();
      await page.keyboard.press(close);
      await expect(page.locator(panel)).toHaveCount(0);
      await expect(page.locator(button), `${panel} closed by ${close}`).toBeFocused();
    }
  }
  // A length is asked for beside the drawing; who asks no more is back at it.
  await units(page).nth(2).click();
  await page.locator(".right details summary").filter({ hasText: "Uitvoering op maat" }).click();
  const measure = page.getByRole("group", { name: "Korpusdiepte" }).getByRole("button", { name: "Op maat" });
  await measure.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".ask input")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator(".ask")).toHaveCount(0);
  await expect(measure).toBeFocused();
  // A row of the price leads to its unit.
  await page.locator(".bar .price").click();
  await page.locator("#price-panel summary").first().click();
  await page.locator("#price-panel").getByRole("button", { name: "Ladekast" }).first().click();
  await expect(page.locator(".unit.selected")).toBeFocused();
});
