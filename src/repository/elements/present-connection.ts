import { formatRef } from "../../graph/element-ref.js";
import { enumerationOf, propertiesOf } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { encodeCursor } from "./order.js";

/** Row of a list, with the selected fields of the relation that led to it. */
export interface ConnectionRow {
  node: object;
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

/** Page of a list in the form of the schema's connection types; each part is computed when selected. */
export class Connection {
  /** `rows`: one more than the page if there is a next one. `beside`: further fields by name. */
  constructor(
    private readonly rows: ConnectionRow[],
    private readonly page: Page,
    beside: object = {},
  ) {
    Object.assign(this, beside);
  }

  get nodes(): object[] {
    return this.shown.map(({ node }) => node);
  }

  get edges() {
    return this.shown.map(row => ({ cursor: cursorOf(row), node: row.node, relation: row.relation }));
  }

  get pageInfo() {
    const [hasMore, hasPassed] = [this.rows.length > this.page.size, this.page.cursor !== undefined];
    const [hasNextPage, hasPreviousPage] = this.page.isBackwards ? [hasPassed, hasMore] : [hasMore, hasPassed];
    return {
      hasNextPage,
      hasPreviousPage,
      startCursor: cursorOf(this.shown[0]),
      endCursor: cursorOf(this.shown.at(-1)),
    };
  }

  private get shown(): ConnectionRow[] {
    const { size, isBackwards } = this.page;
    const shown = this.rows.length > size ? this.rows.slice(0, size) : this.rows;
    return isBackwards ? shown.toReversed() : shown;
  }
}

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
