import { expect, test } from "@jest/globals";
import { useBrowser, useSite } from "./site.js";
import { moved, plannedBy, server } from "./supposing.js";

const site = useSite();
const { inWindow } = useBrowser();
const planned = plannedBy(site);

test.each([
  "/meja",
  "/meja?opd=DISKOMINFO",
  "/meja?lihat=akun",
  "/meja?lihat=opd",
  "/meja?lihat=webhook",
  "/meja/baru/Service",
  `/meja/ubah/${server}`,
])("%s writes nothing while something is supposed, and leads to where it does", async path => {
  const { status, text } = await site.html(`${path}${path.includes("?") ? "&" : "?"}${moved}&banding=1`);
  expect(status).toBe(200);
  const main = /<main[\s\S]*<\/main>/.exec(text)![0];
  expect(main).not.toMatch(/<(form|input|textarea|select|button)/);
  const [, href] = /<a href="([^"]*)"[^>]*>\s*Keluar dari seandainya untuk menulis/.exec(main)!;
  expect(decodeURIComponent(href!)).toBe(path);
  expect(text).not.toMatch(/halaman ini dihitung|Bandingkan dengan/);
});

test("A comment is written on the page as recorded only", async () => {
  await inWindow({}, async page => {
    const address = `${site.url()}/e/${encodeURIComponent(server)}`;
    await planned(`/e/${server}?${moved}`);
    await page.goto(`${address}?${moved}`);
    await page.waitForSelector("#komentar >> text=Keluar dari seandainya untuk menulis");
    expect(await page.locator("#komentar-baru").count()).toBe(0);
    await page.click("text=Keluar dari seandainya untuk menulis");
    await page.waitForSelector("#komentar-baru");
    expect(page.url()).not.toContain("asIf");
  });
});
