// Journey 1 by mouse at 1440, by touch at 360, by keyboard alone, and once in French.
import { join } from "node:path";
import { finger, type Hand, Keyboard, mouse } from "./hands.ts";
import { enter, furnish, order, readMail, share } from "./journey.ts";
import { cents, grossOf, quoteOfText, root, savedDesign, signIn } from "./shop.ts";
import { awake, card, customer, expect, onStage, saved, test, total } from "./support.ts";

const LONG_WALL = ["VWF", "OL3", "OKP", "OFL"];

test.describe("by mouse at 1440", () => {
  test("a customer drags, places, shares and orders, and the owner finds the order", async ({ page, another }) => {
    const hand = mouse(page);
    await enter(page, hand, "nl", "Keuken Vaartstraat");

    // A sink unit, dragged near the end of the wall: it snaps to where the filler of 5 cm ends, with its price.
    const empty = await total(page);
    const face = (await card(page, "OSP")).locator(".card-face");
    const from = await face.boundingBox();
    const to = await onStage(page, 50 + 300 + 30, 400);
    if (!from) throw new Error("no card");
    await page.mouse.move(from.x + from.width / 2, from.y + 40);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 15 });
    await expect(page.locator(".ghost-reason")).toHaveText("sluit aan op de muur");
    const promised = await page.locator(".ghost-price").textContent();
    expect(promised).toMatch(/^\+\s€\s\d/);
    expect(await total(page), "a ghost costs nothing yet").toBe(empty);
    await page.mouse.up();
    await expect(page.getByRole("textbox", { name: "Van links" })).toHaveValue("5");
    expect(Math.round((await total(page) - empty) / 100)).toBe(Number(promised?.replace(/\D/g, "")));

    await furnish(page, hand, LONG_WALL);
    await hand.press(page.getByRole("button", { name: "Muur C", exact: true }));
    await share(page, hand, "nl", await another());
    const { file } = await savedDesign(page.request, page.url());
    expect(grossOf(quoteOfText(file)), "the command line says the same").toBe(await total(page));
    const placed = await order(page, hand, "nl", { at6: true });
    await readMail(page, "nl", placed);

    const { email, password } = signIn("owner");
    await page.goto("/admin/sign-in");
    await awake(page);
    await hand.write(page.getByLabel("E-mailadres"), email);
    await hand.write(page.getByLabel("Wachtwoord"), password);
    await hand.press(page.getByRole("button", { name: "Aanmelden" }));
    await page.waitForURL("**/admin/orders");
    await expect(page.locator("tbody tr").first()).toContainText(placed.number);
    await hand.press(page.getByRole("link", { name: placed.number }));
    await expect(page.getByText(customer.name).first()).toBeVisible();
    const gross = grossOf(placed.quote);
    expect(cents(await page.locator(".order > header .total").innerText())).toBe(gross);
    expect(cents(await page.locator("table.prices .total .amount").innerText())).toBe(gross);
    await awake(page);
    if (process.env.PICTURES) await page.screenshot({ path: join(root, "docs", "pictures", "order.png") });
    await hand.press(page.getByRole("button", { name: "Zet op bevestigd" }));
    await expect(page.locator(".order > header .status")).toHaveText("Bevestigd");
    await expect(page.locator(".history")).toContainText(email);
  });
});

test.describe("by touch at 360", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("a customer taps a kitchen together on a phone and orders it", async ({ page, another }) => {
    const hand = finger(page);
    await enter(page, hand, "nl", "Keuken Dorpsstraat");
    await furnish(page, hand, ["OSP", ...LONG_WALL]);

    // What works by tapping works by pulling a finger from the sheet onto the wall, too.
    const before = await total(page);
    await hand.press(page.getByRole("button", { name: "Muur C", exact: true }));
    await hand.press(page.locator(".panels .of-palette"));
    const face = (await card(page, "HV")).locator(".card-face");
    const from = await face.boundingBox();
    const to = await onStage(page, 1500, 1000);
    if (!from) throw new Error("no card");
    const touch = await page.context().newCDPSession(page);
    const at = (x: number, y: number) => ({ touchPoints: [{ x, y }] });
    const [x, y] = [from.x + from.width / 2, from.y + 40];
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", ...at(x, y) });
    for (let step = 1; step <= 12; step += 1) {
      const share = step / 12;
      // Upward first: sideways the sheet itself scrolls.
      await touch.send("Input.dispatchTouchEvent", { type: "touchMove", ...at(x + (to.x - x) * share ** 2, y + (to.y - y) * share) });
    }
    await expect(page.locator(".ghost-price")).toHaveText(/^\+\s€\s\d/);
    // Held still before it is let go: thrown, the sheet would swallow the next tap.
    await page.waitForTimeout(300);
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await expect.poll(() => total(page)).toBeGreaterThan(before);
    const undo = page.getByRole("button", { name: "Ongedaan maken" }).filter({ visible: true });
    await hand.press(undo);
    await expect.poll(() => total(page)).toBe(before);

    await share(page, hand, "nl", await another());
    const placed = await order(page, hand, "nl", { at6: false });
    await readMail(page, "nl", placed);
  });
});

test.describe("by keyboard alone", () => {
  // Rings appear at once, so that each stop can be judged when it is reached.
  test.use({ contextOptions: { reducedMotion: "reduce" } });
  test.setTimeout(180_000);

  test("a customer designs and orders without a mouse and always sees the focus", async ({ page, another }) => {
    const pointed: string[] = [];
    await page.exposeFunction("pointed", (type: string) => pointed.push(type));
    await page.addInitScript(() => {
      const tell = (event: Event) => (window as unknown as { pointed(type: string): void }).pointed(event.type);
      for (const type of ["pointerdown", "pointermove", "mousedown", "touchstart"]) addEventListener(type, tell, true);
    });
    const hand = new Keyboard(page);
    await enter(page, hand, "nl", "Keuken Kerkstraat");
    await furnish(page, hand, ["OSP", ...LONG_WALL]);
    await arrange(page, hand);
    await share(page, hand, "nl", await another());
    const placed = await order(page, hand, "nl", { at6: false });
    await readMail(page, "nl", placed);
    expect(hand.stops, "stops of the focus that were looked at").toBeGreaterThan(60);
    expect(pointed, "no pointer was used").toEqual([]);
  });
});

/** A unit is moved, widened, copied, taken away, and all of it undone, by keys on the drawing. */
async function arrange(page: import("@playwright/test").Page, hand: Hand & Keyboard) {
  const unit = page.locator("rect.unit").last();
  const before = await total(page);
  const label = () => page.locator("rect.unit").last().getAttribute("aria-label");
  await hand.reach(unit);
  const at = await label();
  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(label).not.toBe(at);
  await expect(page.locator(".toast")).toContainText("Totaal");
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(label).toBe(at);
  await page.keyboard.press("d");
  await expect(page.locator("rect.unit")).toHaveCount(6);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(page.locator("rect.unit")).toHaveCount(5);
  await page.keyboard.press("Delete");
  await expect(page.locator("rect.unit")).toHaveCount(4);
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => total(page)).toBe(before);
  await page.keyboard.press("ControlOrMeta+y");
  await expect(page.locator("rect.unit")).toHaveCount(4);
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => total(page)).toBe(before);
}

test("a whole order in French: prices, words and mails as French writes them", async ({ page, another }) => {
  const hand = mouse(page);
  await enter(page, hand, "fr", "Cuisine Rue Haute");
  await furnish(page, hand, ["OSP", "OL3"]);
  // 13 912,54 €: a narrow space between thousands, a no-break space before the sign.
  await expect(page.locator(".bar .price .num")).toHaveText(/^(\d{1,3}\u202f)?\d{1,3},\d\d\u00a0€$/);
  await saved(page, "fr");
  await share(page, hand, "fr", await another({ locale: "fr-BE" }));
  const placed = await order(page, hand, "fr", { at6: false });
  expect(placed.texts.language).toBe("fr");
  await readMail(page, "fr", placed);
});
