import type { Database } from "../../database/database.js";
import { RepositoryError } from "../repository-error.js";
import type { WritePlan } from "./plan/write-plan.js";

/**
 * A transaction keeps what it writes in Neo4j's heap until it is committed, with its part of every index, and may take
 * 70 % of that heap. Measured on 5.26 with a heap of 768m: 40,000 rows (10,000 elements, their log, 20,000 relations) go in,
 * 80,000 fail at the commit, about 7 kB a row.
 */
const rowsPerGigabyte = 85_000;
/** Fewer go in whatever the heap, so that nobody has to be asked. */
const fewRows = 10_000;
const gigabyte = 2 ** 30;

/** Elements, relations and records of the change log that a plan writes. */
export const rowsOf = (plan: WritePlan): number =>
  Object.values(plan).reduce((sum, rows) => sum + (Array.isArray(rows) ? rows.length : 0), 0);

/** Throws TOO_MANY_ROWS, before anything is written, where one transaction would not fit into the heap of Neo4j. */
export async function refuseTooManyRows(database: Database, plan: WritePlan) {
  const rows = rowsOf(plan);
  const heapBytes = rows > fewRows ? await heapOf(database) : undefined;
  if (heapBytes === undefined) return;
  const bound = Math.floor((heapBytes / gigabyte) * rowsPerGigabyte);
  if (rows > bound) throw tooMany(rows, bound, heapBytes / gigabyte);
}

/** The heap that the JVM of Neo4j may grow to; undefined where it does not tell (Aura): then Neo4j itself has to refuse. */
async function heapOf(database: Database): Promise<number | undefined> {
  const [row] = await database
    .read(
      `CALL dbms.queryJmx('java.lang:type=Memory') YIELD attributes
       RETURN attributes.HeapMemoryUsage.value.properties.max AS bytes`,
    )
    .catch(() => []);
  return row?.bytes > 0 ? row!.bytes : undefined;
}

function tooMany(rows: number, bound: number, heapGb: number): RepositoryError {
  const needed = Math.ceil(rows / rowsPerGigabyte);
  const message = `${rows} baris (elemen, relasi, dan catatan perubahan) terlalu banyak untuk satu kali tulis: memori Neo4j (${heapGb.toFixed(1)} GB) memuat ${bound}. Naikkan NEO4J_HEAP menjadi ${needed}g (pada Neo4j sendiri: server.memory.heap.max_size), atau bagi berkasnya.`;
  return new RepositoryError("TOO_MANY_ROWS", message, { rows, bound, heapNeeded: `${needed}g` });
}
