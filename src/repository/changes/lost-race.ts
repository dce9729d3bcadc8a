import { DatabaseError } from "../../database/database-error.js";
import type { Located, Problem } from "./operation.js";
import { violation } from "./plan/violation.js";

/** Error of a request that wanted to create or update an element which a concurrent request has just created. */
export class LostRace extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/**
 * Returns the problem of a lost race, detected by this code or by a constraint of Neo4j; undefined for other errors.
 */
export function raceBehind(error: unknown, [first]: readonly Located[]): Problem | undefined {
  if (error instanceof LostRace) return error.problem;
  const isConstraint = error instanceof DatabaseError && error.code === "CONSTRAINT_VIOLATED";
  return isConstraint ? violation("CODE_TAKEN", first?.path ?? [], "Elemen", "") : undefined;
}

/**
 * Repeats an attempt once after a lost race, because the concurrently created element can then be found. A second lost
 * race becomes a problem.
 */
export async function againAfterLostRace<T>(
  attempt: () => Promise<T>,
  operations: readonly Located[],
  otherwise: (problem: Problem) => T,
): Promise<T> {
  return attempt()
    .catch(error => (raceBehind(error, operations) ? attempt() : Promise.reject(error)))
    .catch(error => {
      const problem = raceBehind(error, operations);
      return problem ? otherwise(problem) : Promise.reject(error);
    });
}
