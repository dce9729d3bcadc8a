import { readFile } from "node:fs/promises";
import type { Database } from "../../../src/database/database.js";

/** Linux counts the time of processes in hundredths of a second, for every program alike. */
const msPerTick = 10;

/** CPU time in ms that a process has taken so far; NaN where there is no /proc. */
export async function cpuMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The name of the program stands in brackets and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * msPerTick;
}

/** Memory in MB that a process holds; NaN where there is no /proc. */
export async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(status.match(/VmRSS:\s+(\d+) kB/)?.[1] ?? Number.NaN) / 1024;
}

/** The process of the Neo4j that answers, as its JVM tells. */
export async function pidOfNeo4j(database: Database): Promise<number> {
  const [row] = await database.read("CALL dbms.queryJmx('java.lang:type=Runtime') YIELD attributes RETURN attributes");
  return Number(row!.attributes.Name.value.split("@")[0]);
}
