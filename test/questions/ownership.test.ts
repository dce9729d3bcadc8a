import { expect, test } from "@jest/globals";
import { useRepository } from "../support/repository.js";
import { story } from "./ownership-story.js";

const { ask, given, roundTrips } = useRepository();

const owning = `owner { code } owners { code } isInherited isAmbiguous inheritedFrom { element { code } distance relation }`;
const codes = (elements: any[]) => elements.map(({ code }) => code);

test("the owner in force is the owner, and nothing is inherited", async () => {
  await given(story);
  const { data, errors } = await ask(`{ ownership(of: "service:S2") { ${owning} } }`);
  expect(errors).toBeUndefined();
  expect(data.ownership).toEqual({
    owner: { code: "BKD" },
    owners: [{ code: "BKD" }],
    isInherited: false,
    isAmbiguous: false,
    inheritedFrom: [],
  });
});

test("without an owner the whole comes first, however near what is served; then the host of infrastructure", async () => {
  await given(story);
  const { data, errors } = await ask(
    `{ part: ownership(of: "PART") { ${owning} } vm: ownership(of: "VM") { ${owning} } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.part).toMatchObject({ owner: { code: "DKP" }, isInherited: true, isAmbiguous: false });
  expect(data.part.inheritedFrom).toEqual([{ element: { code: "S1" }, distance: 2, relation: "COMPOSED_OF" }]);
  expect(data.vm).toMatchObject({ owner: { code: "KOMINFO" }, isInherited: true });
  expect(data.vm.inheritedFrom).toEqual([{ element: { code: "DC" }, distance: 1, relation: "HOSTED_ON" }]);
});

test("several served elements at one distance are all listed, and only different owners are ambiguous", async () => {
  await given(story);
  const { data, errors } = await ask(`{ ownership(of: "DB") { ${owning} } }`);
  expect(errors).toBeUndefined();
  expect(data.ownership).toMatchObject({ owner: null, isInherited: true, isAmbiguous: true });
  expect(codes(data.ownership.owners)).toEqual(["BKD", "DKP"]);
  expect(data.ownership.inheritedFrom).toEqual([
    { element: { code: "S2" }, distance: 2, relation: "SUPPORTED_BY" },
    { element: { code: "S1" }, distance: 2, relation: "SUPPORTED_BY" },
  ]);
  await given("MATCH (:Service {code: 'S2'})-[o:OWNED_BY]->() DELETE o");
  await given("MATCH (s:Service {code: 'S2'}), (o:Opd {code: 'DKP'}) CREATE (s)-[:OWNED_BY {id: '20'}]->(o)");
  const again = await ask(`{ ownership(of: "DB") { ${owning} } }`);
  expect(again.data.ownership).toMatchObject({ owner: { code: "DKP" }, isAmbiguous: false });
  expect(again.data.ownership.inheritedFrom).toHaveLength(2);
});

test("an element without owner has none in the answer, and an unknown element is named", async () => {
  await given(story);
  const { data } = await ask(`{ ownership(of: "LOST") { ${owning} answering { totalCount } } }`);
  expect(data.ownership).toMatchObject({
    owner: null,
    owners: [],
    isInherited: false,
    inheritedFrom: [],
    answering: { totalCount: 0 },
  });
  const { errors } = await ask(`{ ownership(of: "service:NONE") { isInherited } }`);
  expect(errors?.[0]?.message).toContain("service:NONE");
});

test("for a list of elements, ownership costs one statement for the result and one for each level shown", async () => {
  await given(story);
  const { data, errors } = await ask(
    `{ elements(refs: ["DB", "VM", "PART", "S2", "LOST"]) { code ownership { isInherited owners { code } answering { totalCount } } } }`,
  );
  expect(errors).toBeUndefined();
  const owners = data.elements.map(({ code, ownership }: any) => [
    code,
    ownership.isInherited,
    codes(ownership.owners),
  ]);
  expect(owners).toEqual([
    ["DB", true, ["BKD", "DKP"]],
    ["VM", true, ["KOMINFO"]],
    ["PART", true, ["DKP"]],
    ["S2", false, ["BKD"]],
    ["LOST", false, []],
  ]);
  expect(data.elements.map(({ ownership }: any) => ownership.answering.totalCount)).toEqual([0, 1, 0, 4, 0]);
  expect(roundTrips()).toBe(5);
});

test("on an earlier day the owner of that day is returned, and shown as of that day", async () => {
  await given(story);
  await given(
    "MATCH (d:Opd {code: 'DKP'}), (k:Opd {code: 'KOMINFO'}) CREATE (d)-[:UNIT_OF {id: '30', until: '2025-06-01'}]->(k)",
  );
  const query = "owners { code unitOf { code } }";
  const { data } = await ask(
    `{ then: ownership(of: "S2", at: "2025-03-01") { ${query} } now: ownership(of: "S1") { ${query} } }`,
  );
  expect(data.then.owners).toContainEqual({ code: "DKP", unitOf: { code: "KOMINFO" } });
  expect(data.now.owners).toEqual([{ code: "DKP", unitOf: null }]);
});
