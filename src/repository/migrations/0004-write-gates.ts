import { gateCount, makeGates } from "../../database/write-gates.js";
import type { Migration } from "./migration.js";

/** Creates the gates that writes pass, so that a backup can wait for them. */
export const writeGates: Migration = {
  title: "the gates of writes",
  async run(database) {
    await database.write(transaction => transaction.run(makeGates, { most: gateCount - 1 }));
  },
};
