import { brotliCompressSync } from "node:zlib";
import { expect, test } from "@jest/globals";
import type { BrowserContext, Page } from "playwright-core";
import { eventually } from "../support/eventually.js";
import { addresses, useBrowser, useSite } from "./site.js";

const site = useSite();
const { inWindow } = useBrowser();

const kilobyte = 1_000;

/** Link of a boat: 128 kbit/s and 600 ms for a round trip. */
const boat = { offline: false, latency: 600, downloadThroughput: 16_000, uploadThroughput: 16_000 };

/** Record of what a window loads: bytes over the wire, addresses, requests without an end, and the time of the last event. */
interface Seen {
  bytes: number;
  requests: string[];
  pending: Set<string>;
  last: number;
}

/** Counts what a window loads from now on, and slows the link down on request. */
async function watch(window: BrowserContext, page: Page, link?: typeof boat): Promise<Seen> {
  const session = await window.newCDPSession(page);
  const seen: Seen = { bytes: 0, requests: [], pending: new Set(), last: performance.now() };
  const end = (requestId: string, bytes = 0) => {
    seen.pending.delete(requestId);
    seen.bytes += bytes;
    seen.last = performance.now();
  };
  session.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (request.url.startsWith("data:")) return;
    seen.pending.add(requestId);
    seen.requests.push(request.url);
    seen.last = performance.now();
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => end(requestId, encodedDataLength));
  session.on("Network.loadingFailed", ({ requestId }) => end(requestId));
  await session.send("Network.enable");
  if (link) await session.send("Network.emulateNetworkConditions", link);
  return seen;
}

/**
 * Waits until no request has been open for a second, or nothing has come for twenty: browsers do not tell the end of
 * every request.
 */
const quiet = (seen: Seen) =>
  eventually(() => performance.now() - seen.last > (seen.pending.size === 0 ? 1_000 : 20_000));

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
