import { beforeEach, describe, expect, test } from "@jest/globals";
import { toBeElement } from "../support/element.js";
import { useRepository } from "../support/repository.js";
import { codesOf, pairs, story } from "./overlaps-story.js";

const { ask, given, roundTrips } = useRepository();

describe("The overlaps of a province", () => {
  beforeEach(() => given(story));

  test("form clusters by what they share, with what consolidating them costs and touches", async () => {
    const { data, errors } = await ask(
      `{ overlaps(grouping: CLUSTERS) { totalCount nodes { elements { code } score annualCostRupiah costsRecorded touches { value count } reasons { reason share shared { code } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.overlaps).toEqual({
      totalCount: 1,
      nodes: [
        {
          elements: [{ code: "KEARSIPAN" }, { code: "NASKAH" }, { code: "SRIKANDI" }, { code: "SURAT" }],
          score: 0.5,
          annualCostRupiah: 4000000000,
          costsRecorded: 2,
          touches: [
            { value: "Opd", count: 2 },
            { value: "Service", count: 1 },
          ],
          reasons: [
            { reason: "SAME_FUNCTION", share: null, shared: [{ code: "F1" }] },
            { reason: "DUPLICATES_GENERAL", share: null, shared: [{ code: "F1" }] },
          ],
        },
      ],
    });
    expect(roundTrips()).toBe(3);
  });

  test("do not come from data that is only planned", async () => {
    await given(
      `MATCH (a {code: 'SURAT'}), (b {code: 'ANTRE1'}) ${toBeElement("d", "DataAsset", "RENCANA")} CREATE (a)-[:READS {id: 'r1'}]->(d), (b)-[:READS {id: 'r2'}]->(d)`,
    );
    const { data } = await ask("{ overlaps(reasons: [SAME_DATA]) { totalCount } }");
    expect(data.overlaps.totalCount).toBe(0);
  });

  test("compare only the first of a function that too many fulfil, and say so", async () => {
    await given(
      `MATCH (f {code: 'F2'}) UNWIND range(10, 39) AS n
       CREATE (a:Element:Application {kind: 'Application', id: 'H' + n, code: 'H' + n, name: 'x' + n, plateau: 'AS_IS', responsible: 'OPD' + n})-[:FULFILS {id: 'h' + n}]->(f)`,
    );
    const { data } = await ask(`{ overlaps(first: 500) { totalCount cut { holders element { code } } ${pairs} } }`);
    expect(data.overlaps.cut).toEqual([{ holders: 31, element: { code: "F2" } }]);
    expect(data.overlaps.totalCount).toBe(6 + (25 * 24) / 2);
    const own = await ask(`{ overlaps(opd: "opd:DINKES") { cut { holders } ${pairs} } }`);
    expect(codesOf(own.data.overlaps)).toContain("H10 NASKAH");
    expect(codesOf(own.data.overlaps)).not.toContain("H39 NASKAH");
    expect(own.data.overlaps.cut).toHaveLength(1);
  });
});
