import type { Database } from "../../database/database.js";

/** Origins erased in one transaction. */
const batchSize = 1_000;

/** Origins to erase: those of an account, or older than an instant. */
export type Erasing = { account: string } | { before: string };

/**
 * Erases origins: subject, address and client of events. The events remain, and so does the chain, which holds a salted
 * hash. Returns their number.
 */
export async function eraseOrigins(database: Pick<Database, "write">, erasing: Erasing): Promise<number> {
  const condition = "account" in erasing ? "o.account = $account" : "o.at < $before";
  let [erased, last] = [0, batchSize];
  while (last === batchSize) {
    const rows = await database.write(transaction =>
      transaction.run(`MATCH (o:Origin) WHERE ${condition} WITH o LIMIT $batchSize DELETE o RETURN count(*) AS count`, {
        ...erasing,
        batchSize,
      }),
    );
    last = rows[0]!.count;
    erased += last;
  }
  return erased;
}
