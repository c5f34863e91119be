// Rows that only a browser can tell: bytes on the wire, the first paint, the heap, a drag.
import { chromium } from "@playwright/test";
import { agent, call, kilobytes, median, megabytes, quantile, serve } from "./shop.mjs";

const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
      "--no-first-run", "--enable-precise-memory-info"],
  });

/** Opens a page in a browser that has seen nothing, and gives what came over the wire by kind, in bytes. */
async function bytesOf(browser, address, ready) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  const kinds = new Map();
  const bytes = { program: 0, catalogue: 0, style: 0, font: 0, document: 0, image: 0 };
  cdp.on("Network.responseReceived", ({ requestId, type, response }) => {
    const { pathname } = new URL(response.url);
    const isProgram = /\.(wasm|js)$/.test(pathname);
    const kind = isProgram ? "program" : pathname.startsWith("/catalogue/") ? "catalogue" : type.toLowerCase().replace("stylesheet", "style");
    kinds.set(requestId, kind);
  });
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind in bytes) bytes[kind] += encodedDataLength;
  });
  await page.goto(address);
  await page.locator(ready).waitFor({ state: "attached" });
  await page.waitForLoadState("networkidle");
  const [first] = await page.evaluate(() => performance.getEntriesByType("resource").filter(({ initiatorType }) => initiatorType === "img").map(({ encodedBodySize }) => encodedBodySize));
  await context.close();
  return { ...bytes, firstImage: first ?? 0 };
}

async function firstPaint(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(address);
  const paint = await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
  const time = await paint.jsonValue();
  await context.close();
  return time;
}

/** Drags a unit over its wall, move by move, each waiting for its frame. */
async function drag(page, row) {
  await page.evaluate(() => {
    window.frames_ = [];
    addEventListener("pointermove", ({ timeStamp }) => requestAnimationFrame((now) => {
      window.frames_.push(Math.max(0, now - timeStamp));
    }), true);
  });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable");
  const scripting = async () => {
    const { metrics } = await cdp.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "ScriptDuration").value * 1000;
  };
  const box = await page.locator("rect.unit").nth(3).boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 10, y);
  await page.locator(".ghost").waitFor({ state: "attached" });
  await page.evaluate(() => { window.frames_.length = 0; });
  const costs = [];
  for (let move = 0; move < 100; move += 1) {
    const before = await scripting();
    await page.mouse.move(x + 200 * Math.sin(move / 8), y);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done())));
    costs.push((await scripting()) - before);
  }
  const frames = await page.evaluate(() => window.frames_);
  await page.mouse.up();
  const peer = "react-planner 159 to 198 ms (2026-11-23)";
  row("pointer move to next frame, dragging among 40 modules", `median ${median(frames).toFixed(1)} ms, p95 ${quantile(frames, 0.95).toFixed(1)} ms`, peer, median(frames) / 159, "<= 0.15");
  row("the same, our own script", `median ${median(costs).toFixed(1)} ms, p95 ${quantile(costs, 0.95).toFixed(1)} ms`, "", "", "<= 8 ms");
}

export async function browser(target, native, row) {
  const shop = await serve(target);
  const own = agent(1);
  const chrome = await launch();
  try {
    const open = async (file) => {
      const { text } = await call(shop.base, own, "create_design", { json: { file } });
      return `${shop.base}/nl/design/${JSON.parse(text).edit_token}`;
    };
    const forty = await open(native.design_40);

    const landing = await bytesOf(chrome, `${shop.base}/nl`, "html[data-awake]");
    row("wasm + JS of the landing page, as sent", kilobytes(landing.program), "floor of the framework 164 KB brotli (2026-11-23)", "", "<= 200 KB");
    const weight = landing.document + landing.style + landing.font + landing.firstImage;
    row("landing page before wasm: HTML, CSS, fonts, first picture", kilobytes(weight), "", "", "<= 150 KB");
    const editor = await bytesOf(chrome, forty, ".configurator");
    row("wasm + JS + catalogue to a usable editor, as sent", `${kilobytes(editor.program + editor.catalogue)} (catalogue ${kilobytes(editor.catalogue)})`, "blueprint3d 351 KB, react-planner 953 KB gzip (2026-11-23)", (editor.program + editor.catalogue) / (351 * 1024), "<= 300 KB");

    const paints = [];
    for (let run = 0; run < 5; run += 1) paints.push(await firstPaint(chrome, forty));
    row("first contentful paint of the editor, 1280×800, cold", `${Math.round(median(paints))} ms`, "blueprint3d 2180 ms (2026-11-23)", median(paints) / 2180, "<= 0.25");

    const context = await chrome.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    // The memory of the program is not in the heap of JavaScript: it is caught where it is made.
    await page.addInitScript(() => {
      window.memories_ = [];
      for (const name of ["instantiate", "instantiateStreaming"]) {
        const real = WebAssembly[name];
        WebAssembly[name] = async (...words) => {
          const made = await real.apply(WebAssembly, words);
          const { exports } = made.instance ?? made;
          if (exports.memory) window.memories_.push(exports.memory);
          return made;
        };
      }
    });
    await page.goto(forty);
    await page.locator(".configurator").waitFor();
    await page.waitForLoadState("networkidle");
    await drag(page, row);
    const cdp = await context.newCDPSession(page);
    await cdp.send("HeapProfiler.collectGarbage");
    const heap = await page.evaluate(() => ({
      js: performance.memory.usedJSHeapSize,
      wasm: [...new Set(window.memories_)].reduce((sum, memory) => sum + memory.buffer.byteLength, 0),
    }));
    if (!heap.wasm) throw new Error("the program's memory was not seen");
    const whole = heap.js + heap.wasm;
    row("JS + wasm heap in the editor, 40 modules, after a drag", `${megabytes(whole)} (wasm ${megabytes(heap.wasm)})`, "react-planner 256 MB (2026-11-23)", whole / (256 * 1_048_576), "<= 40 MB");
    await context.close();
  } finally {
    own.destroy();
    await chrome.close();
    await shop.stop();
  }
}
