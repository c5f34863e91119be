// What the rules say, in the editor: where it is, what follows from it, what can be done about it.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { newDesign, root } from "./shop.ts";
import { barriers, editor, emptyRoom, expect, expectToFit, test, total } from "./support.ts";

/** Opens a kitchen of the corpus and the list of what is said of it. */
async function open(page: Page, name: string) {
  const file = await readFile(join(root, "tests", "data", "designs", `${name}.json`), "utf8");
  const { edit_token } = await newDesign(page.request, file);
  await page.goto(`/nl/design/${edit_token}`);
  await editor(page);
  await list(page).click();
  await expect(page.locator(".checks")).toBeVisible();
}

const list = (page: Page) => page.locator(".panels").getByRole("button", { name: "Nazicht" });
const about = (page: Page, title: string) => page.locator(".check").filter({ has: page.getByRole("heading", { name: title }) });
const show = (check: Locator) => check.getByRole("button", { name: "Toon", exact: true });
const view = (page: Page, name: string) => page.locator(".views").getByRole("button", { name, exact: true });

/** Whether a box lies inside another one. */
async function isInside(inner: Locator, outer: Locator): Promise<boolean> {
  const [a, b] = [await inner.boundingBox(), await outer.boundingBox()];
  if (!a || !b) return false;
  return b.x <= a.x && b.y <= a.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
}

test("a finding shows its place, takes the keyboard there and back, and lists what follows from it", async ({ page }) => {
  await open(page, "rules/hob-side-both-beyond-299");
  const check = about(page, "Kookplaat tussen twee hoge wanden");
  const follows = check.locator("details");
  await expect(follows.locator("li").first()).toBeHidden();
  await follows.locator("summary").click();
  await expect(follows.locator("li")).toHaveCount(3);
  await expect(follows.locator("li").first()).toContainText("29,9");

  await view(page, "Grondplan").click();
  await show(check).focus();
  await page.keyboard.press("Enter");
  await expect(view(page, "Muur A")).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator(".unit.selected")).toBeFocused();
  const outline = page.locator(".shown rect");
  await expect(page.locator(".unit.named")).toHaveCount(3);
  for (const unit of await page.locator(".unit.named").all()) expect(await isInside(unit, outline)).toBe(true);
  await expect(page.locator(".shown")).toHaveAttribute("aria-label", /29,9/);
  // The list stays; Escape leads back to it, and the same button clears what it shows.
  await page.keyboard.press("Escape");
  await expect(show(check)).toBeFocused();
  await expect(outline).toHaveCount(0);
  await show(check).click();
  await expect(outline).toHaveCount(1);
  await expect(show(check)).toHaveAttribute("aria-pressed", "true");
  await show(check).click();
  await expect(outline).toHaveCount(0);
});

test("the unit of a place opens its settings when it is pressed, and ends the showing as another panel does", async ({ page }) => {
  await open(page, "rules/hob-side-both-beyond-299");
  const check = about(page, "Kookplaat tussen twee hoge wanden");
  const outline = page.locator(".shown rect");
  await show(check).click();
  await expect(outline).toHaveCount(1);
  await expect(check, "the list stays in view").toBeVisible();
  await page.locator(".unit.selected").click();
  await expect(page.getByRole("textbox", { name: "Van links" })).toBeVisible();
  await expect(outline).toHaveCount(0);

  await list(page).click();
  await show(check).click();
  await expect(outline).toHaveCount(1);
  await page.locator(".panels").getByRole("button", { name: "Stijl" }).click();
  await expect(outline).toHaveCount(0);
});

test("an aisle is shown on the plan, from row to row", async ({ page }) => {
  await open(page, "rules/aisle-work-beyond-749");
  await show(page.locator(".check.fout").first()).click();
  await expect(view(page, "Grondplan")).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator(".unit.named")).toHaveCount(2);
  for (const unit of await page.locator(".unit.named").all()) {
    expect(await isInside(unit, page.locator(".shown rect"))).toBe(true);
  }
  // The sentence names walls, so the plan does.
  await expect(page.locator(".words text")).toHaveText(["A", "B", "C"]);
});

test("a point of the room that is not marked is one press and one key away", async ({ page }) => {
  await open(page, "rules/no-drain-beyond-unmarked");
  const check = about(page, "Afvoer niet aangeduid");
  await check.getByRole("button", { name: "Duid aan" }).click();
  await expect(page.getByRole("button", { name: "+ Afvoer" })).toBeFocused();
  await page.keyboard.press("Enter");
  await list(page).click();
  await expect(check).toHaveCount(0);
});

test("the worst comes first", async ({ page }) => {
  await open(page, "rules/hob-side-both-beyond-299");
  const kinds = await page.locator(".check").evaluateAll((checks) => checks.map((check) => check.classList.item(1)));
  expect(kinds).toEqual(["fout", "warn", "tip"]);
});

test("a way out says its price and what is left, and is one undo", async ({ page }) => {
  // A gap of 1.9 cm, and no sink.
  await open(page, "rules/run-gap-beyond-19");
  await expect(page.locator(".check")).toHaveCount(2);
  const way = page.locator(".check .fixes li").first();
  const [words, button] = [way.locator("p"), way.getByRole("button", { name: /^Los op · [+−±]\s€\s\d+$/ })];
  await expect(button).toBeVisible();
  const above = await words.evaluate((node) => node.getBoundingClientRect().bottom);
  expect(await button.evaluate((node) => node.getBoundingClientRect().top)).toBeGreaterThanOrEqual(above);
  await expect(way).toContainText("Daarna nog 1 opmerking.");
  const cost = await total(page);
  await way.getByRole("button").click();
  await expect(page.locator(".check")).toHaveCount(1);
  await expect(page.getByRole("heading", { name: "Nazicht: 1 opmerking" })).toBeFocused();
  await page.getByRole("button", { name: "Ongedaan maken" }).filter({ visible: true }).click();
  await expect(page.locator(".check")).toHaveCount(2);
  expect(await total(page)).toBe(cost);
});

test("of an empty room there is nothing to say", async ({ page }) => {
  await emptyRoom(page);
  await list(page).click();
  await expect(page.locator(".checks .fine")).toHaveText(/^Hier staat nog niets: /);
  await expect(page.locator(".pill")).toHaveCount(0);
});

test("on a phone a place is shown with its tab in sight, and hinders nobody in light and in dark", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, "valid/u-forty-units");
  const checks = page.locator(".check").filter({ has: page.locator(".show") });
  const tabs = page.locator(".views");
  for (const check of await checks.all()) {
    await show(check).click();
    await expect(page.locator(".shown rect")).toHaveCount(1);
    const open = tabs.locator("[aria-pressed=true]");
    await expect.poll(() => isInside(open, tabs)).toBe(true);
    await expect(page.locator(".unit.selected, .shown").first()).toBeInViewport();
  }
  await expectToFit(page);
  for (const scheme of ["light", "dark"] as const) expect.soft(await barriers(page, scheme), scheme).toEqual([]);
});
