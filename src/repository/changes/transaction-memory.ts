import type { Database } from "../../database/database.js";

/** Memory limit of Neo4j's transactions, in gigabytes. */
export interface TransactionMemory {
  gigabytes: number;
  /** Size of the heap. */
  heapGigabytes: number;
}

const gigabyte = 2 ** 30;

/**
 * Returns the memory limit of transactions; undefined if Neo4j does not report it (Aura), and then Neo4j itself must
 * refuse.
 */
export async function transactionMemoryOf(database: Database): Promise<TransactionMemory | undefined> {
  const [row] = await database
    .read(
      `CALL dbms.queryJmx('java.lang:type=Memory') YIELD attributes
       RETURN attributes.HeapMemoryUsage.value.properties.max AS heap`,
    )
    .catch(() => []);
  const [setting] = await database
    .read("SHOW SETTINGS 'dbms.memory.transaction.total.max' YIELD value")
    .catch(() => []);
  if (!(row?.heap > 0)) return undefined;
  const heap = row!.heap / gigabyte;
  return { gigabytes: Math.min(gigabytesIn(setting?.value) ?? heap, heap), heapGigabytes: heap };
}

const units: Record<string, number> = { KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40 };

/** Converts a size such as `2.10GiB`; undefined for `0B`, which means no limit. */
function gigabytesIn(size: unknown): number | undefined {
  const [, number, unit] = /^([\d.]+)(KiB|MiB|GiB|TiB)$/.exec(String(size)) ?? [];
  return number ? (Number(number) * units[unit!]!) / gigabyte : undefined;
}
