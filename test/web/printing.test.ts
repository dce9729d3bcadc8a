import { expect, test } from "@jest/globals";
import { useBrowser, useSite } from "./site.js";

const site = useSite();
const { inWindow } = useBrowser();

/** Returns the number of pages of a PDF, whose page objects Chromium does not compress. */
const pagesOf = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** Returns words of a page, of style and of text, as they are printed. */
const printed = (expression: string) => `(() => { ${expression} })()`;

test.each([
  ["I13", "DISKOMINFO", 3],
  ["I15", "DISKOMINFO", 3],
  ["I16", "DISKOMINFO", 3],
])(
  "The evidence of %s of %s is printed on %s pages, each with a foot, and without the form",
  async (indicator, opd, pages) => {
    await inWindow({}, async page => {
      await page.goto(`${site.url()}/bukti?indikator=${indicator}&opd=${opd}&pada=2026-11-24`, {
        waitUntil: "networkidle",
      });
      expect(pagesOf(await page.pdf({ format: "A4" }))).toBe(pages);
      await page.emulateMedia({ media: "print" });
      const isShown = (part: string) => page.evaluate(`document.querySelector("${part}").checkVisibility()`);
      expect([await isShown("form.filters"), await isShown(".paper"), await isShown(".evidence .downloads")]).toEqual([
        false,
        true,
        false,
      ]);
      const fingerprint = await page.evaluate(`document.querySelector(".seal strong").textContent`);
      const foot = await page.evaluate(
        printed(`const rules = [...document.styleSheets].flatMap(each => [...each.cssRules]).map(each => each.cssText);
        return rules.find(each => each.includes("bottom-left"));`),
      );
      expect(foot).toContain(`sidik ${fingerprint}`);
      expect(foot).toContain(`${opd} · keadaan pada 24 Nov 2026`);
      expect(foot).toContain("counter(pages)");
    });
  },
);

test("A register of many rows is printed on several pages, with its head on each, and splits no row", async () => {
  await inWindow({}, async page => {
    await page.goto(`${site.url()}/bukti?indikator=I13&pada=2026-11-24`, { waitUntil: "networkidle" });
    expect(pagesOf(await page.pdf({ format: "A4" }))).toBeGreaterThan(6);
    await page.emulateMedia({ media: "print" });
    const looks = await page.evaluate(
      printed(`const look = (part, name) => [...new Set([...document.querySelectorAll(part)].map(each => getComputedStyle(each)[name]))];
        return [look(".register thead", "display"), look(".register tr", "breakInside"), look(".register", "page")];`),
    );
    expect(looks).toEqual([["table-header-group"], ["avoid"], ["wide"]]);
  });
});

/** The OPDs with the longest lists, findings and units among them. */
test.each(["DISKOMINFO", "SETDA", "DISPERINDAG"])("The report of %s is printed on two pages", async opd => {
  await inWindow({}, async page => {
    await page.goto(`${site.url()}/opd/${opd}`, { waitUntil: "networkidle" });
    expect(pagesOf(await page.pdf({ format: "A4" }))).toBe(2);
  });
});

/** Returns the sizes of the pages of a PDF in points. */
const sizesOf = (pdf: Buffer) =>
  [...pdf.toString("latin1").matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => ({
    width: Number(width),
    height: Number(height),
  }));

test.each(["/cakupan", "/cakupan?lihat=aliran", "/temuan?lihat=kelengkapan", "/rencana?lihat=portofolio"])(
  "The wide table or picture of %s is printed on landscape pages, with its heading",
  async address => {
    await inWindow({}, async page => {
      await page.goto(site.url() + address, { waitUntil: "networkidle" });
      const sizes = sizesOf(await page.pdf({ preferCSSPageSize: true }));
      expect(sizes.length).toBeGreaterThan(0);
      expect(sizes.filter(({ width, height }) => width < height)).toEqual([]);
    });
  },
);
