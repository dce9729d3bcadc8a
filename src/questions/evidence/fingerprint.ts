import { createHash } from "node:crypto";
import { visible } from "../../access/viewer.js";
import { limits } from "../../common/limits.js";
import { Scope } from "../../graph/scope.js";
import { elementLasts, relationLasts } from "../../graph/validity.js";
import type { Context } from "../../repository/context.js";
import { matchCounted } from "../counted.js";
import type { Extent } from "./figure-statements.js";
import { type FoundIndicator } from "./find-indicators.js";
import type { FoundDocument } from "./read-documents.js";
import { readStates } from "./read-figures.js";
import type { IndicatorRules } from "./rules/rule.js";

/** Parts of the evidence of an indicator from which its fingerprint is computed. */
export interface RestsOn {
  indicator: Pick<FoundIndicator, "code" | "version">;
  rules: IndicatorRules;
  extent: Extent;
  /** Those that the viewer may see. */
  documents: readonly FoundDocument[];
}

/** Beginning of what is hashed. Another layout needs another number, so that no old report passes for an unchanged one. */
const layout = "evidence 2";

/**
 * Returns the SHA-256, in hexadecimal digits, of what the report of an indicator rests on: the elements of the kinds of its
 * figures and registers with their revisions, their states, their relations that have not ended, and the documents; not what
 * lies two relations away, such as twins of applications. Reads only what the viewer may see, so that a fingerprint contains
 * nothing that could be guessed. Null for more than `limits.maxWalkNodes` elements.
 */
export async function fingerprintOf(
  context: Context,
  { indicator: { code, version }, rules, extent, documents }: RestsOn,
): Promise<string | null> {
  const elements = await readElements(context, rules, extent);
  if (elements.length > limits.maxWalkNodes) return null;
  const states = await readStates(context, [rules], extent);
  const parts = [
    [layout, code, version, extent.at],
    elements,
    inOrder(states.map(({ figure, id, isCounted }) => [figure, id, isCounted])),
    inOrder(documents.map(({ id, rev }) => [id, rev])),
  ];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/** Returns rows in the order of their texts, which is the same on every server. */
const inOrder = (rows: readonly unknown[][]) => rows.map(row => JSON.stringify(row)).sort();

/**
 * Kinds whose elements a report describes beyond their names (applications by their address), where they are the other end of a
 * relation; so it does with plans.
 */
const described = ["Application", "SecurityControl", "Decision"];

/** Returns the visible elements in the extent with their relations, at most one more than `limits.maxWalkNodes`. */
async function readElements(
  { database, viewer, today }: Context,
  { figures, listed = [] }: IndicatorRules,
  { at, units }: Extent,
): Promise<string[]> {
  const kinds = [...new Set([...figures.map(({ kind }) => kind), ...listed].map(({ name }) => name))];
  if (kinds.length === 0) return [];
  const scope = new Scope(viewer, today, at);
  const day = scope.parameter(at);
  const counted = matchCounted(kinds, { units: units && scope.parameter(units), day }, scope);
  const rows = await database.read(
    `${scope.opening} ${counted} WITH DISTINCT x ORDER BY x.id LIMIT ${scope.parameter(limits.maxWalkNodes + 1)}
     RETURN [x.id, x.rev] AS element, COLLECT { MATCH (x)-[r]-(y:Element)
       WHERE ${relationLasts("r", day)} AND ${elementLasts("y", day)} AND ${visible(viewer, "y")}
       RETURN [type(r), startNode(r) = x, r.via, r.role, r.since, r.until, r.provenance, y.id, y.code, y.name, y.provenance,
         CASE WHEN y.plateau = 'TO_BE' OR y.kind IN ${scope.parameter(described)} THEN y.rev END,
         COLLECT { MATCH (y)-[o:OWNED_BY]->(owner:Opd) WHERE ${relationLasts("o", day)} AND ${visible(viewer, "owner")} RETURN owner.id + ' ' + owner.name }] } AS relations`,
    scope.parameters,
  );
  return rows.map(({ element, relations }) => JSON.stringify([element, inOrder(relations)])).sort();
}
