import { describe, expect, test } from "@jest/globals";
import { type GraphQLField, type GraphQLObjectType, getNamedType, isObjectType } from "graphql";
import { elementsListedBy } from "../../src/graphql/cost/element-types.js";
import { schema } from "../../src/graphql/schema.js";
import { useSample } from "../support/repository.js";
import { type Walked, walked } from "./connections-walked.js";

const { ask } = useSample();

const pageInfo = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

async function page({ source, path, row }: Walked, args = "") {
  const { data, errors } = await ask(source(args, `totalCount edges { cursor node { ${row} } } ${pageInfo}`));
  expect(errors).toBeUndefined();
  return path.reduce((value, key) => value[key], data as any);
}

/** All rows of a list with their cursors, read in at most five pages, one after the other. */
async function follow(walked: Walked, size: number, isBackwards: boolean) {
  const pages: any[] = [];
  for (let cursor = ""; cursor !== undefined; ) {
    const found = await page(walked, isBackwards ? `, last: ${size}${cursor}` : `, first: ${size}${cursor}`);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = found.pageInfo;
    expect([startCursor, endCursor]).toEqual([found.edges[0].cursor, found.edges.at(-1).cursor]);
    expect(isBackwards ? hasNextPage : hasPreviousPage).toBe(pages.length > 0);
    pages.push(found.edges);
    const hasMore = isBackwards ? hasPreviousPage : hasNextPage;
    cursor = isBackwards ? `, before: "${startCursor}"` : `, after: "${endCursor}"`;
    if (!hasMore) break;
  }
  return (isBackwards ? pages.toReversed() : pages).flat();
}

const titled = walked.map(each => [`${each.type} of ${each.path.join(".")}`, each] as const);

describe.each(titled)("%s", (_, walked) => {
  test("has each row once when read page by page, from either end", async () => {
    const whole = await page(walked, ", first: 500");
    expect(whole.edges.length).toBeGreaterThan(1);
    expect(whole.totalCount).toBe(whole.edges.length);
    const size = Math.ceil(whole.totalCount / 4);
    expect(await follow(walked, size, false)).toEqual(whole.edges);
    expect(await follow(walked, size, true)).toEqual(whole.edges);
  });

  test("has the same rows as nodes and as edges", async () => {
    const { source, path, row } = walked;
    const of = async (selection: string) =>
      path.reduce((value, key) => value[key], (await ask(source("", selection))).data as any);
    const { nodes } = await of(`nodes { ${row} }`);
    const { edges } = await of(`edges { node { ${row} } }`);
    expect(nodes.length).toBeGreaterThan(1);
    expect(edges.map(({ node }: any) => node)).toEqual(nodes);
    expect(await of(`nodes { ${row} } edges { node { ${row} } }`)).toEqual({ nodes, edges });
  });

  test.each([
    ["a cursor that is none", `, after: "x"`],
    ["a cursor of another list", `, after: "${cursorOf(["a", "b"])}"`],
    ["a position before the first row", `, before: "${cursorOf([0])}"`],
    ["both directions", ", first: 1, last: 1"],
    ["a page that is too large", ", last: 501"],
  ])("refuses %s with code and path", async (_what, args) => {
    const { errors } = await ask(walked.source(args, "totalCount"));
    expect(errors).toHaveLength(1);
    expect(errors![0]!.path).toEqual(walked.path);
    expect(errors![0]!.originalError).toMatchObject({ code: "BAD_USER_INPUT" });
  });
});

function cursorOf(key: unknown[]) {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

describe("The contract has one dialect of paged lists:", () => {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const paged = types.filter(type => "pageInfo" in type.getFields());
  const typeOf = (type: GraphQLObjectType, field: string) => String(type.getFields()[field]?.type);

  test("every page is a connection of Relay with nodes and a count", () => {
    for (const type of paged) {
      const edge = getNamedType(type.getFields().edges!.type) as GraphQLObjectType;
      expect([type.name, edge.name]).toEqual([expect.stringMatching(/Connection$/), expect.stringMatching(/Edge$/)]);
      expect(["edges", "nodes", "pageInfo", "totalCount"].map(field => typeOf(type, field))).toEqual([
        `[${edge.name}!]!`,
        `[${typeOf(edge, "node")}]!`,
        "PageInfo!",
        "Int!",
      ]);
      expect(typeOf(edge, "cursor")).toBe("String!");
    }
  });

  test("every field of one pages in both directions, the feed of changes forwards only", () => {
    const fields = types.flatMap(type => Object.values(type.getFields()) as GraphQLField<unknown, unknown>[]);
    const pagedNames = new Set(paged.map(({ name }) => name));
    for (const { name, type, args } of fields) {
      const names = args.map(each => each.name);
      const expected = name === "changes" ? ["after", "first"] : ["after", "before", "first", "last"];
      const found = ["after", "before", "first", "last"].filter(each => names.includes(each));
      if (pagedNames.has(getNamedType(type).name)) expect({ name, found }).toEqual({ name, found: expected });
      else expect({ name, after: names.includes("after") }).toEqual({ name, after: false });
    }
  });

  test("every connection of answers is walked here, those of accounts, changes, comments and elements beside their tests", () => {
    const ofAnswers = paged.filter(type => !elementsListedBy(type) || !("facets" in type.getFields()));
    const expected = ofAnswers
      .map(({ name }) => name)
      .filter(name => !["AccountConnection", "ChangeConnection", "CommentConnection"].includes(name));
    expect([...new Set(walked.map(({ type }) => type))].sort()).toEqual(expected.sort());
  });
});
