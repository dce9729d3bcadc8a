import type { Viewer } from "../access/viewer.js";
import type { Database } from "../database/database.js";
import { RequestDatabase } from "../graph/request-database.js";
import { type Clock, systemClock } from "./changes/moments.js";
import { ElementLoader } from "./elements/element-loader.js";
import { FieldLoader } from "./elements/field-loader.js";

/** Context of resolvers; created per request. */
export interface Context {
  database: Database;
  viewer: Viewer;
  /** Day in the province, `2026-11-24`; the default day for "in force". */
  today: string;
  /** Clock for the time of a change. */
  clock: Clock;
  elements: ElementLoader;
  fields: FieldLoader;
  /** Signal that is aborted when the client disconnects. Default: none. */
  gone?: () => AbortSignal;
  /** Number of statements sent to Neo4j for this request. */
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
