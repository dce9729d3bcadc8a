import type { Viewer } from "../access/viewer.js";
import type { Database } from "../database/database.js";
import { RequestDatabase } from "../graph/request-database.js";
import { type Clock, systemClock } from "./changes/moments.js";
import { ElementLoader } from "./elements/element-loader.js";
import { FieldLoader } from "./elements/field-loader.js";

/** What resolvers are given. Made anew for each request. */
export interface Context {
  database: Database;
  viewer: Viewer;
  /** The day in the province, `2026-11-24`: what "in force" means where a question names no day. */
  today: string;
  /** Clock that gives the moment of a change. */
  clock: Clock;
  elements: ElementLoader;
  fields: FieldLoader;
  /** A signal that is aborted when whoever asked has gone away. Left out: nobody goes away. */
  gone?: () => AbortSignal;
  /** Statements sent to Neo4j so far for this request. */
  roundTrips(): number;
}

type ContextParts = Pick<Context, "database" | "viewer" | "today"> & Partial<Pick<Context, "clock" | "gone">>;

export function createContext({ database, viewer, today, gone, clock = systemClock }: ContextParts): Context {
  const request = new RequestDatabase({ database, viewer, today });
  return {
    database: request,
    viewer,
    today,
    clock,
    gone,
    elements: new ElementLoader(request, viewer, today),
    fields: new FieldLoader(),
    roundTrips: () => request.roundTrips,
  };
}
