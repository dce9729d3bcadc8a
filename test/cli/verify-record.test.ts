import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { EventRecorder } from "../../src/record/events/event-recorder.js";
import { sealRecords } from "../../src/repository/record/seals.js";
import { create, update, useWriter } from "../repository/changes/writer.js";
import { recordKey } from "../support/record-key.js";
import { runCommand } from "./run-command.js";

const { apply, database, statement } = useWriter();
const folder = mkdtempSync(path.join(tmpdir(), "verify-record-"));
const seals = path.join(folder, "seals.jsonl");
afterAll(() => rmSync(folder, { recursive: true }));

test("verification prints what it checked and each defect, and fails on one", async () => {
  await apply([create("Service", "IZIN")]);
  await apply([update("service:IZIN", { name: "Baru" })]);
  await sealRecords(database, recordKey, seals, "2999-01-01T00:00:00.000Z");
  expect(await runCommand("verify-record", "--seals", seals)).toMatchObject({
    code: 0,
    stdout: "Records: 2, of 1 elements.\nSeals: 1, of 2 records until 2999-01-01T00:00:00.000Z.\nNo defect.\n",
  });
  await statement("MATCH (c:Change {revTo: 2}) SET c.viewer = 'orang lain'");
  const { code, stdout } = await runCommand("verify-record", "--seals", seals);
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /^The record of service:IZIN \(\S+\), revision 2, differs from what was written: its link does not fit\. \(CHANGED\)\n/,
  );
  expect(stdout).toMatch(/\nDefects: 1\.\n$/);
});

test("verification finds an event that was removed, with every trace in the database, against a seal", async () => {
  const recorder = new EventRecorder({ database, onFault: () => {} });
  for (const account of ["satu", "dua"]) recorder.note({ event: "SIGNED_IN", account, roles: [] });
  await recorder.stop();
  const file = path.join(folder, "with-events.jsonl");
  await sealRecords(database, recordKey, file, "2999-01-01T00:00:00.000Z");
  const whole = await runCommand("verify-record", "--seals", file);
  expect(whole).toMatchObject({ code: 0, stdout: expect.stringContaining("Events: 2, chains: 1.\nNo defect.") });
  await statement(`MATCH (last:Event {number: 2}), (first:Event {number: 1}), (c:EventChain)
    SET c.number = 1, c.hash = first.hash DELETE last`);
  const { code, stdout } = await runCommand("verify-record", "--seals", file);
  expect([code, stdout]).toEqual([1, expect.stringMatching(/The chain \S+ ends too early: .*\. \(TRUNCATED\)\n/)]);
});

test("verification refuses a file of seals that does not exist", async () => {
  const missing = path.join(folder, "missing.jsonl");
  const { code, stderr } = await runCommand("verify-record", "--seals", missing);
  expect([code, stderr.split("\n")[0]]).toEqual([1, `There is no file ${missing}.`]);
});
