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
