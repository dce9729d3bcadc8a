import type { Issuer } from "../access/accounts/issue-for-account.js";
import type { OnRestricted } from "../access/restricted.js";
import type { Viewer } from "../access/viewer.js";
import type { Database } from "../database/database.js";
import { RequestDatabase } from "../graph/request-database.js";
import type { OriginOf } from "../record/events/origin.js";
import { type Clock, systemClock } from "./changes/moments.js";
import type { Operation } from "./changes/operations.js";
import { ElementLoader } from "./elements/element-loader.js";
import { FieldLoader } from "./elements/field-loader.js";
import type { Position } from "./feed/position.js";

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
  /** Client of the HTTP request, for whom its heavy work waits. Absent for a command. */
  client?: string;
  /** Receives the RESTRICTED elements that the answer shows. Default: nobody. */
  onRestricted?: OnRestricted;
  /** Id of the HTTP request, as in the log. Absent for a command. */
  requestId?: string;
  /** Returns subject, address and client of the request. Absent for a command. */
  origin?(): OriginOf;
  /** Called for an answer that nobody may store. */
  onUnstored?(): void;
  /** Name of the government, at the head of files and pictures. Default: none. */
  organization?: string;
  /** Settings with which sign-in links and tokens are made. Absent where none can be. */
  issuer?: Issuer;
  /** Hosts that webhooks may have besides public addresses with https. Default: none. */
  webhookHosts?: readonly string[];
  /** Returns the place in the change log after which a new webhook begins. Absent where none can be added. */
  endOfFeed?(): Promise<Position>;
  /** Trusted documents that a webhook may name. Absent where none can be added. */
  questions?: AskableQuestions;
  /** Called for a change that the rights of the viewer do not allow. */
  onForbidden?(): void;
  /** Operations as if which the request is answered, unless its document names others. Default: none. */
  supposed?: readonly Operation[];
  /** Present while a request is answered as if operations had been applied. */
  asIf?: AsIf;
  /** Number of statements sent to Neo4j for this request. */
  roundTrips(): number;
}

/** Trusted documents as `GET /events` knows them. */
export interface AskableQuestions {
  /** Throws NOT_FOUND for a name that no trusted query has, and BAD_USER_INPUT for a variable that it does not declare. */
  requireKnown(question: AskedDocument): void;
  /** Computes an answer. Throws its first error. */
  answer(question: AskedDocument, asking: { viewer: Viewer; client?: string; requestId: string }): Promise<unknown>;
}

/** Trusted document by name, and its variables. */
export interface AskedDocument {
  name: string;
  variables: Record<string, unknown>;
}

/** State before the operations as if which a request is answered, and what they change. */
export interface AsIf {
  recorded: Context;
  /** Ids of the changed elements. */
  changed: readonly string[];
}

type ContextParts = Pick<Context, "database" | "viewer" | "today"> &
  Partial<Pick<Context, "clock" | "gone" | "onRestricted" | "supposed" | OfRequest>>;

/** Parts of a context that it only passes on. */
type OfRequest =
  | "client"
  | "organization"
  | "onForbidden"
  | "onUnstored"
  | "requestId"
  | "origin"
  | "issuer"
  | "webhookHosts"
  | "endOfFeed"
  | "questions";

export function createContext({ clock = systemClock, ...parts }: ContextParts): Context {
  const { database, viewer, today, onRestricted } = parts;
  const request = new RequestDatabase({ database, viewer, today, onRestricted });
  return {
    ...parts,
    database: request,
    clock,
    elements: new ElementLoader(request, viewer, today),
    fields: new FieldLoader(),
    roundTrips: () => request.roundTrips,
  };
}
