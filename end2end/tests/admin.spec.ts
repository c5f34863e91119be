// What only staff do: mails that were refused for a day are sent again, the door leads on to the page that was asked
// for, and a phone is enough for all of it.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Page } from "@playwright/test";
import { placeOrder, signInAs } from "./orders.ts";
import { binary, root, signIn, stuck, words } from "./shop.ts";
import { awake, barriers, customer, expect, expectToFit, test } from "./support.ts";

/** A mail server that refuses until it is mended, and the addresses of the mails that it took. */
class MailServer {
  readonly took: string[] = [];
  private readonly process = spawn("node", ["smtp.mjs", "mend"], { cwd: join(root, "end2end"), stdio: ["pipe", "pipe", "inherit"] });
  private readonly lines = createInterface(this.process.stdout);

  async address(): Promise<string> {
    const [line] = await once(this.lines, "line");
    this.lines.on("line", (line) => this.took.push(JSON.parse(line).to));
    return `smtp://127.0.0.1:${JSON.parse(line).port}`;
  }
  mend() {
    this.process.stdin.write("take them now\n");
  }
  end() {
    this.process.stdin.end();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const end = server.address();
  server.close();
  if (!end || typeof end === "string") throw new Error("no port");
  return end.port;
}

const twoDaysAgo = Date.now() - 2 * 24 * 3600 * 1000;
const day = new Intl.DateTimeFormat("nl-BE", { dateStyle: "long", timeZone: "Europe/Brussels" });

interface Shop {
  address: string;
  folder: string;
  number: string;
  mailServer: MailServer;
}

/** Opens a shop of its own with one order, two days old, whose mails were given up. */
async function open(running: (() => void)[]): Promise<Shop> {
  const folder = mkdtempSync(join(tmpdir(), "passtuk-stuck-"));
  running.push(() => rmSync(folder, { recursive: true }));
  const mailServer = new MailServer();
  running.push(() => mailServer.end());
  const smtp = await mailServer.address();
  const number = execFileSync(stuck, [folder, smtp, String(twoDaysAgo)], { encoding: "utf8" }).trim();
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    DATABASE_URL: `sqlite:${join(folder, "passtuk.db")}`,
    PASSTUK_DATA: folder,
    PASSTUK_ADDR: `127.0.0.1:${port}`,
    PASSTUK_SMTP_URL: smtp,
    PASSTUK_MAIL_FROM: "shop@passtuk.example",
    PASSTUK_MAIL_OWNER: "owner@passtuk.example",
    PASSTUK_LIMITS: "off",
    PASSTUK_LOG: "off",
  };
  execFileSync(binary, ["demo"], { env });
  const server: ChildProcess = spawn(binary, ["serve"], { env, stdio: "ignore" });
  running.push(() => server.kill());
  await expect.poll(() => fetch(`${address}/healthz`).then(({ ok }) => ok, () => false), { timeout: 20_000 }).toBe(true);
  return { address, folder, number, mailServer };
}

async function signInTo(page: Page, { address, folder }: Shop, role: "owner" | "sales") {
  const answer = await page.request.post(`${address}/api/sign_in`, { form: signIn(role, folder), maxRedirects: 0 });
  expect(answer.status()).toBeLessThan(400);
}

test("mails that were given up are said loudly and sent again by the owner", async ({ page, another }) => {
  test.setTimeout(180_000);
  const t = words("nl");
  const running: (() => void)[] = [];
  try {
    const shop = await open(running);
    const { address, number, mailServer } = shop;
    const notices = page.locator(".mails");
    const givenUp = page.locator(".mails.fout");
    const waiting = page.locator(".mails.let-op");

    await test.step("sales reads of them and cannot send them", async () => {
      const colleague = await (await another()).newPage();
      await signInTo(colleague, shop, "sales");
      await colleague.goto(`${address}/admin/orders`);
      await awake(colleague);
      await expect(colleague.locator(".mails.fout")).toContainText(t("admin.mails.ask_owner"));
      await expect(colleague.locator(".mails button")).toHaveCount(0);
    });

    await signInTo(page, shop, "owner");
    await test.step("the list and the order say how many, which, to whom, and what the mail server said", async () => {
      for (const path of ["/admin/orders", `/admin/orders/${number}`]) {
        await page.goto(`${address}${path}`);
        await awake(page);
        await expect(givenUp.getByRole("heading")).toHaveText("2 mails konden niet verstuurd worden");
        await expect(givenUp.locator("li")).toHaveCount(2);
        for (const to of ["lieve@example.be", "owner@passtuk.example"]) {
          const line = givenUp.locator("li").filter({ hasText: to });
          await expect(line).toContainText(number);
          await expect(line).toContainText(`aan ${to}, sinds ${day.format(twoDaysAgo)} om`);
          await expect(line).toContainText("no such mailbox here");
        }
        for (const width of [360, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          await expectToFit(page);
          for (const scheme of ["light", "dark"] as const) expect.soft(await barriers(page, scheme), scheme).toEqual([]);
        }
      }
    });

    await test.step("one that is refused again waits, and is not forgotten", async () => {
      await givenUp.getByRole("button", { name: t("admin.mails.retry_this", { number, to: "lieve@example.be" }) }).click();
      await expect(givenUp.getByRole("heading")).toHaveText("1 mail kon niet verstuurd worden");
      await expect(waiting.getByRole("heading")).toHaveText("1 mail is nog niet vertrokken");
      await expect(waiting).toContainText("lieve@example.be");
      await expect(waiting).toContainText("1 poging", { timeout: 20_000 });
    });

    await test.step("once the mail server takes them they go, and nothing is left to say", async () => {
      mailServer.mend();
      await givenUp.getByRole("button", { name: t("admin.mails.retry"), exact: false }).click();
      await expect(givenUp).toHaveCount(0);
      await expect.poll(() => mailServer.took, { timeout: 20_000 }).toContain("owner@passtuk.example");
      // The other one waits for its next attempt, at most three quarters of a minute.
      await expect(notices).toHaveCount(0, { timeout: 60_000 });
      expect([...mailServer.took].sort()).toEqual(["lieve@example.be", "owner@passtuk.example"]);
      await page.reload();
      await awake(page);
      await expect(page.locator(".order > header h1")).toHaveText(number);
      await expect(notices).toHaveCount(0);
    });
  } finally {
    for (const end of running.reverse()) end();
  }
});

test("whoever follows a link to an order signs in and lands there", async ({ page, baseURL }) => {
  const answer = await page.request.get("/admin/orders?search=Peeters&status=", { maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  await page.goto("/admin/orders?search=Peeters&status=");
  await awake(page);
  const { email, password } = signIn("owner");
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord").fill(password);
  await page.getByRole("button", { name: "Aanmelden" }).click();
  await page.waitForURL(`${baseURL}/admin/orders?search=Peeters&status=`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bestellingen");

  await page.context().clearCookies();
  await page.goto(`/admin/sign-in?next=${encodeURIComponent("//evil.example/admin/orders")}`);
  await awake(page);
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord").fill(password);
  await page.getByRole("button", { name: "Aanmelden" }).click();
  await page.waitForURL(`${baseURL}/admin/orders`);
});

test("an owner on a phone finds an order, its way back and the way out", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const { order } = await placeOrder(page.request, "rijwoning");
  await signInAs(page.request, "owner");
  await page.goto("/admin/orders");
  await awake(page);
  await expectToFit(page);
  const card = page.locator("tbody tr").filter({ hasText: order.number });
  await expect(card.locator(".amount"), "the total is in view").toBeInViewport({ ratio: 1 });
  // All of the card is the link; the name lies under it.
  await card.getByText(customer.name).click({ force: true });
  await page.waitForURL(`**/admin/orders/${order.number}`);
  await expect(page.locator(".order > header h1")).toHaveText(order.number);
  await expectToFit(page);
  await page.getByRole("link", { name: "Bestellingen" }).click();
  await page.waitForURL("**/admin/orders");
  await awake(page);
  await page.locator(".account summary").click();
  await expectToFit(page);
  for (const scheme of ["light", "dark"] as const) expect.soft(await barriers(page, scheme), scheme).toEqual([]);
  await page.getByRole("button", { name: "Afmelden", exact: true }).click();
  await page.waitForURL("**/admin/sign-in");
});
