import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** Child process that prints a line when it is ready. */
export class Child {
  private constructor(
    private readonly process: ChildProcess,
    /** Text of that line: an address. */
    readonly ready: string,
  ) {}

  /**
   * Starts node with these arguments in the folder `cwd`; `pattern` has one group. Throws with the program's output if
   * it ends before.
   */
  static async start(args: string[], environment: NodeJS.ProcessEnv, pattern: RegExp, cwd?: string): Promise<Child> {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, NODE_ENV: "production", ...environment },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    return new Child(child, await readyLine(child, pattern, args));
  }

  get pid(): number {
    return this.process.pid!;
  }

  /** Sends a message and returns the next message from the process. Throws if the program ends first. */
  async ask<T>(message: object | string): Promise<T> {
    const waiting = new AbortController();
    const { signal } = waiting;
    const ended = once(this.process, "exit", { signal }).then(() => {
      throw new Error(`${this.process.spawnargs.slice(1).join(" ")} ended while it was asked.`);
    });
    try {
      const answer = once(this.process, "message", { signal });
      this.process.send(message);
      return (await Promise.race([answer, ended]))[0];
    } finally {
      waiting.abort();
    }
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null) return;
    const exited = once(this.process, "exit");
    this.process.kill("SIGTERM");
    await exited;
  }
}

function readyLine(child: ChildProcess, pattern: RegExp, args: string[]): Promise<string> {
  let output = "";
  return new Promise((resolve, reject) => {
    const listen = (data: Buffer) => {
      output += data;
      const found = output.match(pattern)?.[1];
      if (found) resolve(found);
    };
    child.stdout!.on("data", listen);
    child.stderr!.on("data", listen);
    child.on("error", reject);
    child.on("exit", () => reject(new Error(`node ${args.join(" ")} ended before it was ready:\n${output}`)));
  });
}
