import { beforeEach, describe, expect, test } from "@jest/globals";
import { element } from "../support/element.js";
import { useRepository } from "../support/repository.js";

const { ask, given, roundTrips } = useRepository();

const of = (responsible: string) => `, responsible: '${responsible}'`;
const story = [
  element("dkp", "Opd", "DKP", of("DKP")),
  element("bkd", "Opd", "BKD", of("BKD")),
  element("s1", "Service", "S1", `, method: 'ELECTRONIC', serviceStatus: 'ACTIVE'${of("DKP")}`),
  element("s2", "Service", "S2", `, method: 'HYBRID', serviceStatus: 'ACTIVE'${of("DKP")}`),
  element("s3", "Service", "S3", `, method: 'FACE_TO_FACE'${of("DKP")}`),
  element("s4", "Service", "S4", of("DKP")),
  element("s5", "Service", "S5", of("BKD")),
  element("ended", "Service", "S6", `, method: 'ELECTRONIC', validUntil: '2026-01-01'${of("BKD")}`),
  element("tobe", "Service", "S7", of("BKD")).replace("'AS_IS'", "'TO_BE'"),
  element("a1", "Application", "A1", `, applicationStatus: 'INACTIVE'${of("OUTSIDE")}`),
  element("a2", "Application", "A2"),
  element("ral", "Reference", "RAL", ", taxonomy: 'RAL', version: '1', level: 0"),
].join("\n");

describe("Statistics", () => {
  beforeEach(() => given(story));

  test("count elements by kind, OPD and status, without taxonomies, in one round trip", async () => {
    const { data, errors } = await ask(
      "{ statistics { total byKind { value count } byOpd { value count } cells { kind opd status count } } }",
    );
    expect(errors).toBeUndefined();
    expect(data.statistics).toEqual({
      total: 9,
      byKind: [
        { value: "Service", count: 5 },
        { value: "Application", count: 2 },
        { value: "Opd", count: 2 },
      ],
      byOpd: [
        { value: "opd:DKP", count: 4 },
        { value: "OUTSIDE", count: 1 },
        { value: null, count: 1 },
        { value: "opd:BKD", count: 1 },
      ],
      cells: [
        { kind: "Application", opd: "OUTSIDE", status: "INACTIVE", count: 1 },
        { kind: "Application", opd: null, status: null, count: 1 },
        { kind: "Opd", opd: "opd:BKD", status: null, count: 1 },
        { kind: "Opd", opd: "opd:DKP", status: null, count: 1 },
        { kind: "Service", opd: "opd:BKD", status: null, count: 1 },
        { kind: "Service", opd: "opd:DKP", status: "ACTIVE", count: 2 },
        { kind: "Service", opd: "opd:DKP", status: null, count: 2 },
      ],
    });
    expect(roundTrips()).toBe(1);
  });

  test("take the digital share of the services whose method is recorded, and tell how many are not", async () => {
    const share = "services digital missing share";
    const { data } = await ask(
      `{ statistics { digitalServices { ${share} byMethod { label count } byOpd { opd label ${share} byMethod { value count } } } } }`,
    );
    expect(data.statistics.digitalServices).toEqual({
      services: 5,
      digital: 2,
      missing: 2,
      share: 2 / 3,
      byMethod: [
        { label: "Belum tercatat", count: 2 },
        { label: "Elektronik", count: 1 },
        { label: "Tatap Muka", count: 1 },
        { label: "Hybrid", count: 1 },
      ],
      byOpd: [
        {
          ...{ opd: "opd:DKP", label: "Nama DKP", services: 4, digital: 2, missing: 1, share: 2 / 3 },
          byMethod: ["ELECTRONIC", "FACE_TO_FACE", "HYBRID", null].map(value => ({ value, count: 1 })),
        },
        {
          ...{ opd: "opd:BKD", label: "Nama BKD", services: 1, digital: 0, missing: 1, share: null },
          byMethod: [{ value: null, count: 1 }],
        },
      ],
    });
  });

  test("of an earlier day count what was in force then", async () => {
    const { data } = await ask(`{ statistics(at: "2025-06-01") { total digitalServices { digital } } }`);
    expect(data.statistics).toEqual({ total: 10, digitalServices: { digital: 3 } });
  });
});
