import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { quickJvm } from "../../src/database/embedded/start-embedded-neo4j.js";
import { patient } from "../support/patient.js";

/** Options for a short-lived engine, which starts in half the time. */
const quickJava = { NEO4J_JVM_OPTIONS: quickJvm.join(" ") };

/** Program with its arguments. */
export type Command = [program: string, ...args: string[]];

/** Runs `npm start` as a separate process, with these settings only. `command`: another program with its arguments. */
export class ServerProcess {
  private readonly child: ChildProcess;
  output = "";

  constructor(
    settings: Record<string, string>,
    [program, ...args]: Command = [process.execPath, "--import", "tsx", "src/main.ts"],
  ) {
    const env = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      LOG_LEVEL: "warn",
      SEED: "none",
      ...quickJava,
      ...patient,
      ...settings,
    };
    this.child = spawn(program, args, { env });
    this.child.stdout!.on("data", data => (this.output += data));
    this.child.stderr!.on("data", data => (this.output += data));
  }

  /** Returns the address once it serves. Throws with its output if it ends before. */
  async ready(): Promise<string> {
    while (this.child.exitCode === null && this.child.signalCode === null) {
      const [, url] = /ready: (http\S+)/.exec(this.output) ?? [];
      if (url) return url;
      await new Promise(done => setTimeout(done, 100));
    }
    throw new Error(this.output);
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Returns its exit code; null if a signal ended it. */
  async ended(): Promise<number | null> {
    const { exitCode, signalCode } = this.child;
    if (exitCode === null && signalCode === null) await once(this.child, "close");
    return this.child.exitCode;
  }
}

/** True if an engine still uses this data folder. */
export function hasEngine(dataDir: string): boolean {
  try {
    return execFileSync("pgrep", ["-f", `Launcher ${dataDir}`]).length > 0;
  } catch {
    return false;
  }
}
