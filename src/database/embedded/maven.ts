import path from "node:path";
import { StartupError } from "../startup-error.js";
import { runCommand } from "./run-command.js";
import { waysOn } from "./ways-on.js";

/** Puts the jars that pom.xml names, and what they need, into `folder`. Throws StartupError. */
export async function fetchJars(folder: string, onProgress: (message: string) => void): Promise<void> {
  const pom = path.join(import.meta.dirname, "pom.xml");
  const args = ["-B", "-f", pom, "dependency:copy-dependencies", `-DoutputDirectory=${folder}`];
  const { code, output } = await runCommand("mvn", args, countingDownloads(onProgress)).catch(refuse);
  if (code !== 0) throw new StartupError(`Maven could not fetch the embedded Neo4j:\n${endOf(output)}\n${waysOn}`);
}

function refuse(): never {
  throw new StartupError(`There is no Maven on this machine, which fetches the embedded Neo4j once. ${waysOn}`);
}

/** A line for every fifty files: Maven does not know beforehand how many there will be. */
function countingDownloads(onProgress: (message: string) => void): (text: string) => void {
  let files = 0;
  return text => {
    const before = files;
    files += text.match(/Downloaded from/g)?.length ?? 0;
    if (Math.floor(files / 50) > Math.floor(before / 50)) onProgress(`… ${files} files fetched`);
  };
}

/** The lines that say what went wrong, without Maven's advice on how to call Maven. */
function endOf(output: string): string {
  const errors = output
    .split("\n")
    .filter(line => line.startsWith("[ERROR]") && !/\[Help|Re-run|full stack/.test(line));
  const lines = errors.length ? errors : output.trim().split("\n");
  return lines
    .slice(-6)
    .map(line => `  ${line}`)
    .join("\n");
}
