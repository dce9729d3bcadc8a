import { expect, test } from "@jest/globals";
import { planned } from "../repository/elements/planned.js";
import { element } from "../support/element.js";
import { useRepository } from "../support/repository.js";

const { ask, given, roundTrips } = useRepository();

const step = (change: string, code: string, replaces: string[], services: number, opds: number) => ({
  change,
  element: { code },
  replaces: replaces.map(each => ({ code: each })),
  services,
  opds,
});
const told =
  "totalCount byChange { value label count } nodes { change element { code } replaces { code } services opds }";

test("a plan tells what is new, upgraded and retired, what it replaces, and what rests on either", async () => {
  await given(planned);
  const { data, errors } = await ask(`{ transition { ${told} } }`);
  expect(errors).toBeUndefined();
  expect(data.transition.byChange.map(({ label, count }: any) => `${label} ${count}`)).toEqual([
    "Baru 3",
    "Ditingkatkan 2",
    "Dihentikan 1",
  ]);
  expect(data.transition.nodes).toEqual([
    step("NEW", "CLOUD", [], 1, 0),
    step("NEW", "M", ["A", "B"], 1, 1),
    step("NEW", "S3", [], 0, 0),
    step("UPGRADE", "S1", ["S1"], 0, 0),
    step("UPGRADE", "T", ["X"], 2, 1),
    step("RETIRE", "Y", ["Y"], 1, 1),
  ]);
  expect(roundTrips()).toBe(3);
});

test("an OPD sees the plans for what it answers for, page by page, and counts of all of them", async () => {
  await given(planned);
  const { data } = await ask(
    `{ transition(opd: "opd:DKP", first: 1) { totalCount nodes { element { code } } pageInfo { hasNextPage endCursor } } }`,
  );
  expect(data.transition).toMatchObject({
    totalCount: 4,
    nodes: [{ element: { code: "M" } }],
    pageInfo: { hasNextPage: true },
  });
  const { endCursor } = data.transition.pageInfo;
  const rest = await ask(
    `query ($after: String) { transition(opd: "opd:DKP", after: $after) { nodes { element { code } } } }`,
    { after: endCursor },
  );
  expect(rest.data.transition.nodes.map(({ element }: any) => element.code)).toEqual(["S1", "T", "Y"]);
});

test("each OPD of a list tells its own plans, all in one statement, and what rests on them in another", async () => {
  await given([planned, element("dishub", "Opd", "DISHUB")].join("\n"));
  const { data, errors } = await ask(
    `{ opds { nodes { code transition(first: 2) { totalCount byChange { count } nodes { element { code } services } } } } }`,
  );
  expect(errors).toBeUndefined();
  const [dishub, dkp] = data.opds.nodes;
  expect(dishub).toEqual({ code: "DISHUB", transition: { totalCount: 0, byChange: [], nodes: [] } });
  expect(dkp.transition).toMatchObject({ totalCount: 4, byChange: [{ count: 2 }, { count: 1 }, { count: 1 }] });
  expect(dkp.transition.nodes).toEqual([
    { element: { code: "M" }, services: 1 },
    { element: { code: "S1" }, services: 0 },
  ]);
  expect(roundTrips()).toBe(4);
});

test("only a perangkat daerah or another institution has plans of its own", async () => {
  await given(planned);
  const { errors } = await ask(`{ transition(opd: "service:S1") { totalCount } }`);
  expect(errors![0]!.originalError).toMatchObject({ code: "BAD_USER_INPUT" });
});
