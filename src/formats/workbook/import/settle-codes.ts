import { append } from "../../../common/group-by.js";
import type { Kind } from "../../../metamodel/define/index.js";
import type { Context } from "../../../repository/context.js";
import { headerOf } from "../column.js";
import type { FilledRow } from "./filled-row.js";
import { type Findings, shown } from "./findings.js";
import { called, type Known } from "./known.js";
import { readSpelt } from "./read-known.js";
import { kindOf } from "./row-kinds.js";

/**
 * Gives rows the code of the stored element with another spelling: `lyn-001` is no new element beside LYN-001. If
 * several match, the row is refused.
 */
export async function settleCodes(
  reader: Pick<Context, "database" | "viewer" | "today">,
  rows: readonly FilledRow[],
  known: Known,
  findings: Findings,
) {
  const strange = new Map<Kind, FilledRow[]>();
  for (const row of rows) {
    const kind = kindOf(row);
    const { code } = row.properties;
    if (!kind || !code || known.find(kind, code) || known.formerly(kind, code)) continue;
    append(strange, kind, row);
  }
  for (const [kind, all] of strange) {
    await readSpelt(reader, known, kind, [...new Set(all.map(({ properties }) => properties.code))]);
    for (const row of all) settleCode(row, kind, known, findings);
  }
}

function settleCode({ properties, place, sheet }: FilledRow, kind: Kind, known: Known, findings: Findings) {
  const found = known.spelt(kind, properties.code);
  const [only, other] = found;
  if (!only) return;
  const title = headerOf(sheet, "code");
  const text = shown(properties.code);
  if (other) {
    const message = `${text} ambigu: ${found.map(called).join(" atau ")}. Tulis kodenya persis.`;
    findings.refuse("AMBIGUOUS_NAME", place, title, message);
  } else {
    properties.code = only.code;
    findings.warn("CODE_READ", place, title, `${text} dibaca sebagai ${called(only)}, yang sudah ada.`);
  }
}
