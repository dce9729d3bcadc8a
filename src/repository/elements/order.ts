import { limits } from "../../common/limits.js";
import { RepositoryError } from "../../common/repository-error.js";
import type { Scope } from "../../graph/scope.js";
import { decodeCursor, fingerprintOf, type Ties, tieBreak } from "./cursor.js";

/** Key of an order: a property, or the number of elements of a relation field. */
export interface OrderBy {
  property?: string | null;
  count?: string | null;
  direction: "ASC" | "DESC";
}

/** Sort order of a list: optionally some keys, then the code, then the id if codes are not unique. */
export interface Order {
  /** Cypher for ORDER BY. Elements without a value of a key come last among equals, in both directions. */
  clause: string;
  /** Cypher for the list of values in a cursor. */
  key: string;
  /** Counts that are bound to variables before ordering, as `expression AS variable`. */
  bound: readonly string[];
  /** Condition for rows beyond a cursor, in the direction of `clause`. */
  after(cursor: string, scope: Scope): string;
}

/** Number of related elements: a new variable, and the Cypher expression that is bound to it. */
export interface RelatedCount {
  variable: string;
  cypher: string;
}

interface OrderOptions {
  /** Without the id a list is read in the order of the index of its codes. */
  hasUniqueCodes?: boolean;
  /** From the end of the list to its start. */
  isBackwards?: boolean;
  /** Returns the Cypher expression of a property. Default: as stored. */
  read?: (property: string) => string;
  /** Counts the elements of a relation field. Throws for a field that the element does not have. */
  count?: (field: string) => RelatedCount;
}

/**
 * Returns the order of a list of elements in a variable. Throws BAD_USER_INPUT for too many keys, and for a key with
 * both or none of property and count.
 */
export function orderOf(variable: string, orderBy?: readonly OrderBy[] | null, options: OrderOptions = {}): Order {
  const { hasUniqueCodes = false, isBackwards = false } = options;
  const [code, id] = [`${variable}.code`, `${variable}.id`];
  const down = isBackwards ? " DESC" : "";
  const last = (hasUniqueCodes ? [code] : [code, id]).map(each => each + down);
  const ties: Ties = [code, isBackwards ? "<" : ">", id];
  // An argument that is left out in the address of a file is null.
  const given = orderBy ?? [];
  // Keys after a unique code change nothing, but are checked.
  const named = sortKeys(variable, given, options);
  const keys = isByCode(given, hasUniqueCodes) ? [] : named;
  // Otherwise a cursor of another order with as many keys would skip rows without an error.
  const beginning = keys.length > 0 ? [fingerprintOf(given.map(nameOf))] : [];
  const clauses = keys.map(each => clauseOf(each, down));
  return {
    clause: [...clauses, ...last].join(", "),
    key: `[${[...beginning.map(each => `'${each}'`), ...keys.map(({ sorted }) => sorted), code, id].join(", ")}]`,
    bound: keys.flatMap(({ sorted, counted }) => (counted ? [`${counted} AS ${sorted}`] : [])),
    after: (cursor, scope) =>
      beyondKeys(keys, decodeCursor(cursor, keys.length + 2, beginning), ties, scope, isBackwards),
  };
}

/** Returns a text that differs for keys that order differently. */
const nameOf = ({ property, count, direction }: OrderBy): string =>
  `${property ?? `${count}()`} ${direction === "DESC" ? "DESC" : "ASC"}`;

/** Returns true for the order that an index has. */
const isByCode = ([first, ...others]: readonly OrderBy[], hasUniqueCodes: boolean): boolean =>
  !first || (first.property === "code" && first.direction !== "DESC" && (hasUniqueCodes || others.length === 0));

/** Key of an order as Cypher, the comparison that leads on in it, and the count that it is bound to, if it is one. */
interface SortKey {
  sorted: string;
  beyond: "<" | ">";
  counted?: string;
}

const clauseOf = ({ sorted, beyond }: SortKey, down: string): string =>
  `${sorted} IS NULL${down}, ${sorted}${beyond === "<" ? " DESC" : ""}`;

function sortKeys(variable: string, orderBy: readonly OrderBy[], options: OrderOptions): SortKey[] {
  if (orderBy.length > limits.maxOrderKeys)
    refuse(`orderBy may have at most ${limits.maxOrderKeys} keys, not ${orderBy.length}.`, {
      max: limits.maxOrderKeys,
    });
  const { isBackwards = false, read = name => `${variable}.${name}`, count } = options;
  return orderBy.map(({ property, count: field, direction }) => {
    if (!property === !field) refuse("A key of orderBy is either a `property` or a `count`: give one of them.");
    const beyond = (direction === "DESC") !== isBackwards ? "<" : ">";
    if (property) return { sorted: read(property), beyond };
    const { variable: sorted, cypher } = count!(field!);
    return { sorted, beyond, counted: cypher };
  });
}

function refuse(message: string, details: { max?: number } = {}): never {
  throw new RepositoryError("BAD_USER_INPUT", message, { place: "orderBy", ...details });
}

/**
 * Returns Cypher for the first rows of `MATCH … WHERE …` in an order: those beyond a condition of `Order.after`.
 * `shown`: variables, or `expression AS variable`, that the rows keep.
 */
export function firstRows(
  match: string,
  { shown, order, onwards, limit }: { shown: readonly string[]; order: Order; onwards: string; limit: string },
): string {
  const ending = `ORDER BY ${order.clause} LIMIT ${limit}`;
  if (order.bound.length === 0) return `${match} ${onwards} WITH ${shown.join(", ")} ${ending}`;
  const bound = [...shown, ...order.bound];
  const names = bound.map(each => each.split(" AS ").at(-1));
  return `${match} true WITH ${bound.join(", ")} WHERE ${onwards} WITH ${names.join(", ")} ${ending}`;
}

/** Compiles the condition on the rows beyond the values of a cursor: one key after the other, then the ties. */
function beyondKeys(
  [key, ...others]: readonly SortKey[],
  [last, ...values]: unknown[],
  ties: Ties,
  scope: Scope,
  isBackwards: boolean,
): string {
  if (!key) return tieBreak(ties, [last, ...values], scope);
  const { sorted, beyond } = key;
  const tied = beyondKeys(others, values, ties, scope, isBackwards);
  // Elements without a value come last, so read backwards they come first.
  if (last === null) return isBackwards ? `(${sorted} IS NOT NULL OR ${tied})` : `(${sorted} IS NULL AND ${tied})`;
  const value = scope.parameter(last);
  const passed = `${sorted} ${beyond} ${value} OR (${sorted} = ${value} AND ${tied})`;
  return isBackwards ? `(${passed})` : `(${sorted} IS NULL OR ${passed})`;
}
