import { expect, test } from "@jest/globals";
import { staff, useComments } from "./comment-story.js";

const { ask, write, textsOf } = useComments();

test("Comments come in pages of each element, oldest first, from either end", async () => {
  for (const text of ["1", "2", "3"]) await write(text);
  await write("lain", staff, "service:IZIN-2");
  const page = async (args: string) => {
    const source = `{ services { nodes { code comments(${args}) { totalCount nodes { text } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } } } }`;
    const { data, errors } = await ask(source, {}, staff);
    expect(errors).toBeUndefined();
    const [izin, other] = data.services.nodes.map((node: any) => node.comments);
    expect([izin.totalCount, other.totalCount]).toEqual([3, 1]);
    return { ...izin, texts: izin.nodes.map(({ text }: any) => text), others: other.nodes.length };
  };
  const first = await page("first: 2");
  expect(first).toMatchObject({ texts: ["1", "2"], others: 1, pageInfo: { hasNextPage: true } });
  expect(await page(`first: 2, after: "${first.pageInfo.endCursor}"`)).toMatchObject({ texts: ["3"] });
  const last = await page("last: 2");
  expect(last).toMatchObject({ texts: ["2", "3"], pageInfo: { hasPreviousPage: true } });
  expect(await page(`last: 2, before: "${last.pageInfo.startCursor}"`)).toMatchObject({ texts: ["1"] });
  const cursor = Buffer.from(JSON.stringify(["a", "b"])).toString("base64url");
  for (const args of [`after: "${cursor}"`, "first: 1, last: 1", "last: 501"]) {
    const { errors } = await ask(`{ service(ref: "service:IZIN") { comments(${args}) { totalCount } } }`);
    expect(errors).toMatchObject([{ path: ["service", "comments"], originalError: { code: "BAD_USER_INPUT" } }]);
  }
});

test("A page has fifty comments by default, and each part is read only if it is selected", async () => {
  for (let each = 0; each < 11; each++) await write(String(each));
  expect(await textsOf()).toHaveLength(11);
  const counted = await ask(`{ service(ref: "service:IZIN") { comments { totalCount } } }`);
  expect(counted.data.service.comments).toEqual({ totalCount: 11 });
  const listed = await ask(
    `{ service(ref: "service:IZIN") { comments(first: 1) { edges { cursor node { text } } } } }`,
  );
  expect(listed.data.service.comments.edges).toEqual([{ cursor: expect.any(String), node: { text: "0" } }]);
});
