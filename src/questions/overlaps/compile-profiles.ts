import { readable } from "../../access/readable.js";
import { type Viewer, visible } from "../../access/viewer.js";
import { deepestTree } from "../../common/limits.js";
import { responsibleFor } from "../../graph/answering.js";
import { fullText } from "../../graph/full-text.js";
import { allOf, type Scope } from "../../graph/scope.js";
import { relationValidity } from "../../graph/validity.js";
import { compileServed, matchServing } from "../functions/served-functions.js";
import { mostHolders } from "./find-pairs.js";
import { type Profile, sharesOf, wordsToCompare } from "./profile.js";
import { reasonOfTypes } from "./shared-items.js";

/**
 * Selection of elements: all, those owned by some Opds, those with these ids, or those with something in common with
 * given profiles.
 */
export type ProfileSource = "ALL" | { ownedBy: string[] } | { ids: string[] } | { near: Profile[] };

/** Maximum hits per name in the full-text index, which also contains the taxonomies. */
const hitsOfName = 200;

/** Conditions on the elements of a source. */
export interface Chosen {
  /** Condition on `e`. */
  counts: string;
  /** Parameter of the day of validity. */
  day: string;
  /** Viewer of the answer, who finds elements by their names only among those that the viewer may see. */
  viewer: Viewer;
}

/** Compiles Cypher that binds each `e` of a source. */
export function compileSource(source: ProfileSource, chosen: Chosen, scope: Scope): string {
  const { counts, day } = chosen;
  if (source === "ALL") return `MATCH (e:Element) WHERE ${counts}`;
  if ("ids" in source) return `UNWIND ${scope.parameter(source.ids)} AS id MATCH (e:Element {id: id}) WHERE ${counts}`;
  if ("near" in source) return compileNear(source.near, chosen, scope);
  return `UNWIND ${scope.parameter(source.ownedBy)} AS id MATCH (:Element {id: id})<-[o:OWNED_BY]-(e:Element) WHERE ${relationValidity("o", day)} AND ${counts}`;
}

/**
 * Compiles the match of elements that share an item or a word. It reads one holder more than are compared with one
 * another, to detect a cut. No hidden name searches or is found: the number of holders would tell its words.
 */
function compileNear(near: Profile[], { counts, day, viewer }: Chosen, scope: Scope): string {
  const shares = scope.parameter([...new Set(near.flatMap(sharesOf))]);
  const shown = near.filter(({ isShown }) => isShown);
  const names = shown.map(each => wordsToCompare(each).join(" ")).filter(Boolean);
  return `CALL () {
      UNWIND ${shares} AS id MATCH (t:Element {id: id}) WHERE ${visible(scope.viewer, "t")}
      CALL (t) { MATCH (t)${sharing}(e:Element) WHERE ${isSharing(day)} AND ${counts}
        WITH DISTINCT e ORDER BY e.code, e.id LIMIT ${mostHolders + 1} RETURN e
        UNION ${matchServing(scope, day)} AND ${counts}
        WITH DISTINCT e ORDER BY e.code, e.id LIMIT ${mostHolders + 1} RETURN e }
      RETURN e
      UNION UNWIND ${scope.parameter(names)} AS words
      CALL db.index.fulltext.queryNodes('${fullText.stems}', words, {limit: ${hitsOfName}}) YIELD node AS e
      WITH e WHERE ${allOf([counts, visible(viewer, "e")])} RETURN e
    }`;
}

/** Compiles the profile of the bound `e` for a viewer, as input of `profileOf`. `scope`: what counts for the comparison. */
export const compileProfile = (scope: Scope, viewer: Viewer, day: string): string =>
  `e {.id, .kind, .code, .name, isShown: ${visible(viewer, "e")}, annualCostRupiah: ${readable(viewer, "e", "annualCostRupiah")}, responsible: ${responsibleFor("e", { day }, scope)}, isGeneral: ${isGeneral(scope, day)}, shares: ${compileShares(scope, day)}, supported: ${compileServed(scope, day)}}`;

const sharing = `-[s:${Object.keys(reasonOfTypes).join("|")}]-`;
const reasonOfType = `CASE type(s) ${Object.entries(reasonOfTypes)
  .map(([type, reason]) => `WHEN '${type}' THEN '${reason}'`)
  .join(" ")} END`;

/**
 * Compiles the condition that `s` gives the element `e` the item `t`. Planned data does not count, because it does not
 * exist yet. The classification of an application does not count, as four leaves of RAA hold nearly all applications;
 * an urusan is too broad to count.
 */
const isSharing = (day: string) =>
  `${relationValidity("s", day)} AND t.plateau = 'AS_IS' AND (type(s) = 'MAINTAINED_BY') = (startNode(s) = t)
        AND (type(s) <> 'CLASSIFIED_AS' OR NOT e:Application AND t.taxonomy <> 'URUSAN')`;

const compileShares = ({ viewer }: Scope, day: string) =>
  `COLLECT { MATCH (e)${sharing}(t:Element) WHERE ${isSharing(day)} AND ${visible(viewer, "t")}
      RETURN {reason: ${reasonOfType}, id: t.id} ORDER BY t.code, t.id }`;

/**
 * Compiles the condition of an Aplikasi Umum: RAA.01, in any version (Perpres 132/2022). The codes are collected,
 * because Neo4j plans an EXISTS from the index of all references, once for every element.
 */
const isGeneral = ({ viewer }: Scope, day: string) =>
  `'RAA.01' IN COLLECT { MATCH (e)-[g:CLASSIFIED_AS]->(:Reference {taxonomy: 'RAA'})-[:BROADER*0..${deepestTree}]->(general:Reference)
      WHERE ${relationValidity("g", day)} AND ${visible(viewer, "general")} RETURN general.code }`;
