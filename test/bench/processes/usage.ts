import { readFile } from "node:fs/promises";
import type { Database } from "../../../src/database/database.js";

/** Linux reports the CPU time of processes in hundredths of a second. */
const msPerTick = 10;

/** Returns the CPU time of a process in milliseconds; NaN without /proc. */
export async function cpuMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The program name is in brackets and may contain any character.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * msPerTick;
}

/** Returns the resident memory of a process in MB; NaN without /proc. */
export async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(status.match(/VmRSS:\s+(\d+) kB/)?.[1] ?? Number.NaN) / 1024;
}

/** Returns the process id of Neo4j, as reported by its JVM. */
export async function pidOfNeo4j(database: Database): Promise<number> {
  const [row] = await database.read("CALL dbms.queryJmx('java.lang:type=Runtime') YIELD attributes RETURN attributes");
  return Number(row!.attributes.Name.value.split("@")[0]);
}
