import { groupBy } from "../../common/group-by.js";
import { type Findings, shown } from "../workbook/import/findings.js";
import type { NodeRow } from "./node-row.js";

/**
 * Refuses codes that a spreadsheet may have read as numbers, in which case 2.10 became 2.1. A sibling such as 2.09
 * shows it.
 */
export function refuseShortenedCodes(rows: readonly NodeRow[], findings: Findings) {
  const siblings = groupBy(
    rows.filter(({ code }) => code.includes(".")),
    ({ code }) => code.slice(0, code.lastIndexOf(".")),
  );
  for (const each of siblings.values()) {
    if (!each.some(({ code }) => /\.0\d+$/.test(code))) continue;
    for (const { code, place, titles } of each.filter(row => /\.[1-9]$/.test(row.code)))
      findings.refuse("CODE_SHORTENED", place, titles.code, messageFor(code));
  }
}

const messageFor = (code: string) =>
  `Kode ${shown(code)} mungkin ${shown(`${code}0`)} yang dipendekkan spreadsheet menjadi angka; format kolomnya sebagai teks dan tulis lagi.`;
