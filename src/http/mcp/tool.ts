import type { GraphQLFormattedError } from "graphql";
import type { Viewer } from "../../access/viewer.js";
import type { ObjectSchema } from "./input-schema.js";

/** Arguments of a call by their names. */
export type Args = Readonly<Record<string, unknown>>;

/** GraphQL request of a tool. */
export interface ToolRequest {
  query: string;
  variables: Args;
  /** Name in metrics and log. */
  operationName: string;
  /** Changes in words as if which it is answered, as a caller gave them. Default: none. */
  asIf?: unknown;
}

/** Answer of a tool: its data, and the errors of parts that have none. */
export interface Answer {
  data?: unknown;
  errors?: readonly GraphQLFormattedError[];
}

/** Viewer of a call, and the execution of GraphQL requests for this viewer. */
export interface Caller {
  viewer: Viewer;
  ask(request: ToolRequest): Promise<{ data?: Record<string, any> | null; errors?: readonly GraphQLFormattedError[] }>;
}

/** Tool of an assistant. It reads only, and executes at most one GraphQL request. */
export interface Tool {
  name: string;
  title: string;
  description: string;
  inputSchema: ObjectSchema;
  /** Advice for an answer that is cut, besides its arguments. */
  advice?: string;
  /** Returns true if the viewer may call it. */
  isFor(viewer: Viewer): boolean;
  /** Throws the RepositoryErrors of a refusal; errors of GraphQL are in the answer. */
  call(args: Args, caller: Caller): Promise<Answer>;
}
