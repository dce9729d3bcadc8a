import { visible } from "../../../access/viewer.js";
import { definitionOf, type Kind } from "../../../metamodel/define/index.js";
import type { Context } from "../../../repository/context.js";
import { headerOf } from "../column.js";
import type { FilledRow } from "./filled-row.js";
import type { Findings } from "./findings.js";
import { bareCodes, called, type Known } from "./known.js";
import type { Names } from "./names.js";
import { readCodes } from "./read-known.js";
import { kindOf } from "./row-kinds.js";
import { keyOf, knownOf } from "./workbench.js";

type Reader = Pick<Context, "database" | "viewer" | "today">;

/** Adds the elements into which elements with these codes were merged. */
export async function readFormerCodes(reader: Reader, known: Known, kind: Kind, codes: readonly string[]) {
  const { property } = definitionOf(kind).qualifier;
  const formers = await reader.database.read(
    `UNWIND $codes AS code MATCH (former:FormerCode {kind: $kind, code: code})
     MATCH (n:Element {id: former.elementId}) WHERE ${visible(reader.viewer, "n")}
     RETURN code, former.qualifier AS qualifier, n.code + '@' + n.${property} AS survivor ORDER BY code, former.identity`,
    { kind: kind.name, codes: bareCodes(codes) },
  );
  await readCodes(
    reader,
    known,
    kind,
    formers.map(({ survivor }) => survivor),
  );
  for (const { code, qualifier, survivor } of formers)
    known.addFormer({ code, qualifier }, known.find(kind, survivor)!);
}

/**
 * Removes the rows of elements that were merged into others. As in a merge, the surviving element wins, so nothing of
 * the row is read. Everywhere else the code refers to the survivor.
 */
export const withoutMerged = (rows: readonly FilledRow[], { known }: Names, findings: Findings): FilledRow[] =>
  rows.filter(row => {
    const kind = kindOf(row);
    const survivor = kind && !knownOf(row, { known }) && known.formerly(kind, keyOf(row));
    if (!survivor) return true;
    const title = headerOf(row.sheet, "code");
    const message = `“${row.properties.code}” telah digabungkan menjadi ${called(survivor)}: isi baris ini tidak dibaca. Pakai kode ${survivor.code} untuk mengubahnya.`;
    findings.warn("MERGED_AWAY", row.place, title, message);
    return false;
  });
