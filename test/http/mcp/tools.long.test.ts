import { beforeAll, describe, expect, test } from "@jest/globals";
import { declaredQuestions } from "../../../src/questions/declared.js";
import { type Era, type TestAssistant, useAssistants } from "./assistant.js";

const { assistant, ask, get } = useAssistants();
let own: TestAssistant;
beforeAll(async () => {
  own = await assistant();
});

const atFirst = ["search", "element", "metamodel", "list_questions", "ask_question"];

/** Maximum bytes of all tools: some 10,000 tokens that every conversation begins with. */
const mostBytes = 40_000;

describe.each<Era>(["legacy", "modern"])("An assistant of the %s protocol", era => {
  test("learns what this is, and sees a tool for each question, in at most 40 kB", async () => {
    const { client } = await assistant("all", era);
    expect(client.getProtocolEra()).toBe(era);
    expect(client.getInstructions()).toContain("SPBE");
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([...atFirst, ...declaredQuestions.map(({ name }) => name)]);
    expect(Buffer.byteLength(JSON.stringify(tools))).toBeLessThanOrEqual(mostBytes);
    expect(tools.filter(({ annotations }) => annotations?.readOnlyHint !== true)).toEqual([]);
  });

  test("calls a tool and reads an element", async () => {
    const { call, read } = await assistant("all", era);
    const { json } = await call("element", { ref: "infrastructure:SRV-DB" });
    expect(json.data.ref).toBe("infrastructure:SRV-DB");
    expect(await read("spbe://element/infrastructure%3ASRV-DB")).toEqual(json);
  });
});

test("arguments have the types, lists, defaults and descriptions of the contract", async () => {
  const { tools } = await own.client.listTools();
  const impact = tools.find(({ name }) => name === "impact")!.inputSchema as any;
  expect(impact).toMatchObject({ type: "object", required: ["of"] });
  expect(impact.properties).toMatchObject({
    of: { type: "array", items: { type: "string" } },
    at: { type: "string", format: "date" },
    first: { type: "integer", default: 20 },
    direction: { type: "string", enum: ["IMPACT", "DEPENDENCIES", "BOTH"], default: "IMPACT" },
    severity: { type: "array", items: { enum: ["STOPS", "DEGRADES", "TOUCHED"] } },
    relations: { type: "array", items: { type: "string", description: expect.stringContaining("RelationType") } },
    maxDepth: { type: "integer", description: expect.stringContaining("1–50") },
  });
  expect(Object.keys(impact.properties)).not.toContain("last");
  const similar = tools.find(({ name }) => name === "similar")!.inputSchema as any;
  expect(similar.properties.proposal).toMatchObject({ type: "object", properties: { name: { type: "string" } } });
});

test("search finds what GraphQL finds, with what it is", async () => {
  const { json } = await own.call("search", { text: "kepegawaian", first: 3 });
  const { search } = await ask(`{ search(text: "kepegawaian", first: 3) { score element { ref name description } } }`);
  expect(search.length).toBeGreaterThan(0);
  expect(json.data).toEqual(search);
});

test("element has facts, owners, findings and a page of relations", async () => {
  const ref = "service:LYN-001";
  const { json } = await own.call("element", { ref, first: 2 });
  const { element } = await ask(`{ element(ref: "${ref}") {
    name facts { label values unit mandatory } ownership { isInherited owners { ref name } } findings { totalCount }
    relations(first: 2) { totalCount edges { relation { type label outgoing } node { ref name } } } } }`);
  const { facts, ownership, relations, findings, name } = json.data;
  expect({ name, facts, ownership, findings: findings.totalCount }).toEqual({
    ...{ name: element.name, facts: element.facts, ownership: element.ownership },
    findings: element.findings.totalCount,
  });
  expect(relations.totalCount).toBe(element.relations.totalCount);
  expect(relations.edges).toMatchObject(element.relations.edges);
  const next = await own.call("element", { ref, first: 2, after: relations.pageInfo.endCursor });
  expect(next.json.data.relations.edges).not.toEqual(relations.edges);
});

test("metamodel lists kinds and relations, or one kind with its values", async () => {
  const { metamodel } = await ask("{ metamodel { kinds { name } relations { type } } }");
  const { data } = (await own.call("metamodel")).json;
  expect([data.kinds.length, data.relations.length]).toEqual([metamodel.kinds.length, metamodel.relations.length]);
  const one = (await own.call("metamodel", { kind: "Service" })).json.data;
  expect(one.kinds.map(({ name }: any) => name)).toEqual(["Service"]);
  expect(one.enumerations).toContainEqual(expect.objectContaining({ name: "ServiceMethod" }));
  expect(one.relations).toContainEqual(expect.objectContaining({ source: "Service", type: "SUPPORTED_BY" }));
});

test("list_questions has the trusted documents with their variables, and ask_question answers as GET /questions", async () => {
  const listed = (await own.call("list_questions")).json.data;
  const documents = await get("/questions");
  expect(listed.map(({ name, question }: any) => [name, question])).toEqual(
    documents.map(({ name, question }: any) => [name, question]),
  );
  const question = listed.find(({ name }: any) => name === "Q04");
  expect(question.variables).toEqual({
    of: '[ID!] = ["infrastructure:SRV-WEB-2"]',
    maxDepth: "Int = 4",
    first: "Int = 50",
  });
  expect((await own.call("ask_question", { name: "Q04" })).json.data).toEqual((await get("/questions/Q04")).data);
  const narrow = { name: "Q04", variables: { of: ["infrastructure:SRV-DB"], first: 1 } };
  const asked = encodeURIComponent(JSON.stringify(narrow.variables));
  const { data } = await get(`/questions/Q04?variables=${asked}`);
  expect(data.impact.nodes).toHaveLength(1);
  expect((await own.call("ask_question", narrow)).json.data).toEqual(data);
});

test("an element is a resource, named by a template", async () => {
  const { resourceTemplates } = await own.client.listResourceTemplates();
  expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual(["spbe://element/{ref}"]);
  expect((await own.client.listResources()).resources).toEqual([]);
  await expect(own.read("spbe://element/service%3ANONE")).rejects.toMatchObject({
    ...{ code: -32602, message: expect.stringContaining("service:NONE") },
  });
  await expect(own.read("spbe://element/%E0")).rejects.toMatchObject({ code: -32602 });
  await expect(own.read("file:///etc/passwd")).rejects.toMatchObject({ code: -32602 });
});
