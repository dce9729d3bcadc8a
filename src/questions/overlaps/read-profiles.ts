import { visible } from "../../access/viewer.js";
import { allOf, Scope } from "../../graph/scope.js";
import { elementValidity, relationValidity } from "../../graph/validity.js";
import type { Kind } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import { decisionHolds } from "../decision-holds.js";
import { compileProfile, compileSource, type ProfileSource } from "./compile-profiles.js";
import { type Profile, profileOf } from "./profile.js";

export interface ProfileOptions {
  kinds: readonly Kind[];
  at: string;
  /** Includes elements and items that the viewer may not see. Default: false. */
  withHidden?: boolean;
}

export interface Profiles {
  /** Ordered by code. */
  profiles: Profile[];
  /** One list of ids for each decision NOT_DUPLICATE in force: the elements that it concerns. */
  notDuplicates: string[][];
  /** True if there are more elements than the maximum. */
  isPartial: boolean;
}

/** Maximum number of elements; more than one government has of the compared kinds. */
const mostElements = 5_000;

/**
 * Returns the profiles of elements of some kinds, in one round trip. Elements are as-is and in force, except if
 * selected by id.
 */
export async function readProfiles(
  { database, viewer, today }: Context,
  source: ProfileSource,
  { kinds, at, withHidden = false }: ProfileOptions,
): Promise<Profiles> {
  const scope = new Scope(viewer, today);
  const day = scope.parameter(at);
  const read = withHidden ? scope.judged : scope;
  const ofKinds = [`e:${kinds.map(({ name }) => name).join("|")}`, visible(read.viewer, "e")];
  const isNamed = typeof source === "object" && "ids" in source;
  const counts = allOf(isNamed ? ofKinds : [...ofKinds, "e.plateau = 'AS_IS'", elementValidity("e", day)]);
  const cypher = `${compileSource(source, { counts, day, viewer }, read)}
    WITH DISTINCT e ORDER BY e.code, e.id LIMIT ${scope.parameter(mostElements + 1)}
    WITH collect(${compileProfile(read, viewer, day)}) AS profiles
    RETURN profiles, ${notDuplicates(read, day)} AS notDuplicates`;
  const [row] = await database.read(cypher, scope.parameters);
  const { profiles, notDuplicates: decided } = row!;
  const isPartial = profiles.length > mostElements;
  return { profiles: profiles.slice(0, mostElements).map(profileOf), notDuplicates: decided, isPartial };
}

const notDuplicates = (scope: Scope, day: string) =>
  `COLLECT { MATCH (d:Decision) WHERE ${decisionHolds("d", ["NOT_DUPLICATE"], day, scope)}
      RETURN COLLECT { MATCH (d)-[k:CONCERNS]->(about:Element) WHERE ${relationValidity("k", day)} AND ${visible(scope.viewer, "about")} RETURN about.id } }`;
