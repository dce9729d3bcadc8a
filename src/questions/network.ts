import type { PlateauName } from "../graph/plateau.js";
import type { SeverityName } from "./severity/spread-trouble.js";

/** Element that an analysis reached. `distance`: number of relations to the nearest start. */
export interface NetworkNode {
  id: string;
  distance: number;
  /** Null if the analysis does not compute severities. */
  severity: SeverityName | null;
}

/** Subject of the analysis. `BOTH`: dependencies in either direction. */
export type NetworkSubject = "IMPACT" | "DEPENDENCIES" | "BOTH" | "NEIGHBOURHOOD" | "OWNERSHIP";

/** Complete result of an analysis, before paging, for drawing it as a graph. */
export interface Network {
  subject: NetworkSubject;
  starts: readonly string[];
  /** Selected elements, the most important first. */
  listed: readonly NetworkNode[];
  /** Returns a reached element, listed or not; undefined for any other id, including starts. */
  find(id: string): NetworkNode | undefined;
  /** Returns the ids of the elements one step nearer to a start, including starts. */
  nearerTo(id: string): string[];
  /** Relation types that were followed. */
  relationTypes: readonly string[];
  /** Chains of several relations of which only the ends are known, with a label. */
  ways: readonly { source: string; target: string; label: string }[];
  at: string;
  plateau: PlateauName;
  /** Limit that cut the result, or null if it is complete. */
  cutoff: "MAX_DEPTH" | "MAX_NODES" | null;
}
