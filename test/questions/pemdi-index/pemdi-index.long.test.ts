import { describe, expect, test } from "@jest/globals";
import { publicViewer, type Viewer } from "../../../src/access/viewer.js";
import { staff } from "../../support/viewers.js";
import { assessor, operator, otherOperator } from "./province.js";
import { useClaims } from "./use-claims.js";

const { ask, answerOf, given, claim, indexOf, ofDiskominfo } = useClaims();

describe("The index of an OPD", () => {
  test("is computed over the indicators with a level, and shows the weight that they cover and what other sources change", async () => {
    await claim("DISKOMINFO", { I13: 4, I14: 3, I3: 2 });
    const { byClaims, byAssessments } = await ofDiskominfo();
    expect(byClaims.value).toBeCloseTo((60 * 4 + 20 * 3 + 15 * 2) / 95, 10);
    expect(byClaims.otherValue).toBeCloseTo((50 * 4 + 20 * 3 + 15 * 2) / 85, 10);
    expect(byClaims).toMatchObject({
      coveredPercent: 95,
      label: "3,47 (3,41 menurut bobot sumber lain) dari 95 % bobot",
    });
    expect(byAssessments).toEqual({ value: null, otherValue: null, coveredPercent: 0, label: "Belum tercatat" });
  });

  test("has a predicate once all weights are covered, and two where the disputed weight decides", async () => {
    await claim("DISKOMINFO", { I13: 4, I14: 3, I3: 2, I20: 1 });
    expect((await ofDiskominfo()).byClaims.label).toBe("3,35 (3,28 menurut bobot sumber lain), Berkembang");
    const correct = `mutation { updateAssessment(ref: "assessment:DISKOMINFO-I20", expectedRev: 1, changes: { maturityLevel: 5 }) { problems { rule } } }`;
    expect((await answerOf(correct, operator)).updateAssessment.problems).toEqual([]);
    const { label, value } = (await ofDiskominfo()).byClaims;
    expect(value).toBeCloseTo((60 * 4 + 20 * 3 + 15 * 2 + 5 * 5) / 100, 10);
    expect(label).toBe("3,55 (3,50 menurut bobot sumber lain), Melembaga atau Berkembang");
  });

  test("is the same by all sources where no disputed weight has a level", async () => {
    await claim("DISKOMINFO", { I14: 3, I3: 2 });
    const { byClaims } = await ofDiskominfo();
    expect(byClaims).toMatchObject({ otherValue: null, label: "2,57 dari 35 % bobot" });
  });

  test("is not recorded, and never 0, where nothing is claimed", async () => {
    const found = await ofDiskominfo();
    expect(found.byClaims).toEqual({ value: null, otherValue: null, coveredPercent: 0, label: "Belum tercatat" });
    expect(found.texts).toEqual(["I3", "I13", "I14", "I20"].map(code => `${code}: klaim belum tercatat`));
    expect(await indexOf()).toMatchObject({ totalCount: 0, nodes: [] });
  });

  test("is another by the levels of the Inspektorat, which are no claims", async () => {
    await claim("DISKOMINFO", { I13: 4 });
    await claim("INSPEKTORAT", { I13: 2 }, ', assessedOpd: "opd:DISKOMINFO"', assessor);
    const { byClaims, byAssessments, indicators } = await ofDiskominfo();
    expect([byClaims.value, byAssessments.value]).toEqual([4, 2]);
    expect(indicators[1]).toMatchObject({ claim: { maturityLevel: 4 }, assessment: { maturityLevel: 2 } });
    expect((await indexOf()).nodes.map(({ opd }: any) => opd.code)).toEqual(["DISKOMINFO"]);
  });
});

describe("The claims of all OPDs", () => {
  test("are listed by OPD in pages, and not averaged, because no rule is known", async () => {
    await claim("DISKOMINFO", { I13: 4 });
    await claim("DINKES", { I13: 2 });
    const first = await indexOf("first: 1");
    expect(first).toMatchObject({ totalCount: 2, year: 2026, pageInfo: { hasNextPage: true } });
    const second = await indexOf(`first: 1, after: "${first.pageInfo.endCursor}"`);
    expect([...first.nodes, ...second.nodes].map(({ opd, byClaims }: any) => [opd.code, byClaims.value])).toEqual([
      ["DINKES", 2],
      ["DISKOMINFO", 4],
    ]);
    expect(first.notes).toEqual([
      "Tingkat adalah klaim perangkat daerah dan penilaian Inspektorat; indeks ini bukan indeks resmi.",
      "Klaim tidak dirata-ratakan: cara menghitung indeks pemerintah daerah dari klaim perangkat daerah tidak diketahui.",
      "Bobot I13 belum sepakat antarsumber: tercatat 60 %, menurut sumber lain 50 %.",
    ]);
    expect((await indexOf('year: 2019, opd: "opd:DINKES"')).notes).toHaveLength(1);
  });

  test("are those that the viewer may see: none for the public, and RESTRICTED ones for their OPD only", async () => {
    await claim("DISKOMINFO", { I13: 4 });
    await claim("DINKES", { I13: 2 }, ", confidentiality: RESTRICTED");
    const codesFor = async (viewer: Viewer) => (await indexOf("", viewer)).nodes.map(({ opd }: any) => opd.code);
    expect(await codesFor(publicViewer)).toEqual([]);
    expect(await codesFor(staff)).toEqual(["DISKOMINFO"]);
    expect(await codesFor(otherOperator)).toEqual(["DINKES", "DISKOMINFO"]);
    const hidden = (await indexOf(`opd: "opd:DINKES"`, staff)).nodes[0];
    expect([hidden.byClaims.label, hidden.indicators[1].claim]).toEqual(["Belum tercatat", null]);
  });

  test("of a unit are those of its OPD; an unknown OPD, one outside, and a year out of bounds are refused", async () => {
    await claim("DISKOMINFO", { I13: 4 });
    expect((await indexOf(`opd: "opd:UPT-PDE"`)).nodes[0]).toMatchObject({
      opd: { code: "DISKOMINFO" },
      byClaims: { value: 4 },
    });
    await given("MATCH (o:Opd {code: 'DINKES'}) SET o.responsible = 'OUTSIDE'");
    const codeOf = async (args: string) => {
      const { errors } = await ask(`{ pemdiIndex(${args}) { totalCount } }`);
      return (errors as any)[0].originalError.code;
    };
    expect(await codeOf(`opd: "opd:TIADA"`)).toBe("NOT_FOUND");
    expect(await codeOf(`opd: "opd:DINKES"`)).toBe("BAD_USER_INPUT");
    expect(await codeOf("year: 26")).toBe("BAD_USER_INPUT");
  });
});
