import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  getNamedType,
  isObjectType,
  parse,
  print,
  visit,
} from "graphql";
import { inOneLine } from "../common/in-one-line.js";
import type { Format } from "../formats/format.js";
import { formatsWith } from "../formats/formats-with.js";
import { tableFormats } from "../formats/table-formats.js";
import { schema } from "../graphql/schema.js";
import { readQuestions, type Question as TrustedDocument } from "../graphql/trusted-documents/read-questions.js";
import { Element } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import { declaredQuestions } from "../questions/declared.js";
import type { Question } from "../questions/question.js";

type Field = GraphQLField<unknown, unknown>;

/**
 * Returns the page of a question in docs/questions, from its declaration, the schema and the trusted documents that use
 * it.
 */
function questionPage(question: Question, documents: readonly TrustedDocument[]): string {
  const root = schema.getQueryType()!.getFields()[question.name]!;
  const parts = [
    `# ${question.name}`,
    `**${question.sentence.en}**`,
    `*${question.sentence.id}*`,
    inOneLine(root.description ?? ""),
    `Declared in \`src/questions\`; printed by \`npm run docs:questions\`.`,
    ...section("Arguments", root.args.map(argumentLine)),
    ...section(`Answer: \`${root.type}\``, fieldsOf(root).map(fieldLine)),
    ...section("Also a field of", besides(root)),
    ...section("Files", filesOf(question)),
    ...section("Trusted documents that use it", documents.filter(each => asks(each, question.name)).map(documentLine)),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** Returns the page with the list of all questions. */
const questionIndex = (questions: readonly Question[]): string =>
  [
    "# Questions",
    "",
    "| question | field | table | picture |",
    "|---|---|---|---|",
    ...questions.map(
      ({ name, sentence, table, picture }) =>
        `| ${sentence.en} | [${name}](${name}.md) | ${table ? "CSV, XLSX" : ""} | ${picture ? "SVG, GraphML" : ""} |`,
    ),
    "",
  ].join("\n");

const section = (title: string, lines: string[]) => (lines.length > 0 ? [`## ${title}`, lines.join("\n")] : []);

const withText = (head: string, text: string | null | undefined) => (text ? `${head}: ${inOneLine(text)}` : head);

function argumentLine({ name, type, defaultValue, description }: GraphQLArgument): string {
  const ast = defaultValue === undefined ? undefined : astFromValue(defaultValue, type);
  return withText(`- \`${name}: ${type}${ast ? ` = ${print(ast)}` : ""}\``, description);
}

const fieldLine = ({ name, type, description }: Field) => withText(`- \`${name}: ${type}\``, description);

function fieldsOf({ type }: Field): Field[] {
  const answer = getNamedType(type);
  return isObjectType(answer) ? Object.values(answer.getFields()) : [];
}

/** Returns the fields of elements with the same type of answer. */
function besides(root: Field): string[] {
  const answer = getNamedType(root.type);
  const owners = [Element, ...metamodel.kinds].flatMap(({ name: owner }) => {
    const type = schema.getType(owner);
    const fields = type && "getFields" in type ? (Object.values(type.getFields()) as Field[]) : [];
    return fields.filter(field => getNamedType(field.type) === answer).map(({ name }) => ({ owner, name }));
  });
  const ofElement = owners.filter(({ owner }) => owner === "Element");
  return (ofElement.length > 0 ? ofElement : owners).map(({ owner, name }) => `- \`${owner}.${name}\``);
}

function filesOf({ name, table, picture }: Question): string[] {
  const drawn = picture ? [addressesOf(name, formatsWith("picture"))] : [];
  if (!table) return drawn;
  const columns = table === "WALK" ? "" : ` with the columns ${Object.keys(table.columns).join(", ")}`;
  return [addressesOf(name, tableFormats) + columns, ...drawn];
}

/** Returns the line with the address of a question in each format. */
const addressesOf = (name: string, formats: readonly Format[]): string =>
  `- ${formats.map((format, place) => `\`${place === 0 ? `GET /export/${name}` : ""}.${format.name}\``).join(", ")}`;

function asks({ query }: TrustedDocument, field: string): boolean {
  let isAsked = false;
  visit(parse(query), {
    Field({ name }) {
      isAsked ||= name.value === field;
    },
  });
  return isAsked;
}

const documentLine = ({ name, question, questionInEnglish }: TrustedDocument) =>
  `- \`${name}\`: ${questionInEnglish} *(${question})*`;

/** Returns all pages by file name; README.md is the list. */
export function questionPages(): Map<string, string> {
  const documents = readQuestions();
  return new Map([
    ["README.md", questionIndex(declaredQuestions)],
    ...declaredQuestions.map(each => [`${each.name}.md`, questionPage(each, documents)] as const),
  ]);
}
