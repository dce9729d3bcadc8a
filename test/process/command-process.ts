import { type ChildProcess, execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import type { Command, Ran } from "../cli/run-command.js";
import { testEngine } from "../support/repository.js";

/** Runs a command of package.json as a process on the engine of the tests, without the `.env` of this folder. */
export async function runProcess(command: Command, ...words: string[]): Promise<Ran> {
  const [file, args, env] = started(command, words);
  return promisify(execFile)(file, args, { env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}

/** The same for whoever ends it by a signal. */
export function startProcess(command: Command, ...words: string[]): ChildProcess {
  const [file, args, env] = started(command, words);
  return spawn(file, args, { env, stdio: "ignore" });
}

function started(command: Command, words: string[]): [file: string, args: string[], env: NodeJS.ProcessEnv] {
  const env = { PATH: process.env.PATH, ...testEngine() };
  return [process.execPath, ["--import", "tsx", `src/cli/${command}.ts`, ...words], env];
}
