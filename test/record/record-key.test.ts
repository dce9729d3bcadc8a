import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { readRecordKey, recordKeyOf } from "../../src/record/record-key.js";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "record-key-"));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const read = (recordKeyFile?: string) => readRecordKey({ dataDir, recordKeyFile });

test("the key is made at the first use, for its owner only, and is read again", () => {
  const key = read();
  const file = path.join(dataDir, "record-key");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(read().equals(key)).toBe(true);
  expect(recordKeyOf(readFileSync(file, "utf8")).equals(key)).toBe(true);
});

test("servers share the key of a file", () => {
  const file = path.join(dataDir, "shared", "key");
  expect(read(file).equals(readRecordKey({ dataDir: "elsewhere", recordKeyFile: file }))).toBe(true);
});

test("a key that others may read, and one that was cut off, is refused with the remedy", () => {
  read();
  const file = path.join(dataDir, "record-key");
  chmodSync(file, 0o644);
  expect(() => read()).toThrow(`Other users may read the record key ${file}. Restrict it: chmod 600 ${file}`);
  chmodSync(file, 0o600);
  writeFileSync(file, "short");
  expect(() => read()).toThrow(`The record key ${file} is incomplete.`);
});
