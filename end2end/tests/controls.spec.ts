// What the editor offers beyond placing: rows for a wall, the style's strips, how a cabinet is made, its row.
import type { Locator, Page } from "@playwright/test";
import { cents, grossOf, quoteOfText, savedDesign } from "./shop.ts";
import { barriers, emptyRoom, expect, expectToFit, place, saved, startWith, test, total } from "./support.ts";

const undo = (page: Page) => page.getByRole("button", { name: "Ongedaan maken" }).filter({ visible: true });
const panel = (page: Page, name: string) => page.locator(".panels").getByRole("button", { name, exact: true }).click();
const units = (page: Page) => page.locator("rect.unit");
const toast = (page: Page) => page.locator(".toast");

/** The whole euros that a choice says it adds. */
async function delta(choice: Locator): Promise<number> {
  const words = await choice.locator("small").innerText();
  return (/[-−]/.test(words) ? -1 : 1) * Number(words.replace(/\D/g, ""));
}

/** The whole euros by which the total has changed. */
const added = async (page: Page, before: number) => Math.round(((await total(page)) - before) / 100);

test("a wall is filled in one of three ways, by mouse and by keys, and each is one undo", async ({ page }) => {
  await emptyRoom(page);
  const empty = await total(page);
  await page.getByRole("button", { name: "Vul muur B" }).click();
  await expect(page.getByRole("heading", { name: "Vul muur B" })).toBeFocused();
  const rows = page.locator(".proposal[aria-pressed]");
  await expect(rows).toHaveCount(3);
  const price = async (row: Locator) => cents((await row.locator(".num").first().innerText()).split("€")[1]);

  await rows.first().click();
  await expect(rows.first()).toHaveAttribute("aria-pressed", "true");
  const cheapest = await total(page);
  expect(cheapest).toBe(await price(rows.first()));
  expect(await units(page).count()).toBeGreaterThan(4);
  await saved(page);
  expect(grossOf(quoteOfText((await savedDesign(page.request, page.url())).file))).toBe(cheapest);

  // Two of the three may be one row; it says so. The next one that is another costs more than the cheapest.
  const prices = [await price(rows.first()), await price(rows.nth(1)), await price(rows.nth(2))];
  const other = prices.findIndex((one) => one !== cheapest);
  expect(prices[other]).toBeGreaterThan(cheapest);
  for (let row = 0; row < other; row++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(rows.nth(other)).toHaveAttribute("aria-pressed", "true");
  expect(await total(page)).toBe(prices[other]);
  await undo(page).click();
  expect(await total(page)).toBe(cheapest);
  await undo(page).click();
  expect(await total(page)).toBe(empty);
  await expect(units(page)).toHaveCount(0);

  // The panel follows the wall. Beside the filled one no row finds place on 70 cm, and it says so.
  await page.getByRole("button", { name: "Opnieuw", exact: true }).filter({ visible: true }).click();
  await page.getByRole("button", { name: "Muur A", exact: true }).click();
  await expect(page.getByText(/past geen rij zonder fouten/)).toBeVisible();
});

test("the rows for a wall come one by one, and nothing moves when they do", async ({ page }) => {
  await emptyRoom(page);
  await page.evaluate(() => {
    const seen: string[] = [];
    (window as unknown as { seen: string[] }).seen = seen;
    new MutationObserver(() => {
      const list = document.querySelector(".proposals");
      if (!list) return;
      const found = list.querySelectorAll("button").length;
      const tops = [...list.children].map((card) => Math.round(card.getBoundingClientRect().top));
      const now = `${found}: ${tops}`;
      if (seen.at(-1) !== now) seen.push(now);
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.getByRole("button", { name: "Vul muur B" }).click();
  await expect(page.locator(".proposal[aria-pressed]")).toHaveCount(3);
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen.map((now) => now.split(":")[0])).toEqual(["0", "1", "2", "3"]);
  expect(new Set(seen.map((now) => now.split(":")[1])).size).toBe(1);
});

test("a wall beside one with cabinets is filled with its corner solved", async ({ page }) => {
  await startWith(page, "Hoekkeuken met eik");
  await page.getByRole("button", { name: "Muur A", exact: true }).click();
  await page.getByRole("button", { name: "Vul muur A" }).click();
  const rows = page.locator(".proposal[aria-pressed]");
  await expect(rows).toHaveCount(3);
  for (const row of await rows.all()) {
    await row.click();
    await expect(row).toHaveAttribute("aria-pressed", "true");
    await expect(page.locator(".panels .pill.fout")).toHaveCount(0);
  }
});

test("system, splash, upstand, cornice and light are the style's, each at the price it names", async ({ page }) => {
  await startWith(page, "Keuken aan het raam");
  await panel(page, "Stijl");
  for (const name of [/^Kroonlijst/, /^Lichtlijst/, /^Ledverlichting/]) {
    const toggle = page.locator("label.tick").filter({ hasText: name });
    const [before, adds] = [await total(page), await delta(toggle)];
    await toggle.locator("input").check();
    expect(await added(page, before)).toBe(adds);
  }
  const low = page.getByRole("group", { name: "Korpushoogte onderkasten" }).getByRole("button", { name: /^72/ });
  const [before, adds] = [await total(page), await delta(low)];
  expect(adds).toBeLessThan(0);
  await low.click();
  expect(await added(page, before)).toBe(adds);

  await page.getByLabel("Spatwand").selectOption({ label: "Spatwand glas saliegroen" });
  const upstand = page.getByRole("group", { name: "Opstand langs de muur" });
  await upstand.getByRole("button", { name: "Op maat" }).click();
  await page.locator(".ask input").fill("12");
  await page.keyboard.press("Enter");
  await expect(page.locator(".ask [role=alert]")).toContainText("tussen 5 cm en 10 cm");
  await page.locator(".ask input").fill("6");
  await page.keyboard.press("Enter");
  await expect(upstand.getByRole("button", { name: "6", exact: true })).toHaveAttribute("aria-pressed", "true");
  await saved(page);
  const { style } = JSON.parse((await savedDesign(page.request, page.url())).file);
  expect(style).toMatchObject({ system: "S720", splash: "B-GLASS-SAGE", upstand: 60, cornice: true, light_strip: true, led: true });
});

test("fronts and worktops stand under headings with name and price, and are priced once they are unfolded", async ({ page }) => {
  await startWith(page, "Keuken aan het raam");
  await panel(page, "Stijl");
  for (const [label, heading] of [["Front onderkasten", "Prijsgroep 4: fineer"], ["Werkblad", "Massief hout"]]) {
    const field = page.getByRole("group", { name: label, exact: true });
    await expect(field.getByRole("button")).toHaveCount(0);
    await field.locator("summary").click();
    await expect(field.getByRole("heading", { name: heading })).toBeVisible();
    const other = field.locator("button[aria-pressed=false]").filter({ has: page.locator("small") }).last();
    const name = (await other.locator("span").innerText()).split(/\s[+−-]\s/)[0].trim();
    const [before, adds] = [await total(page), await delta(other)];
    await other.click();
    expect(await added(page, before)).toBe(adds);
    await expect(field.locator("summary")).toContainText(name);
    await expect(field.locator("button[aria-pressed=true] small"), "what is chosen costs nothing more").toHaveCount(0);
  }
});

test("a cabinet is made deeper, of glass, with inner drawers and a notch, and says which depths there are", async ({ page }) => {
  await emptyRoom(page);
  await place(page, "OD");
  await page.locator(".right details summary").filter({ hasText: "Uitvoering op maat" }).click();
  const group = (name: string) => page.getByRole("group", { name });
  const depth = group("Korpusdiepte");
  await depth.getByRole("button", { name: "Op maat" }).click();
  await page.locator(".ask input").fill("60");
  await page.keyboard.press("Enter");
  await expect(page.locator(".ask [role=alert]")).toContainText("van 35 cm tot 56 cm, of 66 cm");
  await page.keyboard.press("Escape");
  await depth.getByRole("button", { name: "66", exact: true }).click();
  for (const choice of [
    group("Deuren en fronten").getByRole("button", { name: /^Glas/ }),
    group("Deuren en fronten").getByRole("button", { name: /^Kader/ }),
    group("Binnenlades").getByRole("button", { name: /^2/ }),
    page.locator("label.tick").filter({ hasText: "Uitsparing voor leiding of balk" }),
  ]) {
    const [before, adds] = [await total(page), await delta(choice)];
    await choice.click();
    await expect.poll(() => added(page, before)).toBe(adds);
  }
  await saved(page);
  const { modules } = JSON.parse((await savedDesign(page.request, page.url())).file);
  expect(modules[0]).toMatchObject({ code: "OD", depth: 660, framed: true, inner_drawers: 2, notch: true });
  expect(modules[0].glass, "a frame takes the place of glass").toBeFalsy();
});

test("a cabinet changes places with its neighbour and closes the gap beside it", async ({ page }) => {
  await emptyRoom(page);
  await place(page, "OSP");
  await place(page, "OL3");
  const left = page.getByRole("textbox", { name: "Van links" });
  await expect(left).toHaveValue("65");
  await page.getByRole("button", { name: "Wissel met links" }).click();
  await expect(left).toHaveValue("5");
  await expect(page.getByRole("button", { name: "Wissel met links" })).toHaveCount(0);
  await page.getByRole("button", { name: "Wissel met rechts" }).click();
  await expect(left).toHaveValue("65");
  await left.fill("75");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Sluit aan links" }).click();
  await expect(left).toHaveValue("65");
  await expect(page.getByRole("button", { name: "Sluit aan links" })).toHaveCount(0);
  await undo(page).click();
  await expect(left).toHaveValue("75");
  await expect(toast(page)).toContainText("Ongedaan gemaakt");
});

test("the new panels fit a phone and hinder nobody, in light and in dark", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await startWith(page, "Stadskeuken");
  await page.getByRole("button", { name: /^Vul muur/ }).click();
  await expect(page.locator(".proposal[aria-pressed]")).toHaveCount(3);
  const look = async (what: string) => {
    await expectToFit(page);
    for (const scheme of ["light", "dark"] as const) expect.soft(await barriers(page, scheme), `${what} in ${scheme}`).toEqual([]);
  };
  await look("rows for a wall");
  await units(page).first().click();
  await page.locator(".right details summary").filter({ hasText: "Uitvoering op maat" }).click();
  await look("how a cabinet is made");
  await panel(page, "Stijl");
  await look("the style");
  await page.getByRole("group", { name: "Werkblad", exact: true }).locator("summary").click();
  await look("its worktops");
});
