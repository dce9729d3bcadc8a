import { RepositoryError } from "../../common/repository-error.js";
import type { Database } from "../../database/database.js";
import type { WritePlan } from "./plan/write-plan.js";
import { type TransactionMemory, transactionMemoryOf } from "./transaction-memory.js";

/**
 * Heap of Neo4j per row on commit in kB, including its part of all indexes. Measured with Neo4j 5.26:
 * docs/decisions/0035-transactions-are-bounded-by-heap.md.
 */
const kilobytesOf = { element: 11, relation: 4, record: 8.6 };
/** Bytes on the disk per byte in the heap, including the log. Measured: 0.1; the rest is a safety margin. */
const diskShare = 0.25;
/** Size in MB that fits into any heap, so that no query is necessary. */
const littleMb = 64;
/** Share of the memory for one transaction; the rest is for others. */
const usableShare = 0.9;

interface Rows {
  elements: number;
  relations: number;
  /** Records of the change log: one for each changed element. */
  records: number;
}

/** Returns the numbers of elements, relations and log records that a plan writes. */
export const rowsOf = (plan: WritePlan): Rows => ({
  elements: plan.create.length + plan.update.length + plan.delete.length + plan.merge.length,
  relations: plan.relate.length + plan.amend.length + plan.unrelate.length,
  records: plan.touched.length,
});

/**
 * Throws, before anything is written, TOO_MANY_ROWS if one transaction would exceed the heap of Neo4j, and DISK_FULL if
 * it would not fit on its disk.
 */
export async function refuseTooManyRows(database: Database, rows: Rows) {
  const needed = megabytesOf(rows);
  await database.requireRoom?.(needed * 2 ** 20 * diskShare);
  const memory = needed > littleMb ? await transactionMemoryOf(database) : undefined;
  if (memory && needed > roomIn(memory)) throw tooMany(rows, memory);
}

/**
 * Throws the same errors before planning, if so many elements are given that most of them must be new. A file that is
 * far too large is thus refused immediately.
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
