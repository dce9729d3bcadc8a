import { beforeAll, expect, test } from "@jest/globals";
import { element } from "../../support/element.js";
import { refusal } from "../tiny-server.js";
import { useIdentity } from "./identity-server.js";

const { account, ask, database } = useIdentity();
const tokens: Record<string, Record<string, string>> = {};

beforeAll(async () => {
  await database.write(transaction =>
    transaction.run(element("s", "Service", "IZIN", ", confidentiality: 'PUBLIC', responsible: 'id-of-dkp'")),
  );
  for (const [name, role, ...more] of [
    ["Bidang Aptika", "STAFF"],
    ["Portal", "CLIENT", "--documents", "Q01"],
    ["Pengelola Akun", "ADMIN"],
  ])
    tokens[name!] = await account(name!, role!, ...more);
});

const comment = `comment(ref: "service:IZIN", text: "Apakah masih ada?") { comment { account } problems { rule } }`;
const creation = `createService(input: { code: "BARU", name: "Baru" }) { problems { rule } }`;

test("an official who may change nothing comments in the name of the office", async () => {
  const answer = await ask(`mutation { ${comment} }`, tokens["Bidang Aptika"]);
  expect(await answer.json()).toMatchObject({
    data: { comment: { comment: { account: "Bidang Aptika" }, problems: [] } },
  });
});

test("a document that also selects __typename is one of comments", async () => {
  const tried = `comment(ref: "service:IZIN", text: "Uji", validateOnly: true) { problems { rule } }`;
  const answer = await ask(`mutation { ${tried} __typename }`, tokens["Bidang Aptika"]);
  expect(await answer.json()).toMatchObject({ data: { comment: { problems: [] }, __typename: "Mutation" } });
});

test("a document that also changes elements is refused as a whole", async () => {
  const documents = [
    `mutation { ${comment} ${creation} }`,
    `mutation { ${comment} ... on Mutation { ${creation} } }`,
    `mutation { ${comment} ...more } fragment more on Mutation { ${creation} }`,
  ];
  for (const document of documents)
    expect(await refusal(await ask(document, tokens["Bidang Aptika"]))).toEqual([403, "FORBIDDEN"]);
  const { data } = (await (
    await ask(`{ service(ref: "service:IZIN") { comments { totalCount } } }`, tokens["Bidang Aptika"])
  ).json()) as any;
  expect(data.service.comments.totalCount).toBe(1);
});

test("the public, programs and those who manage accounts do not comment, nor read comments", async () => {
  const asked = [`mutation { ${comment} }`, `{ service(ref: "service:IZIN") { comments { nodes { text } } } }`];
  for (const headers of [undefined, tokens.Portal])
    for (const document of asked) expect(await refusal(await ask(document, headers))).toEqual([403, "FORBIDDEN"]);
  const [written, read] = await Promise.all(asked.map(document => ask(document, tokens["Pengelola Akun"])));
  expect(await refusal(written!)).toEqual([403, "FORBIDDEN"]);
  expect(await read!.json()).toMatchObject({ data: { service: null } });
});
