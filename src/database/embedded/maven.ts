import path from "node:path";
import { StartupError } from "../startup-error.js";
import { runCommand } from "./run-command.js";
import { waysOn } from "./ways-on.js";

/** Downloads the jars of pom.xml with their dependencies into `folder`. Throws StartupError. */
export async function fetchJars(folder: string, onProgress: (message: string) => void): Promise<void> {
  const pom = path.join(import.meta.dirname, "pom.xml");
  const args = ["-B", "-f", pom, "dependency:copy-dependencies", `-DoutputDirectory=${folder}`];
  const { code, output } = await runCommand("mvn", args, countingDownloads(onProgress)).catch(refuse);
  if (code !== 0) throw new StartupError(`Maven could not fetch the embedded Neo4j:\n${endOf(output)}\n${waysOn}`);
}

function refuse(): never {
  throw new StartupError(`There is no Maven on this machine, which fetches the embedded Neo4j once. ${waysOn}`);
}

/** Reports progress every fifty files, as Maven does not know the total. */
function countingDownloads(onProgress: (message: string) => void): (text: string) => void {
  let files = 0;
  return text => {
    const before = files;
    files += text.match(/Downloaded from/g)?.length ?? 0;
    if (Math.floor(files / 50) > Math.floor(before / 50)) onProgress(`… ${files} files fetched`);
  };
}

/** Returns the error lines without Maven's usage hints. */
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
