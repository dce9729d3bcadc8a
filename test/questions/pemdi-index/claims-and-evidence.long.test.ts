import { describe, expect, test } from "@jest/globals";
import { useClaims } from "./use-claims.js";

const { given, claim, indexOf, ofDiskominfo, roundTrips } = useClaims();

describe("The comparison with the evidence", () => {
  test("says which claims are above the records, and which need documents", async () => {
    await claim("DISKOMINFO", { I13: 4, I14: 3, I3: 2 });
    const { texts, indicators } = await ofDiskominfo();
    expect(texts).toEqual([
      "I3: klaim 2, hanya dokumen: dokumen tingkat 2 diperlukan, belum ada yang tercatat",
      "I13: klaim 4, bukti sampai 2: klaim di atas yang tercatat",
      "I14: klaim 3, bukti sampai 1: klaim di atas yang tercatat",
      "I20: klaim belum tercatat",
    ]);
    expect(indicators.map(({ evidenceLevel, difference }: any) => [evidenceLevel, difference])).toEqual([
      [null, "NEEDS_DOCUMENTS"],
      [2, "ABOVE_RECORDS"],
      [1, "ABOVE_RECORDS"],
      [null, null],
    ]);
    await claim("DINKES", { I13: 3 });
    const { indicators: withoutRecords } = (await indexOf(`opd: "opd:DINKES"`)).nodes[0];
    const comparison = "I13: klaim 3, bukti belum tercatat";
    expect(withoutRecords[1]).toMatchObject({ evidenceLevel: null, difference: "NOT_RECORDED", comparison });
  });

  test("names the documents of levels 4 and 5 where the records reach level 3, and counts those on record", async () => {
    await given(
      `MATCH (a2 {id: 'A2'}), (s1 {id: 'S1'}), (opd {id: 'DISKOMINFO'}), (i13 {id: 'I13@PermenPANRB 8/2026'}) SET a2.applicationStatus = 'ACTIVE'
       CREATE (s1)-[:SUPPORTED_BY {id: 's2', role: 'SUPPORTING'}]->(a2),
         (d:Element:Document {kind: 'Document', id: 'D1', code: 'D1', name: 'Reviu', plateau: 'AS_IS', state: 'VALID', rev: 1, responsible: 'DISKOMINFO', confidentiality: 'INTERNAL'}),
         (d)-[:OWNED_BY {id: 'o9'}]->(opd), (d)-[:EVIDENCES {id: 'e9'}]->(i13)`,
    );
    await claim("DISKOMINFO", { I13: 4 });
    expect((await ofDiskominfo()).texts[1]).toBe(
      "I13: klaim 4, bukti sampai 3: dokumen tingkat 4 diperlukan, 1 tercatat",
    );
    await given("MATCH (k:Assessment) SET k.maturityLevel = 5");
    expect((await ofDiskominfo()).texts[1]).toContain("bukti sampai 3: dokumen tingkat 4 dan 5 diperlukan");
    await given("MATCH (k:Assessment) SET k.maturityLevel = 3");
    expect((await ofDiskominfo()).texts[1]).toBe("I13: klaim 3, bukti sampai 3: tidak melebihi yang tercatat");
  });

  test("reads the evidence as of a day, and the claims of the year", async () => {
    await claim("DISKOMINFO", { I13: 4 });
    await given("MATCH (a1 {id: 'A1'}) SET a1.validFrom = '2026-09-01'");
    expect((await ofDiskominfo(', at: "2026-08-31"')).texts[1]).toContain("bukti sampai 1");
    expect((await ofDiskominfo(', at: "2026-09-01"')).texts[1]).toContain("bukti sampai 2");
    const earlier = await indexOf(`opd: "opd:DISKOMINFO", year: 2025`);
    expect(earlier.nodes[0].indicators.map(({ indicator }: any) => indicator.code)).toEqual(["IND.11"]);
    expect((await ofDiskominfo(", year: 2027")).byClaims.value).toBeNull();
  });

  test("reads the figures of all OPDs of a page together, and for each only its documents", async () => {
    await claim("DISKOMINFO", { I13: 4 });
    await claim("DINKES", { I13: 3 });
    expect((await indexOf("first: 1")).nodes).toHaveLength(1);
    const tripsOfOne = roundTrips();
    const { nodes } = await indexOf("first: 2");
    expect(nodes.map(({ opd, indicators }: any) => [opd.code, indicators[1].evidenceLevel])).toEqual([
      ["DINKES", null],
      ["DISKOMINFO", 2],
    ]);
    expect(roundTrips()).toBe(tripsOfOne + 1);
  });

  test("lists only the chosen differences, while the index stays that of all claims", async () => {
    await claim("DISKOMINFO", { I13: 4, I3: 2 });
    const { texts, byClaims } = await ofDiskominfo(", differences: [ABOVE_RECORDS]");
    expect(texts).toEqual(["I13: klaim 4, bukti sampai 2: klaim di atas yang tercatat"]);
    expect(byClaims.coveredPercent).toBe(75);
  });

  test("says so where an OPD has two claims because a unit has moved to it, and uses the one changed last", async () => {
    await claim("DISKOMINFO", { I13: 4 });
    await claim("DINKES", { I13: 2 });
    await given(
      "MATCH (k:Assessment {code: 'DINKES-I13'}) SET k.responsible = 'DISKOMINFO', k.updatedAt = '2027-01-01T00:00:00.000Z'",
    );
    expect((await ofDiskominfo()).texts[1]).toBe(
      "I13: klaim 2, bukti sampai 2: tidak melebihi yang tercatat; 2 klaim tercatat, dipakai yang terakhir diubah",
    );
  });
});
