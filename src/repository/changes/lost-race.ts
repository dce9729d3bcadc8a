import { DatabaseError } from "../../database/database-error.js";
import type { Located, Problem } from "./operation.js";
import { violation } from "./plan/violation.js";

/** Thrown where somebody else has just created what a call wanted to create or bring up to date. */
export class LostRace extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/** The problem behind a lost race, noticed by ourselves or by a constraint of Neo4j; none for other errors. */
function raceBehind(error: unknown, [first]: readonly Located[]): Problem | undefined {
  if (error instanceof LostRace) return error.problem;
  const isConstraint = error instanceof DatabaseError && error.code === "CONSTRAINT_VIOLATED";
  return isConstraint ? violation("CODE_TAKEN", first?.path ?? [], "Elemen", "") : undefined;
}

/** Tries once more after a lost race, because then the winner's element is there to be found; after that it is a problem. */
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
