import { beforeEach, describe, expect, test } from "@jest/globals";
import { element } from "../support/element.js";
import { useRepository } from "../support/repository.js";

const { ask, given, roundTrips } = useRepository();

const ofDkp = ", responsible: 'DKP'";
const story = [
  element("dkp", "Opd", "DKP", `, opdType: 'DINAS'${ofDkp}`),
  element("upt", "Opd", "UPT", ofDkp),
  element("ministry", "Opd", "KKP", ", opdType: 'MINISTRY', responsible: 'OUTSIDE'"),
  element("full", "Service", "S1", `, purpose: 'x', audience: ['PUBLIC'], method: 'HYBRID'${ofDkp}`),
  element("half", "Service", "S2", `, purpose: 'x'${ofDkp}`),
  element("nobodys", "Service", "S3"),
  element("theirs", "Service", "S4", ", responsible: 'OUTSIDE'"),
  element("indicator", "Strategy", "IKU", `, strategyType: 'INDICATOR', period: '2025-2029'${ofDkp}`),
  element("ral", "Reference", "RAL.01", ", taxonomy: 'RAL', version: '1', level: 1"),
  element("tobe", "Service", "S5", ofDkp).replace("'AS_IS'", "'TO_BE'"),
  `CREATE (full)-[:OWNED_BY {id: 'o1'}]->(upt), (half)-[:OWNED_BY {id: 'o2'}]->(dkp), (theirs)-[:OWNED_BY {id: 'o3'}]->(ministry), (upt)-[:UNIT_OF {id: 'u1'}]->(dkp),
     (full)-[:PERFORMED_BY {id: 'p1'}]->(dkp), (full)-[:CLASSIFIED_AS {id: 'c1'}]->(ral), (half)-[:PERFORMED_BY {id: 'p2', until: '2026-11-24'}]->(dkp)`,
].join("\n");

const share = "elements filled applicable share";

describe("Completeness", () => {
  beforeEach(() => given(story));

  test("counts the mandatory properties and relations that are recorded, by OPD and kind, in one statement", async () => {
    const { data, errors } = await ask(
      `{ completeness { ${share} byOpd { value label filled applicable } byKind { value label ${share} } cells { opd kind ${share} } } }`,
    );
    expect(errors).toBeUndefined();
    const { cells, ...sums } = data.completeness;
    expect(cells).toEqual([
      { opd: "opd:DKP", kind: "Opd", elements: 2, filled: 1, applicable: 2, share: 0.5 },
      { opd: "opd:DKP", kind: "Service", elements: 2, filled: 6, applicable: 10, share: 0.6 },
      { opd: null, kind: "Service", elements: 1, filled: 0, applicable: 5, share: 0 },
      { opd: "opd:DKP", kind: "Strategy", elements: 1, filled: 2, applicable: 2, share: 1 },
    ]);
    expect(sums).toEqual({
      elements: 6,
      filled: 9,
      applicable: 19,
      share: 9 / 19,
      byOpd: [
        { value: null, label: "Belum tercatat", filled: 0, applicable: 5 },
        { value: "opd:DKP", label: "Nama DKP", filled: 9, applicable: 14 },
      ],
      byKind: [
        { value: "Service", label: "Layanan", elements: 3, filled: 6, applicable: 15, share: 0.4 },
        { value: "Opd", label: "Perangkat Daerah", elements: 2, filled: 1, applicable: 2, share: 0.5 },
        { value: "Strategy", label: "Peta Strategi", elements: 1, filled: 2, applicable: 2, share: 1 },
      ],
    });
    expect(roundTrips()).toBe(1);
  });

  test("counts a property only where it applies to the sort of the element: the day of an audit, not of a standard", async () => {
    await given(
      [
        element("standard", "SecurityControl", "STD", ", controlType: 'STANDARD'"),
        element("audit", "SecurityControl", "AUD", ", controlType: 'AUDIT'"),
        element("unsorted", "SecurityControl", "X", ", performedOn: '2026-01-01'"),
      ].join("\n"),
    );
    const { data } = await ask(
      `{ completeness(kinds: [SecurityControl]) { ${share} } findings(kinds: [SecurityControl], rules: [METADATA_MISSING]) { nodes { property element { code } } } }`,
    );
    expect(data.completeness).toEqual({ elements: 3, filled: 2, applicable: 4, share: 0.5 });
    expect(data.findings.nodes).toEqual([
      { property: "performedOn", element: { code: "AUD" } },
      { property: "controlType", element: { code: "X" } },
    ]);
  });

  test("of one OPD is that of what it or a unit owns, and an institution outside counts when it is named", async () => {
    const of = async (opd: string) =>
      (await ask(`{ completeness(opd: "${opd}", kinds: [Service]) { ${share} } }`)).data.completeness;
    expect(await of("opd:UPT")).toEqual({ elements: 1, filled: 5, applicable: 5, share: 1 });
    expect(await of("opd:DKP")).toEqual({ elements: 2, filled: 6, applicable: 10, share: 0.6 });
    expect(await of("opd:KKP")).toEqual({ elements: 1, filled: 0, applicable: 5, share: 0 });
  });

  test("is that of the day: who performed the service until today was recorded yesterday", async () => {
    const { data } = await ask(`{ completeness(at: "2026-11-23", kinds: [Service]) { filled } }`);
    expect(data.completeness.filled).toBe(7);
  });

  test.each([
    [`opd: "opd:NONE"`, "NOT_FOUND"],
    [`opd: "service:S1"`, "BAD_USER_INPUT"],
  ])("with the arguments %s is refused as %s", async (args, code) => {
    const { errors } = await ask(`{ completeness(${args}) { filled } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  });

  test("demands what the metamodel tells its clients", async () => {
    const { data } = await ask("{ metamodel { kinds { name mandatoryRelations properties { name mandatory } } } }");
    const service = data.metamodel.kinds.find(({ name }: any) => name === "Service");
    const demanded = service.properties.filter(({ mandatory }: any) => mandatory).map(({ name }: any) => name);
    expect([...demanded, ...service.mandatoryRelations]).toEqual([
      "purpose",
      "audience",
      "method",
      "performedBy",
      "classifiedAs",
    ]);
  });
});
