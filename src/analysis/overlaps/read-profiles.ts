import type { Kind } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import { allOf, Scope } from "../../repository/reading/scope.js";
import { elementValidity, relationValidity } from "../../repository/reading/validity.js";
import { RepositoryError } from "../../repository/repository-error.js";
import { visible } from "../../repository/viewer.js";
import { mostHolders } from "./find-pairs.js";
import { type Profile, profileOf, sharesOf } from "./profile.js";

/** Which elements: all, those that an Opd or a unit of it owns, some by id, or those that have something in common with others. */
export type ProfileSource = "ALL" | { ownedBy: string } | { ids: string[] } | { near: Profile[] };

export interface Profiles {
  /** By code. */
  profiles: Profile[];
  /** Per decision NOT_DUPLICATE in force, the ids that it concerns. */
  notDuplicates: string[][];
  /** Whether there are more elements than are read. */
  isPartial: boolean;
}

/** More than one government has of the kinds that are compared. */
const mostElements = 5_000;
/** Of a name, what the index of words is asked for; taxonomies are in it too. */
const hitsOfName = 200;
/** No taxonomy and no perangkat daerah is deeper. */
const deepest = 10;

/** What as-is elements of some kinds can be compared by, in one round trip. Throws BAD_USER_INPUT for an owner that is no Opd. */
export async function readProfiles(
  { database, viewer, today }: Context,
  source: ProfileSource,
  { kinds, at }: { kinds: readonly Kind[]; at: string },
): Promise<Profiles> {
  const scope = new Scope(viewer, today);
  const day = scope.parameter(at);
  const counts = allOf([
    `e:${kinds.map(({ name }) => name).join("|")}`,
    "e.plateau = 'AS_IS'",
    visible(viewer, "e"),
    elementValidity("e", day),
  ]);
  const cypher = `${compileSource(source, counts, scope, day)}
    WITH DISTINCT e ORDER BY e.code, e.id LIMIT ${scope.parameter(mostElements + 1)}
    WITH collect(e {.id, .kind, .code, .name, .responsible, .annualCostRupiah, isGeneral: ${isGeneral(scope, day)}, shares: ${compileShares(scope, day)}}) AS profiles
    RETURN profiles, ${notDuplicates(scope, day)} AS notDuplicates, ${isFromOpd(source, scope)} AS isFromOpd`;
  const [row] = await database.read(cypher, scope.parameters);
  const { profiles, notDuplicates: decided, isFromOpd: isOpd } = row!;
  if (!isOpd) throw new RepositoryError("BAD_USER_INPUT", "`opd` must name an Opd.");
  return {
    profiles: profiles.slice(0, mostElements).map(profileOf),
    notDuplicates: decided,
    isPartial: profiles.length > mostElements,
  };
}

const isFromOpd = (source: ProfileSource, scope: Scope) =>
  typeof source === "object" && "ownedBy" in source
    ? `EXISTS { MATCH (opd:Opd {id: ${scope.parameter(source.ownedBy)}}) WHERE ${visible(scope.viewer, "opd")} }`
    : "true";

function compileSource(source: ProfileSource, counts: string, scope: Scope, day: string): string {
  if (source === "ALL") return `MATCH (e:Element) WHERE ${counts}`;
  if ("ids" in source) return `UNWIND ${scope.parameter(source.ids)} AS id MATCH (e:Element {id: id}) WHERE ${counts}`;
  if ("ownedBy" in source) {
    const unit = `MATCH (:Element {id: ${scope.parameter(source.ownedBy)}})<-[:UNIT_OF*0..${deepest}]-(unit:Opd) WHERE ${visible(scope.viewer, "unit")}`;
    return `${unit} MATCH (unit)<-[o:OWNED_BY]-(e:Element) WHERE ${relationValidity("o", day)} AND ${counts}`;
  }
  const shares = scope.parameter([...new Set(source.near.flatMap(sharesOf))]);
  const names = source.near.map(({ words, text }) => [...new Set([...words, ...text])].join(" ")).filter(Boolean);
  return `CALL () {
      UNWIND ${shares} AS id MATCH (t:Element {id: id}) WHERE ${visible(scope.viewer, "t")}
      CALL (t) { MATCH (t)${sharing}(e:Element) WHERE ${isSharing(day)} AND ${counts} WITH DISTINCT e ORDER BY e.code, e.id LIMIT ${mostHolders + 1} RETURN e }
      RETURN e
      UNION UNWIND ${scope.parameter(names)} AS words
      CALL db.index.fulltext.queryNodes('element_words', words, {limit: ${hitsOfName}}) YIELD node AS e
      WITH e WHERE ${counts} RETURN e
    }`;
}

/** Relations by which elements share something, and what each says. */
const reasons: Record<string, string> = {
  FULFILS: "SAME_FUNCTION",
  CLASSIFIED_AS: "SAME_FUNCTION",
  READS: "SAME_DATA",
  USES_DATA: "SAME_DATA",
  MAINTAINED_BY: "SAME_DATA",
  PRODUCED_BY: "SAME_PRODUCER",
};
const sharing = `-[s:${Object.keys(reasons).join("|")}]-`;

/**
 * Whether by `s` the element `e` holds `t`, and both may be read. An application is told by its functions alone: four
 * leaves of RAA hold nearly all of them. An urusan is too wide to say anything.
 */
const isSharing = (day: string) =>
  `${relationValidity("s", day)} AND (type(s) = 'MAINTAINED_BY') = (startNode(s) = t)
        AND (type(s) <> 'CLASSIFIED_AS' OR NOT e:Application AND t.taxonomy <> 'URUSAN')`;

const compileShares = ({ viewer }: Scope, day: string) =>
  `COLLECT { MATCH (e)${sharing}(t:Element) WHERE ${isSharing(day)} AND ${visible(viewer, "t")}
      RETURN {reason: ${reasonOfType}, id: t.id} ORDER BY t.code, t.id }`;

const reasonOfType = `CASE type(s) ${Object.entries(reasons)
  .map(([type, reason]) => `WHEN '${type}' THEN '${reason}'`)
  .join(" ")} END`;

/** RAA.01 is Aplikasi Umum, in whichever version (Perpres 132/2022). */
const isGeneral = ({ viewer }: Scope, day: string) =>
  `EXISTS { MATCH (e)-[g:CLASSIFIED_AS]->(:Reference {taxonomy: 'RAA'})-[:BROADER*0..${deepest}]->(general:Reference {code: 'RAA.01'})
      WHERE ${relationValidity("g", day)} AND ${visible(viewer, "general")} }`;

const notDuplicates = ({ viewer }: Scope, day: string) =>
  `COLLECT { MATCH (d:Decision) WHERE d.decisionType = 'NOT_DUPLICATE' AND (d.until IS NULL OR d.until > ${day}) AND ${elementValidity("d", day)} AND ${visible(viewer, "d")}
      RETURN COLLECT { MATCH (d)-[k:CONCERNS]->(about:Element) WHERE ${relationValidity("k", day)} AND ${visible(viewer, "about")} RETURN about.id } }`;
