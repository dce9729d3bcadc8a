import type { NetworkSubject } from "../../questions/network.js";
import type { SeverityName } from "../../questions/severity/spread-trouble.js";

/** Element of a picture. `BETWEEN`: not selected itself, but on the chain to a selected element. */
export interface DrawnElement {
  id: string;
  kind: string;
  /** Indonesian label of the kind. */
  kindLabel: string;
  ref: string;
  code: string;
  name: string;
  /** Responsible OPD. */
  opd: { code: string; name: string } | null;
  part: "START" | "LISTED" | "BETWEEN";
  distance: number;
  severity: SeverityName | null;
}

/** Arrow; `label` is read from `from` to `to`. `isWay`: it represents a chain of several relations. */
export interface DrawnRelation {
  type: string | null;
  label: string;
  from: string;
  to: string;
  isWay: boolean;
}

/** Drawing of a network, before the layout. */
export interface Drawing {
  /** Name of the government whose architecture it shows. Default: none. */
  organization?: string;
  subject: NetworkSubject;
  at: string;
  plateau: string;
  elements: DrawnElement[];
  relations: DrawnRelation[];
  /** Number of selected elements, drawn or not. */
  total: number;
  cutoff: "MAX_DEPTH" | "MAX_NODES" | null;
  /** Number of relations among the elements that are not drawn. */
  relationsLeftOut: number;
  /** True if there is no room for the names of relations. */
  relationNamesLeftOut: boolean;
}
