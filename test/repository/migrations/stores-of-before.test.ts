import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { restoreBackup } from "../../../src/backup/restore-backup.js";
import { readConfig } from "../../../src/config.js";
import { ExactConnection } from "../../../src/database/exact-connection.js";
import { checkOfKey } from "../../../src/record/require-record-key.js";
import { newestSchema, refuseOlderServer } from "../../../src/repository/migrations/migrate.js";
import { verifyChains } from "../../../src/repository/record/verify-chains.js";
import { provide } from "../../../src/start/open-database.js";
import { testAddress } from "../../database/test-address.js";
import { recordKey } from "../../support/record-key.js";
import { testEngine, useEmptyRepository } from "../../support/repository.js";

const { ask, database } = useEmptyRepository();
const folder = mkdtempSync(path.join(tmpdir(), "stores-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Restores a store of an earlier version. */
async function restored(name: string): Promise<string[]> {
  await database.write(transaction => transaction.run("MATCH (n) DETACH DELETE n"));
  const connection = new ExactConnection(testAddress());
  const reports: string[] = [];
  await restoreBackup(connection, {
    file: path.join(import.meta.dirname, name),
    ...{
      seals: path.join(folder, "seals.jsonl"),
      newestSchema,
      keyCheck: checkOfKey(recordKey),
      keyFile: "record-key",
    },
    ...{ noticeMs: 0, onProgress: () => {} },
  }).finally(() => connection.close());
  // As `npm run restore` does, which opens the database before it knows the key.
  const withoutKey = database.withLimits({ recordKey: undefined });
  await provide(readConfig(testEngine()), withoutKey, recordKey, message => reports.push(message));
  return reports;
}

async function defects(): Promise<string[]> {
  const found: string[] = [];
  await verifyChains(database, recordKey, ({ what, where }) => found.push(`${where} ${what}`));
  return found;
}

const content = `{
  services { nodes { ref name rev supportedBy { nodes { ref responsible { ref } } } comments { nodes { text } } } }
  changes { nodes { action } }
  search(text: "kesehatan") { element { ref } }
  trend(kind: Service) { series { points { day total } } }
}`;

test("A store from before there were migrations has them all after the start, and answers", async () => {
  const reports = await restored("schema-0.backup");
  expect(reports).toHaveLength(newestSchema);
  expect(reports[0]).toContain(`schema 1 of ${newestSchema}`);
  const { data, errors } = await ask(content);
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    services: {
      nodes: [
        {
          ...{ ref: "service:IZIN", name: "Nama IZIN", comments: { nodes: [{ text: "Mohon diperiksa." }] } },
          supportedBy: { nodes: [{ ref: "application:SIMPUS", responsible: { ref: "opd:DINKES" } }] },
        },
      ],
    },
    search: [{ element: { ref: "opd:DINKES" } }],
    trend: { series: [{ points: [{ day: "2026-11-30", total: 1 }] }] },
  });
  expect(data.changes.nodes.length).toBe(8);
  expect(await defects()).toEqual([]);
  expect(await restoredAgain()).toEqual([]);
});

test("A command does not migrate the store under a running server of an older version", async () => {
  await database.write(transaction => transaction.run("MERGE (s:SchemaVersion {name: 'schema'}) SET s.version = 1"));
  await expect(refuseOlderServer(database)).rejects.toThrow("Restart the server with this version first");
  await database.write(transaction =>
    transaction.run("MATCH (s:SchemaVersion) SET s.version = $newestSchema", { newestSchema }),
  );
  await expect(refuseOlderServer(database)).resolves.toBeUndefined();
});

/** A second start migrates nothing. */
async function restoredAgain(): Promise<string[]> {
  const reports: string[] = [];
  await provide(readConfig(testEngine()), database, recordKey, message => reports.push(message));
  return reports;
}
