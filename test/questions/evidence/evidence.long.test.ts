import { beforeEach, describe, expect, test } from "@jest/globals";
import { useRepository } from "../../support/repository.js";
import { story } from "./evidence-story.js";

const { answerOf, given } = useRepository();

beforeEach(() => given(story));

/** Evidence of one indicator. */
async function evidenceOf(indicator: string, more = "") {
  const source = `{ evidence(indicators: ["reference:${indicator}"]${more}) { totalCount indicators {
    indicator { code version } level levelText pointsHeldBack beyond documents { code number issuedOn reviewedOn }
    figures { code count total missing samples countedSamples share label level holdsBack severity } } nodes { figure state severity element { code } } } }`;
  return (await answerOf(source)).evidence;
}

const figureOf = ({ indicators: [indicator] }: any, code: string) =>
  indicator.figures.find((figure: any) => figure.code === code);

describe("Evidence of an indicator", () => {
  test("is level 1 where no element counts, 2 where some do, 3 where all do", async () => {
    const found = await evidenceOf("I13");
    const [owner, service, cloud] = [
      figureOf(found, "I13_OWNER"),
      figureOf(found, "I13_SERVICE"),
      await evidenceOf("I14"),
    ];
    expect(owner).toMatchObject({ count: 3, total: 3, missing: 0, share: 1, label: "3 dari 3", level: 3 });
    expect(owner).toMatchObject({ holdsBack: null, severity: null, samples: 1, countedSamples: 1 });
    expect(service).toMatchObject({ samples: 1, countedSamples: 0 });
    expect(service).toMatchObject({ count: 1, total: 3, missing: 2, label: "1 dari 3", level: 2, holdsBack: 3 });
    expect(figureOf(cloud, "I14_CLOUD")).toMatchObject({ count: 0, total: 3, level: 1, holdsBack: 2 });
  });

  test("has the lowest level of its figures, in the words of its version, and the points of the index that this holds back", async () => {
    const [{ level, levelText, pointsHeldBack }] = (await evidenceOf("I13")).indicators;
    expect({ level, levelText, pointsHeldBack }).toEqual({
      level: 2,
      levelText: "2 Membangun, sebatas yang ditunjukkan angkanya",
      pointsHeldBack: 0.05,
    });
    expect((await evidenceOf("I14")).indicators[0]).toMatchObject({ level: 1, pointsHeldBack: 0.1 });
  });

  test("lists what holds the next level back first, missing elements before those that count", async () => {
    const { nodes, totalCount } = await evidenceOf("I13");
    expect(totalCount).toBe(nodes.length);
    const rows = nodes.map(({ figure, state, element }: any) => `${figure} ${state} ${element.code}`);
    expect(rows.slice(0, 7)).toEqual([
      ...["I13_SERVICE MISSING A2", "I13_SERVICE MISSING A3", "I13_SERVICE COUNTED A1"],
      ...["I13_STATUS MISSING A3", "I13_STATUS COUNTED A1", "I13_STATUS COUNTED A2", "I13_STATUS COUNTED A4"],
    ]);
    const severities = nodes.map(({ state, severity }: any) => [state, severity].join());
    expect(new Set(severities)).toEqual(new Set(["MISSING,HOLDS_NEXT_LEVEL", "COUNTED,"]));
  });

  test("of an OPD has no figure about owners, because its elements are those that it owns", async () => {
    const codesOf = ({ indicators: [{ figures }] }: any) => figures.map(({ code }: any) => code);
    expect(codesOf(await evidenceOf("I13"))).toContain("I13_OWNER");
    expect(codesOf(await evidenceOf("I13", `, opd: "opd:DKP"`))).toEqual([
      ...["I13_SERVICE", "I13_STATUS", "I13_FUNCTION", "I13_DUPLICATES"],
    ]);
  });

  test("is filtered by figure and state", async () => {
    const { nodes } = await evidenceOf("I13", ", figures: [I13_STATUS], states: [MISSING]");
    expect(nodes.map(({ element }: any) => element.code)).toEqual(["A3"]);
  });

  test("lists no invented element on request, whose figures still count them", async () => {
    const [all, real] = [await evidenceOf("I13"), await evidenceOf("I13", ", samples: false")];
    const lines = ({ nodes }: any) =>
      nodes.map(({ figure, state, element }: any) => `${figure} ${state} ${element.code}`);
    expect(lines(real)).toEqual(lines(all).filter((line: string) => !line.endsWith("A3")));
    expect(real.totalCount).toBe(real.nodes.length);
    expect(real.indicators).toEqual(all.indicators);
    const second = await evidenceOf("I13", ", samples: false, first: 2, figures: [I13_STATUS], states: [COUNTED]");
    expect([lines(second), second.totalCount]).toEqual([["I13_STATUS COUNTED A1", "I13_STATUS COUNTED A2"], 3]);
  });

  test("is not recorded, and never 0 %, where there is nothing to divide by", async () => {
    const found = await evidenceOf("I13", `, opd: "opd:KOSONG"`);
    expect(found.totalCount).toBe(0);
    expect(found.indicators[0]).toMatchObject({ level: null, levelText: "Belum tercatat", pointsHeldBack: null });
    const none = { total: 0, share: null, level: null, severity: null };
    const labels = found.indicators[0].figures.map(({ label, ...figure }: any) => {
      expect(figure).toMatchObject(none);
      return label;
    });
    expect(new Set(labels)).toEqual(new Set(["Belum tercatat", "Aplikasi sefungsi tidak ditemukan"]));
  });

  test("is that of the day: elements in force on it, and initiatives that are late on it", async () => {
    await given(`MATCH (a {code: 'A3'}), (root:Reference {code: 'INDIKATOR', version: 'PermenPANRB 8/2026'}) SET a.validFrom = '2026-08-01'
      CREATE (i1:Element:Reference {kind: 'Reference', id: 'I1', code: 'I1', name: 'I1', plateau: 'AS_IS', taxonomy: 'INDIKATOR', version: 'PermenPANRB 8/2026', level: 2, validFrom: '2026-06-01'})-[:BROADER {id: 'b9'}]->(root),
        (:Element:Initiative {kind: 'Initiative', id: 'K', code: 'K', name: 'K', plateau: 'AS_IS', initiativeStatus: 'IN_PROGRESS', endsOn: '2026-09-30'})`);
    const labels = async (indicator: string, code: string) => [
      figureOf(await evidenceOf(indicator, `, at: "2026-07-31"`), code).label,
      figureOf(await evidenceOf(indicator), code).label,
    ];
    expect(await labels("I13", "I13_OWNER")).toEqual(["2 dari 2", "3 dari 3"]);
    expect(await labels("I1", "I1_INITIATIVES")).toEqual(["1 dari 1", "0 dari 1"]);
  });

  test("has the documents issued by the day with number, day and review, newest first, and of an OPD only its own", async () => {
    const [{ documents }] = (await evidenceOf("I13")).indicators;
    expect(documents).toEqual([
      { code: "D2", number: null, issuedOn: "2026-07-01", reviewedOn: null },
      { code: "D1", number: "1/2026", issuedOn: "2026-06-10", reviewedOn: "2026-09-01" },
    ]);
    const codes = async (more: string) =>
      (await evidenceOf("I13", more)).indicators[0].documents.map(({ code }: any) => code);
    expect(await codes(`, opd: "opd:DKP"`)).toEqual(["D1"]);
    expect(await codes(`, at: "2026-06-15"`)).toEqual(["D1", "D4"]);
  });

  test("says which part no repository can show, also where it has no figures", async () => {
    const [{ figures, beyond, level, levelText }] = (await evidenceOf("I3")).indicators;
    expect({ figures, level, levelText }).toEqual({ figures: [], level: null, levelText: "Hanya dokumen" });
    expect(beyond).toContain("Peta kompetensi, pelatihan, dan penugasan sumber daya manusia (dokumen)");
  });
});
