import { formatRef } from "../../graph/element-ref.js";
import { enumerationOf, propertiesOf } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { encodeCursor } from "./cursor.js";

/** Row of a list, with the selected fields of the relation that led to it. */
export interface ConnectionRow<T extends object = object> {
  node: T;
  /** Only present if a cursor is selected. */
  key?: unknown[];
  relation?: object;
}

/** Rows of a page, and the cursor beyond which it begins. */
export interface Page {
  size: number;
  cursor?: string;
  /** Rows come from the end of the list. */
  isBackwards?: boolean;
}

/** Rows of a list outside a page. */
interface Beyond {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

/** Page of a list in the form of the schema's connection types (Relay); each part is computed when selected. */
export class Connection<T extends object = object> {
  /** `rows`: those of the page, in the order of the list. `beside`: further fields by name. */
  constructor(
    private readonly rows: readonly ConnectionRow<T>[],
    private readonly beyond: Beyond,
    beside: object = {},
  ) {
    Object.assign(this, beside);
  }

  get nodes(): T[] {
    return this.rows.map(({ node }) => node);
  }

  get edges() {
    return this.rows.map(row => ({ cursor: cursorOf(row), node: row.node, relation: row.relation }));
  }

  get pageInfo() {
    return { ...this.beyond, startCursor: cursorOf(this.rows[0]), endCursor: cursorOf(this.rows.at(-1)) };
  }
}

/**
 * Returns the connection of rows read in the direction of the page: one more than the page if the list has more.
 * `beside`: further fields by name.
 */
export function connectionOfRead(
  read: readonly ConnectionRow[],
  { size, cursor, isBackwards }: Page,
  beside?: object,
): Connection {
  const [hasMore, hasPassed] = [read.length > size, cursor !== undefined];
  const rows = hasMore ? read.slice(0, size) : read;
  return isBackwards
    ? new Connection(rows.toReversed(), { hasNextPage: hasPassed, hasPreviousPage: hasMore }, beside)
    : new Connection(rows, { hasNextPage: hasMore, hasPreviousPage: hasPassed }, beside);
}

/** Returns a connection without rows. */
export const emptyConnection = (): Connection => connectionOfRead([], { size: 0 }, { totalCount: 0 });

const cursorOf = (row: ConnectionRow | undefined): string | null => (row?.key ? encodeCursor(row.key) : null);

const labels = new Map(
  metamodel.kinds.flatMap(propertiesOf).map(({ name, type }) => [name, enumerationOf(type())?.labels ?? {}]),
);
const responsibleOutside = "Di luar pemerintah provinsi";

interface RawBucket {
  value?: string;
  ref?: { kind: string; code: string; plateau?: string } | null;
  label?: string | null;
  count: number;
}

/** Adds labels for people to facets: of enumeration values, or names of elements. */
export function presentFacets(facets: { by: string; buckets: RawBucket[]; missing: number }[]) {
  return facets.map(({ by, buckets, missing }) => ({
    by,
    missing,
    buckets: buckets.map(({ value, ref, label, count }) => ({
      value: ref ? formatRef(ref) : value,
      label: label ?? (by === "responsible" ? responsibleOutside : (labels.get(by)?.[value ?? ""] ?? value)),
      count,
    })),
  }));
}
