import type { GraphQLSchema } from "graphql";
import type { Question as TrustedDocument } from "../../graphql/trusted-documents/read-questions.js";
import { declaredQuestions } from "../../questions/declared.js";
import { documentTools } from "./document-tools.js";
import { elementTool } from "./element-tool.js";
import { metamodelTool } from "./metamodel-tool.js";
import { type Declared, rootTool } from "./root-tool.js";
import type { Tool } from "./tool.js";

/** Search as a tool, which also shows what an element found is. */
const search: Declared = {
  name: "search",
  sentence: { en: "Which elements have these words?", id: "Elemen mana yang memuat kata-kata ini?" },
  table: { rows: "", columns: { Uraian: "element.description" } },
};

/**
 * Returns the tools of an assistant, those to begin with first: search, one element, the metamodel, the trusted
 * documents, and a tool for each declared question.
 */
export const assistantTools = (schema: GraphQLSchema, documents: readonly TrustedDocument[]): Tool[] => [
  ...rootTool(schema, search),
  ...elementTool(schema),
  ...metamodelTool(schema),
  ...documentTools(documents),
  ...declaredQuestions.flatMap(question => rootTool(schema, question)),
];

/** Returns what an assistant has to know before it calls a tool: what this is, and what the arguments mean. */
export const instructionsFor = (schema: GraphQLSchema): string =>
  [
    "The architecture of a provincial government in Indonesia (SPBE): processes, services, data, applications, infrastructure and departments (OPD), and what depends on what. All tools read only.",
    "Elements are named by refs, kind and code: `service:LYN-001`, `opd:DISKOMINFO`. Find refs with the tool search. Answers contain what the account of this connection may see.",
    "A value or relation that is absent is not recorded (belum tercatat), which does not mean that it does not exist. Rows with the provenance SAMPLE are invented. Names are Indonesian; answer in the language of the person.",
    "Severity of an impact: STOPS (berhenti), DEGRADES (terganggu), TOUCHED (tersentuh, tidak terganggu); `because` has the reasons.",
    "`asIf` answers as if changes had been made, which needs an account that may ask anything: `delete,<ref>`, `move,<ref>,<relation field>,<ref>` or `replace,<ref>,<ref>`, such as `move,infrastructure:SRV-DB,hostedOn,infrastructure:PDN`. Nothing is written.",
    schema.getQueryType()?.description ?? "",
  ].join("\n\n");
