import { isDateFormat } from "hucre";
import type { Package } from "./package.js";

/** For each style that cells may have, whether it shows a number as a day. */
export async function readDateStyles(file: Package, part: string | undefined): Promise<boolean[]> {
  const formats = new Map<string, string>();
  const styles: boolean[] = [];
  if (!part) return styles;
  let isOfCells = false;
  await file.readDirectory(part, {
    opened: (name, { numFmtId = "0", formatCode = "" }) => {
      if (name === "numFmt") formats.set(numFmtId, formatCode);
      if (name === "cellXfs") isOfCells = true;
      if (name === "xf" && isOfCells) styles.push(isDateFormat(formats.get(numFmtId) ?? numFmtId));
    },
    closed: name => {
      if (name === "cellXfs") isOfCells = false;
    },
  });
  return styles;
}
