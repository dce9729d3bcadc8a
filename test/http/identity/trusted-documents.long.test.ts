import { beforeAll, describe, expect, test } from "@jest/globals";
import { readQuestions } from "../../../src/graphql/trusted-documents/read-questions.js";
import { refusal } from "../tiny-server.js";
import { useIdentity } from "./identity-server.js";

const { account, send, post } = useIdentity();
const [q01, q02] = readQuestions().filter(({ name }) => ["Q09", "Q10"].includes(name));
let client: Record<string, string>;

beforeAll(async () => {
  client = await account("Portal publik", "CLIENT", "--documents", q01!.name);
});

const graphql = (body: object, headers: Record<string, string>) => post("/graphql", body, headers);
const byHash = (hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });
const asGet = (query: Record<string, string>, headers: Record<string, string>) =>
  send(`/graphql?${new URLSearchParams(query)}`, { headers: { "apollo-require-preflight": "1", ...headers } });

describe.each([
  ["The public", () => ({}), true],
  ["A program with one document", () => client, false],
] as const)("%s", (_who, headersOf, mayAskOther) => {
  test("gets an answer to a trusted document by name, text and hash, as a table, by POST and by GET", async () => {
    const headers = headersOf();
    const answers = [
      send(`/questions/${q01!.name}`, { headers }),
      send(`/questions/${q01!.name}.csv`, { headers }),
      graphql({ query: q01!.query }, headers),
      graphql(byHash(q01!.hash), headers),
      asGet({ query: q01!.query }, headers),
      asGet({ extensions: JSON.stringify(byHash(q01!.hash).extensions) }, headers),
    ];
    for (const answer of answers) expect((await answer).status).toBe(200);
  });

  test("gets an answer to others only if its grant has them", async () => {
    const headers = headersOf();
    const answers = [
      send(`/questions/${q02!.name}`, { headers }),
      graphql({ query: q02!.query }, headers),
      graphql(byHash(q02!.hash), headers),
    ];
    for (const answer of answers) expect((await answer).status).toBe(mayAskOther ? 200 : 403);
    const listed = (await (await send("/questions", { headers })).json()) as { name: string }[];
    expect(listed.some(({ name }) => name === q02!.name)).toBe(mayAskOther);
  });

  test.each([
    [
      "a request of its own",
      (headers: Record<string, string>) => graphql({ query: "{ opds { totalCount } }" }, headers),
    ],
    ["a trusted document with a word more", headers => graphql({ query: `${q01!.query} ` }, headers)],
    [
      "a trusted hash with a text of its own",
      headers => graphql({ query: "{ opds { totalCount } }", ...byHash(q01!.hash) }, headers),
    ],
    ["a text of its own by GET", headers => asGet({ query: "{ opds { totalCount } }" }, headers)],
    ["the schema", headers => graphql({ query: "{ __schema { types { name } } }" }, headers)],
    ["the contract", headers => send("/schema.graphql", { headers })],
    ["a list as CSV", headers => send("/export/services.csv", { headers })],
    ["a question as a table", headers => send("/export/findings.xlsx", { headers })],
    ["a picture", headers => send("/export/impact.svg?of=opd:DKP", { headers })],
    [
      "an import",
      headers =>
        send("/import?name=Layanan.csv", {
          method: "POST",
          headers: { "content-type": "text/csv", ...headers },
          body: "Kode,Nama\n",
        }),
    ],
    ["the metrics", headers => send("/metrics", { headers })],
    ["the accounts", headers => send("/export/accounts.csv", { headers })],
  ] as [string, (headers: Record<string, string>) => Promise<Response>][])("is refused %s", async (_what, request) => {
    expect(await refusal(await request(headersOf()))).toEqual([403, "FORBIDDEN"]);
  });

  test("reads health and the page, and learns what does not exist", async () => {
    const headers = headersOf();
    for (const path of ["/health/live", "/health/ready", "/graphiql", "/graphiql/examples.json", "/me"])
      expect([path, (await send(path, { headers })).status]).toEqual([path, 200]);
    expect((await send("/tidak-ada", { headers })).status).toBe(404);
  });
});
