import type { BrowserContext, Page } from "playwright-core";
import { eventually } from "../support/eventually.js";

export const kilobyte = 1_000;

/** Link of a boat: 128 kbit/s and 600 ms for a round trip. */
export const boat = { offline: false, latency: 600, downloadThroughput: 16_000, uploadThroughput: 16_000 };

/** Record of what a window loads: bytes over the wire, addresses, requests without an end, and the time of the last event. */
export interface Seen {
  bytes: number;
  requests: string[];
  pending: Set<string>;
  last: number;
}

/** Counts what a window loads from now on, and slows the link down on request. */
export async function watch(window: BrowserContext, page: Page, link?: typeof boat): Promise<Seen> {
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
export const quiet = (seen: Seen) =>
  eventually(() => performance.now() - seen.last > (seen.pending.size === 0 ? 1_000 : 20_000));
