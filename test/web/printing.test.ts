import { expect, test } from "@jest/globals";
import { useBrowser, useSite } from "./site.js";

const site = useSite();
const { inWindow } = useBrowser();

/** Returns the number of pages of a PDF, whose page objects Chromium does not compress. */
const pagesOf = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

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

test.each(["/cakupan", "/cakupan?lihat=aliran", "/temuan", "/rencana?lihat=portofolio"])(
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
