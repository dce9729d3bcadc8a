import { type ChildProcess, execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import { bringToThisVersion, type Command, type Ran } from "../cli/run-command.js";
import { testEngine } from "../support/repository.js";

/** Runs a command of package.json as a process on the engine of the tests, without the `.env` of this folder. */
export async function runProcess(command: Command, ...words: string[]): Promise<Ran> {
  await bringToThisVersion();
  return runProcessWith(testEngine(), command, ...words);
}

/** The same with these settings. */
export async function runProcessWith(
  settings: Record<string, string>,
  command: Command,
  ...words: string[]
): Promise<Ran> {
  const [file, args, env] = started(settings, command, words);
  return promisify(execFile)(file, args, { env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}

/** The same for whoever ends it by a signal. */
export function startProcess(command: Command, ...words: string[]): ChildProcess {
  const [file, args, env] = started(testEngine(), command, words);
  return spawn(file, args, { env, stdio: "ignore" });
}

/** Starts a command with these settings. Its output can be read while it runs. */
export function startProcessWith(settings: Record<string, string>, command: Command, ...words: string[]) {
  const [file, args, env] = started(settings, command, words);
  return spawn(file, args, { env, stdio: ["ignore", "pipe", "pipe"] });
}

function started(
  settings: Record<string, string>,
  command: Command,
  words: string[],
): [file: string, args: string[], env: NodeJS.ProcessEnv] {
  const { PATH, HOME } = process.env;
  return [process.execPath, ["--import", "tsx", `src/cli/${command}.ts`, ...words], { PATH, HOME, ...settings }];
}
