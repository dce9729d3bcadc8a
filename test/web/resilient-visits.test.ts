import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { soonStatus } from "../http/identity/identity-server.js";
import { eventually } from "../support/eventually.js";
import { useBrowser, useSite } from "./site.js";

const site = useSite();
const { inWindow } = useBrowser();

const phone = { viewport: { width: 360, height: 800 } };

const open = (page: Page, address: string) => page.goto(site.url() + address, { waitUntil: "networkidle" });
/** Follows a link of the menu without a mouse, which would have to scroll up to it. */
const follow = (page: Page, name: string) =>
  page.evaluate(`[...document.querySelectorAll("nav a")].find(link => link.textContent === "${name}").click()`);
const heading = (page: Page, words: string) => page.waitForSelector(`h1:has-text("${words}")`, { timeout: 30_000 });
const place = (page: Page) => page.evaluate<number>("window.scrollY");
/** Waits until a page is at a place in pixels, but for the line that says that it is loading. */
const atPlace = (page: Page, top: number) => eventually(async () => Math.abs((await place(page)) - top) < 40);
const scrollTo = (page: Page, top: number) => page.evaluate(`window.scrollTo({ top: ${top}, behavior: "instant" })`);

test("Back and forward restore a page with its choices and its place", async () => {
  await inWindow(phone, async page => {
    await open(page, "/cari?kata=izin");
    await page.click("main a[href*='jenis=']");
    await eventually(async () => page.url().includes("jenis="));
    await page.waitForSelector("[aria-busy=false]");
    const chosen = page.url();
    const words = await page.textContent("main");
    await scrollTo(page, 500);
    await follow(page, "Temuan");
    await heading(page, "Temuan");
    expect(await place(page)).toBe(0);
    await scrollTo(page, 900);
    await page.goBack();
    await heading(page, "Cari");
    await atPlace(page, 500);
    expect([page.url(), await page.textContent("main")]).toEqual([chosen, words]);
    await page.goForward();
    await heading(page, "Temuan");
    await atPlace(page, 900);
  });
});

test("Back after a reload restores the page, too", async () => {
  await inWindow(phone, async page => {
    await open(page, "/opd");
    await scrollTo(page, 700);
    await follow(page, "Temuan");
    await heading(page, "Temuan");
    await page.reload({ waitUntil: "networkidle" });
    await page.goBack();
    await heading(page, "Perangkat Daerah");
    await atPlace(page, 700);
  });
});

test("Two tabs with different choices do not disturb each other", async () => {
  await inWindow(phone, async (one, window) => {
    const other = await window.newPage();
    await open(one, "/cari?kata=izin");
    await open(other, "/cari?kata=server");
    const before = await Promise.all([one, other].map(tab => tab.textContent("main")));
    await follow(one, "OPD");
    await heading(one, "Perangkat Daerah");
    await other.reload({ waitUntil: "networkidle" });
    await one.goBack();
    await heading(one, "Cari");
    await one.waitForSelector("[aria-busy=false]");
    expect(await Promise.all([one, other].map(tab => tab.textContent("main")))).toEqual(before);
    expect(await one.inputValue("main input[name=kata]")).toBe("izin");
    expect(await other.inputValue("main input[name=kata]")).toBe("server");
  });
});

/** Opens a sign-in link of an account, and signs in. */
async function signIn(page: Page, account: string) {
  const { pathname, search } = new URL((await site.command("link", account)).last);
  await page.goto(site.url() + pathname + search);
  await page.click("main button");
  await page.waitForSelector(`text=${account} ·`);
}

// Last, because accounts that exist are required from everybody.
test("A session that ends between two pages shows nothing of before, and the sign-in returns to the page", async () => {
  for (const account of ["Pegawai satu", "Pegawai dua"]) await site.command("add", account, "--role", "STAFF");
  await inWindow(phone, async (page, window) => {
    await signIn(page, "Pegawai satu");
    await open(page, "/opd");
    await site.command("revoke", "Pegawai satu");
    const cookie = (await window.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    await soonStatus(401, () => site.send("/me", { headers: { cookie } }));
    await follow(page, "Temuan");
    await page.waitForSelector(".note.fault:has-text('Sesi Anda sudah berakhir')");
    await page.goBack();
    await page.waitForSelector(".note.fault:has-text('Sesi Anda sudah berakhir')");
    expect(await page.locator("main table").count()).toBe(0);
    const address = page.url();
    await page.click(".note.fault a:has-text('Masuk')");
    await page.waitForURL("**/sign-in**");
    await signIn(page, "Pegawai dua");
    expect(page.url()).toBe(address);
    await page.waitForSelector("main table");
  });
});
