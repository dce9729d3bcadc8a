import type { Database } from "../../database/database.js";
import { Element } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { taxonomyKind } from "../../repository/taxonomy/taxonomy-kind.js";
import { Degrees, elementsPattern, fieldPattern, relationsPattern, taxonomyPattern } from "./degrees.js";

const patterns = [
  ...new Set([
    ...[Element, ...metamodel.kinds].map(elementsPattern),
    ...metamodel.relations.map(({ type }) => relationsPattern(type)),
    ...metamodel.fields.map(fieldPattern),
  ]),
];

/**
 * Statement of all counts, which takes milliseconds: for one COUNT per pattern Neo4j uses its count store and reads no
 * element (a UNION of `count(*)` with another column scans). It does not filter by visibility, because the counts stay
 * in the server; a cost discloses no more than the expected size of a page.
 */
export const countStatement = `RETURN [${patterns.map(pattern => `COUNT { ${pattern} }`).join(", ")}] AS counts`;

const taxonomies = Object.keys(taxonomyKind.labels);

/** Statement of the nodes by taxonomy, for which Neo4j has no count store but an index. */
const taxonomyStatement = `RETURN [${taxonomies.map(each => `COUNT { ${taxonomyPattern(each)} }`).join(", ")}] AS counts`;

/** One round trip, two if there are reference nodes. Throws a DatabaseError. */
export async function readDegrees(database: Pick<Database, "read">): Promise<Degrees> {
  const counts = await readCounts(database, countStatement, patterns);
  if (new Degrees(counts).elements(taxonomyKind.kind) === 0) return new Degrees(counts);
  const byTaxonomy = await readCounts(database, taxonomyStatement, taxonomies.map(taxonomyPattern));
  return new Degrees(new Map([...counts, ...byTaxonomy]));
}

async function readCounts(database: Pick<Database, "read">, statement: string, counted: readonly string[]) {
  const [row] = await database.read(statement);
  const counts = row!.counts as number[];
  return new Map(counted.map((pattern, index) => [pattern, counts[index]!]));
}
