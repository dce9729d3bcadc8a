import type { PlateauName } from "../graph/plateau.js";
import type { SeverityName } from "./severity/spread-trouble.js";

/** An element that an analysis reached; `distance`: relations between it and the nearest start. */
export interface NetworkNode {
  id: string;
  distance: number;
  /** Null where the analysis judges none. */
  severity: SeverityName | null;
}

/** What was asked: `BOTH` are dependencies in either direction. */
export type NetworkSubject = "IMPACT" | "DEPENDENCIES" | "BOTH" | "NEIGHBOURHOOD" | "OWNERSHIP";

/** What an analysis found as a whole, before paging, for those who show it as a graph. */
export interface Network {
  subject: NetworkSubject;
  starts: readonly string[];
  /** What was chosen of all that was reached, the most important first. */
  listed: readonly NetworkNode[];
  /** What was reached, listed or not; undefined for anything else, a start too. */
  find(id: string): NetworkNode | undefined;
  /** Ids of what is one step nearer to a start, starts included. */
  nearerTo(id: string): string[];
  /** Types of relations that were followed. */
  relationTypes: readonly string[];
  /** Ways of several relations of which only the ends are known, in words. */
  ways: readonly { source: string; target: string; label: string }[];
  at: string;
  plateau: PlateauName;
  /** Why there is more than was reached. */
  cutoff: "MAX_DEPTH" | "MAX_NODES" | null;
}
