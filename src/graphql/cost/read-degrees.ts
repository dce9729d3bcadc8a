import type { Database } from "../../database/database.js";
import { Element } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { Degrees, elementsPattern, fieldPattern, relationsPattern } from "./degrees.js";

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

/** Throws a DatabaseError. */
export async function readDegrees(database: Pick<Database, "read">): Promise<Degrees> {
  const [row] = await database.read(countStatement);
  const counts = row!.counts as number[];
  return new Degrees(new Map(patterns.map((pattern, index) => [pattern, counts[index]!])));
}
