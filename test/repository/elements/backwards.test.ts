import { expect, test } from "@jest/globals";
import { element } from "../../support/element.js";
import { useRepository } from "../../support/repository.js";

const { ask, given } = useRepository();

const rising = ["S1", "S2", "S3", "S4", "S5"];

/** Five services, two of them with one name and one without a method, supported by one application. */
const services = [
  element("app", "Application", "APP"),
  element("s1", "Service", "S1", ", method: 'HYBRID'"),
  element("s2", "Service", "S2", ", method: 'ELECTRONIC'"),
  element("s3", "Service", "S3"),
  element("s4", "Service", "S4", ", method: 'ELECTRONIC'"),
  element("s5", "Service", "S5"),
  "CREATE (s1)-[:SUPPORTED_BY {id: '1'}]->(app), (s2)-[:SUPPORTED_BY {id: '2'}]->(app), (s3)-[:SUPPORTED_BY {id: '3'}]->(app), (s4)-[:SUPPORTED_BY {id: '4'}]->(app), (s5)-[:SUPPORTED_BY {id: '5'}]->(app)",
].join("\n");

const page = "nodes { code } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
const codesOf = ({ nodes }: any): string[] => nodes.map(({ code }: { code: string }) => code);

/** The pages of a list from its end to its start, each as it is shown, with what they say of the pages beside them. */
async function backwards(list: (args: string) => string, read: (data: any) => any) {
  const pages: string[][] = [];
  const more: [hasPrevious: boolean, hasNext: boolean][] = [];
  for (let before = ""; pages.length < 9; ) {
    const { data, errors } = await ask(`{ ${list(`last: 2 ${before}`)} }`);
    expect(errors).toBeUndefined();
    const { pageInfo, ...rows } = read(data);
    pages.push(codesOf(rows));
    more.push([pageInfo.hasPreviousPage, pageInfo.hasNextPage]);
    if (!pageInfo.hasPreviousPage) break;
    before = `before: "${pageInfo.startCursor}"`;
  }
  return { pages, more };
}

test.each([
  ["by code", ""],
  ["by code, falling", ", orderBy: { property: code, direction: DESC }"],
  ["by a property that some lack", ", orderBy: { property: method }"],
  ["by a property that some lack, falling", ", orderBy: { property: method, direction: DESC }"],
])("a list %s is read from its end, in the order that it has from its start", async (_, order) => {
  await given(services);
  const { data } = await ask(`{ services(first: 500 ${order}) { nodes { code } } }`);
  const inOrder = codesOf(data.services);
  expect(inOrder.toSorted()).toEqual(rising);
  const { pages, more } = await backwards(
    args => `services(${args} ${order}) { ${page} }`,
    found => found.services,
  );
  expect(pages).toEqual([inOrder.slice(3), inOrder.slice(1, 3), inOrder.slice(0, 1)]);
  expect(more).toEqual([
    [true, false],
    [true, true],
    [false, true],
  ]);
});

test("the relations of an element are read from their end too", async () => {
  await given(services);
  const { pages } = await backwards(
    args => `application(ref: "application:APP") { supports(${args}) { ${page} } }`,
    found => found.application.supports,
  );
  expect(pages).toEqual([["S4", "S5"], ["S2", "S3"], ["S1"]]);
});

test.each([
  ["both directions at once", "first: 1, last: 1", "`last` and `before` page backwards"],
  ["a cursor of the other direction", `first: 1, before: "x"`, "`last` and `before` page backwards"],
  ["more rows than a page has", "last: 501", "last must be between 0 and 500"],
  ["a cursor that is none", `before: "x"`, "The cursor is not from this list"],
])("%s is refused", async (_, args, message) => {
  const { errors } = await ask(`{ services(${args}) { nodes { code } } }`);
  expect(errors?.[0]?.originalError).toMatchObject({ code: "BAD_USER_INPUT" });
  expect(errors?.[0]?.message).toContain(message);
});
