import { refOfKind } from "../../../graph/element-ref.js";
import { ResponsibleKind } from "../../../graph/responsible.js";
import { definitionOf, type Kind } from "../../../metamodel/define/index.js";
import { enteredKinds, unitsOf } from "../../../questions/within-opd.js";
import type { Context } from "../../../repository/context.js";
import { headerOf } from "../column.js";
import type { FileElement } from "./file-codes.js";
import type { FilledRow } from "./filled-row.js";
import type { Findings } from "./findings.js";
import { called, type KnownElement } from "./known.js";
import type { Names } from "./names.js";
import { ownerField } from "./owner-field.js";
import { kindOf } from "./row-kinds.js";

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

/**
 * True if a row belongs to the perangkat daerah, or may do so; otherwise a finding names its owner. No correction takes a
 * row from the OPD to which it belongs as the file has it.
 */
export function isOfOpd(row: FilledRow, opd: ActingOpd, names: Names, findings: Findings): boolean {
  if (!isCurrentlyOfOpd(row, opd, names, findings)) return false;
  const other = row.inFile && otherOwner(row.inFile, opd, names);
  if (other) refuse(row, other.title, other.whose, opd, findings);
  return !other;
}

function isCurrentlyOfOpd(row: FilledRow, opd: ActingOpd, names: Names, findings: Findings): boolean {
  const kind = kindOf(row);
  if (!kind) return isRelationOfOpd(row, opd, names, findings);
  if (kind !== ResponsibleKind && !enteredKinds.includes(kind)) {
    const message = `${definitionOf(kind).label} milik bersama, bukan milik ${opd.code}. Impor lembar ini tanpa --opd.`;
    findings.refuse("SHARED_KIND", row.place, undefined, message);
    return false;
  }
  if (kind === ResponsibleKind) return isUnit(row, opd, names, findings);
  const other = ownerOfElement(row, kind, opd, names);
  if (other) refuse(row, other.title, other.whose, opd, findings);
  return !other;
}

/** Owner of a row that is not the acting perangkat daerah, and the column that names it. */
interface OtherOwner {
  whose: Pick<KnownElement, "code" | "name">;
  title?: string;
}

/** Returns the other OPD to which a row belongs; undefined if it belongs to none, or to none that is known. */
function otherOwner(row: FilledRow, opd: ActingOpd, names: Names): OtherOwner | undefined {
  const kind = kindOf(row);
  if (kind && kind !== ResponsibleKind) return ownerOfElement(row, kind, opd, names);
  const source = kind ? undefined : names.sourceOf(row);
  const owners = kind ? unitsNamed(row, names) : [source && answerableFor(source)].filter(each => each !== undefined);
  const [whose] = owners.some(({ id }) => opd.units.has(id)) ? [] : owners;
  return whose && { whose, title: kind ? undefined : headerOf(row.sheet, "from") };
}

function ownerOfElement(row: FilledRow, kind: Kind, opd: ActingOpd, names: Names): OtherOwner | undefined {
  const told = row.elements.find(({ holds }) => holds.field === ownerField);
  const named = told?.named[0] && names.element(ResponsibleKind, told.named[0]);
  const owner = names.known.find(kind, row.properties.code)?.owner;
  const whose = [named, owner].find(each => each && !opd.units.has(each.id));
  return whose && { whose, title: told?.title };
}

function isUnit(row: FilledRow, opd: ActingOpd, names: Names, findings: Findings): boolean {
  const { code, name } = row.properties;
  const isWithin = unitsNamed(row, names).some(({ id }) => opd.units.has(id));
  if (!isWithin) refuse(row, undefined, { code, name }, opd, findings);
  return isWithin;
}

/** Returns the unit of a row; of a new one the units above it that are known. */
function unitsNamed(row: FilledRow, names: Names): KnownElement[] {
  const known = names.known.find(ResponsibleKind, row.properties.code);
  if (known) return [known];
  return row.elements
    .filter(({ holds }) => holds.field.relation.type === definitionOf(ResponsibleKind).tree)
    .flatMap(({ named }) => named)
    .flatMap(named => names.element(ResponsibleKind, named) ?? []);
}

/** Judges a relation by the owner of its source. A source that the file itself creates is judged in its own row. */
function isRelationOfOpd(row: FilledRow, opd: ActingOpd, names: Names, findings: Findings): boolean {
  const source = names.sourceOf(row);
  if (!source) return true;
  const owner = answerableFor(source);
  const isOwn = owner !== undefined && opd.units.has(owner.id);
  if (!isOwn) refuse(row, headerOf(row.sheet, "from"), owner ?? source, opd, findings);
  return isOwn;
}

const answerableFor = (source: KnownElement) => (source.kind === ResponsibleKind ? source : source.owner);

function refuse(
  { place }: FilledRow,
  title: string | undefined,
  whose: FileElement,
  opd: ActingOpd,
  findings: Findings,
) {
  const message = `Baris ini milik ${called(whose)}, bukan ${opd.code}. Keluarkan baris ini, dan minta operator ${whose.code} yang mencatatnya.`;
  findings.refuse("OTHER_OPD", place, title, message);
}
