import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "@jest/globals";
import { localViewer, publicViewer, type Viewer } from "../../../src/access/viewer.js";
import { element } from "../../support/element.js";
import { useRepository } from "../../support/repository.js";
import { staff } from "../../support/viewers.js";
import { electronic, needs, primary } from "../severity/loss-of.js";
import { levels } from "./levels.js";

const { ask, given } = useRepository();

/** A server under a hidden application and a hidden service; a service of a hidden OPD; an application only under a hidden service. */
const story = [
  ...["DKP", "RAHASIA-OPD"].map(code => element(code.replace("-", ""), "Opd", code)),
  element("srv", "Infrastructure", "SRV"),
  ...["RAHASIA-A", "B", "C"].map(code => element(code.replace("-", ""), "Application", code)),
  element("s1", "Service", "S1", `${electronic}, responsible: 'DKP'`),
  element("s2", "Service", "S2", `${electronic}, responsible: 'RAHASIA-OPD'`),
  element("s3", "Service", "RAHASIA-S", electronic),
  needs("RAHASIAA", "RUNS_ON", "srv"),
  needs("B", "RUNS_ON", "srv"),
  needs("s1", "SUPPORTED_BY", "RAHASIAA", primary),
  needs("s2", "SUPPORTED_BY", "B", primary),
  needs("s3", "SUPPORTED_BY", "C", primary),
];

beforeEach(async () => {
  await given([...story, `CREATE (:Change {id: '${randomUUID()}', at: '2026-11-24T00:00:00.000Z'})`].join("\n"));
  await given(
    levels({ hidden: ["RAHASIA-A", "RAHASIA-S", "RAHASIA-OPD"], open: ["SRV", "B", "C", "S1", "S2", "DKP"] }),
  );
});

const counts = "hidden { kind count }";
const point = `stops opds elements { code } services { totalCount nodes { code } ${counts} }`;

async function ranked(viewer: Viewer, args = "") {
  const source = `{ singlePointsOfFailure${args} { totalCount ${counts} nodes { ${point} } } }`;
  const { data, errors } = await ask(source, {}, viewer);
  expect(errors).toBeUndefined();
  return data.singlePointsOfFailure;
}

const codes = (all: any[]) => all.map(({ code }) => code);
const lineOf = ({ stops, opds, elements, services }: any) => [codes(elements), stops, opds, codes(services.nodes)];

test("hidden elements stop services, and are counted as hidden only", async () => {
  const all = await ranked(localViewer);
  expect(all.hidden).toEqual([]);
  expect(all.nodes.map(lineOf)).toEqual([
    [["SRV"], 2, 2, ["S1", "S2"]],
    [["B"], 1, 1, ["S2"]],
    [["C"], 1, 0, ["RAHASIA-S"]],
    [["RAHASIA-A"], 1, 1, ["S1"]],
  ]);
  const part = await ranked(staff);
  expect(JSON.stringify(part)).not.toContain("RAHASIA");
  expect(part).toMatchObject({ totalCount: 3, hidden: [{ kind: "Application", count: 1 }] });
  expect(part.nodes.map(lineOf)).toEqual([
    [["SRV"], 2, 1, ["S1", "S2"]],
    [["B"], 1, 0, ["S2"]],
    [["C"], 0, 0, []],
  ]);
  expect(part.nodes[2].services).toMatchObject({ totalCount: 0, hidden: [{ kind: "Service", count: 1 }] });
});

test("the public reads the same judgement of what it sees, and nothing of what is hidden", async () => {
  const { hidden, nodes } = await ranked(publicViewer);
  expect(nodes.map(lineOf)).toEqual([
    [["SRV"], 2, 1, ["S1", "S2"]],
    [["B"], 1, 0, ["S2"]],
  ]);
  expect([hidden, ...nodes.map(({ services }: any) => services.hidden)]).toEqual([[], [], []]);
});

test("a kind chooses what is counted as hidden", async () => {
  expect((await ranked(staff, "(kinds: [Infrastructure])")).hidden).toEqual([]);
  expect((await ranked(staff, "(kinds: [Application])")).hidden).toEqual([{ kind: "Application", count: 1 }]);
});

test("services of a hidden unit count for their OPD", async () => {
  await given(
    "MATCH (dkp {code: 'DKP'}), (unit {code: 'RAHASIA-OPD'}), (s {code: 'S2'}) CREATE (unit)-[:UNIT_OF {id: 'u'}]->(dkp), (s)-[:OWNED_BY {id: 'o'}]->(unit)",
  );
  const args = `(opd: "opd:DKP")`;
  expect((await ranked(staff, args)).nodes.map(lineOf)).toEqual([[["SRV", "B"], 1, 0, ["S2"]]]);
  expect((await ranked(localViewer, args)).nodes.map(lineOf)).toEqual([[["SRV", "B"], 1, 1, ["S2"]]]);
});

test("one graph serves all viewers, and each gets the own view of it", async () => {
  const [all, part] = [await ranked(localViewer), await ranked(staff)];
  expect([await ranked(staff), await ranked(localViewer)]).toEqual([part, all]);
});
