import { afterEach, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { useSampleServer } from "../http/identity/identity-server.js";
import { useCutLink } from "../support/cut-link.js";
import { faultsOf } from "./axe.js";
import { useBrowser, useSite } from "./site.js";

const engine = useCutLink();
const site = useSite(useSampleServer(() => ({ NEO4J_URI: engine.uri() })));
const link = useCutLink(site.url);
const { inWindow } = useBrowser();

afterEach(() => {
  engine.restore();
  link.restore();
});

/** Requests of a service worker cannot be answered by a test. */
const withoutWorker = { serviceWorkers: "block", viewport: { width: 360, height: 800 } } as const;

const open = (page: Page, address: string) => page.goto(link.url() + address, { waitUntil: "networkidle" });
const follow = (page: Page, name: string) => page.click(`nav a:text-is("${name}")`);
const fault = (page: Page, words: string) => page.waitForSelector(`.note.fault:has-text("${words}")`);
const retry = (page: Page) => page.click(".note.fault button:has-text('Coba lagi')");

/** Waits until a page shows its answer, and no fault. */
async function shows(page: Page, heading: string) {
  await page.waitForSelector(`h1:has-text("${heading}")`);
  await page.waitForSelector("main section, main table");
  expect(await page.locator(".note.fault").count()).toBe(0);
}

const proxy = (status: number) => ({ status, contentType: "text/html", body: `<h1>${status}</h1>` });
const busy = {
  ...{ status: 429, contentType: "application/json", headers: { "retry-after": "10" } },
  body: JSON.stringify({ errors: [{ message: "Later.", extensions: { code: "TOO_MANY_REQUESTS" } }] }),
};

test.each([
  ["429 of the server", busy, ["banyak permintaan", "menunggu 10 detik"]],
  ["429 of a proxy", proxy(429), ["banyak permintaan"]],
  ["502", proxy(502), ["tidak dapat dijangkau"]],
  ["503", proxy(503), ["tidak dapat dijangkau"]],
  ["504", proxy(504), ["terlalu lama"]],
])(
  "%s: a page says what to do, shows the last answer with its age, and opens at the next attempt",
  async (_, answer, words) => {
    await inWindow(withoutWorker, async page => {
      await open(page, "/opd");
      const rows = await page.locator("main table tbody tr").count();
      expect(rows).toBeGreaterThan(10);
      await page.route("**/graphql?*", route => route.fulfill(answer));
      await follow(page, "Temuan");
      for (const each of words) await fault(page, each);
      expect(await page.textContent("main")).not.toContain("jawaban terakhir");
      await follow(page, "OPD");
      await page.waitForSelector("h1:has-text('Perangkat Daerah')");
      await fault(page, "jawaban terakhir yang diketahui, per ");
      expect(await page.locator("main table tbody tr").count()).toBe(rows);
      expect(await faultsOf(page)).toEqual([]);
      await page.unroute("**/graphql?*");
      await retry(page);
      await page.waitForSelector(".note.fault", { state: "detached" });
      await shows(page, "Perangkat Daerah");
    });
  },
);

test("A first visit while the engine is away says so with the status 503, and opens at the next attempt", async () => {
  await inWindow(withoutWorker, async page => {
    engine.cut();
    expect((await open(page, "/temuan"))!.status()).toBe(503);
    await fault(page, "Basis data sedang tidak tersedia");
    await retry(page);
    await fault(page, "Basis data sedang tidak tersedia");
    engine.restore();
    await retry(page);
    await page.waitForSelector(".note.fault", { state: "detached" });
    await shows(page, "Temuan");
  });
});

test("A server that restarts between two pages is noticed only while it is away", async () => {
  await inWindow({ viewport: { width: 360, height: 800 } }, async page => {
    await open(page, "/opd");
    link.cut();
    await follow(page, "Temuan");
    await fault(page, "Tidak ada sambungan ke server");
    // The code of the page could not be loaded either.
    await retry(page);
    await fault(page, "Tidak ada sambungan ke server");
    expect(page.url()).toBe(`${link.url()}/temuan`);
    await site.restart();
    link.restore();
    await retry(page);
    await shows(page, "Temuan");
    await follow(page, "OPD");
    await shows(page, "Perangkat Daerah");
  });
});
