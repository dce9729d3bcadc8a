import { type Viewer, visible } from "../access/viewer.js";
import { deepestTree } from "../common/limits.js";
import { Opd, type OpdType } from "../metamodel/opd.js";
import { relationValidity } from "./validity.js";

/*
 * The one file of the engine that knows kinds and relations by name: who answers for an element is a question of how a
 * province is organised (PP 18/2016), which no declaration of the metamodel could say more plainly than this.
 */

/** The kind that `Element.responsible` leads to. */
export const ResponsibleKind = Opd;

/** Whom an Opd of a sort stands for: itself, the Opd it is a unit of, or nobody within the province. */
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

/** Opd that one of a sort stands for; itself where no sort is recorded. */
export const standingOf = (sort: string | null | undefined) => standsFor[sort as keyof typeof OpdType] ?? "ITSELF";

const sortsThat = (whom: string) =>
  Object.keys(standsFor).filter(sort => standsFor[sort as keyof typeof OpdType] === whom);

/** Parameters of `rolledUpOn`. */
export const sortsRolledUp = { rolledUp: sortsThat("PARENT"), outside: sortsThat("OUTSIDE") };

/** Value of `responsible` for everything that institutions outside the province own. */
export const OUTSIDE = "OUTSIDE";

/** Cypher of the id of the Opd, or OUTSIDE, that a bound `owner` is rolled up to on a day. */
export const rolledUpOn = (day: string, viewer: Viewer): string => `COLLECT {
    MATCH path = (owner)-[:UNIT_OF*0..${deepestTree}]->(top:Opd)
    WHERE all(r IN relationships(path) WHERE ${relationValidity("r", day)})
      AND all(unit IN nodes(path)[..-1] WHERE coalesce(unit.opdType IN $rolledUp, false)) AND ${visible(viewer, "top")}
    RETURN CASE WHEN top.opdType IN $outside THEN '${OUTSIDE}' ELSE top.id END ORDER BY length(path) DESC LIMIT 1
  }[0]`;
