import type { Driver, ProfiledPlan } from "neo4j-driver";
import type { Row } from "../../../src/database/database.js";
import { toParameters } from "../../../src/database/parameters.js";

/**
 * Returns the database hits of these statements together, as counted by PROFILE, independent of the load of the
 * machine.
 */
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
