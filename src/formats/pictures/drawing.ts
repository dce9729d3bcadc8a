import type { NetworkSubject } from "../../questions/network.js";
import type { SeverityName } from "../../questions/severity/spread-trouble.js";

/** An element as a picture shows it. `BETWEEN`: nobody asked for it, but the way to what was asked for leads through it. */
export interface DrawnElement {
  id: string;
  kind: string;
  /** Indonesian name of its kind. */
  kindLabel: string;
  ref: string;
  code: string;
  name: string;
  /** The perangkat daerah that answers for it. */
  opd: { code: string; name: string } | null;
  part: "START" | "LISTED" | "BETWEEN";
  distance: number;
  severity: SeverityName | null;
}

/** An arrow: `label` is read from `from` to `to`. `isWay`: it stands for several relations. */
export interface DrawnRelation {
  type: string | null;
  label: string;
  from: string;
  to: string;
  isWay: boolean;
}

/** What a network becomes before anybody says where on the page. */
export interface Drawing {
  subject: NetworkSubject;
  at: string;
  plateau: string;
  elements: DrawnElement[];
  relations: DrawnRelation[];
  /** How many elements were asked for and found, drawn or not. */
  total: number;
  cutoff: "MAX_DEPTH" | "MAX_NODES" | null;
  /** How many relations among the elements are not drawn. */
  relationsLeftOut: number;
  /** Whether there is no room for what relations are called. */
  relationNamesLeftOut: boolean;
}
