import { refOfKind } from "../../../graph/element-ref.js";
import { ResponsibleKind } from "../../../graph/responsible.js";
import { definitionOf, type Kind } from "../../../metamodel/define/index.js";
import { enteredKinds, unitsOf } from "../../../questions/within-opd.js";
import type { Context } from "../../../repository/context.js";
import type { FilledRow } from "./filled-row.js";
import type { Findings } from "./findings.js";
import { called, type KnownElement } from "./known.js";
import type { Names } from "./names.js";
import { ownerField } from "./owner-field.js";
import { endKindOf, kindOf } from "./row-kinds.js";

/** Perangkat daerah whose file is imported. */
export interface ActingOpd {
  code: string;
  ref: string;
  /** Ids of itself and its subordinate units. */
  units: ReadonlySet<string>;
}

/**
 * Finds a perangkat daerah by code or ref. Throws a RepositoryError: NOT_FOUND if unknown, BAD_USER_INPUT for a ref of
 * another kind.
 */
export async function actingOpd(context: Context, named: string): Promise<ActingOpd> {
  const ref = refOfKind(ResponsibleKind, named);
  return { code: ref.slice(ref.indexOf(":") + 1), ref, units: new Set(await unitsOf(context, ref, context.today)) };
}

/** True if a row belongs to the perangkat daerah, or may do so; otherwise a finding names its owner. */
export function isOfOpd(row: FilledRow, opd: ActingOpd, names: Names, findings: Findings): boolean {
  const kind = kindOf(row);
  if (!kind) return isRelationOfOpd(row, opd, names, findings);
  if (kind !== ResponsibleKind && !enteredKinds.includes(kind)) {
    const message = `${definitionOf(kind).label} milik bersama, bukan milik ${opd.code}. Impor lembar ini tanpa --opd.`;
    findings.refuse("SHARED_KIND", row.place, undefined, message);
    return false;
  }
  return kind === ResponsibleKind ? isUnit(row, opd, names, findings) : isOwnedRow(row, kind, opd, names, findings);
}

function isOwnedRow(row: FilledRow, kind: Kind, opd: ActingOpd, names: Names, findings: Findings): boolean {
  const told = row.elements.find(({ holds }) => holds.field === ownerField);
  // A correction takes no row from the OPD that the file names.
  const [named, inFile] = [told?.named[0], row.ownerInFile?.[0]].map(
    each => each && names.element(ResponsibleKind, each),
  );
  const owner = names.known.find(kind, row.properties.code)?.owner;
  const other = [named, inFile, owner].find(each => each && !opd.units.has(each.id));
  if (other) refuse(row, told?.title, other, opd, findings);
  return !other;
}

function isUnit(row: FilledRow, opd: ActingOpd, names: Names, findings: Findings): boolean {
  const { code, name } = row.properties;
  const known = names.known.find(ResponsibleKind, code);
  const above = row.elements
    .filter(({ holds }) => holds.field.relation.type === definitionOf(ResponsibleKind).tree)
    .flatMap(({ named }) => named)
    .map(named => names.element(ResponsibleKind, named));
  const isWithin = known ? opd.units.has(known.id) : above.some(each => each && opd.units.has(each.id));
  if (!isWithin) refuse(row, undefined, { code, name: name ?? "" }, opd, findings);
  return isWithin;
}

/** Judges a relation by the owner of its source. A source that the file itself creates is judged in its own row. */
function isRelationOfOpd(row: FilledRow, opd: ActingOpd, names: Names, findings: Findings): boolean {
  const kind = endKindOf(row, "from");
  const source = kind && row.ends.from && names.element(kind, row.ends.from);
  if (!source) return true;
  const owner = kind === ResponsibleKind ? source : source.owner;
  const isOwn = owner !== undefined && opd.units.has(owner.id);
  if (!isOwn)
    refuse(row, row.sheet.columns.find(({ name }) => name === "from")?.header, owner ?? source, opd, findings);
  return isOwn;
}

function refuse(
  { place }: FilledRow,
  title: string | undefined,
  whose: Pick<KnownElement, "code" | "name">,
  opd: ActingOpd,
  findings: Findings,
) {
  const message = `Baris ini milik ${called(whose)}, bukan ${opd.code}. Keluarkan baris ini, dan minta operator ${whose.code} yang mencatatnya.`;
  findings.refuse("OTHER_OPD", place, title, message);
}
