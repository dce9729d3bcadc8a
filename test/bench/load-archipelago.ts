import path from "node:path";
import { localViewer } from "../../src/access/viewer.js";
import { groupBy } from "../../src/common/group-by.js";
import type { Neo4jDatabase } from "../../src/database/neo4j-database.js";
import { loadFolders } from "../../src/formats/csv/load-folders.js";
import { Government } from "./archipelago.js";
import { createIndexes, withoutIndexes } from "./without-indexes.js";

/** Governments per transaction, of 120,000 rows, which stay in Neo4j's heap until the commit. */
const governmentsTogether = 10;
/** Number of governments up to which updating the indexes is faster than dropping and rebuilding them. */
const governmentsWithIndexes = 10;

/** Creates constraints and loads the national taxonomies, which classify every government. */
export async function loadTaxonomies(database: Neo4jDatabase, today: string) {
  await createIndexes(database);
  const folder = path.resolve(import.meta.dirname, "../../seeds/reference");
  const { problems } = await loadFolders({ database, viewer: localViewer, today }, [folder]);
  if (problems.length > 0) throw new Error(problems[0]!.message);
}

/** Loads governments with numbers of a range in stored form, as the benchmark measures reading, not writing. */
export async function loadGovernments(database: Neo4jDatabase, from: number, to: number) {
  const functions = { RAB: await functionsOf(database, "RAB"), RAL: await functionsOf(database, "RAL") };
  const load = async () => {
    for (let first = from; first <= to; first += governmentsTogether) {
      const numbers = Array.from(
        { length: Math.min(governmentsTogether, to - first + 1) },
        (_, index) => first + index,
      );
      await storeGovernments(
        database,
        numbers.map(number => new Government(number, functions)),
      );
    }
  };
  await (to - from < governmentsWithIndexes ? load() : withoutIndexes(database, load));
}

/** Writes governments in one transaction by bare UNWIND, without any write rules. */
export function storeGovernments(
  database: Neo4jDatabase,
  governments: readonly Pick<Government, "elements" | "relations">[],
): Promise<void> {
  const elements = groupBy(
    governments.flatMap(government => government.elements),
    row => row.kind,
  );
  const relations = groupBy(
    governments.flatMap(government => government.relations),
    row => row.type,
  );
  return database.write(async transaction => {
    for (const [kind, rows] of elements) await transaction.run(createElements(kind), { rows });
    for (const [type, of] of relations) {
      // The driver sends lists faster than maps.
      const rows = of.map(({ id, from, to, properties }) => [from, to, { ...properties, id }]);
      await transaction.run(createRelations(type), { rows });
    }
  });
}

const createElements = (kind: string) => `UNWIND $rows AS row CREATE (n:Element:${kind}) SET n = row`;

const createRelations = (type: string) => `UNWIND $rows AS row
  MATCH (a:Element {id: row[0]}) MATCH (b:Element {id: row[1]}) CREATE (a)-[r:${type}]->(b) SET r = row[2]`;

async function functionsOf(database: Neo4jDatabase, taxonomy: string): Promise<string[]> {
  const rows = await database.read(
    "MATCH (n:Reference) WHERE n.taxonomy = $taxonomy AND n.level = 3 RETURN n.id AS id ORDER BY n.code",
    { taxonomy },
  );
  return rows.map(({ id }) => id);
}
