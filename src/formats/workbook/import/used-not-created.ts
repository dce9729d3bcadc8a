import { nearest, plain } from "../../../graph/likeness.js";
import { OUTSIDE, ResponsibleKind } from "../../../graph/responsible.js";
import type { Relation } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import type { RelateOperation } from "../../../repository/changes/operations/relate.js";
import type { Context } from "../../../repository/context.js";
import type { ActingOpd } from "./acting-opd.js";
import type { FilledRow } from "./filled-row.js";
import type { Findings } from "./findings.js";
import { isMisspelt } from "./guess-label.js";
import { called, type KnownElement } from "./known.js";
import type { Names } from "./names.js";
import { ownerField } from "./owner-field.js";
import { readResponsible } from "./read-known.js";
import { kindOf } from "./row-kinds.js";

/** What institutions outside the province own and others use, with the relation that says so. */
interface Shared {
  relation: Relation;
  elements: KnownElement[];
}

/**
 * Rows that describe what an institution outside the province has entered for all, such as SRIKANDI: the perangkat
 * daerah of the row uses it, and does not have one of its own. Gives those relations, and the rows that are left. Which
 * relation that is, the metamodel declares (`usedNotCreated`).
 */
export async function useShared(
  reader: Pick<Context, "database" | "viewer" | "today">,
  rows: readonly FilledRow[],
  { names, findings, opd }: { names: Names; findings: Findings; opd?: ActingOpd },
): Promise<{ uses: RelateOperation[]; rows: FilledRow[] }> {
  const uses: RelateOperation[] = [];
  const left: FilledRow[] = [];
  const shared = new Map<unknown, Shared>();
  for (const relation of metamodel.relations.filter(({ usedNotCreated }) => usedNotCreated)) {
    const kind = metamodel.kinds.find(kind => kind === relation.target)!;
    if (rows.some(row => kindOf(row) === kind))
      shared.set(kind, { relation, elements: await readResponsible(reader, names.known, kind, OUTSIDE) });
  }
  for (const row of rows) {
    const use = useInstead(row, shared.get(kindOf(row)), { names, findings, opd });
    if (use === "ITS_OWN") left.push(row);
    else if (use) uses.push(use);
  }
  return { uses, rows: left };
}

function useInstead(
  row: FilledRow,
  shared: Shared | undefined,
  { names, findings, opd }: { names: Names; findings: Findings; opd?: ActingOpd },
): RelateOperation | "ITS_OWN" | undefined {
  const element = shared && meantBy(row, shared.elements, names);
  if (!element || !shared) return "ITS_OWN";
  const owner = row.elements.find(({ holds }) => holds.field === ownerField)?.named[0];
  const told = owner && names.element(ResponsibleKind, owner);
  if (told?.responsible === OUTSIDE) return "ITS_OWN";
  const user = told?.ref ?? opd?.ref;
  const { kind, code } = element;
  const title = row.sheet.columns.find(column => column.name === "code")?.header;
  if (!user && row.properties.code === code) return "ITS_OWN";
  if (!user) {
    const message = `Ini tampaknya ${called(element)}, milik ${element.owner?.name}. Sebutkan pemilik baris ini atau --opd.`;
    findings.refuse("NATIONAL_WITHOUT_OPD", row.place, title, message);
    return undefined;
  }
  names.alias(kind, row.properties.code, element);
  const message = `${called(element)} milik ${element.owner?.name} sudah ada: dicatat sebagai dipakai, bukan dibuat lagi. Isi lain baris ini tidak dibaca.`;
  findings.warn("USED_NOT_CREATED", row.place, title, message);
  const path = [row.place.sheet, row.place.row];
  return {
    action: "relate",
    orUpdate: true,
    from: user,
    type: shared.relation.type,
    to: element.ref,
    properties: {},
    path,
  };
}

/** The shared element of the same code or, unless the row's is recorded already, of a code or name written differently. */
function meantBy({ properties: { code, name } }: FilledRow, shared: readonly KnownElement[], names: Names) {
  const kind = shared[0]?.kind;
  const stored = kind && names.known.find(kind, code);
  if (stored) return shared.find(({ id }) => id === stored.id);
  const spellings = shared.flatMap(element => spellingsOf(element).map(text => ({ element, text })));
  const wanted = [code, name].filter(text => text !== undefined).map(bare);
  const exact = spellings.find(({ text }) => wanted.includes(text));
  const slips = wanted.map(wrong => {
    const candidates = spellings.filter(({ text }) => isMisspelt(wrong, text));
    return nearest(wrong, candidates, each => each.text);
  });
  return (exact ?? slips.find(Boolean))?.element;
}

/** Its code, its name, and the short form that either has in brackets or before a dash. */
const spellingsOf = ({ code, name }: KnownElement): string[] =>
  [...new Set([code, name, name.replace(/\(.*?\)/g, ""), /\((.+?)\)/.exec(name)?.[1] ?? code].map(bare))].filter(
    text => text.length > 2,
  );

/** Without what people put around the name of an application. */
const bare = (text: string): string =>
  plain(
    text.toLowerCase().replace(/\b(aplikasi|sistem|app|portal|ri|republik indonesia|nasional|kementerian \w+)\b/g, ""),
  );
