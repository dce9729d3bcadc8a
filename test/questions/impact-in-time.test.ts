import { expect, test } from "@jest/globals";
import { useRepository } from "../support/repository.js";
import { story } from "./impact-story.js";

const { ask, given } = useRepository();

test("on an earlier day, what was in force then is reached; unknown elements are named", async () => {
  await given(story);
  const { data } = await ask(`{ impact(of: ["DB"], at: "2024-06-01", kinds: [Application]) { totalCount } }`);
  expect(data.impact.totalCount).toBe(3);
  const { errors } = await ask(`{ impact(of: ["DB", "service:TIDAK-ADA"]) { totalCount } }`);
  expect(errors![0]!.originalError).toMatchObject({ code: "NOT_FOUND", details: { unknown: ["service:TIDAK-ADA"] } });
});

test("walked both ways, an element that is no longer in force is neither reached nor passed, and a start always counts", async () => {
  await given(story);
  const { data } = await ask(
    `{ server: impact(of: ["DB"], direction: BOTH) { nodes { element { code } } } ended: impact(of: ["OLD"], direction: BOTH, maxDepth: 1) { nodes { element { code } } } }`,
  );
  const codes = (nodes: any[]) => nodes.map(({ element }) => element.code);
  expect(codes(data.server.nodes)).toEqual(["A1", "A2", "S1", "P1"]);
  expect(codes(data.ended.nodes)).toEqual(["DB"]);
});

test("reached elements are shown as of the requested day", async () => {
  await given(story);
  await given(
    "MATCH (a:Application {code: 'A1'}), (o:Opd {code: 'DKP'}) CREATE (a)-[:OWNED_BY {id: '10', until: '2025-01-01'}]->(o)",
  );
  const { data } = await ask(
    `{ then: impact(of: ["DB"], at: "2024-06-01", maxDepth: 1, first: 1) { nodes { element { code ownedBy { code } } } } now: impact(of: ["DB"], maxDepth: 1, first: 1) { nodes { element { code ownedBy { code } } } } }`,
  );
  expect(data.then.nodes[0].element).toEqual({ code: "A1", ownedBy: { code: "DKP" } });
  expect(data.now.nodes[0].element).toEqual({ code: "A1", ownedBy: null });
});
