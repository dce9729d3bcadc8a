import {
  admits,
  type End,
  type Kind,
  type NamedRelationProperty,
  ownPropertiesOf,
  sharedPropertiesOf,
} from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { attributeColumn } from "./attribute-column.js";
import type { Column, RelationsHeld, Sheet } from "./column.js";

/** Returns the sheet of relations with the same label: both ends, then the properties of the relation. */
export function relationSheet(holds: RelationsHeld, name: string): Sheet {
  const { relations } = holds;
  const properties = relations.flatMap(relation => [...ownPropertiesOf(relation), ...sharedPropertiesOf(relation)]);
  const once = [...new Map(properties.map(property => [property.name, property])).values()];
  const columns = [
    ...endColumns(
      "from",
      "Dari",
      relations.map(({ source }) => source),
    ),
    ...endColumns(
      "to",
      "Ke",
      relations.map(({ target }) => target),
    ),
    ...once.map(propertyColumn),
    attributeColumn,
  ];
  return { name, holds, columns };
}

/** Adds a column for the kind of an end if several kinds are possible. */
function endColumns(name: "from" | "to", header: string, ends: readonly End[]): Column[] {
  const kinds = kindsAt(ends);
  const end: Column = { header, name, holds: { as: "END", kinds }, need: "REQUIRED" };
  const kind: Column = {
    header: `Jenis (${header})`,
    name: `${name}Kind`,
    holds: { as: "KIND", kinds },
    need: "REQUIRED",
  };
  return kinds.length === 1 ? [end] : [kind, end];
}

const kindsAt = (ends: readonly End[]): Kind[] => metamodel.kinds.filter(kind => ends.some(end => admits(end, kind)));

const propertyColumn = ({ name, label, type }: NamedRelationProperty): Column => ({
  header: label,
  name,
  holds: { as: "VALUE", type, list: false },
  need: "OPTIONAL",
});
