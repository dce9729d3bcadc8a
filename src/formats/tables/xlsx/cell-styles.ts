import { isDateFormat } from "hucre";
import type { Package } from "./package.js";

/** Display format of cells. */
export interface CellStyle {
  /** Number format (ECMA-376 part 1, 18.8.31): `"LYN-"000`. */
  format: string;
  /** True if the format shows a number as a day. */
  isDay: boolean;
}

/** Reads the styles that cells refer to by index. Styles of the same number format share an object. */
export async function readCellStyles(file: Package, part: string | undefined): Promise<CellStyle[]> {
  const formats = new Map<string, string>();
  const known = new Map<string, CellStyle>();
  const styles: CellStyle[] = [];
  if (!part) return styles;
  const styleOf = (id: string): CellStyle => {
    const style = known.get(id) ?? toStyle(id, formats.get(id));
    known.set(id, style);
    return style;
  };
  let isOfCells = false;
  await file.readDirectory(part, {
    opened: (name, { numFmtId = "0", formatCode = "" }) => {
      if (name === "numFmt") formats.set(numFmtId, formatCode);
      if (name === "cellXfs") isOfCells = true;
      if (name === "xf" && isOfCells) styles.push(styleOf(numFmtId));
    },
    closed: name => {
      if (name === "cellXfs") isOfCells = false;
    },
  });
  return styles;
}

const toStyle = (id: string, declared: string | undefined): CellStyle => ({
  format: declared ?? builtIn[Number(id)] ?? "General",
  isDay: isDateFormat(declared ?? id),
});

/** Predefined formats (18.8.30). Where the standard leaves days to the locale, the Indonesian format. */
const builtIn: Record<number, string> = {
  ...{ 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??" },
  ...{ 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM" },
  ...{ 20: "h:mm", 21: "h:mm:ss", 22: "dd/mm/yyyy h:mm", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0" },
  ...{ 37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;(#,##0.00)" },
  ...{ 48: "##0.0E+0", 49: "@" },
};
