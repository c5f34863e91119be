// Every page in every language: the same words before and after waking, in light and in dark no barrier that axe
// can find, and nothing said on the console.
import type { BrowserContext, Page } from "@playwright/test";
import { type Placed, placeOrder, signInAs } from "./orders.ts";
import { languages, words } from "./shop.ts";
import { awake, barriers, card, editor, emptyRoom, expect, place, test, total } from "./support.ts";

/** The words of a page without white space between them. */
const read = (page: Page) => page.evaluate("document.body.innerText.replace(/\\s+/g, ' ').trim()");

async function expectNoBarriers(page: Page) {
  for (const colorScheme of ["light", "dark"] as const) {
    expect.soft(await barriers(page, colorScheme), colorScheme).toEqual([]);
  }
}

/** A page has the same words asleep and awake. */
async function expectSameWords(page: Page, sleeper: BrowserContext, address: string) {
  const still = await sleeper.newPage();
  await still.goto(address);
  const before = await read(still);
  await still.close();
  await page.goto(address);
  await awake(page);
  expect(await read(page)).toBe(before);
}

const asleep = { javaScriptEnabled: false };

for (const language of languages) {
  test.describe(language, () => {
    test.use({ locale: language === "en" ? "en-GB" : `${language}-BE` });
    let placed: Placed;
    test.beforeAll(async ({ playwright, baseURL }) => {
      const request = await playwright.request.newContext({ baseURL });
      placed = await placeOrder(request, "rijwoning");
      await request.dispose();
    });

    for (const path of ["", "/gallery", "/new", "/legal/privacy", "/legal/terms", "/legal/accessibility", "/nowhere"]) {
      test(`/${language}${path} reads the same asleep and awake and has no barrier`, async ({ page, another, complaints }) => {
        await expectSameWords(page, await another(asleep), `/${language}${path}`);
        if (path === "/nowhere") {
          // The browser itself says that 404 is an error.
          expect(complaints.splice(0).filter((complaint) => !complaint.includes("404"))).toEqual([]);
        }
        await expectNoBarriers(page);
      });
    }

    test("the checkout and the order's page read the same asleep and awake and have no barrier", async ({ page, another }) => {
      for (const path of [`${placed.design}/order`, placed.status]) {
        await expectSameWords(page, await another(asleep), `/${language}${path}`);
        await expectNoBarriers(page);
      }
    });

    test("a checkout with faults says what is wrong beside each field and has no barrier", async ({ page }) => {
      const t = words(language);
      await page.goto(`/${language}${placed.design}/order`);
      await awake(page);
      await page.getByLabel(t("contact.email")).fill("lien@");
      await page.locator(".bind button").click();
      await expect(page.getByLabel(t("contact.name"))).toBeFocused();
      await expect(page.locator("#contact-name-fault")).toHaveText(t("contact.fault.missing"));
      await expect(page.locator("#contact-email-fault")).toHaveText(t("contact.fault.email", { typed: "lien@" }));
      await expect(page.getByLabel(t("contact.email")), "nothing typed is lost").toHaveValue("lien@");
      await expectNoBarriers(page);
    });

    test("the room step with faults leads to the first and has no barrier", async ({ page }) => {
      const t = words(language);
      await page.goto(`/${language}/new`);
      await awake(page);
      for (const kind of ["window", "door", "passage"]) await page.getByRole("button", { name: t(`room.add_${kind}`) }).click();
      await page.getByLabel(t("room.wall_length", { wall: "B" })).fill("lang");
      await page.getByRole("button", { name: t("room.submit") }).click();
      await expect(page.getByLabel(t("room.wall_length", { wall: "B" }))).toBeFocused();
      await expect(page.locator("#length-0-fault")).toHaveText(t("room.fault.not_a_length", { typed: "lang" }));
      await expectNoBarriers(page);
    });

    // The sheet of a phone holds the same panels: one language is enough for it.
    const sizes = language === "nl" ? [[1440, 900], [360, 740]] : [[1440, 900]];
    for (const [width, height] of sizes) {
      test(`the editor at ${width} has no barrier in any of its panels and views`, async ({ page, another }) => {
        test.setTimeout(120_000);
        await page.setViewportSize({ width, height });
        const still = await (await another(asleep)).newPage();
        await still.goto(`/${language}${placed.design}`);
        await page.goto(`/${language}${placed.design}`);
        await editor(page);
        // The still picture has the price that the editor then shows.
        await expect(page.locator(".bar .price .num")).toHaveText(await still.locator(".bar .price .num").innerText());
        await page.locator("rect.unit").first().focus();
        await page.keyboard.press("Enter");
        for (const panel of await page.locator(".panels button").filter({ visible: true }).all()) {
          await panel.click();
          // On a phone only one panel is in view; the others are there, but hidden.
          const parts = page.locator(".right details > summary").filter({ visible: true });
          for (const part of await parts.all()) await part.click();
          await expectNoBarriers(page);
        }
        for (const view of await page.locator(".views button").all()) {
          await view.click();
          await expectNoBarriers(page);
        }
        await page.locator(".bar .price").click();
        for (const group of await page.locator("#price-panel summary").all()) await group.click();
        await expectNoBarriers(page);
        // On a phone the price lies over the button.
        await page.locator(".bar .price").click();
        await expect(page.locator("#price-panel")).toHaveCount(0);
        const share = page.getByRole("button", { name: words(language)("editor.share"), exact: true });
        await share.filter({ visible: true }).click();
        await expect(page.locator("#share-panel")).toBeVisible();
        await expectNoBarriers(page);
      });
    }

    test("a shared kitchen shows its price asleep, and awake has no barrier", async ({ page, another }) => {
      const still = await (await another(asleep)).newPage();
      await still.goto(`/${language}${placed.shared}`);
      const price = await still.locator(".bar .price .num").innerText();
      await page.goto(`/${language}${placed.shared}`);
      await editor(page);
      await expect(page.locator(".bar .price .num")).toHaveText(price);
      await expectNoBarriers(page);
      await page.setViewportSize({ width: 360, height: 740 });
      await expect(page.locator(".right"), "the sheet of a phone is not empty").toBeVisible();
    });

    test("the admin's pages read the same asleep and awake and have no barrier", async ({ page, another, baseURL }) => {
      const lang = [{ name: "lang", value: language, url: baseURL ?? "" }];
      const sleeper = await another(asleep);
      for (const context of [page.context(), sleeper]) await context.addCookies(lang);
      await expectSameWords(page, sleeper, "/admin/sign-in");
      await expectNoBarriers(page);
      for (const context of [page.context(), sleeper]) await signInAs(context.request, "owner");
      for (const path of ["/admin/orders", "/admin/orders?search=nobody&status=", `/admin/orders/${placed.order.number}`]) {
        await expectSameWords(page, sleeper, path);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        await expectNoBarriers(page);
      }
    });
  });
}

test("the editor's questions and the choice between two windows have no barrier", async ({ page, another, complaints }) => {
  await emptyRoom(page);
  await expectNoBarriers(page);
  await place(page, "OL3");
  await (await card(page, "OL3")).locator(".card-face").click();
  await expectNoBarriers(page);
  await page.keyboard.press("Escape");
  await page.locator(".dimension.editable text").filter({ hasText: /^60$/ }).click();
  await expect(page.locator(".ask")).toBeVisible();
  await expectNoBarriers(page);
  await page.keyboard.press("Escape");
  await expect(page.locator(".saved-state")).toHaveText("Bewaard");
  const second = await (await another()).newPage();
  await second.goto(page.url());
  await editor(second);
  const before = await total(second);
  await place(second, "OSP");
  await expect.poll(() => total(second)).not.toBe(before);
  await expect(second.locator(".saved-state")).toHaveText("Bewaard");
  await place(page, "OFL");
  await expect(page.getByRole("dialog")).toBeVisible();
  // The browser itself says that 409 is an error.
  expect(complaints.splice(0).filter((complaint) => !complaint.includes("409"))).toEqual([]);
  await expectNoBarriers(page);
});
