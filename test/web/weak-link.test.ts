import { cpus, loadavg } from "node:os";
import { brotliCompressSync } from "node:zlib";
import { afterAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { eventually } from "../support/eventually.js";
import { addresses, views } from "./page-addresses.js";
import { useBrowser, useSite } from "./site.js";
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

/** Rows of the table of docs/performance.md. */
const measured: string[] = [];

afterAll(() => {
  const load = loadavg().map(each => each.toFixed(1));
  const head = [
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, load ${load.join(", ")} (1, 5, 15 minutes)`,
    "",
    "| view | first visit, kB | unchanged, kB | read after, s | complete after, s |",
    "|---|---|---|---|---|",
  ];
  process.stdout.write(`\n${[...head, ...measured].join("\n")}\n\n`);
});

/** Views of which a part is read anew each time: the table of a question, a streamed file, and accounts and webhooks, which nobody may store. */
const readAnew = ["/tanya?q=Q04&jawab=ya", "/meja?lihat=akun", "/meja?lihat=webhook"];

/** Returns the seconds after which a new visitor reads a view on the link of a boat, and after which its script runs. */
const secondsOf = (address: string) =>
  inWindow({}, async (page, window) => {
    await watch(window, page, boat);
    await page.goto(site.url() + address, { waitUntil: "load" });
    const ends: number[] = await page.evaluate(
      `[performance.getEntriesByName("first-contentful-paint")[0].startTime, performance.getEntriesByType("navigation")[0].loadEventEnd]`,
    );
    return ends.map(ms => ms / 1_000);
  });

const inKilobytes = (bytes: number) => (bytes / kilobyte).toFixed(1);

test.each(views)(
  "%s: the first visit takes at most 60 kB, and is read within 8 seconds; an unchanged one 2 kB",
  async address => {
    // The plan of its statements is made once a server, by planQuestions.
    await site.html(address);
    const worker = brotliCompressSync(Buffer.from(await (await site.send("/service-worker.js")).arrayBuffer()));
    const [first = 0, unchanged = 0] = await inWindow(withoutWorker, async (page, window) => {
      const seen = await watch(window, page);
      await open(page, seen, address);
      expect(seen.requests.filter(url => !url.startsWith(site.url()))).toEqual([]);
      const bytes = seen.bytes + worker.length;
      seen.bytes = 0;
      await open(page, seen, address);
      return [bytes, seen.bytes];
    });
    const [read = 0, complete = 0] = await secondsOf(address);
    const cells = [inKilobytes(first), inKilobytes(unchanged), read.toFixed(1), complete.toFixed(1)];
    measured.push(`| \`${address}\` | ${cells.join(" | ")} |`);
    expect(first).toBeLessThanOrEqual(60 * kilobyte);
    expect(unchanged).toBeLessThanOrEqual((readAnew.includes(address) ? 4 : 2) * kilobyte);
    expect(read).toBeLessThan(8);
  },
);

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
