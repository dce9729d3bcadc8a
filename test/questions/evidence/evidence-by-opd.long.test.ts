import { beforeEach, describe, expect, test } from "@jest/globals";
import { localViewer, publicViewer, type Viewer } from "../../../src/access/viewer.js";
import { element } from "../../support/element.js";
import { useRepository } from "../../support/repository.js";
import { staff } from "../../support/viewers.js";
import { levels } from "../hidden/levels.js";
import { story } from "./evidence-story.js";

const { ask, answerOf, given, roundTrips } = useRepository();

beforeEach(() => given(story));

/** Rows of an indicator: OPD, level, and the numbers of its services and states of use. */
async function rowsOf(args: string, viewer: Viewer = localViewer) {
  const source = `{ evidenceByOpd(${args}) { totalCount hidden { kind count } nodes { opd { code } level levelText figures { code label } } } }`;
  const { totalCount, hidden, nodes } = (await answerOf(source, viewer)).evidenceByOpd;
  const rows = nodes.map(({ opd, level, figures }: any) => {
    const labelOf = (code: string) => figures.find((each: any) => each.code === code)?.label;
    return [opd.code, level, labelOf("I13_SERVICE"), labelOf("I13_STATUS")].join(" | ");
  });
  return { totalCount, hidden, nodes, rows };
}

async function refusalOf(args: string) {
  const { errors } = await ask(`{ evidenceByOpd(${args}) { totalCount } }`);
  return (errors as any)[0].originalError.code;
}

describe("Evidence by OPD", () => {
  test("has the lowest level first, and says of OPDs with nothing on record that it is not recorded", async () => {
    const { totalCount, rows, nodes } = await rowsOf(`indicator: "reference:I13"`);
    expect(totalCount).toBe(3);
    expect(rows).toEqual([
      "DKP | 2 | 1 dari 3 | 2 dari 3",
      "DINKES | 3 | Belum tercatat | 1 dari 1",
      "KOSONG |  | Belum tercatat | Belum tercatat",
    ]);
    expect(nodes[2].levelText).toBe("Belum tercatat");
  });

  test("counts the elements of a unit with its OPD, as evidence of the OPD does, and lists no unit", async () => {
    await given(
      "MATCH (upt:Opd {code: 'KOSONG'}), (dinkes:Opd {code: 'DINKES'}), (a:Application {code: 'A1'})-[o:OWNED_BY]->() SET upt.responsible = 'DINKES', a.responsible = 'DINKES' DELETE o CREATE (a)-[:OWNED_BY {id: 'x1'}]->(upt), (upt)-[:UNIT_OF {id: 'x2'}]->(dinkes)",
    );
    const { rows } = await rowsOf(`indicator: "reference:I13"`);
    expect(rows).toEqual(["DKP | 1 | 0 dari 2 | 1 dari 2", "DINKES | 3 | 1 dari 1 | 2 dari 2"]);
  });

  test("is that of the day, and of OPDs in force on it", async () => {
    await given(
      "MATCH (a {code: 'A3'}), (o:Opd {code: 'KOSONG'}) SET a.validFrom = '2026-08-01', o.validFrom = '2026-08-01'",
    );
    const { rows } = await rowsOf(`indicator: "reference:I13", at: "2026-07-31"`);
    expect(rows).toEqual(["DKP | 2 | 1 dari 2 | 2 dari 2", "DINKES | 3 | Belum tercatat | 1 dari 1"]);
  });

  test("reads no more than five figures in one statement", async () => {
    await given(`MATCH (a5:Reference {code: 'A5'}) ${element("i1", "Reference", "I1", ", taxonomy: 'INDIKATOR', version: 'PermenPANRB 8/2026', level: 2, validFrom: '2026-06-01'")}
      CREATE (i1)-[:BROADER {id: 'b11'}]->(a5)`);
    const ofFour = await rowsOf(`indicator: "reference:I13"`);
    const tripsOfFour = roundTrips();
    const ofEight = await rowsOf(`indicator: "reference:I1"`);
    expect([ofFour, ofEight].map(({ nodes }) => nodes[0].figures.length)).toEqual([4, 8]);
    expect(roundTrips()).toBe(tripsOfFour + 1);
  });

  test("has no rows for an indicator of documents, and refuses an aspect, and one that is not in force", async () => {
    expect((await rowsOf(`indicator: "reference:I3"`)).rows).toEqual([]);
    expect(await refusalOf(`indicator: "reference:A5"`)).toBe("BAD_USER_INPUT");
    expect(await refusalOf(`indicator: "reference:IND.11"`)).toBe("NOT_IN_FORCE");
    expect(await refusalOf(`indicator: "reference:I13", at: "2026-05-31"`)).toBe("NOT_IN_FORCE");
    expect(await refusalOf(`indicator: "reference:I99"`)).toBe("NOT_FOUND");
  });

  test("is read as if a change had been made", async () => {
    const source = `query @asIf(operations: [{ delete: { ref: "application:A3", expectedRev: 1, force: true } }]) {
      evidenceByOpd(indicator: "reference:I13", first: 1) { nodes { opd { code } figures { code label } } } }`;
    await given("MATCH (n:Element) SET n.rev = 1");
    const [{ opd, figures }] = (await answerOf(source)).evidenceByOpd.nodes;
    expect(opd.code).toBe("DKP");
    expect(figures.find(({ code }: any) => code === "I13_STATUS").label).toBe("2 dari 2");
  });

  test("counts what the viewer sees, lists no hidden OPD, and tells officials the number of what is hidden", async () => {
    await given(element("out", "Opd", "KEMENTERIAN", ", opdType: 'MINISTRY', responsible: 'OUTSIDE'"));
    const open = ["A1", "INDIKATOR", "A5", "I13", "DKP"];
    await given(levels({ hidden: ["A2", "S1", "KOSONG"], open }));
    const part = await rowsOf(`indicator: "reference:I13"`, staff);
    expect(part.rows).toEqual(["DKP | 2 | 1 dari 2 | 1 dari 2", "DINKES | 3 | Belum tercatat | 1 dari 1"]);
    expect(part.hidden).toEqual([
      { kind: "Application", count: 1 },
      { kind: "Opd", count: 1 },
    ]);
    const ofPublic = await rowsOf(`indicator: "reference:I13"`, publicViewer);
    expect(ofPublic).toMatchObject({ rows: ["DKP | 3 | 1 dari 1 | 1 dari 1"], hidden: [], totalCount: 1 });
  });
});
