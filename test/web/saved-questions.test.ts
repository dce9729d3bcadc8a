import { expect, test } from "@jest/globals";
import { useBrowser, useSite } from "./site.js";

const site = useSite();
const { inWindow } = useBrowser();

test("A question that was filled in is saved under a name, found again on another visit, and removed", async () => {
  await inWindow({}, async page => {
    await page.goto(`${site.url()}/tanya?q=Q04&jawab=ya&kata=SIAK`);
    await page.click("text=Simpan pertanyaan ini");
    await page.fill("input[name=nama]", "Server basis data mati");
    await page.getByRole("button", { name: "Simpan", exact: true }).click();
    await page.waitForSelector("text=Tersimpan di peramban ini");
    await page.goto(`${site.url()}/tanya`);
    const link = page.locator("#tersimpan a");
    expect(await link.getAttribute("href")).toBe("/tanya?q=Q04&jawab=ya");
    await link.click();
    await page.waitForSelector("#jawaban table");
    await page.goto(`${site.url()}/tanya`);
    await page.click("#tersimpan button");
    await page.waitForSelector("#tersimpan", { state: "detached" });
    expect(await page.evaluate(`localStorage.getItem("pertanyaan")`)).toBe("[]");
  });
});
