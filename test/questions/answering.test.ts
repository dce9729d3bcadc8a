import { expect, test } from "@jest/globals";
import { useRepository } from "../support/repository.js";
import { story } from "./ownership-story.js";

const { ask, given, roundTrips } = useRepository();

test("everybody who answers for something it rests on, once each, nearest first", async () => {
  await given(story);
  const { data, errors } = await ask(
    `{ ownership(of: "S1") { owner { code } answering { totalCount isPartial nodes { role label opd { code } element { code } distance } } } }`,
  );
  expect(errors).toBeUndefined();
  const rows = data.ownership.answering.nodes.map(
    ({ distance, element, role, opd }: any) => `${distance} ${element.code} ${role} ${opd.code}`,
  );
  expect(rows).toEqual([
    "0 S1 OWNED_BY DKP",
    "0 S1 PERFORMED_BY DKP",
    "1 A1 DEVELOPED_BY BKD",
    "2 DATA STEWARDED_BY KOMINFO",
    "3 DC OWNED_BY KOMINFO",
  ]);
  expect(data.ownership.answering.nodes[3].label).toBe("Walidata");
  expect(data.ownership.answering).toMatchObject({ totalCount: 5, isPartial: false });
  expect(roundTrips()).toBeLessThanOrEqual(5);
});

test("the responsible OPDs are paged", async () => {
  await given(story);
  const page = "totalCount pageInfo { hasNextPage endCursor } nodes { role }";
  const { data } = await ask(`{ ownership(of: "S1") { answering(first: 4) { ${page} } } }`);
  expect(data.ownership.answering).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
  const { endCursor } = data.ownership.answering.pageInfo;
  const rest = await ask(`{ ownership(of: "S1") { answering(after: "${endCursor}") { ${page} } } }`);
  expect(rest.data.ownership.answering).toMatchObject({
    pageInfo: { hasNextPage: false },
    nodes: [{ role: "OWNED_BY" }],
  });
});
