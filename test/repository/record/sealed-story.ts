import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect } from "@jest/globals";
import { localViewer } from "../../../src/access/viewer.js";
import { applyChanges } from "../../../src/repository/changes/apply-changes.js";
import type { Operation } from "../../../src/repository/changes/operations.js";
import { sealRecords } from "../../../src/repository/record/seals.js";
import { recordKey } from "../../support/record-key.js";
import { today, useEmptyRepository } from "../../support/repository.js";
import { create, update } from "../changes/writer.js";

/** Provides four services with ten records, a merge among them, and a file with one seal of these. */
export function useSealedRecord() {
  const { database } = useEmptyRepository();
  const folder = mkdtempSync(path.join(tmpdir(), "seals-"));
  const seals = path.join(folder, "seals.jsonl");
  afterAll(() => rmSync(folder, { recursive: true }));

  const apply = (...operations: Operation[]) =>
    applyChanges({ database, viewer: localViewer, today }, operations, { note: "SK 12/2027" });

  /** Seals all records. */
  async function seal() {
    const [row] = await database.read("MATCH (c:Change) RETURN max(c.at) AS at");
    return sealRecords(database, recordKey, seals, new Date(Date.parse(row!.at) + 1).toISOString());
  }

  beforeAll(async () => {
    await apply(...["A", "B", "C", "D"].map(code => create("Service", code)));
    for (const name of ["Satu", "Dua", "Tiga"]) await apply(update("service:A", { name }));
    await apply(update("service:B", { name: "Satu" }));
    await apply({ action: "merge", from: "service:D", into: "service:C", path: [] });
    expect(await seal()).toMatchObject({ from: "", count: 10 });
  });
  return { database, seals, apply, seal };
}
