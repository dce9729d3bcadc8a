import type { ApolloServerPlugin } from "@apollo/server";
import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import { requireCommenting, requireWriting } from "../access/rights.js";
import type { Viewer } from "../access/viewer.js";
import { commentMutations } from "../contract/comments-resolver.js";
import { asRefusal } from "./as-refusal.js";

/**
 * Plugin that refuses mutations of viewers whose grants change nothing, and mutations of comments of viewers who may not
 * comment: FORBIDDEN.
 */
export const mutationGuard: ApolloServerPlugin<{ viewer: Viewer }> = {
  async requestDidStart({ schema }) {
    return {
      async didResolveOperation({ operation, document, contextValue: { viewer } }) {
        if (operation?.operation !== "mutation") return;
        const requireRight = onlyComments(schema, document) ? requireCommenting : requireWriting;
        asRefusal(() => requireRight(viewer));
      },
    };
  },
};

/** Returns true for a document, fragments and other operations included, whose mutations are all of comments. */
function onlyComments(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  const mutations: string[] = [];
  const Field = (node: { name: { value: string } }) => {
    const { value } = node.name;
    if (types.getParentType() === schema.getMutationType() && value !== "__typename") mutations.push(value);
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  return mutations.length > 0 && mutations.every(name => commentMutations.includes(name));
}
