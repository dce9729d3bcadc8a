import { readable } from "../../access/readable.js";
import { type End, type PropertyDefinition, propertiesOf, type RelationField } from "../../metamodel/define/index.js";
import { textOfValue } from "../../metamodel/value-text.js";
import type { By } from "./aggregate-arguments.js";
import type { Dimension } from "./dimension.js";
import { endsOf } from "./ends-of.js";
import { isShared, marksOf } from "./marks.js";
import { refuseName, refusePart } from "./refuse.js";

type Part = By["per"];

/** Parts of a day: the number of characters of `2026-07-31`, and the word in a header. */
const parts = { YEAR: { length: 4, label: "tahun" }, MONTH: { length: 7, label: "bulan" } };

/** Returns the dimension by a property of the elements. Throws BAD_USER_INPUT for a part of what is no day. */
export function byProperty(property: PropertyDefinition, end: End, per: Part): Dimension {
  refusePart(property.name, end, per);
  return {
    ...presented(property, property.label, per),
    marks: (node, scope) => marksOf(scope, node, property, end),
    values: (node, scope) => valuesOf(property, readable(scope.viewer, node, property.name, end), per),
  };
}

/**
 * Returns the dimension by a property of what is at the other end of a relation. Throws BAD_USER_INPUT for an unknown
 * property, and for a part of what is no day.
 */
export function propertyBeyond(field: RelationField, name: string, per: Part): Dimension {
  const { other } = field;
  const properties = propertiesOf(other);
  const property = properties.find(each => each.name === name);
  const known = properties.map(each => each.name);
  if (!property) refuseName("by", name, `is no property at the end of ${field.name}`, known);
  refusePart(name, other, per);
  return {
    ...presented(property, `${property.label} (${field.label})`, per),
    marks(from, scope, period) {
      const { node, match } = endsOf(field, from, scope, period);
      const marks = marksOf(scope, node, property, other);
      return marks && `COLLECT { ${match} UNWIND ${marks} AS mark RETURN mark }`;
    },
    values(from, scope, period) {
      const { node, match } = endsOf(field, from, scope, period);
      const own = valuesOf(property, readable(scope.viewer, node, name, other), per);
      const each = scope.variable("each");
      return `COLLECT { ${match} UNWIND ${own} AS ${each} RETURN DISTINCT ${each} }`;
    },
  };
}

/** Compiles the list of the distinct values in an expression; empty if it is null. */
function valuesOf({ list }: PropertyDefinition, stored: string, per: Part): string {
  if (list) return `COLLECT { UNWIND coalesce(${stored}, []) AS listed RETURN DISTINCT listed }`;
  const value = per ? `left(${stored}, ${parts[per].length})` : stored;
  return `[listed IN [${value}] WHERE listed IS NOT NULL]`;
}

function presented(property: PropertyDefinition, label: string, per: Part): Omit<Dimension, "values"> {
  return {
    label: per ? `${label} (${parts[per].label})` : label,
    isLabelled: isShared(property) || per === "MONTH",
    order: value => [value],
    shown: value => value,
    present: shown => ({
      value: String(shown),
      label: per === "MONTH" ? monthInWords(shown) : textOfValue(shown, property.type()),
    }),
  };
}

const months = new Intl.DateTimeFormat("id-ID", { month: "long", year: "numeric", timeZone: "UTC" });

/** Returns `Juli 2026` for `2026-07`. */
const monthInWords = (month: string) => months.format(new Date(`${month}-01T00:00:00Z`));
