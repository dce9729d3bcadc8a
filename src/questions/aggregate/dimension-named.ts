import { type Kind, propertiesOf } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { By } from "./aggregate-arguments.js";
import { byElement, byResponsible } from "./by-element.js";
import { byProperty, propertyBeyond } from "./by-property.js";
import type { Dimension } from "./dimension.js";
import { refuseName, refusePart } from "./refuse.js";

/** Name of the dimension by the OPD that is responsible for an element. */
const responsibleName = "responsible";

/**
 * Returns the dimension of the elements of a kind with a name. Throws BAD_USER_INPUT with the nearest names for an unknown
 * one, and for a part of what is no day.
 */
export function dimensionNamed(kind: Kind, by: By): Dimension {
  const { name, per } = by;
  const property = propertiesOf(kind).find(each => each.name === name);
  if (property) return byProperty(property, kind, per);
  const [first = "", second, ...more] = name.split(".");
  if (more.length > 0) refuseName("by", name, "has more than two parts, a relation and a property", namesOf(kind));
  const field = metamodel.field(kind, first);
  if (field && second !== undefined) return propertyBeyond(field, second, per);
  refusePart(name, kind, per);
  if (name === responsibleName) return byResponsible();
  return field ? byElement(field) : refuseName("by", name, `is no dimension of ${kind.name}`, namesOf(kind));
}

/** Returns true for a name of a dimension that needs a subquery per element. */
export const isRelated = (kind: Kind, name: string): boolean => propertiesOf(kind).every(each => each.name !== name);

const namesOf = (kind: Kind): string[] => [
  ...[...propertiesOf(kind), ...metamodel.fieldsOf(kind)].map(({ name }) => name),
  responsibleName,
];
