import { type Viewer, visible } from "../access/viewer.js";
import { deepestTree } from "../common/limits.js";
import { Opd, type OpdType } from "../metamodel/opd.js";
import { relationValidity } from "./validity.js";

/*
 * The only file of the engine that names kinds and relations: responsibility depends on the organisation of a province
 * (PP 18/2016), which metamodel declarations could not express more simply.
 */

/** Kind of `Element.responsible`. */
export const ResponsibleKind = Opd;

/** Relation from an Opd to the one that succeeds it. */
export const succession = "SUCCEEDED_BY";

/** Responsible Opd for each type of Opd: itself, the Opd it is a unit of, or none within the province. */
const standsFor: Record<keyof typeof OpdType, "ITSELF" | "PARENT" | "OUTSIDE"> = {
  DINAS: "ITSELF",
  BADAN: "ITSELF",
  SETDA: "ITSELF",
  SETWAN: "ITSELF",
  INSPEKTORAT: "ITSELF",
  BIRO: "PARENT",
  UPT: "PARENT",
  UNIT: "PARENT",
  MINISTRY: "OUTSIDE",
  AGENCY: "OUTSIDE",
  OTHER_GOVERNMENT: "OUTSIDE",
  COMPANY: "OUTSIDE",
};

/** Returns the rule for a type of Opd. Default without type: ITSELF. */
export const standingOf = (sort: string | null | undefined) => standsFor[sort as keyof typeof OpdType] ?? "ITSELF";

const sortsThat = (whom: string) =>
  Object.keys(standsFor).filter(sort => standsFor[sort as keyof typeof OpdType] === whom);

/** Parameters of `rolledUpOn`. */
export const sortsRolledUp = { rolledUp: sortsThat("PARENT"), outside: sortsThat("OUTSIDE") };

/** Value of `responsible` for everything owned by institutions outside the province. */
export const OUTSIDE = "OUTSIDE";

/** Returns Cypher for the id of the Opd, or OUTSIDE, to which a bound `owner` is rolled up on a day. */
export const rolledUpOn = (day: string, viewer: Viewer): string => `COLLECT {
    MATCH path = (owner)-[:UNIT_OF*0..${deepestTree}]->(top:Opd)
    WHERE all(r IN relationships(path) WHERE ${relationValidity("r", day)})
      AND all(unit IN nodes(path)[..-1] WHERE coalesce(unit.opdType IN $rolledUp, false)) AND ${visible(viewer, "top")}
    RETURN CASE WHEN top.opdType IN $outside THEN '${OUTSIDE}' ELSE top.id END ORDER BY length(path) DESC LIMIT 1
  }[0]`;
