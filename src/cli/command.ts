import { inspect } from "node:util";
import type { Config } from "../config.js";
import { UsageError } from "./usage-error.js";
import { wordsFor } from "./words-for-people.js";

/** Stream that a command prints to. A terminal has `isTTY`. */
export type Output = NodeJS.WritableStream & { isTTY?: boolean };

/** Surroundings of a command: what it prints to, and its settings. */
export interface CommandIo {
  stdout: Output;
  stderr: Output;
  /** Throws ConfigError. */
  readConfig(): Config;
}

/** Command of package.json as a function of its words on the command line. Returns the exit code. */
export type Command = (argv: readonly string[], io: CommandIo) => Promise<number>;

/**
 * Makes a command of work that may throw: `--help` prints its usage; an error is printed for people, and the exit code
 * is 1.
 */
export const commandOf =
  (usage: string, work: Command): Command =>
  async (argv, io) => {
    try {
      if (!argv.includes("--help")) return await work(argv, io);
      printLine(io.stdout, usage);
      return 0;
    } catch (error) {
      const words = wordsFor(error);
      printLine(io.stderr, typeof words === "string" ? words : inspect(words));
      if (error instanceof UsageError) printLine(io.stderr, usage);
      return 1;
    }
  };

/** Prints a line. */
export function printLine(output: Output, line: string): void {
  output.write(`${line}\n`);
}
