import { chainOlderRecords } from "../record/chain-older-records.js";
import type { Migration } from "./migration.js";

/** Chains the records that were written before records had links. */
export const chainedRecords: Migration = {
  title: "the chains of the record",
  run: database => chainOlderRecords(database),
};
