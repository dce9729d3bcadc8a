import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeEach } from "@jest/globals";
import { restoreBackup } from "../../src/backup/restore-backup.js";
import { takeBackup } from "../../src/backup/take-backup.js";
import type { Row } from "../../src/database/database.js";
import { ExactConnection } from "../../src/database/exact-connection.js";
import { newestSchema } from "../../src/repository/migrations/migrate.js";
import { testAddress } from "../database/test-address.js";
import { create, useWriter } from "../repository/changes/writer.js";

/** Milliseconds from now on whose writes count as settled, so that the elements of a test are copied ahead. */
const settledMs = 1_000;

/** Connection that acts when the elements have been copied ahead, and no pause has begun. */
class Observed extends ExactConnection {
  act: (() => Promise<unknown>) | undefined;
  acted = 0;
  /** Acts when a restore begins to create nodes. */
  actLoading: (() => Promise<unknown>) | undefined;

  override async *stream(cypher: string, parameters: Row = {}): AsyncGenerator<Row, void, undefined> {
    yield* super.stream(cypher, parameters);
    if (!cypher.includes("node.updatedAt") || !this.act) return;
    this.acted++;
    await setTimeout(settledMs);
    await this.act();
  }

  override async write(cypher: string, parameters: Row = {}): Promise<Row[]> {
    if (cypher.includes("awaitIndexes")) await this.actLoading?.();
    return super.write(cypher, parameters);
  }
}

/** Provides a repository, a connection that copies it, and files of its own. */
export function useCopies() {
  const writer = useWriter();
  const connection = new Observed(testAddress());
  const folder = mkdtempSync(path.join(tmpdir(), "backup-"));
  const [file, seals] = ["copy.backup", "seals.jsonl"].map(name => path.join(folder, name)) as [string, string];
  afterAll(() => connection.close());
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(async () => {
    connection.act = connection.actLoading = undefined;
    connection.acted = 0;
    await connection.provideGates();
  });

  const usual = { file, seals, noticeMs: 0, onProgress: () => {}, keyCheck: undefined, keyFile: "record-key" };
  /** Restores into whatever is there. */
  const restoreOver = (options: object = {}) => restoreBackup(connection, { ...usual, newestSchema, ...options });
  return {
    ...writer,
    connection,
    folder,
    file,
    seals,
    restoreOver,
    take: (options: object = {}) =>
      takeBackup(connection, { file, seals, settledAfterMs: -settledMs, pauseMs: 5_000, ...options }),
    /** Restores into an empty repository. */
    async restore(options: object = {}) {
      await writer.statement("MATCH (n) DETACH DELETE n");
      await restoreOver(options);
    },
    services: (...codes: string[]) => writer.apply(codes.map(code => create("Service", code))),
    /** Returns everything but what belongs to a running database, in an order that does not depend on ids of Neo4j. */
    async everything(): Promise<Row[]> {
      const rows =
        await connection.read(`MATCH (n:!(WriteGate|Lock)) RETURN labels(n) AS labels, properties(n) AS properties,
        [k IN keys(n) | k + ' ' + valueType(n[k])] AS types,
        COLLECT { MATCH (n)-[r]->(m) WITH r, m ORDER BY type(r), m.code, m.id RETURN [type(r), properties(r), m.code] } AS out
        ORDER BY head(labels), n.id, n.at, n.code`);
      return rows.map(row => ({ ...row, types: row.types.toSorted() }));
    },
  };
}
