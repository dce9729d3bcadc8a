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
 * All counts at once, in milliseconds: as one COUNT a pattern Neo4j answers from its count store and looks at no element
 * (a UNION of `count(*)` beside another column scans). So nobody's visibility is asked: the counts stay in the server,
 * and a cost tells of them no more than how full a page may get.
 */
export const countStatement = `RETURN [${patterns.map(pattern => `COUNT { ${pattern} }`).join(", ")}] AS counts`;

/** Throws a DatabaseError. */
export async function readDegrees(database: Pick<Database, "read">): Promise<Degrees> {
  const [row] = await database.read(countStatement);
  const counts = row!.counts as number[];
  return new Degrees(new Map(patterns.map((pattern, index) => [pattern, counts[index]!])));
}
