import { expect, test } from "@jest/globals";
import { localViewer, publicViewer } from "../../../src/access/viewer.js";
import { useRepository } from "../../support/repository.js";
import { staff } from "../../support/viewers.js";
import { codes, gapsOf, story as gapsStory } from "../coverage-gaps-story.js";
import { story } from "../coverage-story.js";
import { levels } from "./levels.js";

const { answerOf, given } = useRepository();

const coverage = `{ coverage(taxonomy: RAL, level: 2) {
  references covered elements elementsAbove hidden { kind count } rows { code count }
  byKind { value count } byOpd { value count } matrix { columns { value count } cells { reference column count } } gaps { totalCount nodes { code } }
} }`;

const open = ["RAL", "RAL.01", "RAL.01.01", "RAL.01.01.01", "RAL.01.02", "RAL.01.03", "DINKES", "S2"];

test("a node that only a hidden element covers is covered for everybody, and counts nothing", async () => {
  await given(story);
  await given(levels({ hidden: ["S1", "A1"], open }));
  const [{ coverage: all }, { coverage: part }, { coverage: ofPublic }] = [
    await answerOf(coverage, localViewer),
    await answerOf(coverage, staff),
    await answerOf(coverage, publicViewer),
  ];
  expect(all).toMatchObject({ covered: 2, elements: 3, hidden: [] });
  const judgement = ({ references, covered, gaps, rows }: any) => [
    references,
    covered,
    gaps,
    codes({ nodes: named(rows) }),
  ];
  expect(judgement(part)).toEqual(judgement(all));
  expect(part).toMatchObject({
    elements: 1,
    elementsAbove: 1,
    hidden: [
      { kind: "Application", count: 1 },
      { kind: "Service", count: 1 },
    ],
    rows: [
      { code: "RAL.01.01", count: 1 },
      { code: "RAL.01.02", count: 0 },
    ],
    byKind: [{ value: "Service", count: 1 }],
    byOpd: [{ value: "opd:DINKES", count: 1 }],
    matrix: {
      columns: [{ value: "opd:DINKES", count: 1 }],
      cells: [{ reference: "RAL.01.01", column: "opd:DINKES", count: 1 }],
    },
  });
  expect(ofPublic).toEqual({ ...part, hidden: [], elementsAbove: 0 });
});

const named = (rows: { code: string }[]) => rows.map(reference => ({ reference }));

test("the coverage of an OPD counts what it owns, also by a hidden unit", async () => {
  await given(story);
  await given(levels({ hidden: ["RSUD"], open }));
  const source = `{ coverage(opd: "opd:DINKES", taxonomy: RAL, level: 2) { covered elements hidden { count } rows { code count } } }`;
  expect(await answerOf(source, staff)).toEqual(await answerOf(source, localViewer));
});

test("gaps are judged on hidden elements, decisions and urusan, and none of these is named", async () => {
  await given(gapsStory);
  await given(`MATCH (node:Reference {code: 'RAB.02.03.01'})
    CREATE (d:Element:Decision {kind: 'Decision', id: 'D', code: 'D', name: 'D', plateau: 'AS_IS', decisionType: 'WAIVED'})-[:CONCERNS {id: 'k'}]->(node)`);
  await given(levels({ hidden: ["OWN", "PROCESS", "D", "2.09"] }));
  const source = gapsOf().replace(" totalCount", " hidden { kind count } urusan { code } totalCount");
  const [{ coverageGaps: all }, { coverageGaps: part }] = [
    await answerOf(source, localViewer),
    await answerOf(source, staff),
  ];
  const judgement = ({ hidden, urusan, ...rest }: any) => rest;
  expect(judgement(part)).toEqual(judgement(all));
  expect(all).toMatchObject({ covered: 2, setAside: 1, hidden: [] });
  expect(part.hidden).toEqual([{ kind: "Reference", count: 1 }]);
  expect(part.urusan.map(({ code }: { code: string }) => code)).toEqual(["1.02", "9.99"]);
});
