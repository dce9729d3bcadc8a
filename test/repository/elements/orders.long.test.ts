import { describe, expect, test } from "@jest/globals";
import type { Viewer } from "../../../src/access/viewer.js";
import { useSample } from "../../support/repository.js";
import { staff } from "../../support/viewers.js";

const { answerOf } = useSample();

/** Key of an order, in the words of the contract. */
type Key = { property?: string; count?: string; direction?: "ASC" | "DESC" };

interface Listed {
  /** List, and the argument that selects its rows. */
  list: string;
  args?: string;
  keys: Key[];
  viewer?: Viewer;
}

const textOf = (keys: Key[]) =>
  `[${keys
    .map(
      key =>
        `{ ${Object.entries(key)
          .map(([name, value]) => `${name}: ${value}`)
          .join(", ")} }`,
    )
    .join(", ")}]`;

const shownOf = ({ property, count }: Key) => (count ? `${count} { totalCount }` : property === "code" ? "" : property);

/** Compares two rows by the keys, those without a value last, then by code, which is unique in these lists. */
function compare(keys: Key[]) {
  return (one: any, other: any): number => {
    for (const { property, count, direction } of [...keys, { property: "code" } as Key]) {
      const of = (row: any) => (count ? row[count].totalCount : row[property!]);
      const [left, right] = [of(one), of(other)];
      if (left === right) continue;
      if (left === null || right === null) return left === null ? 1 : -1;
      return left < right === (direction !== "DESC") ? -1 : 1;
    }
    return 0;
  };
}

/** Returns the codes of all pages of a size, in the order of the list. */
async function pagesOf({ list, args = "", keys, viewer }: Listed, size: number, isBackwards = false) {
  const codes: string[][] = [];
  for (let cursor = ""; ; ) {
    const page = isBackwards ? `last: ${size} ${cursor}` : `first: ${size} ${cursor}`;
    const source = `{ ${list}(${page} ${args} orderBy: ${textOf(keys)}) { nodes { code } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
    const { nodes, pageInfo } = (await answerOf(source, viewer))[list];
    codes.push(nodes.map((node: any) => node.code));
    if (!(isBackwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) break;
    cursor = isBackwards ? `before: "${pageInfo.startCursor}"` : `after: "${pageInfo.endCursor}"`;
  }
  return (isBackwards ? codes.toReversed() : codes).flat();
}

async function expectOrdered(listed: Listed) {
  const { list, args = "", keys, viewer } = listed;
  const shown = keys.map(shownOf).join(" ");
  const all = (await answerOf(`{ ${list}(first: 500 ${args}) { nodes { code ${shown} } } }`, viewer))[list].nodes;
  const inOrder = all.toSorted(compare(keys)).map((row: any) => row.code);
  expect(inOrder.length).toBeGreaterThan(20);
  for (const size of [7, 500]) expect(await pagesOf(listed, size)).toEqual(inOrder);
  expect(await pagesOf(listed, 7, true)).toEqual(inOrder);
}

const timed: Key = { property: "timeClass" };
const supports: Key = { count: "supports" };
const falling = (key: Key): Key => ({ ...key, direction: "DESC" });

describe("A list is paged in both directions as its rows are sorted in memory", () => {
  test.each<[string, Listed]>([
    ["by two properties that some lack", { list: "applications", keys: [timed, { property: "applicationStatus" }] }],
    ["by the same, falling", { list: "applications", keys: [falling(timed), falling({ property: "businessFit" })] }],
    ["by the number of related elements", { list: "applications", keys: [falling(supports)] }],
    [
      "by a property, then by two numbers",
      { list: "applications", keys: [timed, falling(supports), { count: "usedBy" }] },
    ],
    [
      "by a number, then by a property",
      { list: "services", keys: [{ count: "usesData" }, falling({ property: "method" })] },
    ],
    [
      "by code, falling, after a property",
      { list: "services", keys: [{ property: "method" }, falling({ property: "code" })] },
    ],
    [
      "by a relation that most have once",
      { list: "services", keys: [{ count: "performedBy" }, falling({ property: "name" })] },
    ],
    ["of the to-be architecture", { list: "applications", args: "plateau: TO_BE", keys: [falling(supports), timed] }],
    ["of another day", { list: "opds", args: 'at: "2027-02-01"', keys: [falling({ count: "performs" })] }],
    [
      "with a filter",
      { list: "applications", args: "filter: { supports: { exists: true } }", keys: [falling(supports)] },
    ],
    [
      "for a viewer of a part",
      { list: "applications", viewer: staff, keys: [falling({ count: "protectedBy" }), supports] },
    ],
  ])("%s", async (_, listed) => {
    await expectOrdered(listed);
  });

  test("a relation of an element", async () => {
    const source = (args: string) =>
      `{ opd(ref: "opd:DISKOMINFO") { owns(${args}) { nodes { code protectedBy { totalCount } } pageInfo { endCursor } } } }`;
    const keys: Key[] = [falling({ count: "protectedBy" }), falling({ property: "name" })];
    const all = (await answerOf(source(`first: 500, orderBy: ${textOf(keys)}`))).opd.owns.nodes;
    expect(all.length).toBeGreaterThan(10);
    const counts = all.map((node: any) => node.protectedBy.totalCount);
    expect(counts).toEqual(counts.toSorted((one: number, other: number) => other - one));
    const first = (await answerOf(source(`first: 4, orderBy: ${textOf(keys)}`))).opd.owns;
    const next = source(`first: 4, after: "${first.pageInfo.endCursor}", orderBy: ${textOf(keys)}`);
    expect([...first.nodes, ...(await answerOf(next)).opd.owns.nodes]).toEqual(all.slice(0, 8));
  });
});

test("elements that a viewer may not see do not count in the order", async () => {
  const source = `{ applications(first: 500, orderBy: { count: protectedBy, direction: DESC }) { nodes { code protectedBy { totalCount } } } }`;
  const counts = async (viewer?: Viewer) =>
    (await answerOf(source, viewer)).applications.nodes.map((node: any) => node.protectedBy.totalCount);
  expect((await counts())[0]).toBeGreaterThan(0);
  const seen = await answerOf(source, staff);
  expect(seen.applications.nodes.every((node: any) => node.protectedBy.totalCount === 0)).toBe(true);
  const codes = seen.applications.nodes.map((node: any) => node.code);
  expect(codes).toEqual(codes.toSorted());
});
