import { type GraphQLSchema, getNamedType } from "graphql";
import { inOneLine } from "../../common/in-one-line.js";
import { withoutNulls } from "../../common/without-nulls.js";
import { rootQuery } from "../../formats/answers/root-query.js";
import type { Question } from "../../questions/question.js";
import { answerSelection } from "./answer-selection.js";
import { asIfParameter, objectSchema, type Parameter } from "./input-schema.js";
import type { Tool } from "./tool.js";
import { toolOfRoot } from "./tool-of-root.js";

/** Rows of a page, unless the caller gives `first`: a page of most questions then fits into an answer. */
const usualRows = 20;

/** Arguments of paging backwards, which an assistant does not need. */
const backwards = ["last", "before"];

/** Root field of queries that is a tool: its name, its question, and columns to select besides the values of its answer. */
export type Declared = Pick<Question, "name" | "sentence" | "table">;

/** Returns the tool of a root field: its arguments and its answer are those of the contract. */
export const rootTool = (schema: GraphQLSchema, { name, sentence, table }: Declared): Tool[] =>
  toolOfRoot(schema, name, ({ root, operationName }) => {
    const parameters = root.args.filter(each => !backwards.includes(each.name)).map(withUsualRows);
    const columns = typeof table === "object" ? Object.values(table.columns) : [];
    const selection = answerSelection(getNamedType(root.type), columns);
    const rows = parameters.find(each => each.name === "first")?.defaultValue;
    return {
      title: sentence.en,
      description: `${inOneLine(root.description || sentence.en)} (${sentence.id})`,
      inputSchema: objectSchema([...parameters, asIfParameter]),
      async call(args, { ask }) {
        // An argument of null counts as left out, as in queries.
        const { asIf, ...own } = withoutNulls(args);
        const variables = { ...(rows !== undefined && { first: rows }), ...own };
        const query = rootQuery(root, variables, { selection, operationName });
        const { data, errors } = await ask({ query, variables, operationName, asIf });
        return { data: data?.[name], errors };
      },
    };
  });

const withUsualRows = (parameter: Parameter): Parameter =>
  parameter.name === "first" && parameter.defaultValue === undefined
    ? { ...parameter, defaultValue: usualRows }
    : parameter;
