import type { GraphQLField, GraphQLSchema } from "graphql";
import { mayAsk, requireAskable } from "../../access/rights.js";
import type { Tool } from "./tool.js";

/** Root field of queries, and the name in metrics and log of the operation that a tool sends for it. */
interface Root {
  root: GraphQLField<unknown, unknown>;
  operationName: string;
}

/**
 * Returns the tool of a root field. Like a trusted document, its text is that of the server, so whoever may ask a document of
 * its name may call it. None if the schema lacks the field.
 */
export function toolOfRoot(
  schema: GraphQLSchema,
  name: string,
  make: (root: Root) => Omit<Tool, "name" | "isFor">,
): Tool[] {
  const root = schema.getQueryType()?.getFields()[name];
  if (!root) return [];
  const { call, ...tool } = make({ root, operationName: `Mcp_${name}` });
  return [
    {
      ...{ name, ...tool },
      isFor: viewer => mayAsk(viewer, name),
      async call(args, caller) {
        requireAskable(caller.viewer, name);
        return call(args, caller);
      },
    },
  ];
}
