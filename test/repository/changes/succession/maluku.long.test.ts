import { expect, test } from "@jest/globals";
import { useSample } from "../../../support/repository.js";
import { handedOver, inForceOn, storedRelations } from "./holdings.js";

const { answerOf, ask, database } = useSample();

const day = "2027-01-01";

/** Mergers of an invented plan, besides that of the sample: the last one is into an OPD that exists. */
const plan: Record<string, string[]> = {
  PANGANTANI: ["DISKETPANG", "DISTAN"],
  LHK: ["DISHUT", "DLH"],
  PUPERKIM: ["PERKIM", "PUPR"],
  NAKERKOP: ["DISKOPUKM", "NAKERTRANS"],
  KEPEGAWAIAN: ["BKD", "BPSDM"],
  KESBANGPOL: ["BPPD"],
};

const isNew = (code: string) => code !== "KESBANGPOL";
const operations = Object.entries(plan).flatMap(([into, from]) => [
  ...(isNew(into)
    ? [
        `{ create: { clientRef: "${into}", input: { opd: { code: "${into}", name: "Gabungan ${into}", opdType: DINAS } } } }`,
      ]
    : []),
  `{ mergeOpds: { from: [${from.map(code => `"opd:${code}"`)}], into: "${isNew(into) ? into : `opd:${into}`}", on: "${day}" } }`,
]);
const successors = Object.fromEntries(Object.entries(plan).flatMap(([into, from]) => from.map(code => [code, into])));

const count = async (at: string) =>
  (
    await answerOf(
      `{ opds(at: "${at}", filter: { opdType: { in: [DINAS, BADAN, SETDA, SETWAN, INSPEKTORAT] } }) { totalCount } }`,
    )
  ).opds.totalCount;
const found = (at: string) =>
  answerOf(`{ findings(rules: [PREDECESSOR_STILL_ACTIVE], at: "${at}") { totalCount } }`).then(
    data => data.findings.totalCount,
  );

test("the merger of the sample is whole: nothing of the two dinas is in force from its day, and the successor has gaps", async () => {
  const data = await answerOf(`{ findings(rules: [PREDECESSOR_STILL_ACTIVE], at: "${day}") { totalCount }
    old: opds(at: "${day}", filter: { code: { in: ["DISDIKBUD", "DISPORA"] } }) { totalCount }
    opd(ref: "opd:DISDIKPORA", at: "${day}") { owns { totalCount } performs { totalCount } responsibleFor { nodes { code } } precededBy { nodes { code } } }
    coverageGaps(opd: "opd:DISDIKPORA", taxonomy: RAB, level: 3, at: "${day}") { totalCount } }`);
  expect(data).toMatchObject({ findings: { totalCount: 0 }, old: { totalCount: 0 } });
  expect(data.opd).toMatchObject({ owns: { totalCount: 17 }, performs: { totalCount: 5 } });
  expect(data.opd.responsibleFor.nodes.map(({ code }: any) => code)).toEqual(["1.01", "2.19", "2.22"]);
  expect(data.opd.precededBy.nodes.map(({ code }: any) => code)).toEqual(["DISDIKBUD", "DISPORA"]);
  expect(data.coverageGaps.totalCount).toBeGreaterThan(0);
  const again = await ask(
    `mutation { mergeOpds(from: ["opd:DISDIKBUD", "opd:DISPORA"], into: "opd:DISDIKPORA", on: "${day}") { problems { rule severity } } }`,
  );
  const refused = again.data.mergeOpds.problems.filter(({ severity }: any) => severity === "ERROR");
  expect(refused.map(({ rule }: any) => rule)).toEqual(["ALREADY_SUCCEEDED", "ALREADY_SUCCEEDED"]);
});

test("36 OPDs become 29 on one day in one request, and every relation in force before is in force after, with its successor", async () => {
  const before = await storedRelations(database);
  const { data, errors } = await ask(
    `mutation { applyChanges(operations: [${operations.join(" ")}]) { problems { rule severity } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.applyChanges.problems.filter(({ severity }: any) => severity === "ERROR")).toEqual([]);
  expect([await count("2026-12-31"), await count(day)]).toEqual([36, 29]);
  const after = await storedRelations(database);
  for (const past of ["2024-07-01", "2026-11-24", "2026-12-31"])
    expect(inForceOn(after, past, "whole")).toEqual(inForceOn(before, past, "whole"));
  for (const later of [day, "2027-08-01"]) {
    const successions = Object.entries(successors).map(
      ([old, heir]) => `Opd:${old}@AS_IS SUCCEEDED_BY Opd:${heir}@AS_IS []`,
    );
    const expected = [...handedOver(inForceOn(before, later), successors), ...successions].sort();
    expect(inForceOn(after, later)).toEqual(expected);
  }
  expect(await found(day)).toBe(0);
});
