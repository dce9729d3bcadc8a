import { nearest } from "../../../graph/likeness.js";
import { OUTSIDE, ResponsibleKind } from "../../../graph/responsible.js";
import { lettersOf, type Relation } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import type { RelateOperation } from "../../../repository/changes/operations/relate.js";
import type { Context } from "../../../repository/context.js";
import { headerOf } from "../column.js";
import type { ActingOpd } from "./acting-opd.js";
import type { FilledRow } from "./filled-row.js";
import { type Findings, pathOf } from "./findings.js";
import { isMisspelt } from "./guess-label.js";
import { called, type KnownElement } from "./known.js";
import type { Names } from "./names.js";
import { ownerField } from "./owner-field.js";
import { readResponsible } from "./read-known.js";
import { kindOf } from "./row-kinds.js";

/** Elements owned by institutions outside the province and used by others, with the relation for that use. */
interface Shared {
  relation: Relation;
  elements: KnownElement[];
}

/**
 * Turns rows that describe an element of an institution outside the province, such as SRIKANDI, into a relation: the
 * perangkat daerah of the row uses the shared element instead of creating its own. Returns these relations and the
 * other rows. The metamodel declares the relation type (`usedNotCreated`).
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
  if (!user && row.properties.code === element.code) return "ITS_OWN";
  if (!user) {
    refuseWithoutUser(row, element, findings);
    return undefined;
  }
  names.alias(element.kind, row.properties.code, element);
  warnOfUse(row, element, findings);
  const ends = { from: user, to: element.ref };
  const { type } = shared.relation;
  return { action: "relate", orUpdate: true, ...ends, type, properties: {}, path: pathOf(row.place) };
}

function refuseWithoutUser(row: FilledRow, element: KnownElement, findings: Findings) {
  const message = `Ini tampaknya ${called(element)}, milik ${element.owner?.name}. Sebutkan pemilik baris ini atau --opd.`;
  findings.refuse("NATIONAL_WITHOUT_OPD", row.place, headerOf(row.sheet, "code"), message);
}

function warnOfUse(row: FilledRow, element: KnownElement, findings: Findings) {
  const message = `${called(element)} milik ${element.owner?.name} sudah ada: dicatat sebagai dipakai, bukan dibuat lagi. Isi lain baris ini tidak dibaca.`;
  findings.warn("USED_NOT_CREATED", row.place, headerOf(row.sheet, "code"), message);
}

/**
 * Returns the shared element with the same code or, if the row's own code is not stored, with a similar code or name.
 */
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

/** Returns its code, its name, and a short form in brackets or without brackets. */
const spellingsOf = ({ code, name }: KnownElement): string[] =>
  [...new Set([code, name, name.replace(/\(.*?\)/g, ""), /\((.+?)\)/.exec(name)?.[1] ?? code].map(bare))].filter(
    text => text.length > 2,
  );

/** Removes common words around the name of an application. */
const bare = (text: string): string =>
  lettersOf(
    text.toLowerCase().replace(/\b(aplikasi|sistem|app|portal|ri|republik indonesia|nasional|kementerian \w+)\b/g, ""),
  );
