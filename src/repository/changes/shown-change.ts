import { ownRecord } from "../../access/may-read-record.js";
import { withoutRedacted } from "../../access/readable.js";
import { type Viewer, visible } from "../../access/viewer.js";
import type { Row } from "../../database/database.js";
import { idsShown } from "../../graph/ids-shown.js";
import { allOf, type Scope } from "../../graph/scope.js";
import type { Context } from "../context.js";

type Reader = Pick<Context, "database" | "viewer">;
type IsShown = (id: string) => boolean;

/**
 * Compiles the condition under which the viewer may see a record of the change log: the right to read the record of the
 * element, which could be seen then, and may be seen as it is now, or is deleted. `isOwn`: condition of that right, if the
 * statement has evaluated it for the element of all records.
 */
export const shownRecord = (
  change: string,
  { viewer }: Scope,
  isOwn = ownRecord(viewer, `${change}.elementId`),
): string =>
  allOf([
    ...(viewer.sight === "EVERYTHING"
      ? []
      : [
          visible(viewer, change),
          `NOT EXISTS { MATCH (now:Element {id: ${change}.elementId}) WHERE NOT ${visible(viewer, "now")} }`,
        ]),
    isOwn,
  ]);

/**
 * Returns opened records of the change log as a viewer may read them: without confidential properties, and without
 * relations to elements that the viewer does not see or that are deleted. One statement, none for a viewer who sees
 * everything.
 */
export async function shownChanges(context: Reader, changes: readonly Row[]): Promise<Row[]> {
  const isShown = await idsShown(context, changes.flatMap(namedIn));
  return changes.map(change => shownTo(context.viewer, change, isShown));
}

/** Returns a record and the state that it left, like `shownChanges`. Properties of the state are those of the element. */
export async function shownRevision(context: Reader, change: Row, state: Row): Promise<{ change: Row; state: Row }> {
  const isShown = await idsShown(context, [...namedIn(change), ...relationsIn(state).map(([, { to }]) => to)]);
  return {
    change: shownTo(context.viewer, change, isShown),
    state: valuesShown(context.viewer, state, change, isShown),
  };
}

const sides = ["before", "after"] as const;

/** Returns a stored record with `before` and `after` as objects. */
export const opened = ({ before, after, ...change }: Row): Row => ({
  ...change,
  before: before ? JSON.parse(before) : null,
  after: after ? JSON.parse(after) : null,
});

export type TypedRelation = [type: string, relation: Row];

/** Returns the relations of one side of a record. */
export const relationsIn = (side: Row | null): TypedRelation[] =>
  Object.entries<Row[]>(side?.relations ?? {}).flatMap(([type, all]) =>
    all.map((relation): TypedRelation => [type, relation]),
  );

/** Returns the ids of other elements in a record. */
const namedIn = (change: Row): string[] => [
  ...sides.flatMap(side => relationsIn(change[side]).map(([, { to }]) => to)),
  ...(change.mergedWith ? [change.mergedWith] : []),
  ...(change.cites ?? []),
];

function shownTo(viewer: Viewer, change: Row, isShown: IsShown): Row {
  const { responsible: _, mergedWith, cites, ...told } = change;
  const [before, after] = sides.map(side => change[side] && valuesShown(viewer, change[side], change, isShown));
  const shown = (id: string) => (isShown(id) ? id : null);
  return {
    ...{ ...told, before, after },
    mergedWith: mergedWith ? shown(mergedWith) : null,
    cites: (cites ?? []).map((id: string) => ({ id: shown(id) })),
  };
}

/** Judges values by the type among them: each side of a record may have another. */
function valuesShown(viewer: Viewer, values: Row, { kind, responsible }: Row, isShown: IsShown): Row {
  const {
    kind: _,
    responsible: __,
    relations,
    ...told
  } = withoutRedacted<Row>(viewer, { ...values, kind, responsible });
  const shown = Object.entries<Row[]>(relations ?? {})
    .map(([type, all]) => [type, all.filter(({ to }) => isShown(to))] as const)
    .filter(([, all]) => all.length > 0);
  return shown.length > 0 ? { ...told, relations: Object.fromEntries(shown) } : told;
}
