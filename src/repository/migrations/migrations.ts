import { wordsOfTexts } from "./0001-words-of-texts.js";
import { confidentiality } from "./0002-confidentiality.js";
import { chainedRecords } from "./0003-chained-records.js";
import { writeGates } from "./0004-write-gates.js";
import type { Migration } from "./migration.js";

/** All migrations in their order; the version of a graph is the number of those that it has. Only ever appended to. */
export const migrations: readonly Migration[] = [wordsOfTexts, confidentiality, chainedRecords, writeGates];
