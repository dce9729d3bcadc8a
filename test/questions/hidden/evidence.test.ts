import { beforeEach, expect, test } from "@jest/globals";
import { localViewer, publicViewer, type Viewer, viewerWith } from "../../../src/access/viewer.js";
import { useRepository } from "../../support/repository.js";
import { staff } from "../../support/viewers.js";
import { story } from "../evidence/evidence-story.js";
import { levels } from "./levels.js";

const { answerOf, given } = useRepository();
const operator = viewerWith("operator-dkp", [{ role: "EDITOR", opds: ["DKP"] }]);

/** A2 and D2 are hidden from officials, and so is S1, the service that A1 supports; the public sees A1 only. */
beforeEach(async () => {
  await given(story);
  const indicators = ["INDIKATOR", "A5", "I3", "I13", "I14", "DKP", "DINKES"];
  await given(levels({ hidden: ["A2", "D2", "S1"], open: ["A1", ...indicators] }));
});

async function evidenceFor(viewer: Viewer) {
  const source = `{ evidence(indicators: ["reference:I13"]) { hidden { kind count } indicators { documents { code } figures { code label } }
    nodes { figure state element { code } } } }`;
  const { evidence } = await answerOf(source, viewer);
  const [{ documents, figures }] = evidence.indicators;
  const service = evidence.nodes.filter(({ figure }: any) => figure === "I13_SERVICE");
  return {
    hidden: evidence.hidden,
    documents: documents.map(({ code }: any) => code),
    label: figures.find(({ code }: any) => code === "I13_SERVICE").label,
    rows: service.map(({ state, element }: any) => `${state} ${element.code}`).sort(),
    text: JSON.stringify(evidence),
  };
}

test("evidence counts and lists what the viewer sees, and judges it on everything", async () => {
  const [all, part, ofPublic] = [
    await evidenceFor(localViewer),
    await evidenceFor(staff),
    await evidenceFor(publicViewer),
  ];
  expect(all).toMatchObject({ hidden: [], documents: ["D2", "D1"], label: "1 dari 3" });
  expect(all.rows).toEqual(["COUNTED A1", "MISSING A2", "MISSING A3"]);
  expect(part).toMatchObject({ documents: ["D1"], label: "1 dari 2", rows: ["COUNTED A1", "MISSING A3"] });
  expect(ofPublic).toMatchObject({ documents: [], label: "1 dari 1", rows: ["COUNTED A1"] });
  for (const { text } of [part, ofPublic])
    for (const code of ["A2", "D2", "S1"]) expect(text).not.toContain(`"${code}"`);
});

test("an official learns the number of hidden elements and documents, each once, and the public learns of none", async () => {
  expect((await evidenceFor(staff)).hidden).toEqual([
    { kind: "Application", count: 1 },
    { kind: "Document", count: 1 },
  ]);
  expect((await evidenceFor(publicViewer)).hidden).toEqual([]);
});

test("an operator sees the evidence of the own OPD whole", async () => {
  const { hidden, label } = await evidenceFor(operator);
  expect({ hidden, label }).toEqual({ hidden: [{ kind: "Document", count: 1 }], label: "1 dari 3" });
});
