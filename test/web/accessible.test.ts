import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@jest/globals";
import { addresses, useBrowser, useSite, widths } from "./site.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const site = useSite();
const { inWindow } = useBrowser();

test.each(addresses)("%s has no fault that axe finds, on a phone and a screen, light and dark", async address => {
  await site.html(address);
  for (const width of widths)
    for (const colorScheme of ["light", "dark"] as const) {
      const found = await inWindow({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true }, async page => {
        await page.goto(site.url() + address, { waitUntil: "networkidle" });
        await page.evaluate(axe);
        return page.evaluate(async () => {
          const { violations } = await (globalThis as any).axe.run();
          return violations.map(({ id, nodes }: any) => `${id}: ${nodes[0].html}`);
        });
      });
      expect({ width, colorScheme, found }).toEqual({ width, colorScheme, found: [] });
    }
});

test.each(addresses)("%s is no wider than a phone of 320 pixels, and reports no error", async address => {
  await site.html(address);
  await inWindow({ viewport: { width: 320, height: 640 } }, async page => {
    const errors: string[] = [];
    page.on("pageerror", error => errors.push(error.message));
    page.on("console", message => message.type() === "error" && errors.push(message.text()));
    await page.goto(site.url() + address, { waitUntil: "networkidle" });
    expect(errors).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  });
});

test("The keyboard alone leads from the start to an answer, past the menu", async () => {
  await inWindow({}, async page => {
    await page.goto(site.url(), { waitUntil: "networkidle" });
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toContain("Langsung ke isi");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("location.hash")).toBe("#isi");
  });
});
