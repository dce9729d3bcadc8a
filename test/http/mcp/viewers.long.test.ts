import { beforeAll, expect, test } from "@jest/globals";
import { declaredQuestions } from "../../../src/questions/declared.js";
import { useRecord } from "../identity/record-server.js";
import { connectAssistant, type TestAssistant } from "./assistant.js";

const server = useRecord();
const { of, url, events, refusals, account, send } = server;
const as = (name: string) => connectAssistant(url(), of(name));
let anybody: TestAssistant;
beforeAll(async () => {
  anybody = await connectAssistant(url());
});

const namesOf = async ({ client }: TestAssistant) => (await client.listTools()).tools.map(({ name }) => name);
const hidden = { ref: "application:RHS" };
const unknown = { code: "NOT_FOUND" };

test("an assistant sees what its account sees, and what is RESTRICTED is recorded as read", async () => {
  const operator = await as("Operator DKP");
  const { json } = await operator.call("element", hidden);
  expect(json.data.ref).toBe("application:RHS");
  expect(await operator.read("spbe://element/application%3ARHS")).toEqual(json);
  const [read] = await events("Operator DKP", "READ_RESTRICTED", 2);
  expect(read).toMatchObject({ subject: "/mcp", refs: ["application:RHS"], count: 1 });
  for (const other of [await as("Staf"), await as("Pengelola"), anybody]) {
    const { isError, json } = await other.call("element", hidden);
    expect([isError, json.errors[0].extensions]).toEqual([true, expect.objectContaining(unknown)]);
    await expect(other.read("spbe://element/application%3ARHS")).rejects.toMatchObject({ code: -32602 });
  }
});

test("two accounts that call the same tools in turn are answered each with their own", async () => {
  const [operator, staff] = [await as("Operator DKP"), await as("Staf")];
  const totals = async ({ call }: TestAssistant) =>
    (await call("statistics")).json.data.byKind.find(({ value }: any) => value === "Application").count;
  for (let turn = 0; turn < 3; turn++) expect([await totals(operator), await totals(staff)]).toEqual([2, 1]);
});

test("anybody sees what is public, by any tool", async () => {
  expect(await namesOf(anybody)).toHaveLength(5 + declaredQuestions.length);
  const { json } = await anybody.call("statistics");
  expect(json.data.byKind.map(({ value }: any) => value)).toEqual(["Opd"]);
  expect((await anybody.call("search", { text: "DKP" })).json.data).toHaveLength(1);
});

test("a program of the role CLIENT has the documents of its grant, and nothing else", async () => {
  const program = await connectAssistant(url(), await account("Program dasbor", "CLIENT", "--documents", "Q01"));
  expect(await namesOf(program)).toEqual(["list_questions", "ask_question"]);
  expect((await program.call("list_questions")).json.data.map(({ name }: any) => name)).toEqual(["Q01"]);
  const refused = [
    await program.call("ask_question", { name: "Q04" }),
    await program.call("impact", { of: ["opd:DKP"] }),
    await program.call("element", { ref: "opd:DKP" }),
    await program.call("metamodel"),
  ];
  for (const { isError, json } of refused)
    expect([isError, json.errors[0].extensions.code]).toEqual([true, "FORBIDDEN"]);
  const recorded = await refusals("Program dasbor", refused.length);
  expect(recorded[0]).toMatchObject({ subject: "FORBIDDEN" });
});

test("a program may be granted a tool by its name", async () => {
  const headers = await account("Program dampak", "CLIENT", "--documents", "impact");
  const program = await connectAssistant(url(), headers);
  expect(await namesOf(program)).toEqual(["impact"]);
  expect((await program.call("impact", { of: ["opd:DKP"] })).isError).toBe(false);
  const other = await send("/graphql?query={__typename}", { headers: { ...headers, "apollo-require-preflight": "1" } });
  expect(other.status).toBe(403);
});

test("wrong credentials are refused before anything is answered", async () => {
  const wrong = connectAssistant(url(), { authorization: "Bearer wrong" });
  await expect(wrong).rejects.toThrow(/401|not valid|nauthorized/);
});
