import type { Database } from "../../src/database/database.js";

/** Returns a database that does some things in its own way, and all others like another. */
export const overriding = (database: Database, own: Partial<Database>): Database => ({
  timeLimits: database.timeLimits,
  isOneTransaction: database.isOneTransaction,
  requireRoom: async bytes => database.requireRoom?.(bytes),
  read: (...sent) => database.read(...sent),
  revision: () => database.revision(),
  write: work => database.write(work),
  tryOut: work => database.tryOut(work),
  ...own,
});

/** Returns a database with an action within writes, before each statement that contains a text. */
export const actingBefore = (database: Database, text: string, act: () => unknown): Database =>
  overriding(database, {
    write: work =>
      database.write(transaction =>
        work({
          ...transaction,
          async run(cypher, parameters) {
            if (cypher.includes(text)) await act();
            return transaction.run(cypher, parameters);
          },
        }),
      ),
  });
