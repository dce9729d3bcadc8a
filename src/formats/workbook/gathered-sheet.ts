import {
  admits,
  definitionOf,
  Element,
  type Kind,
  ownPropertiesOf,
  type Relation,
} from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { attributeColumn } from "./attribute-column.js";
import type { Column, GatheredRelation, GatheredSheet } from "./column.js";
import { relationSheets, sheetOf } from "./layout.js";

/** Everyday relations, and all others that a cell of a kind's sheet shows, by pairs of kinds. */
const gathered: readonly GatheredRelation[] = metamodel.kinds.flatMap(from =>
  relationSheets.flatMap(sheet =>
    sheet.holds.relations
      .filter(({ source }) => admits(source, from))
      .flatMap(relation =>
        metamodel.kinds
          .filter(to => admits(relation.target, to) && isGathered(relation, from, to))
          .map(to => ({ reading: readingOf(relation, from, to), relation, sheet, from, to })),
      ),
  ),
);

/**
 * Returns the sheet for relations with dates, notes or roles in a short workbook: those that start at these kinds.
 * `targets`: kinds that are offered where a relation may lead to any. Undefined if no such relation exists.
 */
export function gatheredSheet(kinds: readonly Kind[], targets = metamodel.kinds): GatheredSheet | undefined {
  const gathers = gathered.filter(
    ({ relation, from, to }) => kinds.includes(from) && (relation.target !== Element || targets.includes(to)),
  );
  return gathers.length > 0 ? { name: "Hubungan", gathers, columns: columnsOf(gathers) } : undefined;
}

function isGathered(relation: Relation, from: Kind, to: Kind): boolean {
  const tells = (kind: Kind, other: Kind) =>
    sheetOf(kind).columns.some(
      ({ holds }) => holds.as === "ELEMENTS" && holds.field.relation === relation && holds.kind === other,
    );
  return Boolean(relation.everyday) || tells(from, to) || tells(to, from);
}

function readingOf({ labels }: Relation, from: Kind, to: Kind): string {
  return `${definitionOf(from).label}: ${labels[0]} ${definitionOf(to).label}`;
}

/** Returns the columns: type and ends, dates and note, own properties of types, the others. */
function columnsOf(gathers: readonly GatheredRelation[]): Column[] {
  const values = gathers.flatMap(({ sheet }) => sheet.columns.filter(({ holds }) => holds.as === "VALUE"));
  const once = [...new Map(values.map(column => [column.name, column])).values()].map(column =>
    hinted(column, gathers),
  );
  return [
    { header: "Hubungan", name: "relation", holds: { as: "RELATION", choices: gathers }, need: "REQUIRED" },
    endColumn("Dari", "from", gathers),
    endColumn("Ke", "to", gathers),
    ...once.toSorted((a, b) => rankOf(a) - rankOf(b)),
    attributeColumn,
  ];
}

const endColumn = (header: string, name: "from" | "to", gathers: readonly GatheredRelation[]): Column => ({
  header,
  name,
  holds: { as: "END", kinds: metamodel.kinds.filter(kind => gathers.some(each => each[name] === kind)) },
  need: "REQUIRED",
});

const noted = ["since", "until", "note"];

const rankOf = ({ name, hint }: Column): number => (noted.includes(name) ? 0 : hint ? 1 : 2);

/** Adds to a column for the own property of relations to which of them it applies. */
function hinted(column: Column, gathers: readonly GatheredRelation[]): Column {
  const owners = gathers.filter(({ relation }) => ownPropertiesOf(relation).some(({ name }) => name === column.name));
  return owners.length > 0
    ? { ...column, hint: `Hanya untuk ${owners.map(({ reading }) => `“${reading}”`).join(", ")}.` }
    : column;
}
