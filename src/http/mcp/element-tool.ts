import { GraphQLInt, type GraphQLSchema, GraphQLString } from "graphql";
import { RepositoryError } from "../../common/repository-error.js";
import { withoutNulls } from "../../common/without-nulls.js";
import { asIfParameter, objectSchema, type Parameter } from "./input-schema.js";
import type { Tool } from "./tool.js";
import { toolOfRoot } from "./tool-of-root.js";

const name = "element";

const query = `query Mcp_${name}($ref: ID!, $at: LocalDate, $plateau: Plateau, $first: Int, $after: String) {
  element(ref: $ref, at: $at, plateau: $plateau) {
    ref kind name description confidentiality plateau change provenance source url validFrom validUntil redacted
    responsible { ref name }
    ownership { isInherited owners { ref name } }
    facts { label values unit mandatory }
    attributes { name value }
    findings { totalCount nodes { message rule { severity } } }
    relations(first: $first, after: $after, at: $at, plateau: $plateau) {
      totalCount
      edges { relation { type label outgoing note since until } node { ref name } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

const usualRelations = 50;

/** Arguments for the page of relations. */
const ofRelations: readonly Parameter[] = [
  { name: "first", type: GraphQLInt, defaultValue: usualRelations, description: "Relations of a page." },
  { name: "after", type: GraphQLString, description: "Cursor of the relation before the page." },
];

/** Returns the tool for everything recorded about one element. None if the schema has no elements. */
export const elementTool = (schema: GraphQLSchema): Tool[] =>
  toolOfRoot(schema, name, ({ root, operationName }) => ({
    title: "What is recorded about this element?",
    description:
      "Facts, owners, findings and relations of one element, by its ref. Values that are empty are not recorded; those in `redacted` are hidden. (Apa yang tercatat tentang elemen ini?)",
    inputSchema: objectSchema([...root.args, ...ofRelations, asIfParameter]),
    async call(args, { ask }) {
      const { asIf, ...own } = withoutNulls(args);
      const variables = { first: usualRelations, ...own };
      const { data, errors } = await ask({ query, variables, operationName, asIf });
      if (!data?.[name] && !errors) throw unknownElement(String(args.ref));
      return { data: data?.[name], errors };
    },
  }));

const unknownElement = (ref: string) =>
  new RepositoryError("NOT_FOUND", `There is no element ${ref} that you may see. The tool search finds refs by name.`);
