import { GraphQLNonNull, GraphQLString, print, type VariableDefinitionNode } from "graphql";
import { mayAsk, requireAskable } from "../../access/rights.js";
import { RepositoryError } from "../../common/repository-error.js";
import { withoutNulls } from "../../common/without-nulls.js";
import { didYouMean } from "../../graph/likeness.js";
import { operationOf } from "../../graphql/trusted-documents/operation-of.js";
import type { Question as TrustedDocument } from "../../graphql/trusted-documents/read-questions.js";
import { asIfParameter, objectSchema } from "./input-schema.js";
import type { Args, Tool } from "./tool.js";

/** Returns the two tools for trusted documents, of which a viewer sees and executes those of the own roles. */
export const documentTools = (documents: readonly TrustedDocument[]): Tool[] => [
  listQuestions(documents),
  askQuestion(documents),
];

function listQuestions(documents: readonly TrustedDocument[]): Tool {
  const all = documents.map(described);
  return {
    name: "list_questions",
    title: "Which prepared questions are there?",
    description:
      "Prepared questions of provinces, in Indonesian and English, with their variables and defaults. Use ask_question with the name of one. (Pertanyaan apa saja yang tersedia?)",
    inputSchema: objectSchema([]),
    isFor: forReadersOf(documents),
    call: async (_args, { viewer }) => ({ data: all.filter(({ name }) => mayAsk(viewer, name)) }),
  };
}

const askQuestion = (documents: readonly TrustedDocument[]): Tool => ({
  name: "ask_question",
  title: "Answer a prepared question",
  description:
    "Answers a prepared question of list_questions, such as Q04, with values for its variables. (Jawab pertanyaan yang tersedia.)",
  inputSchema: withVariables(objectSchema([{ name: "name", type: new GraphQLNonNull(GraphQLString) }, asIfParameter])),
  advice: "Give `variables` that narrow it, such as a smaller `first`, a kind or an OPD; list_questions names them.",
  isFor: forReadersOf(documents),
  call: (args, { viewer, ask }) => {
    const { name, query } = documentNamed(documents, String(args.name));
    requireAskable(viewer, name);
    return ask({ query, variables: withoutNulls(variablesIn(args)), operationName: name, asIf: args.asIf });
  },
});

/** Returns a condition: the viewer may ask at least one of the documents. */
const forReadersOf =
  (documents: readonly TrustedDocument[]): Tool["isFor"] =>
  viewer =>
    documents.some(({ name }) => mayAsk(viewer, name));

const withVariables = (schema: ReturnType<typeof objectSchema>) => ({
  ...schema,
  properties: {
    ...schema.properties,
    variables: { type: "object", description: "Values by the names of variables. Default: those of the question." },
  },
});

const described = ({ name, question, questionInEnglish, query }: TrustedDocument) => ({
  ...{ name, question, questionInEnglish },
  variables: Object.fromEntries(
    (operationOf(query).variableDefinitions ?? []).map(each => [each.variable.name.value, typeOf(each)]),
  ),
});

const typeOf = ({ type, defaultValue }: VariableDefinitionNode) =>
  defaultValue ? `${print(type)} = ${print(defaultValue)}` : print(type);

function documentNamed(documents: readonly TrustedDocument[], wanted: string): TrustedDocument {
  const found = documents.find(({ name }) => name === wanted);
  if (found) return found;
  const names = documents.map(({ name }) => name);
  const hint = didYouMean(wanted, names, "list_questions has all.");
  throw new RepositoryError("NOT_FOUND", `There is no question ${wanted}. ${hint}`);
}

function variablesIn({ variables = {} }: Args): Args {
  if (variables !== null && typeof variables === "object" && !Array.isArray(variables)) return variables as Args;
  throw new RepositoryError("BAD_USER_INPUT", "`variables` must be a JSON object.", { place: "variables" });
}
