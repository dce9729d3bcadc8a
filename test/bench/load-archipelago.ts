import path from "node:path";
import type { Row } from "../../src/database/database.js";
import type { Neo4jDatabase } from "../../src/database/neo4j-database.js";
import { loadFolders } from "../../src/exchange/csv/load-folders.js";
import { groupBy } from "../../src/repository/group-by.js";
import { provideConstraints } from "../../src/repository/provide-constraints.js";
import { localViewer } from "../../src/repository/viewer.js";
import { Government } from "./archipelago.js";

const batch = 20_000;

/** Constraints, and the national taxonomies that every government is classified by. */
export async function loadTaxonomies(database: Neo4jDatabase, today: string) {
  await provideConstraints(database);
  const folder = path.resolve(import.meta.dirname, "../../seeds/reference");
  const { problems } = await loadFolders({ database, viewer: localViewer, today }, [folder]);
  if (problems.length > 0) throw new Error(problems[0]!.message);
}

/** Governments from one number up to another, as they are stored: what is measured is asking, not writing. */
export async function loadGovernments(database: Neo4jDatabase, from: number, to: number) {
  const functions = { RAB: await functionsOf(database, "RAB"), RAL: await functionsOf(database, "RAL") };
  for (let number = from; number <= to; number++) {
    await storeGovernment(database, new Government(number, functions));
  }
}

/** By bare UNWIND, without any rule of writing. */
export async function storeGovernment(
  database: Neo4jDatabase,
  { elements, relations }: Pick<Government, "elements" | "relations">,
) {
  for (const [kind, rows] of groupBy(elements, row => row.kind)) {
    await write(database, rows, `CREATE (n:Element:${kind}) SET n = row`);
  }
  for (const [type, rows] of groupBy(relations, row => row.type)) {
    await write(database, rows, createRelation(type));
  }
}

const createRelation = (type: string) => `MATCH (a:Element {id: row.from}) MATCH (b:Element {id: row.to})
  CREATE (a)-[r:${type}]->(b) SET r = row.properties, r.id = row.id`;

async function write(database: Neo4jDatabase, rows: object[], cypher: string) {
  for (let start = 0; start < rows.length; start += batch) {
    const chunk = rows.slice(start, start + batch) as Row[];
    await database.write(transaction => transaction.run(`UNWIND $rows AS row ${cypher}`, { rows: chunk }));
  }
}

async function functionsOf(database: Neo4jDatabase, taxonomy: string): Promise<string[]> {
  const rows = await database.read(
    "MATCH (n:Reference) WHERE n.taxonomy = $taxonomy AND n.level = 3 RETURN n.id AS id ORDER BY n.code",
    { taxonomy },
  );
  return rows.map(({ id }) => id);
}
