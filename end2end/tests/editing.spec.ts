// The editor under a mouse beyond the journey: what may not land, dimensions, history, two windows, no network.
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { Cable } from "./cable.ts";
import { grossOf, quoteOf, quoteOfText, root, savedDesign } from "./shop.ts";
import { card, editor, emptyRoom, expect, onStage, place, saved, startWith, test, total } from "./support.ts";

/** The modules of a design file: type, width, place, in the order of their ids. */
function modules(file: string): string[] {
  const { modules } = JSON.parse(file) as { modules: { id: string; code: string; width: number; wall: string; x: number }[] };
  return modules.map(({ code, width, wall, x }) => `${code}-${width} ${wall} ${x}`).sort();
}

const inDesign = async (page: Page) => modules((await savedDesign(page.request, page.url())).file);

const left = (page: Page) => page.getByRole("textbox", { name: "Van links" });

/** Takes the card of a type by mouse and holds it over a place of the wall. */
async function hold(page: Page, code: string, x: number, above: number) {
  const from = await (await card(page, code)).locator(".card-face").boundingBox();
  if (!from) throw new Error("no card");
  const to = await onStage(page, x, above);
  await page.mouse.move(from.x + from.width / 2, from.y + 40);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 10 });
}

test("a dragged unit snaps to its neighbour, and what cannot land says why and costs nothing", async ({ page }) => {
  await emptyRoom(page);
  await place(page, "OSP");
  // 60 wide at 5: the next begins at 65. Held 2 cm away, it is pulled there.
  await hold(page, "OL3", 650 + 300 + 20, 400);
  await expect(page.locator(".ghost-reason")).toHaveText(/^sluit aan op /);
  await page.mouse.up();
  await expect(left(page)).toHaveValue("65");

  const before = await total(page);
  await hold(page, "OLD", 650 + 300, 400);
  await expect(page.locator(".ghost.refused .ghost-reason")).toHaveText(/^Hier staat al iets: .+ te weinig\.$/);
  await expect(page.locator(".ghost-price")).toHaveCount(0);
  await page.mouse.up();
  await expect(page.locator(".toast.refused")).toContainText(/Hier staat al iets: .+ te weinig\./);
  expect(await total(page)).toBe(before);
  await expect(page.locator("rect.unit")).toHaveCount(2);
});

test("a unit on the wall is dragged along it, and dropped back it costs what it cost", async ({ page }) => {
  await emptyRoom(page);
  await place(page, "OSP");
  const before = await total(page);
  const from = await onStage(page, 50 + 300, 400);
  const to = await onStage(page, 1200 + 300, 400);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 10 });
  await expect(page.locator(".ghost-reason")).toHaveText("vrij geplaatst");
  await page.mouse.up();
  await expect(left(page)).toHaveValue("120");
  await page.getByRole("button", { name: "Ongedaan maken" }).filter({ visible: true }).click();
  await expect(left(page)).toHaveValue("5");
  expect(await total(page)).toBe(before);
});

test("a dimension is clicked, typed and taken; undo, redo and removing bring back every cent", async ({ page }) => {
  await emptyRoom(page);
  await place(page, "OL3");
  const narrow = await total(page);
  const dimension = (cm: string) => page.locator(".dimension.editable text").filter({ hasText: new RegExp(`^${cm}$`) });
  const undo = page.getByRole("button", { name: "Ongedaan maken" }).filter({ visible: true });
  const redo = page.getByRole("button", { name: "Opnieuw", exact: true }).filter({ visible: true });

  await dimension("60").click();
  const answer = page.locator(".ask input");
  await expect(answer).toBeFocused();
  await answer.fill("zestig");
  await page.keyboard.press("Enter");
  await expect(page.locator(".ask [role=alert]")).toContainText("“zestig” is geen lengte");
  await answer.fill("85,5");
  await page.keyboard.press("Enter");
  await expect(dimension("85,5")).toBeVisible();
  const custom = await total(page);
  expect(custom).toBeGreaterThan(narrow);

  await dimension("360").click();
  await answer.fill("4005 mm");
  await page.keyboard.press("Enter");
  await expect(dimension("400,5")).toBeVisible();

  await undo.click();
  await expect(dimension("360")).toBeVisible();
  await undo.click();
  await expect.poll(() => total(page)).toBe(narrow);
  await redo.click();
  await expect.poll(() => total(page)).toBe(custom);

  await page.locator("rect.unit").click();
  await page.getByRole("button", { name: "Verwijderen", exact: true }).click();
  await expect(page.locator("rect.unit")).toHaveCount(0);
  expect(await total(page)).toBeLessThan(narrow);
  await undo.click();
  await expect.poll(() => total(page)).toBe(custom);

  // History outlives a reload of the tab.
  await saved(page);
  await page.reload();
  await editor(page);
  await undo.click();
  await expect.poll(() => total(page)).toBe(narrow);
});

test("of two windows that change one design the customer keeps this one, or the other", async ({ page, another, complaints }) => {
  await emptyRoom(page);
  await place(page, "OSP");
  await saved(page);
  for (const keep of ["Die van dit venster", "De laatst bewaarde"]) {
    const second = await (await another()).newPage();
    await second.goto(page.url());
    await editor(second);
    await second.getByRole("button", { name: "Muur B", exact: true }).click();
    await place(second, "OL3");
    await saved(second);
    const theirs = await inDesign(second);

    await place(page, "OFL");
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("Dit ontwerp is elders gewijzigd");
    expect(await inDesign(page), "nothing is overwritten unasked").toEqual(theirs);
    const here = await total(page);
    await dialog.getByRole("button", { name: keep }).click();
    await expect(dialog).toHaveCount(0);
    await saved(page);
    const kept = await inDesign(page);
    if (keep === "Die van dit venster") {
      expect(kept.some((module) => module.startsWith("OFL"))).toBe(true);
      expect(kept.some((module) => module.startsWith("OL3"))).toBe(false);
      expect(await total(page)).toBe(here);
    } else {
      expect(kept).toEqual(theirs);
      // The choice is a step like any other.
      await page.getByRole("button", { name: "Ongedaan maken" }).filter({ visible: true }).click();
      await expect.poll(() => total(page)).toBe(here);
    }
    await second.close();
  }
  // The browser itself says of each conflict that 409 is an error.
  expect(complaints.splice(0).filter((complaint) => !complaint.includes("409"))).toEqual([]);
});

test("five edits without a network are on the server after the tab was closed and opened again", async ({ page, context, another, complaints, baseURL }) => {
  const { cable, address } = await Cable.lay(baseURL ?? "");
  await emptyRoom(page, address);
  const design = page.url();
  await place(page, "OSP");
  await saved(page);
  const known = await inDesign(page);
  cable.pull();
  await place(page, "VWF");
  await place(page, "OL3");
  await place(page, "OFL");
  await page.locator("rect.unit").last().focus();
  await page.keyboard.press("Delete");
  await page.locator("rect.unit").last().focus();
  await page.keyboard.press("+");
  await expect(page.locator(".saved-state")).toContainText("Geen verbinding");
  const designed = await total(page);
  await page.close();
  const stranger = await (await another()).newPage();
  const onServer = async () => (await savedDesign(stranger.request, design)).file;
  expect(modules(await onServer()), "the shop knows nothing yet").toEqual(known);

  cable.plug();
  const again = await context.newPage();
  await again.goto(design);
  await editor(again);
  expect(await total(again)).toBe(designed);
  await saved(again);
  cable.remove();

  await stranger.goto(new URL(design).pathname);
  await editor(stranger);
  expect(await total(stranger), "another browser has the five edits").toBe(designed);
  expect(modules(await onServer())).toEqual(["OL3-800 B 1250", "OSP-600 B 50", "VWF-600 B 650"]);
  expect(grossOf(quoteOfText(await onServer()))).toBe(designed);
  // The browser itself says that it reached nobody; nothing else may be said.
  const network = /net::ERR_(EMPTY_RESPONSE|CONNECTION_\w+|SOCKET_NOT_CONNECTED)/;
  expect(complaints.splice(0).filter((complaint) => !network.test(complaint))).toEqual([]);
});

test("what was done without a network is saved as soon as there is one", async ({ page, context, complaints }) => {
  await emptyRoom(page);
  await context.setOffline(true);
  await place(page, "OSP");
  await expect(page.locator(".saved-state")).toContainText("Geen verbinding");
  await context.setOffline(false);
  await saved(page);
  expect(await inDesign(page)).toEqual(["OSP-600 B 50"]);
  expect(complaints.splice(0).filter((complaint) => !complaint.includes("net::ERR_INTERNET_DISCONNECTED"))).toEqual([]);
});

for (const [name, slug] of [["Keuken aan het raam", "rijwoning"], ["U-keuken in nachtblauw", "u-keuken"], ["Kookeiland", "kookeiland"]]) {
  test(`the price of ${slug} in the browser is that of the command line to the cent`, async ({ page }) => {
    await startWith(page, name);
    expect(await total(page)).toBe(grossOf(quoteOf(join(root, "assets", "gallery", `${slug}.json`))));
  });
}
