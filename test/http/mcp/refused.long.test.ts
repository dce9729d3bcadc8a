import { beforeAll, describe, expect, test } from "@jest/globals";
import { mostBytes } from "../../../src/http/mcp/bounded-answer.js";
import { type TestAssistant, useAssistants } from "./assistant.js";

const { assistant } = useAssistants();
let own: TestAssistant;
beforeAll(async () => {
  own = await assistant();
});

describe("A fault of a call is an error of the tool, with its code and what to do", () => {
  const faults: [string, string, Record<string, unknown>, string, RegExp][] = [
    [
      "an argument that does not exist",
      "impact",
      { off: ["x"] },
      "BAD_USER_INPUT",
      /off: is not an argument of impact\. Use .*of/,
    ],
    ["a missing argument", "impact", {}, "BAD_USER_INPUT", /of: is required by impact/],
    ["a value that is not in a list", "costs", { by: "WARNA" }, "BAD_USER_INPUT", /WARNA/],
    ["a value of another type", "coverage", { taxonomy: "RAB", level: "satu" }, "BAD_USER_INPUT", /level/],
    ["a misspelt ref", "impact", { of: ["application:SIMPEGG"] }, "NOT_FOUND", /application:SIMPEG/],
    ["an element that does not exist", "element", { ref: "service:NONE" }, "NOT_FOUND", /service:NONE/],
    ["a page that is too large", "findings", { first: 100_000 }, "COST_EXCEEDED", /[Cc]ost/],
    ["a misspelt question", "ask_question", { name: "Q044" }, "NOT_FOUND", /Did you mean Q04 or Q44/],
    ["variables that are no object", "ask_question", { name: "Q04", variables: [] }, "BAD_USER_INPUT", /variables/],
    ["a change that is none", "statistics", { asIf: ["explode,service:LYN-001"] }, "BAD_USER_INPUT", /delete,ref/],
    ["a text that is too long", "search", { text: "x".repeat(3_000) }, "BAD_USER_INPUT", /text/],
  ];

  test.each(faults)("%s", async (_what, tool, args, code, message) => {
    const { json, isError } = await own.call(tool, args);
    expect([isError, json.errors[0].extensions.code]).toEqual([true, code]);
    expect(json.errors[0].message).toMatch(message);
    expect(json.data).toBeNull();
  });
});

test("a tool that does not exist is an error of the protocol that names those that do", async () => {
  const unknown = own.client.callTool({ name: "delete_everything", arguments: {} });
  await expect(unknown).rejects.toMatchObject({
    code: -32602,
    message: expect.stringMatching(/delete_everything.*search/),
  });
});

describe("A long answer", () => {
  test("is cut to 60 kB, and says what was cut and how to get the rest", async () => {
    const { json, bytes, isError } = await own.call("findings", { first: 500 });
    expect(isError).toBe(false);
    expect(bytes).toBeLessThanOrEqual(mostBytes);
    expect(bytes).toBeGreaterThan(mostBytes / 2);
    const { shown, of } = json.cut.lists["data.nodes"];
    expect([json.data.nodes.length, of]).toEqual([shown, Math.min(500, json.data.totalCount)]);
    expect(json.cut.advice).toMatch(/smaller `first`.*Narrow it with rules, severity, kinds, opd/);
    expect(json.data.pageInfo).toEqual({ hasNextPage: true, endCursor: null });
    const first = await own.call("findings", { first: shown });
    expect(first.json.cut).toBeUndefined();
    expect(first.json.data.nodes).toEqual(json.data.nodes);
    expect(first.json.data.pageInfo.endCursor).toEqual(expect.any(String));
  });
});
