import { describe, expect, jest, test } from "@jest/globals";
import { readQuestions } from "../../src/graphql/trusted-documents/read-questions.js";
import { element } from "../support/element.js";
import { useServedRepository } from "./served-repository.js";

const { database, given, logged, get } = useServedRepository();

const story = [
  element("dkp", "Opd", "DKP"),
  element("s", "Service", "LYN-001"),
  element("t", "Service", "LAIN"),
  "CREATE (s)-[:OWNED_BY {id: '1'}]->(dkp)",
].join("\n");
const ownersIn = async (answer: Response) =>
  ((await answer.json()) as any).data.ownership.owners.map(({ ref }: { ref: string }) => ref);

describe("A question of the field", () => {
  test("is listed with its words, its document and its hash", async () => {
    const list = (await (await get("/questions")).json()) as any[];
    expect(list[0]).toEqual({ ...readQuestions()[0], href: "/questions/Q01" });
    expect(list[0].hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test("is answered by its name, with the defaults of its document or with variables", async () => {
    await given(story);
    expect(await ownersIn(await get("/questions/Q01"))).toEqual(["opd:DKP"]);
    const variables = encodeURIComponent(JSON.stringify({ service: "service:LAIN" }));
    expect(await ownersIn(await get(`/questions/Q01?variables=${variables}`))).toEqual([]);
  });

  test("is answered by its hash, as clients of trusted documents ask", async () => {
    await given(story);
    const { hash } = readQuestions()[0]!;
    const extensions = encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }));
    const answer = await get(`/graphql?extensions=${extensions}`, { "apollo-require-preflight": "true" });
    expect(await ownersIn(answer)).toEqual(["opd:DKP"]);
  });

  test("costs nothing over a weak link while its answer is the same", async () => {
    await given(story);
    const etag = (await get("/questions/Q01")).headers.get("etag")!;
    const again = await get("/questions/Q01", { "if-none-match": etag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    await given("MATCH (:Service {code: 'LYN-001'})-[o:OWNED_BY]->() DELETE o");
    expect((await get("/questions/Q01", { "if-none-match": etag })).status).toBe(200);
  });

  test("of an unknown name or with variables that are none is refused in words", async () => {
    const unknown = await get("/questions/Q99");
    expect([unknown.status, await unknown.json()]).toMatchObject([
      404,
      { errors: [{ extensions: { code: "NOT_FOUND" } }] },
    ]);
    for (const variables of ["{", "[]", "null", "3", "{}&variables={}"]) {
      expect((await get(`/questions/Q01?variables=${encodeURI(variables)}`)).status).toBe(400);
    }
    const missing = await get(`/questions/Q01?variables=${encodeURIComponent('{"service":"service:NONE"}')}`);
    expect(((await missing.json()) as any).errors[0].extensions.code).toBe("NOT_FOUND");
  });

  test("names the example that a repository lacks, and the variable to give, each time and as a file", async () => {
    await given(element("x", "Service", "LAIN"));
    const expected = {
      message:
        "The example service:LYN-001, the default of $service, is not in this repository, or you may not see it. Give $service the ref of another element.",
      extensions: { code: "EXAMPLE_NOT_FOUND", unknown: ["service:LYN-001"], variables: ["service"] },
    };
    // From the third time on the document is compiled.
    for (let time = 0; time < 4; time++)
      expect(((await (await get("/questions/Q01")).json()) as any).errors).toEqual(
        expect.arrayContaining([expect.objectContaining(expected)]),
      );
    const named = await get(`/questions/Q01?variables=${encodeURIComponent('{"service":"service:LYN-001"}')}`);
    expect(((await named.json()) as any).errors[0].extensions.code).toBe("NOT_FOUND");
    const file = await get("/questions/Q01.csv");
    expect([file.status, await file.json()]).toMatchObject([404, { errors: [expected] }]);
  });

  test("of an empty repository is answered, or names what is not there: no example is merely not found", async () => {
    const codes = new Map<string, unknown[]>();
    for (const { name, query } of readQuestions()) {
      const { errors = [] } = (await (await get(`/questions/${name}`)).json()) as any;
      for (const { extensions } of errors) {
        codes.set(extensions.code, [...(codes.get(extensions.code) ?? []), name]);
        for (const variable of extensions.variables ?? []) expect(query).toContain(`$${variable}: `);
      }
    }
    expect(codes.get("NOT_FOUND")).toBeUndefined();
    // Four of them name a version of the national references, which this repository lacks, too.
    expect(new Set(codes.get("EXAMPLE_NOT_FOUND")).size).toBe(16);
  });

  test("that fails by our fault is logged under the id that its answer tells", async () => {
    jest.spyOn(database, "read").mockRejectedValueOnce(new Error("broken"));
    const { headers } = await get("/questions/Q01");
    expect(JSON.parse(logged.at(-1)!)).toMatchObject({
      requestId: headers.get("x-request-id"),
      operationName: "Q01",
      err: { message: "broken" },
    });
  });

  test("is not registered by clients: an unknown hash stays unknown", async () => {
    const hash = "0".repeat(64);
    const extensions = encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }));
    const answer = await get(`/graphql?extensions=${extensions}`, { "apollo-require-preflight": "true" });
    expect(((await answer.json()) as any).errors[0].extensions.code).toBe("PERSISTED_QUERY_NOT_FOUND");
  });
});
