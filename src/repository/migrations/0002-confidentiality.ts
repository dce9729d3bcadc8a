import {
  findWithoutConfidentiality,
  storeConfidentiality,
  usualConfidentialities,
} from "../changes/provide-confidentiality.js";
import type { Migration } from "./migration.js";

/** Stores the default confidentiality of elements that have none, in batches, without changing their revisions. */
export const confidentiality: Migration = {
  title: "the confidentiality of elements",
  async run(database) {
    while ((await database.read(findWithoutConfidentiality)).length > 0)
      await database.write(transaction => transaction.run(storeConfidentiality, usualConfidentialities));
  },
};
