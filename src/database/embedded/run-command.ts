import { spawn } from "node:child_process";

/**
 * Runs a command to its end; `output` is stdout and stderr together. Rejects with ENOENT if the command does not exist.
 */
export function runCommand(
  command: string,
  args: string[],
  onOutput: (text: string) => void = () => {},
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        onOutput(text);
      });
    }
    child.on("error", reject);
    child.on("close", code => resolve({ code, output }));
  });
}
