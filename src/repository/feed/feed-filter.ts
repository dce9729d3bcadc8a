import { refuseUnknown } from "../../graph/refuse-unknown.js";
import { ResponsibleKind } from "../../graph/responsible.js";
import { Scope } from "../../graph/scope.js";
import { answeringFor, elementNamed } from "../changes/named-in-feed.js";
import type { Context } from "../context.js";
import type { FeedEntry } from "./feed-page.js";

/** Changes that somebody wants to know, by names; the same as the arguments of `changes`. */
export interface Wanted {
  /** Names of kinds. Default: all. */
  kinds?: readonly string[];
  /** Id or ref of an OPD. Default: all. */
  opd?: string;
  /** Id or ref; also the id of a deleted element. Default: all. */
  element?: string;
}

/** The same by ids; an element may also have the ref that its changes have. */
export interface FeedFilter {
  kinds?: readonly string[];
  opd?: string;
  element?: string;
}

/** Finds the named OPD and element, as the feed does. Throws NOT_FOUND for what the viewer may not see. */
export async function filterOf(context: Context, { kinds, opd, element }: Wanted): Promise<FeedFilter> {
  if (opd === undefined && element === undefined) return { kinds };
  const scope = new Scope(context.viewer, context.today);
  const ofOpd = opd === undefined ? "null" : answeringFor(opd, scope);
  const ofElement = element === undefined ? "null" : elementNamed(element, scope).element;
  const [row] = await context.database.read(
    `${scope.opening}RETURN ${ofOpd} AS opd, ${ofElement} AS element`,
    scope.parameters,
  );
  if (opd !== undefined && !row!.opd) await refuseUnknown(context, [opd], ResponsibleKind);
  if (element !== undefined && !row!.element) await refuseUnknown(context, [element]);
  return { kinds, opd: row!.opd ?? undefined, element: row!.element ?? undefined };
}

/** Returns true for a change that a filter wants. */
export const wants = ({ kinds, opd, element }: FeedFilter, { news, responsible }: FeedEntry): boolean =>
  (!kinds || kinds.includes(news.kind)) &&
  (opd === undefined || responsible.includes(opd)) &&
  (element === undefined || news.elementId === element || news.ref === element);
