// The mails of an order, read from their files and compared with the order amount by amount.
import { expect } from "@playwright/test";
import type { AddressObject, ParsedMail } from "mailparser";
import { cents, centsOf, grossOf, type Line, mails, type Order, quoteOfText, words } from "./shop.ts";

/** A row of the order as it is read: what, how many, its net in cents. */
type Row = [what: string, quantity: number, net: number];

/** Per rate: what it is on and the VAT, in cents. */
type Vat = Map<number, [on: number, vat: number]>;

/** The rate of what is fitted (domain.md §4.1). */
const rates = { standard21: 21, renovation6: 6, reverse_charge: 0 };

/** VAT once per rate on the sum of its nets, half a cent away from zero (domain.md §3.8). */
function vatOf(order: Order): Vat {
  const nets = new Map<number, number>();
  for (const line of order.quote.lines) {
    const rate = line.vat_class === "renov" ? rates[order.regime] : 21;
    nets.set(rate, (nets.get(rate) ?? 0) + centsOf(line.net));
  }
  const vat = (rate: number, net: number) => Math.sign(net) * Math.floor((Math.abs(net) * rate + 50) / 100);
  return new Map([...nets].sort(([a], [b]) => a - b).map(([rate, net]) => [rate, [net, vat(rate, net)]]));
}

const rounded = (value: number, decimals: number) => {
  const shifted = Number((Math.abs(value) * 10 ** decimals).toFixed(6));
  return (Math.sign(value) * Math.floor(shifted + 0.5)) / 10 ** decimals;
};
/** A quantity as it is read: with as many decimals, two at least, as it takes for its price to be that of the line. */
function asRead({ quantity, unit_net, surcharges, net }: Line): number {
  const onTop = surcharges.reduce((sum, surcharge) => sum + Number(surcharge.net), 0);
  const priced = (read: number) => Math.round(rounded(read * Number(unit_net) + onTop, 2) * 100);
  const reads = [2, 3, 4, 5].map((decimals) => rounded(Number(quantity), decimals));
  return reads.find((read) => priced(read) === centsOf(net)) ?? Number(quantity);
}
/** Every line once: equal small parts of several cabinets, such as their handles, are one row where its first stands. */
function rowsOf(order: Order): Row[] {
  const rows = new Map<string, Row>();
  order.quote.lines.forEach((line, index) => {
    const { kind, code, reason, unit, unit_net, vat_class } = line;
    const what = order.texts.lines[index];
    const joins = kind !== "module" && unit === "pc" && line.surcharges.length === 0;
    const key = JSON.stringify(joins ? [kind, code, what, reason, unit_net, vat_class] : index);
    const [, many, net] = rows.get(key) ?? [what, 0, 0];
    rows.set(key, [what, many + asRead(line), net + centsOf(line.net)]);
  });
  return [...rows.values()];
}
const quantity = (text: string) => Number(text.replace(",", ".").match(/^-?[\d.]+/)?.[0]);
const to = (mail: ParsedMail) => (mail.to as AddressObject).value[0].address;

/** The price lines in the text part. */
function rowsOfText(mail: ParsedMail, heading: string): Row[] {
  const [, lines] = (mail.text ?? "").split(`\n${heading}\n`);
  const rows: Row[] = [];
  for (const line of lines.trimStart().split("\n")) {
    const [, what, many, net] = line.match(/^(.+) \(([^()]+)\): (.+)$/) ?? [];
    if (!what) break;
    rows.push([what, quantity(many), cents(net)]);
  }
  return rows;
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0" };
const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&#x?(\w+);|&(\w+);/g, (all, code, name) => entities[name] ?? (code ? String.fromCodePoint(Number(code)) : all))
    .trim();

/** The cells of every row of the price table in the HTML part. */
function cellsOfHtml(mail: ParsedMail): string[][] {
  const rows = [...(mail.html || "").matchAll(/<tr>(.*?)<\/tr>/gs)];
  return rows.map(([, row]) => [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => plain(cell)));
}

/** An amount after its words in the text part, in cents. */
function after(mail: ParsedMail, label: string): number {
  const line = (mail.text ?? "").split("\n").find((line) => line.startsWith(`${label}: `));
  if (!line) throw new Error(`no “${label}” in the mail`);
  return cents(line.slice(label.length + 2));
}

/**
 * Both mails of an order have gone out; every amount in the customer's, line by line and each total, in text and
 * in HTML, is the order's, and the order's totals are those of the command line for its design. Gives the
 * customer's mail.
 */
export async function expectMailsOf(order: Order, customer: string): Promise<ParsedMail> {
  const t = words(order.texts.language);
  const both = await mails(order.number, 2);
  const mail = both.find((mail) => to(mail) === customer);
  const owner = both.find((mail) => to(mail) !== customer);
  if (!mail || !owner) throw new Error(`the mails of ${order.number} went to ${both.map(to)}`);

  const rows = rowsOf(order);
  const vat = vatOf(order);
  const net = rows.reduce((sum, [, , net]) => sum + net, 0);
  const gross = [...vat.values()].reduce((sum, [, vat]) => sum + vat, net);
  expect(gross, "the order's total is the sum of its parts").toBe(centsOf(order.quote.totals[order.regime].gross));
  expect(gross, "the command line says the same").toBe(grossOf(quoteOfText(order.design)));

  expect(rowsOfText(mail, t("mail.order.lines"))).toEqual(rows);
  expect(after(mail, t("mail.order.net"))).toBe(net);
  for (const [rate, [on, amount]] of vat) {
    const reversed = t("vat.reversed", { net: "" });
    const names = rate === 0 ? [reversed] : [`${rate}\u00a0%`, `${rate}%`];
    const line = (mail.text ?? "").split("\n").filter((line) => names.some((name) => line.includes(name)));
    const found = line.map((line) => [...line.matchAll(/\d[\d.,\u202f\u00a0]*[.,]\d\d/g)].map(([amount]) => cents(amount)));
    expect(found, `VAT at ${rate} %`).toContainEqual([on, amount]);
  }
  const total = order.regime === "reverse_charge" ? "vat.total.reversed" : "vat.total.incl";
  expect(after(mail, t(total))).toBe(gross);

  const table = cellsOfHtml(mail);
  const lines = table.filter((cells) => cells.length === 3).map(([what, many, net]): Row => [what, quantity(many), cents(net)]);
  expect(lines).toEqual(rows);
  const sums = table.filter((cells) => cells.length === 2).map(([, amount]) => cents(amount));
  expect(sums).toEqual([net, ...[...vat.values()].map(([, vat]) => vat), gross]);
  expect(mail.attachments.filter(({ contentType }) => contentType === "image/png").length).toBeGreaterThan(0);

  if (order.regime === "reverse_charge") expect(mail.text?.replace(/\s+/g, " ")).toContain(t("vat.reverse_statement"));

  expect(to(owner)).toBe("owner@passtuk.example");
  expect(cents(owner.subject?.split(", ").at(-1) ?? "")).toBe(gross);
  expect(owner.text).toContain(`/admin/orders/${order.number}`);
  return mail;
}

/** The link in a mail that leads to the status page. */
export function statusLink(mail: ParsedMail): string {
  const link = mail.text?.match(/https?:\/\/\S+\/order\/[\w-]+/)?.[0];
  if (!link) throw new Error("no link to the status page in the mail");
  return link;
}
