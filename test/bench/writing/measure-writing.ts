import { localViewer } from "../../../src/access/viewer.js";
import type { Neo4jDatabase } from "../../../src/database/neo4j-database.js";
import { readTables } from "../../../src/formats/tables/read-tables.js";
import { importWorkbook } from "../../../src/formats/workbook/import/import-workbook.js";
import { type Context, createContext } from "../../../src/repository/context.js";
import { Government } from "../archipelago.js";
import { storeGovernments } from "../load-archipelago.js";
import type { Stage } from "../section.js";
import { relationsInside, writeFiles } from "./write-files.js";

/** Speed of importing governments as files. */
export interface WritingMeasured {
  elementsPerSecond: number;
  relationsPerSecond: number;
  /** Time of a file divided by the time of bare UNWIND for the same amount, in the same run. */
  elementsToBare: number;
  relationsToBare: number;
  /** Seconds for both files if nothing has changed. */
  againSeconds: number;
}

/** Far from the numbers of the governments in other sections. */
const firstNumber = 1_000_000;
const note = "bench";
const runs = 5;
/** Governments per file: 10,400 elements and 29,000 relations. */
const together = 4;

/**
 * Measures in turns, so that noise affects both equally: files of elements and of relations through the import (with
 * parsing, rules, lookups and change log), and other governments by bare UNWIND. Returns the best of each.
 */
export async function measureWriting({ database, today }: Pick<Stage, "database" | "today">): Promise<WritingMeasured> {
  const times = { elements: [], relations: [], bareElements: [], bareRelations: [], again: [] } as Times;
  let governments: Government[] = [];
  for (let run = 0; run < runs; run++) {
    governments = numbered(2 * run);
    await timeFiles(database, today, governments, times);
    await timeBare(database, numbered(2 * run + 1), times);
  }
  const best = (name: keyof Times) => Math.min(...times[name]);
  return {
    elementsPerSecond: governments.flatMap(({ elements }) => elements).length / best("elements"),
    relationsPerSecond: governments.flatMap(relationsInside).length / best("relations"),
    elementsToBare: best("elements") / best("bareElements"),
    relationsToBare: best("relations") / best("bareRelations"),
    againSeconds: best("again"),
  };
}

type Times = Record<"elements" | "relations" | "bareElements" | "bareRelations" | "again", number[]>;

/** Without classification, because references are not written with a government. */
const numbered = (turn: number): Government[] =>
  Array.from({ length: together }, (_, index) => {
    return new Government(firstNumber + turn * together + index, { RAB: [], RAL: [] });
  });

async function timeFiles(database: Neo4jDatabase, today: string, governments: Government[], times: Times) {
  const files = await writeFiles(governments);
  const context = createContext({ database, viewer: localViewer, today });
  const bring = (file: string) => importWhole(context, file);
  try {
    times.elements.push(await seconds(() => bring(files.elements)));
    times.relations.push(await seconds(() => bring(files.relations)));
    times.again.push(await seconds(() => bring(files.elements).then(() => bring(files.relations))));
  } finally {
    await files.remove();
  }
}

async function importWhole(context: Context, file: string) {
  const { problems } = await importWorkbook(context, readTables(file), { note });
  const fault = problems.find(({ severity }) => severity === "ERROR");
  if (fault) throw new Error(fault.message);
}

async function timeBare(database: Neo4jDatabase, governments: Government[], times: Times) {
  const without = governments.map(({ elements }) => ({ elements, relations: [] }));
  const relations = governments.map(government => ({ elements: [], relations: relationsInside(government) }));
  times.bareElements.push(await seconds(() => storeGovernments(database, without)));
  times.bareRelations.push(await seconds(() => storeGovernments(database, relations)));
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

/** Deletes the written data in batches, because the heap also limits deletion. */
export async function removeWritten(database: Neo4jDatabase) {
  const part = "WITH n LIMIT 10000 DETACH DELETE n RETURN count(n) AS count";
  for (const match of [
    `MATCH (n:Element) WHERE n.code STARTS WITH 'G${firstNumber / 100}'`,
    "MATCH (n:Change) WHERE n.note = $note",
  ]) {
    while ((await database.write(transaction => transaction.run(`${match} ${part}`, { note })))[0]!.count > 0);
  }
}
