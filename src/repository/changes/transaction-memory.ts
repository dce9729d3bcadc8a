import type { Database } from "../../database/database.js";

/** Gigabytes of heap that Neo4j lets transactions take, and what raises them. */
export interface TransactionMemory {
  gigabytes: number;
  /** Those of the heap itself. */
  heapGigabytes: number;
}

const gigabyte = 2 ** 30;

/** How much transactions of Neo4j may take; undefined where it does not tell (Aura): then Neo4j itself has to refuse. */
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

/** `2.10GiB`; none for `0B`, which is without a limit. */
function gigabytesIn(size: unknown): number | undefined {
  const [, number, unit] = /^([\d.]+)(KiB|MiB|GiB|TiB)$/.exec(String(size)) ?? [];
  return number ? (Number(number) * units[unit!]!) / gigabyte : undefined;
}
