import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { recordKeyOf } from "../../src/record/record-key.js";

const text = "the record key of the tests, the same for all";

/** Key of the record of changes in all tests. */
export const recordKey = recordKeyOf(text);

/** Returns a file with this key, for servers and commands. */
export function recordKeyFile(): string {
  const file = path.resolve("node_modules/.cache/record-key-of-tests");
  mkdirSync(path.dirname(file), { recursive: true });
  // Another worker may read the file at this moment.
  writeFileSync(`${file}.${process.pid}`, text, { mode: 0o600 });
  renameSync(`${file}.${process.pid}`, file);
  return file;
}
