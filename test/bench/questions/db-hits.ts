import type { Driver, ProfiledPlan } from "neo4j-driver";
import type { Row } from "../../../src/database/database.js";
import { toParameters } from "../../../src/database/parameters.js";

/** Looks at the store that these statements take together, as PROFILE counts them: the same however busy the machine is. */
export async function dbHits(
  driver: Driver,
  statements: readonly [cypher: string, parameters: Row][],
): Promise<number> {
  let hits = 0;
  for (const [cypher, parameters] of statements) {
    const { summary } = await driver.executeQuery(`PROFILE ${cypher}`, toParameters(parameters));
    hits += hitsOf(summary.profile as ProfiledPlan);
  }
  return hits;
}

const hitsOf = ({ dbHits, children }: ProfiledPlan): number =>
  children.reduce((hits, child) => hits + hitsOf(child), dbHits);
