import { brotliCompressSync } from "node:zlib";
import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { eventually } from "../support/eventually.js";
import { addresses, useBrowser, useSite } from "./site.js";
import { boat, kilobyte, quiet, type Seen, watch } from "./wire.js";

const site = useSite();
const { inWindow } = useBrowser();

/** Opens an address in a window without a service worker, whose requests cannot be seen, and waits until all has come. */
async function open(page: Page, seen: Seen, address: string) {
  await page.goto(site.url() + address, { waitUntil: "load" });
  // Requested when the page has its script.
  await eventually(() => page.evaluate(`sessionStorage.getItem("me") !== null`));
  await quiet(seen);
}

const withoutWorker = { serviceWorkers: "block" } as const;

test.each(addresses)("%s: the first visit takes at most 60 kB, and an unchanged one at most 2 kB", async address => {
  await site.html(address);
  const worker = brotliCompressSync(Buffer.from(await (await site.send("/service-worker.js")).arrayBuffer()));
  await inWindow(withoutWorker, async (page, window) => {
    const seen = await watch(window, page);
    await open(page, seen, address);
    expect(seen.bytes + worker.length).toBeLessThanOrEqual(60 * kilobyte);
    expect(seen.requests.filter(url => !url.startsWith(site.url()))).toEqual([]);
    seen.bytes = 0;
    await open(page, seen, address);
    expect(seen.bytes).toBeLessThanOrEqual(2 * kilobyte);
  });
});

test.each(addresses)("%s: opened from another page it takes at most 25 kB", async address => {
  await site.html(address);
  await inWindow(withoutWorker, async (page, window) => {
    const seen = await watch(window, page);
    await open(page, seen, address === "/" ? "/tanya" : "/");
    seen.bytes = 0;
    const before = await page.title();
    await page.evaluate(
      `{ const link = Object.assign(document.createElement("a"), { href: ${JSON.stringify(address)} });
        document.body.append(link); link.click(); }`,
    );
    await eventually(async () => (await page.title()) !== before);
    await quiet(seen);
    expect(seen.bytes).toBeGreaterThan(kilobyte);
    expect(seen.bytes).toBeLessThanOrEqual(25 * kilobyte);
  });
});

test("On the link of a boat the first page can be read within 8 seconds", async () => {
  await inWindow({}, async (page, window) => {
    // The plan of its statements is made once a server, by planQuestions.
    await site.html("/");
    await watch(window, page, boat);
    const began = performance.now();
    await page.goto(site.url(), { waitUntil: "commit" });
    await page.waitForSelector("main h2");
    expect(performance.now() - began).toBeLessThan(8_000);
  });
});
