import { localViewer } from "../../../src/access/viewer.js";
import type { Row } from "../../../src/database/database.js";
import { applyChanges } from "../../../src/repository/changes/apply-changes.js";
import type { RelationChangesByField } from "../../../src/repository/changes/operation.js";
import type { CreateOperation } from "../../../src/repository/changes/operations/create.js";
import type { DeleteOperation } from "../../../src/repository/changes/operations/delete.js";
import type { RelateOperation } from "../../../src/repository/changes/operations/relate.js";
import type { UpdateOperation } from "../../../src/repository/changes/operations/update.js";
import type { Operation } from "../../../src/repository/changes/operations.js";
import { today, useRepository } from "../../support/repository.js";

interface Options {
  validateOnly?: boolean;
  note?: string;
  today?: string;
  /** Called within the transaction after all writes. */
  read?: () => Promise<void>;
}

/** Provides the writing function on an emptied repository, and functions to inspect the result. */
export function useWriter() {
  const { database, ask, roundTrips } = useRepository();
  const statement = (cypher: string, parameters: Row = {}) =>
    database.write(transaction => transaction.run(cypher, parameters));
  const apply = (operations: Operation[], options: Options = {}) =>
    applyChanges({ database, viewer: localViewer, today: options.today ?? today }, operations, options);
  return { database, ask, roundTrips, apply, statement, ...looks(statement) };
}

/** Returns functions to inspect the result. */
const looks = (read: (cypher: string, parameters?: Row) => Promise<Row[]>) => ({
  async element(code: string): Promise<Row | undefined> {
    const [row] = await read("MATCH (n:Element {code: $code}) RETURN properties(n) AS n", { code });
    return row?.n;
  },
  /** Returns the targets of a type, ordered by start: `["DKP 2020-01-01–"]`. */
  async targets(code: string, type: string): Promise<string[]> {
    const rows = await read(
      `MATCH (:Element {code: $code})-[r]->(m) WHERE type(r) = $type
       RETURN m.code AS to, r.since AS since, r.until AS until ORDER BY coalesce(r.since, '')`,
      { code, type },
    );
    return rows.map(({ to, since, until }) => `${to} ${since ?? ""}–${until ?? ""}`);
  },
  async relationIds(code: string): Promise<string[]> {
    const rows = await read("MATCH (:Element {code: $code})-[r]->() RETURN r.id AS id ORDER BY r.since", { code });
    return rows.map(row => row.id);
  },
  async changes(): Promise<Row[]> {
    const rows = await read("MATCH (c:Change) RETURN properties(c) AS c ORDER BY c.at, c.ref");
    return rows.map(({ c }) => ({
      ...c,
      before: JSON.parse(c.before ?? "null"),
      after: JSON.parse(c.after ?? "null"),
    }));
  },
});

export const create = (
  kind: string,
  code: string,
  { relations = {}, orUpdate, clientRef, ...properties }: Row = {},
): CreateOperation => ({
  action: "create",
  kind,
  path: [code],
  properties: { code, name: `Nama ${code}`, ...properties },
  relations,
  orUpdate,
  clientRef,
});

export const update = (
  element: string,
  { relations = {}, expectedRev, ...properties }: { relations?: RelationChangesByField; expectedRev?: number } & Row,
): UpdateOperation => ({ action: "update", element, path: ["changes"], properties, relations, expectedRev });

export const remove = (element: string, options: Partial<DeleteOperation> = {}): DeleteOperation => ({
  action: "delete",
  element,
  path: [],
  ...options,
});

export const relate = (from: string, type: string, to: string, properties: Row = {}): RelateOperation => ({
  action: "relate",
  from,
  type,
  to,
  properties,
  path: ["relate"],
});

/** Returns the relation changes of a field that adds some targets. */
export const add = (field: string, ...targets: (string | ({ to: string } & Row))[]): RelationChangesByField => ({
  [field]: { add: targets.map(to => (typeof to === "string" ? { to } : to)) },
});
