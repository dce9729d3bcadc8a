import { enumerationOf, propertiesOf, type Relation } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { readAttributes } from "../attributes.js";
import { formatRef } from "../element-ref.js";
import type { ElementRow } from "./element-loader.js";
import { encodeCursor } from "./order.js";

interface RawRow {
  /** There when a cursor is asked for. */
  key?: unknown[];
  node: ElementRow;
  edge?: Record<string, unknown> & { type: string; from: string; attributesJson?: string };
}

/** What a compiled connection gives; each part is there only when it was selected. */
export interface RawConnection {
  rows?: RawRow[];
  total?: number;
  [facets: string]: any;
}

/**
 * A raw connection as the connection types of the schema show it, each part when it is asked for. `owner` is the id whose
 * relation field it is.
 */
export function presentConnection(
  raw: RawConnection,
  { first, after, owner }: { first: number; after?: string; owner?: string },
) {
  const rows = (raw.rows ?? []).slice(0, first);
  return {
    ...raw,
    totalCount: raw.total,
    get nodes() {
      return rows.map(({ node }) => node);
    },
    get edges() {
      return rows.map(row => presentEdge(row, owner));
    },
    get pageInfo() {
      return {
        hasNextPage: (raw.rows?.length ?? 0) > first,
        hasPreviousPage: after !== undefined,
        startCursor: cursorOf(rows[0]),
        endCursor: cursorOf(rows.at(-1)),
      };
    },
  };
}

const cursorOf = (row: RawRow | undefined): string | null => (row?.key ? encodeCursor(row.key) : null);

function presentEdge(row: RawRow, owner: string | undefined) {
  const { node, edge } = row;
  const cursor = cursorOf(row);
  if (!edge) return { cursor, node };
  const outgoing = edge.from === owner;
  const [relation] = metamodel.relationsOfType(edge.type) as [Relation];
  const attributes = readAttributes(edge.attributesJson);
  return { ...edge, cursor, node, attributes, outgoing, label: relation.labels[outgoing ? 0 : 1] };
}

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

/** Facets with labels for people: of an enumeration's value, of an element its name. */
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
