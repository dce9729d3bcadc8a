import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { EmbeddedNeo4j } from "../../../src/database/embedded/start-embedded-neo4j.js";

type Outcome = { started: Pick<EmbeddedNeo4j, "uri" | "user" | "password"> } | { fault: string; progress: string[] };

/** Separate Node process that starts an engine with these options and this environment. */
export class EngineProcess {
  private readonly child: ChildProcess;

  /** Runs as another user if `uid` is given. */
  constructor(options: object, environment: Record<string, string> = {}, uid?: number) {
    const script = path.join(import.meta.dirname, "start-engine.ts");
    this.child = spawn(process.execPath, ["--import", "tsx", script, JSON.stringify(options)], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, ...environment },
      uid,
    });
  }

  /** Returns the outcome of the start. */
  async outcome(): Promise<Outcome> {
    let output = "";
    for await (const text of this.child.stdout!) {
      output += text;
      if (output.endsWith("\n")) return JSON.parse(output);
    }
    throw new Error(`The process ended with: ${output}`);
  }

  /** Kills the process without a chance to end its child processes. */
  async kill(): Promise<void> {
    const { exitCode, signalCode } = this.child;
    if (exitCode !== null || signalCode !== null) return;
    const ended = once(this.child, "exit");
    this.child.kill("SIGKILL");
    await ended;
  }
}
