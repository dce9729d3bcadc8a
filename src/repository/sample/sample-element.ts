import { type Viewer, visible } from "../../access/viewer.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../context.js";

/** Element that is invented (provenance SAMPLE). */
export interface SampleElement {
  id: string;
  kind: string;
  ref: string;
  name: string;
  rev: number;
}

export type Reader = Pick<Context, "database" | "viewer" | "today">;

/** All relation types, in Cypher. */
export const anyType = metamodel.relationTypes.join("|");

/** Compiles the condition that a node or relation is invented. */
export const isSample = (variable: string): string => `coalesce(${variable}.provenance = 'SAMPLE', false)`;

/** Compiles the condition that somebody changed an element after it was loaded; the purge itself, with `$note`, does not count. */
export const isChangedSince = (viewer: Viewer, variable: string): string =>
  `EXISTS { MATCH (change:Change {elementId: ${variable}.id})
     WHERE ${visible(viewer, "change")} AND change.action = 'UPDATED' AND coalesce(change.note <> $note, true) }`;
