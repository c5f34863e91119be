// Pictures of every page at four widths, light and dark, for people to look at: test-results/pictures. None of
// them may be wider than its screen.
// With PICTURES=1 the one of the editor in the README is made anew.
import { join } from "node:path";
import { type Placed, placeOrder, signInAs } from "./orders.ts";
import { root } from "./shop.ts";
import { awake, editor, expectToFit, test } from "./support.ts";

const folder = join(root, "end2end", "test-results", "pictures");
const panels = ["palette", "module", "style", "room", "checks"];

let placed: Placed;
test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL });
  placed = await placeOrder(request, "hoekkeuken");
  await request.dispose();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const [width, height] of [[360, 740], [820, 1100], [1440, 900], [1920, 1080]]) {
    test(`pictures at ${width}, ${colorScheme}`, async ({ page, complaints }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height });
      const picture = async (name: string, fullPage = false) => {
        await expectToFit(page);
        await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage });
      };
      const show = async (name: string, address: string) => {
        await page.goto(address);
        await awake(page);
        await page.waitForLoadState("networkidle");
        await picture(name, true);
      };
      await show("home", "/nl");
      await show("gallery", "/nl/gallery");
      await show("new", "/nl/new");
      await show("terms", "/nl/legal/terms");
      await show("not-found", "/nl/nowhere");
      complaints.splice(0); // the browser itself says that 404 is an error
      await show("checkout", `/nl${placed.design}/order`);
      await page.locator(".bind button").click();
      await picture("checkout-faults", true);
      await show("order", `/nl${placed.status}`);

      await page.goto(`/nl${placed.shared}`);
      await editor(page);
      await picture("shared");
      await page.goto(`/nl${placed.design}`);
      await editor(page);
      await page.waitForLoadState("networkidle");
      await picture("editor");
      if (process.env.PICTURES && width === 1440 && colorScheme === "light") {
        await page.screenshot({ path: join(root, "docs", "pictures", "editor.png") });
      }
      await page.locator("rect.unit").nth(2).focus();
      await page.keyboard.press("Enter");
      for (const [index, panel] of panels.entries()) {
        const button = page.locator(".panels button").nth(index);
        if (!(await button.isVisible())) continue;
        await button.click();
        await picture(`editor-${panel}`);
      }
      await page.locator(".bar .price").click();
      await picture("editor-price");
      await page.locator(".bar .price").click();
      await page.getByRole("button", { name: "Grondplan" }).click();
      await picture("editor-plan");
      await page.getByRole("button", { name: "Lijst" }).click();
      await picture("editor-list");

      await show("sign-in", "/admin/sign-in");
      await signInAs(page.request, "owner");
      await show("admin-orders", "/admin/orders");
      await show("admin-order", `/admin/orders/${placed.order.number}`);
    });
  }
}
