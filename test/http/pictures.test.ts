import { describe, expect, test } from "@jest/globals";
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from "graphql";
import { DatabaseError } from "../../src/database/database-error.js";
import { parseXml } from "../formats/pictures/parse-xml.js";
import { story } from "../formats/pictures/story.js";
import { useServedRepository } from "./served-repository.js";
import { startTinyServer } from "./tiny-server.js";

const { given, get: getFrom } = useServedRepository();
const get = (file: string, headers: Record<string, string> = {}) => getFrom(`/export/${file}`, headers);

describe("A picture as a file", () => {
  test.each(["impact", "neighbourhood", "ownership"])("of %s is at its URL, as SVG and as GraphML", async name => {
    await given(story);
    const [svg, graphml] = [
      await get(`${name}.svg?of=application:APP`),
      await get(`${name}.graphml?of=application:APP`),
    ];
    expect(svg.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
    expect(parseXml(await svg.text())[0]!.name).toBe("svg");
    expect(graphml.headers.get("content-disposition")).toBe(`attachment; filename="${name}.graphml"`);
    expect(parseXml(await graphml.text())[0]!.name).toBe("graphml");
  });

  test("takes the arguments of the field, several by repeating them", async () => {
    await given(story);
    const answer = await get(
      "impact.svg?of=infrastructure:SRV&of=dataAsset:DATA&maxDepth=1&kinds=Application&kinds=Service",
    );
    const [, title, desc] = parseXml(await answer.text());
    expect(title!.text).toBe("Dampak gangguan: Nama SRV, Nama DATA");
    expect(desc!.text).toContain("Nama S2");
    expect(desc!.text).not.toContain("Nama S1");
  });

  test("runs and loads nothing where it is opened", async () => {
    await given(story);
    const answer = await get("impact.svg?of=infrastructure:SRV");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await answer.text()).not.toMatch(/<script|<style|href|url\(/);
  });

  test("comes compressed, and not again while it is the same", async () => {
    await given(story);
    const first = await get("impact.svg?of=infrastructure:SRV", { "accept-encoding": "br" });
    expect(first.headers.get("content-encoding")).toBe("br");
    const headers = { "accept-encoding": "br", "if-none-match": first.headers.get("etag")! };
    expect((await get("impact.svg?of=infrastructure:SRV", headers)).status).toBe(304);
    await given("MATCH (n {id: 'APP'}) SET n.name = 'Lain'");
    expect((await get("impact.svg?of=infrastructure:SRV", headers)).status).toBe(200);
  });

  test.each([
    ["impact.svg?of=service:NONE", 404, "NOT_FOUND"],
    ["impact.svg", 400, "BAD_USER_INPUT"],
    ["impact.svg?of=application:APP&maxDepth=dalam", 400, "BAD_USER_INPUT"],
    ["impact.svg?of=application:APP&maxDepth=", 400, "BAD_USER_INPUT"],
    ["impact.svg?of=application:APP&constructor=1", 400, "BAD_USER_INPUT"],
    ["impact.svg?of=application:APP&direction=UP", 400, "BAD_USER_INPUT"],
    ["impact.svg?of=application:APP&kinds=Ship", 400, "BAD_USER_INPUT"],
    ["impact.svg?of=application:APP&first=5", 400, "BAD_USER_INPUT"],
    ["neighbourhood.graphml?of=application:APP&hops=9", 400, "BAD_USER_INPUT"],
    ["ownership.svg?of=application:APP&of=service:S1", 400, "BAD_USER_INPUT"],
    ["services.svg", 404, "NOT_FOUND"],
  ])("that cannot be drawn (%s) is refused with a code", async (path, status, code) => {
    await given(story);
    const answer = await get(path);
    expect([answer.status, await answer.json()]).toMatchObject([status, { errors: [{ extensions: { code } }] }]);
  });
});

test("a picture that takes the database too long is DEADLINE_EXCEEDED", async () => {
  const resolve = () => {
    throw new DatabaseError("DEADLINE_EXCEEDED");
  };
  const answer = new GraphQLObjectType({ name: "Slow", fields: { picture: { type: GraphQLString, resolve } } });
  const query = new GraphQLObjectType({ name: "Query", fields: { slow: { type: answer, resolve: () => ({}) } } });
  const slow = await startTinyServer({ schema: new GraphQLSchema({ query }) });
  const refused = await fetch(`${slow.url}/export/slow.svg`);
  await slow.stop();
  expect([refused.status, await refused.json()]).toMatchObject([
    504,
    { errors: [{ extensions: { code: "DEADLINE_EXCEEDED" } }] },
  ]);
});
