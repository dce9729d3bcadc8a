import { beforeAll, describe, expect, test } from "@jest/globals";
import { type FieldNode, type OperationDefinitionNode, parse, print } from "graphql";
import { rootQuery } from "../../../src/formats/answers/root-query.js";
import { schema } from "../../../src/graphql/schema.js";
import { declaredQuestions } from "../../../src/questions/declared.js";
import { withFields } from "../../support/with-fields.js";
import { sampleArguments } from "../sample-arguments.js";
import { type TestAssistant, useAssistants } from "./assistant.js";

const { assistant, ask } = useAssistants();
let own: TestAssistant;
beforeAll(async () => {
  own = await assistant();
});

/** Returns the arguments of the sample as values: numbers for Int, objects for JSON, texts for all others. */
function argumentsOf(name: string): Record<string, unknown> {
  const types = new Map(
    schema
      .getQueryType()!
      .getFields()
      [name]!.args.map(each => [each.name, String(each.type)]),
  );
  return Object.fromEntries(
    Object.entries(sampleArguments[name] ?? {}).map(([argument, text]) => [
      argument,
      types.get(argument)!.startsWith("Int") ? Number(text) : text.startsWith("{") ? JSON.parse(text) : text,
    ]),
  );
}

/** Returns the selection of the sample of a question, with ref and name of each element. */
function selectionOf(name: string, sample: string): string {
  const [operation] = parse(withFields(`{ ${name}${sample} }`, ["ref", "name"])).definitions;
  const [field] = (operation as OperationDefinitionNode).selectionSet.selections;
  return print((field as FieldNode).selectionSet!).slice(1, -1);
}

/** Returns the parts of a value that another one has, too; lists with all their entries. */
function common(one: any, other: any): any {
  if (one === null || other === null || typeof one !== "object" || typeof other !== "object") return one;
  if (Array.isArray(one)) return one.map((each, place) => common(each, other[place] ?? {}));
  const shared = Object.entries(one).filter(([name]) => name in other);
  return Object.fromEntries(shared.map(([name, value]) => [name, common(value, other[name])]));
}

describe.each(declaredQuestions)("The tool $name", ({ name, sample, sentence }) => {
  test("answers what GraphQL answers, with the refs of the elements", async () => {
    const args = argumentsOf(name);
    const { json, isError } = await own.call(name, args);
    expect({ isError, keys: Object.keys(json) }).toEqual({ isError: false, keys: ["data"] });
    const root = schema.getQueryType()!.getFields()[name]!;
    const hasPages = root.args.some(each => each.name === "first" && each.defaultValue === undefined);
    const variables = { ...(hasPages && { first: 20 }), ...args };
    const { [name]: expected } = await ask(
      rootQuery(root, variables, { selection: selectionOf(name, sample) }),
      variables,
    );
    const shared = common(json.data, expected);
    expect(shared).toEqual(common(expected, json.data));
    expect(JSON.stringify(shared)).toMatch(/"(ref|value|label|day)":"|"(opd)":/);
  });

  test("has the question in both languages", async () => {
    const { tools } = await own.client.listTools();
    const tool = tools.find(each => each.name === name)!;
    expect([tool.title, tool.description]).toEqual([sentence.en, expect.stringContaining(`(${sentence.id})`)]);
  });
});

test("an impact has the severity of each element and its reasons", async () => {
  const { json } = await own.call("impact", { of: ["infrastructure:SRV-DB"], kinds: ["Service"], severity: ["STOPS"] });
  expect(json.data.totalCount).toBe(8);
  for (const node of json.data.nodes) {
    expect(node.severity).toBe("STOPS");
    expect(node.because[0]).toMatchObject({ type: expect.any(String), element: { ref: expect.any(String) } });
  }
});

test("a question is answered as if a change had been made, and nothing is written", async () => {
  const asked = { of: ["infrastructure:PDN"], kinds: ["Service"], severity: ["STOPS", "DEGRADES"] };
  const before = await own.call("impact", asked);
  const asIf = ["move,infrastructure:SRV-DB,hostedOn,infrastructure:PDN"];
  const supposed = await own.call("impact", { ...asked, asIf });
  expect(supposed.json.data.bySeverity.map(({ count }: any) => count)).toEqual([9, 11]);
  expect((await own.call("impact", asked)).json).toEqual(before.json);
  expect(before.json).not.toEqual(supposed.json);
  const refused = await (await assistant("publik")).call("impact", { ...asked, asIf });
  expect([refused.isError, refused.json.errors[0].extensions.code]).toEqual([true, "FORBIDDEN"]);
});
