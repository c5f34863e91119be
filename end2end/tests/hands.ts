// Three ways to work on a page: with a mouse, with a finger, with a keyboard alone. A journey is the same for all.
import { expect, type Locator, type Page } from "@playwright/test";
import { total } from "./support.ts";

export interface Hand {
  /** Follows a link, presses a button, ticks a box. */
  press(target: Locator): Promise<void>;
  /** Replaces what stands in a field. */
  write(field: Locator, text: string): Promise<void>;
  /** Puts a unit on the open wall, each hand in its own way. */
  place(code: string): Promise<void>;
}

/** Opens the palette where it lies in the sheet of a phone. */
async function openPalette(page: Page, hand: Hand) {
  if (!(await page.getByRole("searchbox").isVisible())) await hand.press(page.locator(".panels .of-palette"));
}

/** A mouse places with the button of the card. */
export function mouse(page: Page): Hand {
  const hand: Hand = {
    press: (target) => target.click(),
    write: (field, text) => field.fill(text),
    place: async (code) => {
      await page.getByRole("searchbox").fill(code);
      await page.locator(".palette .card-face").first().click();
      await page.locator(".placing .primary").click();
    },
  };
  return hand;
}

/** A finger picks a card and taps the plus where it is to stand. */
export function finger(page: Page): Hand {
  const hand: Hand = {
    press: (target) => target.tap(),
    write: async (field, text) => {
      await field.tap();
      await field.fill(text);
    },
    place: async (code) => {
      await openPalette(page, hand);
      await hand.write(page.getByRole("searchbox"), code);
      await page.locator(".palette .card-face").first().tap();
      await page.locator(".spot").first().tap();
    },
  };
  return hand;
}

/** What a page says about the element that has the focus. */
interface Stop {
  name: string;
  /** Whether it is marked by an outline or a ring, its own or its surroundings'. */
  isMarked: boolean;
  /** Whether it is on the screen and not under something else. */
  isSeen: boolean;
  /** Whether the element before lost its mark; a mark that is always there marks nothing. */
  lastLostIt: boolean;
}

/** Runs on the page: looks at the element with the focus. Nothing when it is the page itself. */
function look(): Stop | null {
  type Marked = { element: Element; mark: string };
  const keep = window as unknown as { lastStop?: Marked };
  const around = (element: Element) => [element, element.parentElement, element.parentElement?.parentElement];
  const mark = (element: Element | null | undefined) => {
    if (!element) return "";
    const style = getComputedStyle(element);
    const outlined = style.outlineStyle !== "none" && style.outlineWidth !== "0px" && !/, 0\)$/.test(style.outlineColor);
    return `${outlined ? `${style.outlineWidth} ${style.outlineColor}` : ""}${style.boxShadow === "none" ? "" : style.boxShadow}`;
  };
  const marks = (element: Element) => around(element).map(mark).join("|");
  const last = keep.lastStop;
  const lastLostIt = !last || !last.element.isConnected || marks(last.element) !== last.mark;
  const element = document.activeElement;
  if (!element || element === document.body) {
    keep.lastStop = undefined;
    return null;
  }
  keep.lastStop = { element, mark: marks(element) };
  const box = element.matches("input[type=radio], input[type=checkbox]") ? (element.closest("label") ?? element) : element;
  const { left, top, right, bottom } = box.getBoundingClientRect();
  const inside = (share: number, low: number, high: number) => low + (high - low) * share;
  const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]];
  const isSeen = points.some(([across, down]) => {
    const hit = document.elementFromPoint(inside(across, left, right), inside(down, top, bottom));
    return !!hit && (box.contains(hit) || hit.contains(box));
  });
  const name = element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 40) ?? "";
  const id = element.id ? `#${element.id}` : "";
  return { name: `${element.tagName.toLowerCase()}${id} ${name}`, isMarked: /[1-9]/.test(marks(element)), isSeen, lastLostIt };
}

/** Keys only. Every stop of the focus must be on the screen and marked. */
export class Keyboard implements Hand {
  /** How many stops were looked at. */
  stops = 0;
  constructor(private readonly page: Page) {}

  private async step(key: "Tab" | "Shift+Tab"): Promise<void> {
    await this.page.keyboard.press(key);
    const stop = await this.page.evaluate(look);
    if (!stop) return;
    this.stops += 1;
    expect(stop.isMarked, `the focus is marked on ${stop.name}`).toBe(true);
    expect(stop.isSeen, `${stop.name} is on the screen and not covered`).toBe(true);
    expect(stop.lastLostIt, `the stop before ${stop.name} lost its mark`).toBe(true);
  }

  /** Walks with Tab until an element has the focus. */
  async reach(target: Locator): Promise<void> {
    await expect(target).toBeAttached();
    const has = () => target.evaluate((node) => node === document.activeElement);
    for (let steps = 0; !(await has()); steps += 1) {
      if (steps > 250) throw new Error(`Tab does not lead to ${target}`);
      await this.step("Tab");
    }
  }

  async press(target: Locator): Promise<void> {
    await this.reach(target);
    const isBox = await target.evaluate((node) => node.matches("input[type=checkbox], input[type=radio]"));
    await this.page.keyboard.press(isBox ? "Space" : "Enter");
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.reach(field);
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.type(text);
  }

  /** Picks a card and presses its button. */
  async place(code: string): Promise<void> {
    const before = await total(this.page);
    await this.write(this.page.getByRole("searchbox"), code);
    await this.press(this.page.locator(".palette .card-face").first());
    await this.press(this.page.locator(".placing .primary"));
    await expect.poll(() => total(this.page)).not.toBe(before);
  }
}
