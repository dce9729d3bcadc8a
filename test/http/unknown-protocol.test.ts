import { describe, expect, test } from "@jest/globals";
import { useOddInput } from "./odd-input-server.js";

const { ask, post } = useOddInput();

describe("A feature of GraphQL over HTTP that this server lacks is a client error:", () => {
  const persistedQuery = { version: 1, sha256Hash: "0".repeat(64) };
  test.each([
    [
      "a hash that is not that of its document",
      { query: "{ limits { maxCost } }", extensions: { persistedQuery } },
      "BAD_REQUEST",
    ],
    [
      "another version of persisted queries",
      { extensions: { persistedQuery: { ...persistedQuery, version: 2 } } },
      "BAD_REQUEST",
    ],
    ["an empty document", { query: "" }, "BAD_REQUEST"],
    ["a subscription", { query: "subscription { services { totalCount } }" }, "GRAPHQL_VALIDATION_FAILED"],
  ])("%s", async (_, body, code) => {
    expect((await post(body)).code).toBe(code);
  });
});

test.each(Object.getOwnPropertyNames(Object.prototype))(
  "The alias %s, which every object of JavaScript has, is refused",
  async alias => {
    const sources = [
      `{ ${alias}: services { totalCount } }`,
      `{ services { nodes { ${alias}: supportedBy { totalCount } } } }`,
    ];
    for (const source of sources) expect(await ask(source)).toMatchObject({ data: undefined, code: "BAD_USER_INPUT" });
  },
);
