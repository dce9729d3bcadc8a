import type { Neo4jDatabase } from "../../../src/database/neo4j-database.js";
import { singularOf } from "../../../src/metamodel/define/index.js";
import { metamodel } from "../../../src/metamodel/metamodel.js";
import { localViewer } from "../../../src/repository/viewer.js";
import { applyChanges } from "../../../src/repository/writing/apply-changes.js";
import type { Operation } from "../../../src/repository/writing/operation.js";
import { type ElementRow, Government, type RelationRow } from "../archipelago.js";
import { storeGovernments } from "../load-archipelago.js";

/** Of one government, written whole. */
export interface WritingMeasured {
  elementsPerSecond: number;
  relationsPerSecond: number;
  /** Time of applyChanges over the time of bare UNWIND for as much, in the same run. */
  ratioToBare: number;
  /** Seconds that the same call takes when nothing has changed. */
  againSeconds: number;
}

/** Far from the numbers of governments that questions are measured on. */
const firstNumber = 1_000_000;
const runs = 3;
const note = "bench";

/** In turns, so that noise meets both alike: a government through applyChanges, log included, and another by bare UNWIND. */
export async function measureWriting(database: Neo4jDatabase, today: string): Promise<WritingMeasured> {
  const [ours, bare, again]: [number[], number[], number[]] = [[], [], []];
  let government = new Government(firstNumber, { RAB: [], RAL: [] });
  for (let run = 0; run < runs; run++) {
    government = new Government(firstNumber + 2 * run, { RAB: [], RAL: [] });
    const operations = operationsOf(government);
    const apply = () => applyChanges({ database, viewer: localViewer, today }, operations, { note });
    ours.push(await seconds(apply));
    again.push(await seconds(apply));
    const other = new Government(firstNumber + 2 * run + 1, { RAB: [], RAL: [] });
    bare.push(await seconds(() => storeGovernments(database, [{ ...other, relations: inside(other) }])));
  }
  const [best, least] = [Math.min(...ours), Math.min(...bare)];
  return {
    elementsPerSecond: government.elements.length / best,
    relationsPerSecond: inside(government).length / best,
    ratioToBare: best / least,
    againSeconds: Math.min(...again),
  };
}

/** What a file would say of a government: its elements by code, then its relations by ref. */
function operationsOf(government: Government): Operation[] {
  const refs = new Map(government.elements.map(row => [row.id, refOf(row)]));
  return [...government.elements.map(creationOf), ...inside(government).map(relation => relationOf(relation, refs))];
}

/** References are not written with a government, so what it is classified by is left out. */
const inside = ({ relations }: Government): RelationRow[] => relations.filter(({ to }) => to !== undefined);

const refOf = ({ kind, code }: ElementRow) => `${singularOf(metamodel.kind(kind))}:${code}`;

function creationOf({ kind, id, responsible, state, rev, ...properties }: ElementRow): Operation {
  return { action: "create", orUpdate: true, kind, path: [id], properties, relations: {} };
}

const relationOf = ({ id, type, from, to, properties }: RelationRow, refs: Map<string, string>): Operation => ({
  ...{ action: "relate", orUpdate: true, path: [id], type, properties },
  ...{ from: refs.get(from)!, to: refs.get(to)! },
});

/** Takes away what was written, a part at a time, as deleting is bounded by the heap, too. */
export async function removeWritten(database: Neo4jDatabase) {
  const part = `WITH n LIMIT 10000 DETACH DELETE n RETURN count(n) AS count`;
  for (const match of [
    `MATCH (n:Element) WHERE n.code STARTS WITH 'G${firstNumber / 10}'`,
    "MATCH (n:Change) WHERE n.note = $note",
  ]) {
    while ((await database.write(transaction => transaction.run(`${match} ${part}`, { note })))[0]!.count > 0);
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}
