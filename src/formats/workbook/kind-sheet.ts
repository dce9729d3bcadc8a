import {
  admits,
  definitionOf,
  Element,
  enumerationOf,
  type Kind,
  type PropertyDefinition,
  propertiesDeclaredBy,
  propertiesOf,
  type RelationField,
  sortsOf,
} from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { attributeColumn } from "./attribute-column.js";
import type { Column, Sheet } from "./column.js";

/**
 * Returns the sheet of a kind. Order of columns: required, description, mandatory, everyday relations, specific to the
 * kind, shared by all.
 */
export function kindSheet(kind: Kind): Sheet {
  const shared = new Set(propertiesDeclaredBy(Element).map(({ name }) => name));
  const columns = [...propertiesOf(kind).map(each => propertyColumn(each, kind)), ...relationColumns(kind)];
  const rank = ({ name, need, holds }: Column) => {
    if (need === "REQUIRED") return 0;
    if (name === "description") return 1;
    if (need === "MANDATORY" || name === definitionOf(kind).typeProperty) return 2;
    if (holds.as === "ELEMENTS" && holds.field.relation.everyday) return 3;
    return shared.has(name) ? 5 : 4;
  };
  const ordered = columns.toSorted((a, b) => rank(a) - rank(b));
  return { name: definitionOf(kind).label, holds: kind, columns: [...ordered, attributeColumn] };
}

function propertyColumn({ name, label, type, list = false, ...said }: PropertyDefinition, kind: Kind): Column {
  return {
    header: label,
    name,
    holds: { as: "VALUE", type, list },
    need: said.required ? "REQUIRED" : said.mandatory ? "MANDATORY" : "OPTIONAL",
    hint: appliesToHint(said, kind),
  };
}

function appliesToHint(property: Pick<PropertyDefinition, "appliesTo">, kind: Kind): string | undefined {
  const limited = sortsOf(property, kind);
  const type = limited && propertiesOf(kind).find(({ name }) => name === limited.typeProperty);
  const labels = type && enumerationOf(type.type())?.labels;
  return labels && `Hanya untuk ${type.label}: ${limited.sorts.map(sort => labels[sort]).join(", ")}.`;
}

/**
 * Returns columns for the relations of a kind's sheet: to-one relations, everyday ones, and those that completeness
 * requires. If both ends require a relation, it belongs to the sheet of its source.
 */
const relationColumns = (kind: Kind): Column[] =>
  metamodel
    .fieldsOf(kind)
    .filter(field => (field.direction === "OUT" ? isToldBySource(field, kind) : isToldByTarget(field, kind)))
    .flatMap(field => columnsOfField(field, kind));

const isToldBySource = (field: RelationField, kind: Kind) =>
  field.other !== Element &&
  (Boolean(field.relation.oneAtATime) || Boolean(field.relation.everyday) || asks(kind, field));

const isToldByTarget = (field: RelationField, kind: Kind) => asks(kind, field) && !isToldByItsSource(field);

/** True if the sheet of the source shows the relation of an incoming field. */
function isToldByItsSource({ other, relation }: RelationField): boolean {
  const kinds = metamodel.kinds.filter(kind => admits(other, kind));
  return (
    kinds.length !== 1 ||
    metamodel.fieldsOf(kinds[0]!).some(field => isSameRelation(field, relation) && isToldBySource(field, kinds[0]!))
  );
}

const isSameRelation = (field: RelationField, relation: RelationField["relation"]) =>
  field.direction === "OUT" && field.relation === relation;

const asks = (kind: Kind, { name }: RelationField) => definitionOf(kind).mandatoryRelations.includes(name);

/** Returns one column, or one per value of the property for which the relation is to-one. */
function columnsOfField(field: RelationField, kind: Kind): Column[] {
  const { oneAtATime, accepts, everyday } = field.relation;
  const several = !oneAtATime;
  const need = asks(kind, field) ? "MANDATORY" : "OPTIONAL";
  const holds = { as: "ELEMENTS" as const, field, kind: field.other as Kind, several };
  if (typeof oneAtATime !== "object") {
    const among = accepts && { property: accepts.property, values: accepts.values(kind) };
    const hint = everyday ? notedElsewhere : undefined;
    return [{ header: capitalised(field.label), name: field.name, holds: { ...holds, among }, need, hint }];
  }
  const { per } = oneAtATime;
  const values = accepts?.property === per ? accepts.values(kind) : [];
  return values.map((value, index) => ({
    header: `${value} (${labelOf(field.other, per, value)})`,
    name: field.name,
    holds: { ...holds, only: { property: per, value } },
    // Completeness requires any one of them; the first is that of the kind itself.
    need: index === 0 ? need : "OPTIONAL",
  }));
}

const notedElsewhere = "Yang memiliki tanggal, catatan, atau peran diisi di lembar hubungan.";

function labelOf(kind: RelationField["other"], property: string, value: string): string {
  const { type } = propertiesOf(kind).find(({ name }) => name === property)!;
  return enumerationOf(type())?.labels[value] ?? value;
}

/** Capitalises a label for use as a header. */
export const capitalised = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);
