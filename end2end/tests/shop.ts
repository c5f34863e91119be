// What the tests know of the shop without looking at a page: its words, its answers, its mails, its command line.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type APIRequestContext, expect } from "@playwright/test";
import { type ParsedMail, simpleParser } from "mailparser";

export const root = join(import.meta.dirname, "..", "..");
export const data = join(root, "end2end", "test-results", "data");
const programs = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "ci");
export const binary = join(programs, "passtuk");
/** Fills a shop with an order whose mails were given up (tests/src/bin/stuck.rs). */
export const stuck = join(programs, "stuck");

export type Language = "nl" | "fr" | "en";
export const languages: Language[] = ["nl", "fr", "en"];

/** A sentence by its key, with its arguments filled in: `t("editor.wall", { wall: "B" })`. */
export type Words = (key: string, values?: Record<string, string>) => string;

/** The sentences of a language, from the same file as the program's. */
export function words(language: Language): Words {
  const found = new Map<string, string>();
  let section = "";
  for (const line of readFileSync(join(root, "text", `${language}.toml`), "utf8").split("\n")) {
    section = line.match(/^\[(.+)\]$/)?.[1] ?? section;
    const [, key, value] = line.match(/^(\w+) = (".*")$/) ?? [];
    if (key) found.set(`${section}.${key}`, JSON.parse(value));
  }
  return (key, values = {}) => {
    const sentence = found.get(key);
    if (sentence === undefined) throw new Error(`no sentence ${key} in ${language}.toml`);
    return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  };
}

export interface Line {
  kind: string;
  code: string;
  reason: unknown;
  unit: "pc" | "m" | "m2";
  quantity: string;
  unit_net: string;
  surcharges: { net: string }[];
  net: string;
  vat_class: "renov" | "always21";
}
export interface Quote {
  lines: Line[];
  totals: {
    net: string;
    standard21: { gross: string };
    renovation6: { allowed: boolean; gross: string };
    reverse_charge: { allowed: boolean; gross: string };
  };
}
export interface Order {
  number: string;
  status: string;
  design: string;
  quote: Quote;
  regime: "standard21" | "renovation6" | "reverse_charge";
  texts: { language: Language; lines: string[]; findings: string[] };
}

/** The cents of a decimal text, exactly: `13912.54` is 1391254. */
export function centsOf(decimal: string): number {
  const [, sign, euro, cents] = decimal.match(/^(-?)(\d+)\.(\d\d)$/) ?? [];
  if (euro === undefined) throw new Error(`no amount: “${decimal}”`);
  return Number(`${sign}${euro}${cents}`);
}

/** The amount in a sentence of any language, in cents: `€ 13.912,54`, `−20,00 €`, `−€20.00`. */
export function cents(text: string): number {
  const [, sign, euro, rest] = text.match(/([-−]?)€?(\d[\d.,\u202f]*)[.,](\d\d)(?!\d)/) ?? [];
  if (euro === undefined) throw new Error(`no amount in “${text}”`);
  const size = Number(euro.replace(/\D/g, "")) * 100 + Number(rest);
  return sign ? -size : size;
}

/** The gross total that counts, in cents. */
export function grossOf({ totals }: Quote): number {
  const allowed = [totals.reverse_charge, totals.renovation6].find(({ allowed }) => allowed);
  return centsOf((allowed ?? totals.standard21).gross);
}

/** What the command line makes of a design file on the disk. */
export function quoteOf(file: string): Quote {
  return JSON.parse(execFileSync(binary, ["quote", file, "--json"], { encoding: "utf8" }));
}

/** What the command line makes of the text of a design file. */
export function quoteOfText(design: string): Quote {
  const folder = mkdtempSync(join(tmpdir(), "passtuk-e2e-"));
  try {
    writeFileSync(join(folder, "design.json"), design);
    return quoteOf(join(folder, "design.json"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Calls a server function as a page does: fields as a form, anything else as JSON. */
async function call<T>(request: APIRequestContext, name: string, body: object, kind: "form" | "data"): Promise<T> {
  const answer = await request.post(`/api/${name}`, { [kind]: body });
  if (!answer.ok()) throw new Error(`${name} answered ${answer.status()}: ${await answer.text()}`);
  return answer.json();
}

/** The design file behind a link that edits, as the server has it now, and its revision. */
export async function savedDesign(request: APIRequestContext, address: string): Promise<{ revision: number; file: string }> {
  const edit = address.match(/\/design\/([\w-]+)/)?.[1];
  const { saved } = await call<{ saved: { revision: number; file: string } }>(request, "load_design", { edit }, "form");
  return saved;
}

/** Keeps a new design; the secrets of its two links. */
export async function newDesign(request: APIRequestContext, file: string): Promise<{ edit_token: string; share_token: string }> {
  return call(request, "create_design", { file }, "data");
}

/** The order behind a status link. */
export async function orderOf(request: APIRequestContext, address: string): Promise<Order> {
  const status = address.match(/\/order\/([\w-]+)/)?.[1];
  const { record } = await call<{ record: Order }>(request, "order_status", { status }, "form");
  return record;
}

/** The demo account of a role in the shop of a folder: mail and password. */
export function signIn(role: "owner" | "sales", folder = data): { email: string; password: string } {
  const text = readFileSync(join(folder, "demo-sign-ins.txt"), "utf8");
  const line = text.split("\n").find((line) => line.includes(role));
  const [, email, password] = line?.match(/(\S+@\S+)\s+(\S+)/) ?? [];
  if (!email) throw new Error(`no ${role} in demo-sign-ins.txt`);
  return { email, password };
}

/** The mails in the folder whose subject holds these words; waits until there are `count`. */
export async function mails(subject: string, count: number): Promise<ParsedMail[]> {
  let found: ParsedMail[] = [];
  await expect
    .poll(async () => {
      const folder = join(data, "mail");
      const files = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith(".eml"));
      const all = await Promise.all(files.map((name) => simpleParser(readFileSync(join(folder, name)))));
      found = all.filter((mail) => mail.subject?.includes(subject));
      return found.length;
    }, { timeout: 20_000 })
    .toBe(count);
  return found;
}
