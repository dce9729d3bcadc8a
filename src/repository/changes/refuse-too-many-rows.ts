import { RepositoryError } from "../../common/repository-error.js";
import type { Database } from "../../database/database.js";
import type { WritePlan } from "./plan/write-plan.js";
import { type TransactionMemory, transactionMemoryOf } from "./transaction-memory.js";

/**
 * Kilobytes of Neo4j's heap that a row takes when it is committed, with its part of every index. Measured on 5.26:
 * docs/decisions/0035-transactions-are-bounded-by-heap.md.
 */
const kilobytesOf = { element: 11, relation: 4, record: 8.6 };
/** Bytes on the disk for each byte in the heap, log included: a tenth was measured, so that this is on the safe side. */
const diskShare = 0.25;
/** Less goes in whatever the heap, so that nobody has to be asked. */
const littleMb = 64;
/** What of the memory one transaction may have: others want some, too. */
const usableShare = 0.9;

interface Rows {
  elements: number;
  relations: number;
  /** Of the change log: one for each touched element. */
  records: number;
}

/** Elements, relations and records of the change log that a plan writes. */
export const rowsOf = (plan: WritePlan): Rows => ({
  elements: plan.create.length + plan.update.length + plan.delete.length + plan.merge.length,
  relations: plan.relate.length + plan.amend.length + plan.unrelate.length,
  records: plan.touched.length,
});

/**
 * Before anything is written, throws TOO_MANY_ROWS where one transaction would not fit into the heap of Neo4j, and DISK_FULL
 * where it would not fit on its disk.
 */
export async function refuseTooManyRows(database: Database, rows: Rows) {
  const needed = megabytesOf(rows);
  await database.requireRoom?.(needed * 2 ** 20 * diskShare);
  const memory = needed > littleMb ? await transactionMemoryOf(database) : undefined;
  if (memory && needed > roomIn(memory)) throw tooMany(rows, memory);
}

/**
 * The same before anything is planned, where so many elements are to be in the repository that most of them must be new:
 * a file that is far too large is told at once.
 */
export async function refuseSurelyTooMany(database: Database, elements: number) {
  if (megabytesOf(recorded(elements)) <= littleMb) return;
  const [row] = await database.read("MATCH (n:Element) RETURN count(n) AS count");
  const surelyNew = Math.max(0, elements - row!.count);
  await refuseTooManyRows(database, recorded(surelyNew));
}

const recorded = (elements: number): Rows => ({ elements, relations: 0, records: elements });

const megabytesOf = ({ elements, relations, records }: Rows): number =>
  (elements * kilobytesOf.element + relations * kilobytesOf.relation + records * kilobytesOf.record) / 1024;

const roomIn = ({ gigabytes }: TransactionMemory): number => gigabytes * 1024 * usableShare;

function tooMany(rows: Rows, memory: TransactionMemory): RepositoryError {
  const count = rows.elements + rows.relations + rows.records;
  const bound = Math.floor((count * roomIn(memory)) / megabytesOf(rows));
  const share = memory.gigabytes / memory.heapGigabytes;
  const heapNeeded = `${Math.ceil(megabytesOf(rows) / 1024 / usableShare / share)}g`;
  const message = `${count} baris (elemen, hubungan, dan catatan perubahan) terlalu banyak untuk satu kali tulis: memori Neo4j (${memory.heapGigabytes.toFixed(1)} GB) memuat ${bound}. Naikkan NEO4J_HEAP menjadi ${heapNeeded} (pada Neo4j sendiri: server.memory.heap.max_size), atau bagi berkasnya.`;
  return new RepositoryError("TOO_MANY_ROWS", message, { rows: count, bound, heapNeeded });
}
