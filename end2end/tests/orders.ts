// An order and the links that lead to it, placed without a browser, for tests of the pages around it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { grossOf, newDesign, type Order, orderOf, type Quote, root, signIn } from "./shop.ts";
import { customer } from "./support.ts";

export interface Placed {
  /** The pages of the design and of the order, without their language. */
  design: string;
  shared: string;
  status: string;
  order: Order;
}

/** Orders a kitchen of the gallery. */
export async function placeOrder(request: APIRequestContext, example: string): Promise<Placed> {
  const file = readFileSync(join(root, "assets", "gallery", `${example}.json`), "utf8");
  const { edit_token: edit, share_token: share } = await newDesign(request, file);
  const checkout = await request.post("/api/load_checkout", { form: { edit } });
  const { revision, quote, findings } = (await checkout.json()) as {
    revision: number; quote: Quote; findings: { code: string; severity: string; subjects: string[] }[];
  };
  const fields: Record<string, string> = {
    edit, revision: String(revision), key: `${share}-test`, total_shown: String(grossOf(quote)),
    regime: quote.totals.renovation6.allowed ? "renovation6" : "standard21", remarks: "", terms: "on", ...customer,
  };
  const form = new URLSearchParams(Object.entries(fields).map(([name, value]) => [`form[${name}]`, value]));
  for (const { code, severity, subjects } of findings) {
    if (severity === "warning") form.append("form[acknowledged][]", JSON.stringify({ code, subjects }));
  }
  const answer = await request.post("/api/place_order", {
    headers: { "content-type": "application/x-www-form-urlencoded" }, data: form.toString(), maxRedirects: 0,
  });
  const location = answer.headers().location ?? "";
  const status = location.match(/\/order\/([\w-]+)/)?.[1];
  if (!status) throw new Error(`no order: ${answer.status()} ${await answer.text()}`);
  const order = await orderOf(request, location);
  return { design: `/design/${edit}`, shared: `/shared/${share}`, status: `/order/${status}`, order };
}

/** Signs a browser in as a member of the staff. */
export async function signInAs(request: APIRequestContext, role: "owner" | "sales") {
  const answer = await request.post("/api/sign_in", { form: signIn(role), maxRedirects: 0 });
  if (answer.status() >= 400) throw new Error(`sign_in answered ${answer.status()}`);
}
