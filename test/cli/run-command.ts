import { type ChildProcess, execFile, spawn } from "node:child_process";
import { promisify } from "node:util";

/** What a command of package.json did. */
export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** A command of package.json, by its file. */
export type Command = "export" | "export-archimate" | "import" | "seed" | "snapshot" | "template";

/** Runs a command of package.json on the engine of the tests, without the `.env` of this folder. */
export async function runCommand(command: Command, ...words: string[]): Promise<Ran> {
  const [file, args, env] = started(command, words);
  return promisify(execFile)(file, args, { env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}

/** The same as a process, for whoever ends it by a signal. */
export function startCommand(command: Command, ...words: string[]): ChildProcess {
  const [file, args, env] = started(command, words);
  return spawn(file, args, { env, stdio: "ignore" });
}

function started(command: Command, words: string[]): [file: string, args: string[], env: NodeJS.ProcessEnv] {
  const { TEST_NEO4J_URI, TEST_NEO4J_USER = "neo4j", TEST_NEO4J_PASSWORD, PATH } = process.env;
  const env = { PATH, NEO4J_URI: TEST_NEO4J_URI, NEO4J_USER: TEST_NEO4J_USER, NEO4J_PASSWORD: TEST_NEO4J_PASSWORD };
  return [process.execPath, ["--import", "tsx", `src/cli/${command}.ts`, ...words], env];
}
