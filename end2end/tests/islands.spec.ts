// Islands in the editor: added, moved, stretched, furnished and taken away, by mouse, by finger and by keys.
import type { Page } from "@playwright/test";
import { grossOf, quoteOfText, savedDesign } from "./shop.ts";
import { barriers, card, emptyRoom, expect, expectToFit, onStage, place, saved, startWith, test, total } from "./support.ts";

const undo = (page: Page) => page.getByRole("button", { name: "Ongedaan maken" }).filter({ visible: true });
const isle = (page: Page) => page.locator("rect.isle");
const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const toast = (page: Page) => page.locator(".toast");
const tab = (page: Page, name: string) => page.locator(".views").getByRole("button", { name, exact: true });

interface Saved {
  islands?: { id: string; x: number; y: number; length: number; depth: number; turn?: number; waterfall?: string }[];
  modules: { code: string; width: number; island?: string; side?: string; x: number }[];
}

async function design(page: Page): Promise<Saved> {
  await saved(page);
  return JSON.parse((await savedDesign(page.request, page.url())).file);
}

/** A row of two on wall B, and an island before it. */
async function rowAndIsland(page: Page) {
  await emptyRoom(page);
  await place(page, "OSP");
  await place(page, "OL3");
  await page.getByRole("button", { name: "Eiland toevoegen" }).click();
  await expect(isle(page)).toHaveAttribute("aria-pressed", "true");
}

/** The middle of something on the screen. */
async function middle(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** How many pixels a length is on the stage. */
async function pixels(page: Page, mm: number) {
  const [a, b] = [await onStage(page, 0, 0), await onStage(page, mm, 0)];
  return b.x - a.x;
}

/** Goes on with a drag. */
async function dragTo(page: Page, to: { x: number; y: number }) {
  await page.mouse.move(to.x, to.y, { steps: 8 });
}

/** Drags from a place by so many millimetres of the plan, and stays there. */
async function dragBy(page: Page, from: { x: number; y: number }, across: number, down: number) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await dragTo(page, { x: from.x + (await pixels(page, across)), y: from.y + (await pixels(page, down)) });
}

test("an island is added before the row, furnished from its own view, and costs what the command line says", async ({ page }) => {
  await rowAndIsland(page);
  await expect(tab(page, "Grondplan")).toHaveAttribute("aria-pressed", "true");
  const inspector = page.locator(".inspector");
  await expect(inspector).toContainText(/Eiland van 180\scm bij 90\scm, \d+(,\d)?\scm doorgang tot de kasten van muur B, nog leeg\./);
  const bare = await total(page);

  await inspector.getByRole("button", { name: "Toon voorkant" }).click();
  await expect(tab(page, "Eiland")).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("button", { name: /^Vul muur/ })).toHaveCount(0);
  const drawers = await card(page, "OL3");
  await drawers.locator(".card-face").click();
  await expect(page.locator(".spot")).not.toHaveCount(0);
  await drawers.getByRole("button", { name: "Plaats op Eiland" }).click();
  await expect(page.locator("rect.unit")).toHaveCount(1);
  await expect(inspector).toContainText(/OL3 · Eiland, 0\scm van links/);
  const one = await total(page);
  expect(one).toBeGreaterThan(bare);

  // By hand, too: dropped beside the first it is pulled to it.
  const from = await (await card(page, "OD")).locator(".card-face").boundingBox();
  if (!from) throw new Error("no card");
  const to = await onStage(page, 600 + 300 + 30, 400);
  await page.mouse.move(from.x + 40, from.y + 40);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 10 });
  await expect(page.locator(".ghost-reason")).toHaveText(/^sluit aan op /);
  await page.mouse.up();
  await expect(page.locator("rect.unit")).toHaveCount(2);

  await inspector.getByRole("button", { name: "Kies het eiland" }).click();
  await expect(inspector).toContainText("vooraan 2 kasten");
  await expect(inspector.locator(".cost .sum dd")).toHaveText(/€/);
  const kept = await design(page);
  expect(kept.modules.filter((module) => module.island === "I1").map(({ code, x }) => `${code} ${x}`)).toEqual(["OL3 0", "OD 600"]);
  expect(grossOf(quoteOfText((await savedDesign(page.request, page.url())).file))).toBe(await total(page));

  // Taken back while its front is open, it takes its view along.
  await tab(page, "Eiland").click();
  for (let step = 0; step < 3; step += 1) await undo(page).click();
  await expect(tab(page, "Eiland")).toHaveCount(0);
  await expect(tab(page, "Grondplan")).toHaveAttribute("aria-pressed", "true");
  expect(await total(page)).toBe(bare);
});

/** The width of the passage to wall B that the inspector tells, in mm. */
async function passage(page: Page) {
  const words = await page.locator(".inspector").innerText();
  const cm = words.match(/([\d,]+)\scm doorgang tot de kasten van muur B/)?.[1];
  if (!cm) throw new Error(`no passage in “${words}”`);
  return Number(cm.replace(",", ".")) * 10;
}

test("a dragged island is pulled to the passage that two cooks want, says what is too narrow, and is one undo", async ({ page }) => {
  await rowAndIsland(page);
  const toWall = field(page, "Tot muur B zelf");
  const [before, cost] = [await toWall.inputValue(), await total(page)];
  await dragBy(page, await middle(page, ".mover"), 0, 300);
  await expect(page.locator(".ghost .ghost-reason")).not.toHaveText(/^120\scm doorgang/);
  await page.mouse.up();
  await expect(toWall).not.toHaveValue(before);
  const free = await toWall.inputValue();

  await dragBy(page, await middle(page, ".mover"), 0, 1220 - (await passage(page)));
  await expect(page.locator(".ghost .ghost-reason")).toHaveText(/^120\scm doorgang/);
  await expect(page.locator(".ghost.refused, .ghost.careful")).toHaveCount(0);
  await page.mouse.up();
  await expect.poll(() => passage(page)).toBe(1200);
  expect(await total(page)).toBe(cost);

  const narrow = await middle(page, ".mover");
  await dragBy(page, narrow, 0, -500);
  await expect(page.locator(".ghost.refused .ghost-reason")).toHaveText(/^Te weinig ruimte om te werken: \d+(,\d)?\scm$/);
  await dragTo(page, { x: narrow.x, y: narrow.y - (await pixels(page, 1300)) });
  await expect(page.locator(".ghost.refused .ghost-reason")).toHaveText(/^Hier staat al iets: .+ te weinig\.$/);
  await page.mouse.up();
  await expect(toast(page)).toHaveText(/Hier staat al iets: .+ te weinig/);
  await expect.poll(() => passage(page)).toBe(1200);

  await undo(page).click();
  await expect(toWall).toHaveValue(free);
  await undo(page).click();
  await expect(toWall).toHaveValue(before);
});

test("an island grows by its handles and by its fields, carries units at its back when it is deep enough, and goes", async ({ page }) => {
  await rowAndIsland(page);
  const [length, depth] = [field(page, "Lengte"), field(page, "Diepte")];
  const handles = page.locator(".handle-bar");
  await expect(handles).toHaveCount(4);
  // Its front faces the row above, so its left end is on the right.
  const right = await handles.nth(0).locator("rect").last().boundingBox();
  if (!right) throw new Error("no handle");
  await dragBy(page, { x: right.x + right.width / 2, y: right.y + right.height / 2 }, 200, 0);
  await page.mouse.up();
  await expect(length).toHaveValue("200");
  await undo(page).click();
  await expect(length).toHaveValue("180");

  await depth.fill("140");
  await depth.press("Enter");
  await expect(toast(page)).toContainText("tussen 56 cm en 130 cm");
  await expect(depth).toHaveValue("90");
  await depth.fill("125");
  await depth.press("Enter");
  await expect(tab(page, "Eiland achterkant")).toBeVisible();
  await page.getByRole("button", { name: "Toon achterkant" }).click();
  await place(page, "OD");
  await expect(page.locator("rect.unit")).toHaveCount(1);
  await page.getByRole("button", { name: "Kies het eiland" }).click();
  await expect(page.locator(".inspector")).toContainText("achteraan 1 kast");
  const furnished = await total(page);
  await page.getByRole("button", { name: "Eiland verwijderen" }).click();
  await expect(toast(page)).toContainText("Eiland verwijderd");
  await expect(isle(page)).toHaveCount(0);
  await expect(page.locator("rect.unit")).toHaveCount(2);
  expect(await total(page)).toBeLessThan(furnished);
  await undo(page).click();
  await expect.poll(() => total(page)).toBe(furnished);
});

test("an island is moved, turned and removed by keys, and said aloud", async ({ page }) => {
  await rowAndIsland(page);
  const [toWall, toSide] = [field(page, "Tot muur B zelf"), field(page, "Tot muur C zelf")];
  const at = async () => [await toSide.inputValue(), await toWall.inputValue()].map((cm) => Number(cm.replace(",", ".")) * 10);
  const [x, y] = await at();
  await isle(page).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect.poll(at).toEqual([x - 10, y + 20]);
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Shift+ArrowDown");
  await expect.poll(at).toEqual([x + 90, y + 120]);
  await expect(toast(page), "who does not see it hears where it stands").toContainText(/^Eiland van 180\scm bij 90\scm, .+\. Totaal/);
  await expect(isle(page)).toBeFocused();
  await page.keyboard.press("r");
  await expect(page.getByRole("button", { name: "Rechts", exact: true }).first()).toHaveAttribute("aria-pressed", "true");
  await expect(isle(page)).toHaveAttribute("aria-label", /^Eiland van 180\scm bij 90\scm/);
  await page.keyboard.press("Delete");
  await expect(isle(page)).toHaveCount(0);
  for (let step = 0; step < 7; step += 1) await undo(page).click();
  await isle(page).focus();
  await page.keyboard.press("Enter");
  await expect.poll(at).toEqual([x, y]);
});

test("a worktop goes down to the floor where it is of stone, at the price it names", async ({ page }) => {
  await startWith(page, "Kookeiland");
  await tab(page, "Grondplan").click();
  await isle(page).focus();
  await page.keyboard.press("Enter");
  const falls = page.getByRole("group", { name: "Werkblad tot op de vloer" });
  const soft = page.getByText("Kan met een werkblad van volkern of steen.");
  await expect(falls.or(soft)).toBeVisible();
  if (await soft.isVisible()) {
    await page.locator(".panels").getByRole("button", { name: "Stijl", exact: true }).click();
    const worktops = page.getByRole("group", { name: "Werkblad", exact: true });
    await worktops.locator("summary").click();
    await worktops.getByRole("button", { name: /kwarts|graniet|keramiek/i }).first().click();
    await page.locator(".panels").getByRole("button", { name: "Kast", exact: true }).click();
  }
  const both = falls.getByRole("button", { name: /^Beide/ });
  const adds = Number((await both.locator("small").innerText()).replace(/\D/g, ""));
  const before = await total(page);
  await both.click();
  await expect(both).toHaveAttribute("aria-pressed", "true");
  expect(Math.round(((await total(page)) - before) / 100)).toBe(adds);
  expect((await design(page)).islands?.[0].waterfall).toBe("both");
});

test("on a phone an island is added, moved by finger and furnished, and nothing hinders anybody", async ({ another, baseURL }) => {
  const context = await another({ baseURL, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: "nl-BE" });
  const page = await context.newPage();
  await emptyRoom(page);
  await page.getByRole("button", { name: "Eiland toevoegen" }).tap();
  await expect(isle(page)).toHaveAttribute("aria-pressed", "true");
  const toWall = field(page, "Tot muur B zelf");
  const before = Number((await toWall.inputValue()).replace(",", "."));
  const { x, y } = await middle(page, ".mover");
  const far = await pixels(page, 400);
  const session = await context.newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  await touch("touchStart", [{ x, y }]);
  for (let step = 1; step <= 5; step += 1) await touch("touchMove", [{ x, y: y + (far * step) / 5 }]);
  await expect(page.locator(".ghost .ghost-reason")).toBeVisible();
  await touch("touchEnd", []);
  await expect.poll(async () => Number((await toWall.inputValue()).replace(",", "."))).toBeGreaterThan(before + 30);

  await page.getByRole("button", { name: "Toon voorkant" }).tap();
  await (await card(page, "OL3")).locator(".card-face").tap();
  await page.locator(".spot").first().tap();
  await expect(page.locator("rect.unit")).toHaveCount(1);
  await page.getByRole("button", { name: "Kies het eiland" }).tap();
  await tab(page, "Grondplan").tap();
  await expectToFit(page);
  for (const scheme of ["light", "dark"] as const) expect.soft(await barriers(page, scheme), `an island in ${scheme}`).toEqual([]);
});

test("islands hinder nobody on a wide screen, in light and in dark", async ({ page }) => {
  await startWith(page, "Kookeiland");
  await tab(page, "Grondplan").click();
  await isle(page).focus();
  await page.keyboard.press("Enter");
  for (const scheme of ["light", "dark"] as const) expect.soft(await barriers(page, scheme), `the plan in ${scheme}`).toEqual([]);
  await page.getByRole("button", { name: "Toon voorkant" }).click();
  for (const scheme of ["light", "dark"] as const) expect.soft(await barriers(page, scheme), `the front in ${scheme}`).toEqual([]);
});
