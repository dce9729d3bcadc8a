import type { ApolloServerPlugin } from "@apollo/server";
import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import { requireManager } from "../access/accounts/account-rules.js";
import { requireCommenting, requireWriting } from "../access/rights.js";
import type { Viewer } from "../access/viewer.js";
import { mutationsFor } from "../contract/changes-with.js";
import { asRefusal } from "./as-refusal.js";

/** Plugin that refuses a document with a mutation for which the grants of the viewer do not suffice: FORBIDDEN. */
export const mutationGuard: ApolloServerPlugin<{ viewer: Viewer }> = {
  async requestDidStart({ schema }) {
    return {
      async didResolveOperation({ operation, document, contextValue: { viewer } }) {
        if (operation?.operation !== "mutation") return;
        const rights = new Set(mutationsIn(schema, document).map(rightFor));
        asRefusal(() => {
          for (const requireRight of rights) requireRight(viewer);
        });
      },
    };
  },
};

/** Returns the check of the right that a mutation needs. */
function rightFor(mutation: string): (viewer: Viewer) => void {
  if (mutationsFor.accounts.includes(mutation)) return requireManager;
  return mutationsFor.comments.includes(mutation) ? requireCommenting : requireWriting;
}

/** Returns the names of all mutations of a document, fragments and other operations included. */
function mutationsIn(schema: GraphQLSchema, document: DocumentNode): string[] {
  const types = new TypeInfo(schema);
  const mutations: string[] = [];
  const Field = (node: { name: { value: string } }) => {
    const { value } = node.name;
    if (types.getParentType() === schema.getMutationType() && value !== "__typename") mutations.push(value);
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  return mutations;
}
