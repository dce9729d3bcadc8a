import { afterEach, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { posted } from "../http/posted.js";
import { faultsOf } from "./axe.js";
import { useBrowser, useSite, widths, wordsIn } from "./site.js";
import { moved, plannedBy, server } from "./supposing.js";
import { kilobyte, quiet, watch } from "./wire.js";

const site = useSite();
const { inWindow } = useBrowser();

const planned = plannedBy(site);

afterEach(() => {
  expect(site.logged.filter(line => line.includes('"level":50'))).toEqual([]);
});

/** Returns the ids that a page has more than once. */
const repeatedIds = (html: string) => {
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
};

const rowOf = async (page: Page, name: string) =>
  (await page.locator("#yang-berbeda tr", { hasText: name }).first().textContent())!.replace(/\s+/g, " ");

describe.each(widths)("On %s pixels", width => {
  test("the database server moves to the national data centre by clicks, beside what is recorded", async () => {
    await planned(`/dampak?dari=infrastructure:PDN&${moved}&banding=1`);
    await inWindow({ viewport: { width, height: 800 } }, async page => {
      const errors: string[] = [];
      page.on("pageerror", error => errors.push(error.message));
      await page.goto(`${site.url()}/dampak?dari=${server}`, { waitUntil: "networkidle" });
      await page.click("text=dipindah ke …");
      await page.click("#seandainya >> text=Pusat Data Nasional");
      await page.waitForSelector("#yang-berbeda");
      expect(await page.textContent("aside")).toMatch(/Seandainya Server basis data.* dipindah ke Pusat Data Nas/);
      expect(await rowOf(page, "Berhenti")).toBe("Berhenti1 → 9 ▲ bertambah 8");
      expect(await rowOf(page, "Terganggu")).toBe("Terganggu– → 11 + baru");
      expect(await page.textContent(".compared-seandainya")).toContain("16 temuan selesai");
      const [now, then] = await page.locator(".compared > div").evaluateAll(sides =>
        sides.map(side => {
          const { left, top } = (side as any).getBoundingClientRect();
          return { left, top };
        }),
      );
      expect(width < 960 ? now!.left === then!.left : now!.top === then!.top).toBe(true);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      expect(await faultsOf(page)).toEqual([]);
      expect(repeatedIds(await page.content())).toEqual([]);
      await page.click("text=Keluar dari seandainya");
      await page.waitForFunction("!location.search.includes('asIf')");
      await page.waitForSelector("#yang-berbeda", { state: "detached" });
      expect(errors).toEqual([]);
    });
  });
});

test.each(["/", "/e/infrastructure%3APDN", "/temuan", "/rencana", "/cakupan", "/opd/DISKOMINFO"])(
  "%s is compared with the recorded state before any script, and its links retain both",
  async path => {
    const { status, text } = await planned(`${path}?${moved}&banding=1`);
    expect(status).toBe(200);
    const main = /<main[\s\S]*<\/main>/.exec(text)![0];
    const words = wordsIn(main);
    expect(["Yang berbeda", "Sekarang", "Seandainya"].filter(part => !words.includes(part))).toEqual([]);
    expect(repeatedIds(text)).toEqual([]);
    const links = [...text.matchAll(/<a [^>]*href="(\/[^"]*)"[^>]*>/g)];
    const toPages = links.filter(([link]) => !link.includes("data-recorded")).map(([, href]) => href!);
    const isOutside = (href: string) => /^\/(export|sign-in|graphiql|licenses\.txt|meja\b)/.test(href);
    const inside = toPages.filter(href => !isOutside(href));
    expect(inside.length).toBeGreaterThan(5);
    expect(inside.filter(href => !href.includes("asIf="))).toEqual([]);
    expect(toPages.filter(href => href.startsWith("/meja") && href.includes("asIf="))).toEqual([]);
    const forms = text.match(/<form class="filters"[\s\S]*?<\/form>/g) ?? [];
    expect(forms.filter(form => !/name="asIf"/.test(form) || !/name="banding"/.test(form))).toEqual([]);
    const named = [...text.matchAll(/href="[^"]*#([^"]+)"/g)].map(([, name]) => name!);
    expect(named.filter(name => !["isi"].includes(name) && !text.includes(` id="${name}"`))).toEqual([]);
  },
);

test("An element that is deleted fails no more, and the page leads to what stops without it", async () => {
  const { text } = await planned(`/dampak?dari=${server}&asIf=delete,${server}`);
  expect(wordsIn(text)).toMatch(/Seandainya Server basis data \(contoh\) dihapus/);
  const [, href] = /href="([^"]*)"[^>]*>\s*Lihat yang berhenti tanpanya/.exec(text)!;
  expect(href).toBe("/dampak?dari=infrastructure%3ASRV-DB");
});

test("Another server takes the place of the database server by links alone", async () => {
  const found = (await site.html(`/dampak?dari=${server}&andai=ganti&apa=${server}&tujuan=server aplikasi`)).text;
  const [, href] = /href="([^"]*asIf=replace[^"]*)"/.exec(found)!;
  const { text } = await planned(href!.replaceAll("&amp;", "&"));
  expect(wordsIn(text)).toContain("diganti dengan Server aplikasi");
  expect(wordsIn(text)).toContain("Dampak bila Server aplikasi (contoh) gagal");
});

test("A change that is not stored any more, or that cannot be made, says so and what to do", async () => {
  const expired = await site.html("/dampak?asIf=usang&banding=1");
  expect([expired.status, wordsIn(expired.text)]).toEqual([404, expect.stringContaining("tidak tersimpan lagi")]);
  expect(expired.text).toContain("Keluar dari seandainya");
  expect(expired.text).not.toContain("Bandingkan");
  const refused = await site.html(`/dampak?asIf=move,${server},hostedOn,infrastructure:TIADA`);
  expect([refused.status, wordsIn(refused.text)]).toEqual([422, expect.stringContaining("infrastructure:TIADA")]);
});

test("The comparison takes at most 25 kB, with its script and both answers", async () => {
  const address = `/dampak?dari=infrastructure:PDN&${moved}`;
  await planned(`${address}&banding=1`);
  await inWindow({ serviceWorkers: "block" }, async (page, window) => {
    const seen = await watch(window, page);
    await page.goto(site.url() + address, { waitUntil: "networkidle" });
    await quiet(seen);
    seen.bytes = 0;
    await page.click("text=Bandingkan dengan keadaan sekarang");
    await page.waitForSelector("#yang-berbeda");
    await quiet(seen);
    expect(seen.bytes).toBeGreaterThan(kilobyte);
    expect(seen.bytes).toBeLessThanOrEqual(25 * kilobyte);
  });
});

test("A change is tried in the column as if only, and a further one adds to it", async () => {
  const { text } = await planned(`/dampak?dari=${server}&${moved}&banding=1&gambar=ya`);
  const [, recorded, supposed] = /compared-sekarang([\s\S]*)compared-seandainya([\s\S]*)<\/main>/.exec(text)!;
  expect(recorded).not.toContain("Coba sebuah perubahan");
  const [, deletion] = /href="([^"]*asIf=delete[^"]*)" rel="nofollow"/.exec(supposed!)!;
  expect(deletion!.match(/asIf=(move|delete)/g)).toEqual(["asIf=move", "asIf=delete"]);
  expect(supposed).toMatch(/andai=ganti[^"]*#seandainya-seandainya"/);
  expect(supposed).toContain('id="seandainya-seandainya"');
});

test("A page of another site does not make a browser try a change; “Coba lagi” does", async () => {
  const { status, text } = await site.html(`/dampak?dari=${server}&${moved}`, { "sec-fetch-site": "cross-site" });
  expect([status, wordsIn(text)]).toEqual([403, expect.stringContaining("dibuka dari tautan di situs lain")]);
  const [plain] = /<a href="[^"]*"[^>]*>\s*Mulai lagi tanpa pilihan/.exec(text)!;
  expect(plain).toContain("data-recorded");
  expect(plain).not.toContain("asIf");
});

test("A new element whose name ends with a number differs by its name, not by that number", async () => {
  const unit = { code: "UPT-UJI-2", name: "Balai Uji 2", unitOf: "opd:DISPERINDAG" };
  const operations = [{ create: { clientRef: "unit", input: { opd: unit } } }];
  const stored = await site.send("/as-if", posted(operations));
  const { id } = (await stored.json()) as { id: string };
  const { text } = await planned(`/opd/DISPERINDAG?asIf=${id}&banding=1`);
  const [differences] = /<section id="yang-berbeda">[\s\S]*?<div class="compared">/.exec(text)!;
  expect(wordsIn(differences)).toMatch(/Balai Uji 2 \+ baru/);
});
