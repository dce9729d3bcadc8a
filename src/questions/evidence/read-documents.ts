import { visible } from "../../access/viewer.js";
import { groupBy } from "../../common/group-by.js";
import { Scope } from "../../graph/scope.js";
import { relationValidity } from "../../graph/validity.js";
import { Document } from "../../metamodel/document.js";
import type { Context } from "../../repository/context.js";
import { counts, isOwnedBy } from "../counted.js";
import type { Extent } from "./figure-statements.js";

/** Document that is evidence of an indicator. */
export interface FoundDocument {
  id: string;
  kind: string;
  rev: number;
  isShown: boolean;
}

/**
 * Returns the documents in force that are evidence of each indicator and were not issued after the day, newest first, those
 * without a recorded day of issue last, hidden ones too, by id of the indicator. With `units`: those that one of them owns.
 */
export async function readDocuments(
  { database, viewer, today }: Context,
  indicatorIds: readonly string[],
  { at, units }: Extent,
): Promise<Map<string, FoundDocument[]>> {
  const scope = new Scope(viewer, today, at);
  const day = scope.parameter(at);
  const { judged } = scope;
  const owned = units ? isOwnedBy("document", scope.parameter(units), judged, { day, plateau: "AS_IS" }) : "true";
  const rows = await database.read(
    `UNWIND ${scope.parameter(indicatorIds)} AS indicator
     MATCH (:Reference {id: indicator})<-[evidences:EVIDENCES]-(document:${Document.name})
     WHERE ${relationValidity("evidences", day)} AND coalesce(document.issuedOn <= ${day}, true) AND ${inForce("document", day, judged)} AND ${owned}
     RETURN indicator, document.id AS id, document.kind AS kind, document.rev AS rev, ${visible(viewer, "document")} AS isShown
     ORDER BY coalesce(document.issuedOn, '') DESC, document.code`,
    scope.parameters,
  );
  return groupBy(rows as (FoundDocument & { indicator: string })[], ({ indicator }) => indicator);
}

const inForce = (variable: string, day: string, scope: Scope) => counts(variable, { units: undefined, day }, scope);
