// The room: as it is described before the first cabinet, and as it is measured again in the editor.
import type { Page } from "@playwright/test";
import { savedDesign } from "./shop.ts";
import { awake, barriers, editor, emptyRoom, expect, expectToFit, saved, test } from "./support.ts";

const undo = (page: Page) => page.getByRole("button", { name: "Ongedaan maken" }).filter({ visible: true });
const add = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

interface Room {
  walls: { id: string; length: number }[];
  obstacles?: Record<string, unknown>[];
  openings?: Record<string, unknown>[];
}

async function room(page: Page): Promise<Room> {
  await saved(page);
  return (JSON.parse((await savedDesign(page.request, page.url())).file) as { room: Room }).room;
}

async function describe(page: Page) {
  await page.goto("/nl/new");
  await awake(page);
}

async function furnish(page: Page) {
  await page.getByRole("button", { name: "Naar de kasten" }).click();
  await editor(page);
}

test("a side wall that is not ticked is not there, and the letters are those of the form", async ({ page }) => {
  for (const [ticked, walls] of [[[], ["A 3600", "B 2400"]], [["Rechts"], ["A 3600", "B 2400", "C 700"]]] as const) {
    await describe(page);
    for (const side of ["Links", "Rechts"] as const) {
      if (!(ticked as readonly string[]).includes(side)) await page.getByLabel(`${side} staat een muur`).uncheck();
    }
    await expect(page.getByLabel("Lengte van muur A")).toHaveValue("360");
    await furnish(page);
    expect((await room(page)).walls.map(({ id, length }) => `${id} ${length}`)).toEqual(walls);
  }
});

for (const width of [360, 820, 1440]) {
  test(`the fields of a window, a door and a column stand in their cards at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await describe(page);
    for (const kind of ["Raam toevoegen", "Deur toevoegen", "+ Kolom", "+ Radiator"]) await add(page, kind);
    await expect(page.locator("fieldset.card")).toHaveCount(4);
    for (const card of await page.locator("fieldset.card").all()) {
      const box = await card.boundingBox();
      if (!box) throw new Error("a card is not on the page");
      for (const field of await card.locator("input:not([type=hidden]), select").all()) {
        const inner = await field.boundingBox();
        if (!inner) throw new Error("a field is not on the page");
        expect(inner.x, "begins in its card").toBeGreaterThan(box.x);
        expect(inner.x + inner.width, "ends in its card").toBeLessThan(box.x + box.width);
        expect(inner.y + inner.height).toBeLessThan(box.y + box.height);
        expect(inner.width, "wide enough to be read").toBeGreaterThan(80);
      }
    }
    await expectToFit(page);
    for (const scheme of ["light", "dark"] as const) expect.soft(await barriers(page, scheme), scheme).toEqual([]);
  });
}

test("a column is described with the room, measured again in the editor, and taken away; one undo each", async ({ page }) => {
  await describe(page);
  await add(page, "+ Kolom");
  const card = page.locator("fieldset.card").filter({ hasText: "Kolom 1" });
  await expect(card.getByLabel("Boven de vloer"), "a column stands on the floor").toHaveCount(0);
  await card.getByLabel("Afstand van links").fill("350");
  await page.getByRole("button", { name: "Naar de kasten" }).click();
  await expect(page.locator("#obstacle-0-width-fault")).toContainText("de muur is 360");
  await card.getByLabel("Afstand van links").fill("120");
  await card.getByLabel("Hoe ver het uitsteekt").fill("25,5");
  await furnish(page);
  const column = { kind: "column", wall: "B", x: 1200, width: 300, depth: 255, height: 2600 };
  expect((await room(page)).obstacles).toEqual([expect.objectContaining(column)]);

  await page.locator(".panels").getByRole("button", { name: "Ruimte" }).click();
  const row = page.locator("details.opening").filter({ hasText: "Kolom" });
  await row.locator("summary").click();
  await row.getByLabel("Breedte").fill("40");
  await page.keyboard.press("Enter");
  expect((await room(page)).obstacles).toEqual([expect.objectContaining({ ...column, width: 400 })]);
  await undo(page).click();
  expect((await room(page)).obstacles).toEqual([expect.objectContaining(column)]);

  await row.getByLabel("Op muur").selectOption({ label: "Muur C" });
  await expect(row.locator("summary")).toContainText("Muur C");
  await row.getByRole("button", { name: "Verwijderen" }).click();
  await expect(row).toHaveCount(0);
  await undo(page).click();
  expect((await room(page)).obstacles).toEqual([expect.objectContaining({ ...column, wall: "C" })]);
});

test("what stands in the way is added in the editor at the wall in view, open to be measured", async ({ page }) => {
  await emptyRoom(page);
  await page.locator(".panels").getByRole("button", { name: "Ruimte" }).click();
  const [none, drawn] = [page.locator("details.opening[open]"), page.locator(".canvas .obstacle")];
  await expect(none).toHaveCount(0);
  await add(page, "+ Balk");
  await expect(page.locator("details.opening[open]").getByLabel("Boven de vloer")).toHaveValue("235");
  await expect(drawn).toHaveCount(1);
  // Stone is not to be taken for a sand front.
  expect(await drawn.evaluate((mark) => getComputedStyle(mark).fill)).toBe("rgb(180, 186, 189)");
  await add(page, "+ Meter");
  await expect(drawn).toHaveCount(2);
  await undo(page).click();
  await expect(drawn).toHaveCount(1);
});

test("a window added in the editor fits on the wall in view, a side wall too", async ({ page }) => {
  await emptyRoom(page);
  await page.locator(".panels").getByRole("button", { name: "Ruimte" }).click();
  await add(page, "Raam toevoegen");
  // Of 70 cm the editor leaves 5 on both sides.
  await add(page, "Muur A");
  await add(page, "Raam toevoegen");
  const usual = [{ wall: "B", x: 1000, width: 1200 }, { wall: "A", x: 50, width: 600 }];
  expect((await room(page)).openings).toEqual(usual.map((opening) => expect.objectContaining({ kind: "window", sill: 1050, ...opening })));
});
