import { Writable } from "node:stream";
import { account } from "../../src/cli/account.js";
import type { Command as Run } from "../../src/cli/command.js";
import { exportFile } from "../../src/cli/export.js";
import { exportModel } from "../../src/cli/export-archimate.js";
import { importFile } from "../../src/cli/import.js";
import { purgeSample } from "../../src/cli/purge-sample.js";
import { seed } from "../../src/cli/seed.js";
import { snapshot } from "../../src/cli/snapshot.js";
import { template } from "../../src/cli/template.js";
import { verifyRecord } from "../../src/cli/verify-record.js";
import { type Config, readConfig } from "../../src/config.js";
import { provide } from "../../src/start/open-database.js";
import { recordKey } from "../support/record-key.js";
import { openTestDatabase, testEngine } from "../support/repository.js";

/** Result of a command of package.json. */
export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** Commands of package.json by their file. */
const commands = {
  account,
  export: exportFile,
  "export-archimate": exportModel,
  import: importFile,
  "purge-sample": purgeSample,
  seed,
  snapshot,
  template,
  "verify-record": verifyRecord,
} satisfies Record<string, Run>;

/** A command of package.json, by its file. */
export type Command = keyof typeof commands;

/** Runs a command on the engine of the tests, in this process; test/process runs some as processes of their own. */
export async function runCommand(command: Command, ...words: string[]): Promise<Ran> {
  await bringToThisVersion();
  return runWith(() => readConfig(testEngine()), command, words);
}

/** Brings what a test has stored directly to this version, so that the next command has nothing to migrate. */
export async function bringToThisVersion(): Promise<void> {
  const database = openTestDatabase();
  await provide(readConfig(testEngine()), database, recordKey, () => {}).finally(() => database.close());
}

/** Runs a command with settings. */
export async function runWith(settings: () => Config, command: Command, words: readonly string[]): Promise<Ran> {
  const [stdout, stderr] = [new Printed(), new Printed()];
  const code = await commands[command](words, { stdout, stderr, readConfig: settings });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

class Printed extends Writable {
  text = "";

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk;
    done();
  }
}
