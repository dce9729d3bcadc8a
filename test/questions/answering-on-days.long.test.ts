import { beforeEach, describe, expect, test } from "@jest/globals";
import { asked, days, tell } from "./answering-on-days-story.js";
import { oracleOf } from "./answering-oracle.js";

const asIs = ["service:S1", "service:S2", "service:S3", "service:S4", "service:S5", "service:S6"];
const refs = [
  ...asIs,
  "service:SUP@TO_BE",
  ...["A1", "A3", "A2@TO_BE"].map(code => `application:${code}`),
  ...["DIK", "ORA", "GAB", "SETDA", "BIRO", "UPT", "KEMEN", "SEK@TO_BE", "UPT-BARU@TO_BE", "ORA@TO_BE"].map(
    code => `opd:${code}`,
  ),
];
type Plateau = "AS_IS" | "TO_BE";
type Count = { value: string | null; count: number };
let answering: Awaited<ReturnType<typeof oracleOf>>;
beforeEach(async () => {
  await tell();
  answering = await oracleOf(refs);
});

/** Returns how many of the elements each OPD is responsible for, in the order of the values. */
function counted(found: string[], day: string, plateau: Plateau): Count[] {
  const values = found.map(ref => answering(ref, day, plateau));
  return inOrder([...new Set(values)].map(value => ({ value, count: values.filter(each => each === value).length })));
}
const inOrder = (counts: Count[]) =>
  counts
    .map(({ value, count }) => ({ value, count }))
    .toSorted((one, other) => (`${one.value}` < `${other.value}` ? -1 : 1));
const refsOf = (nodes: any[]) => nodes.map(({ ref }) => ref);

const places = days.flatMap(day => (["AS_IS", "TO_BE"] as const).map(plateau => [day, plateau] as const));

describe.each(places)("By OPD on %s, %s", (day, plateau) => {
  const at = `at: "${day}", plateau: ${plateau}`;

  test("lists, facets and the field itself tell who answers by the relations of the day", async () => {
    const data = await asked(
      `{ services(${at}) { nodes { ref responsible { ref } } facets(by: [responsible]) { missing buckets { value count } } }
         applications(${at}) { nodes { ref responsible { ref } supports { nodes { ref } facets(by: [responsible]) { missing buckets { value count } } } } } }`,
    );
    for (const { nodes, facets } of [data.services, ...data.applications.nodes.map((each: any) => each.supports)]) {
      const [{ missing, buckets }] = facets;
      const none = missing ? [{ value: null, count: missing }] : [];
      expect(inOrder([...buckets, ...none])).toEqual(counted(refsOf(nodes), day, plateau));
    }
    for (const { ref, responsible } of [...data.services.nodes, ...data.applications.nodes]) {
      const expected = answering(ref, day, plateau);
      expect([ref, responsible?.ref ?? null]).toEqual([ref, expected === "OUTSIDE" ? null : expected]);
    }
  });

  test("impact, neighbourhood and coverage count by who answers on the day", async () => {
    const { impact, neighbourhood, coverage, services } = await asked(
      `{ impact(of: ["infrastructure:SRV"], ${at}, first: 100) { byOpd { value count } nodes { element { ref } } }
         neighbourhood(of: ["infrastructure:SRV"], ${at}, first: 100) { byOpd { value count } nodes { element { ref } } }
         coverage(taxonomy: RAL, level: 1, kinds: [Service], ${at}) { byOpd { value count } matrix { columns { value count } } }
         services(${at}) { nodes { ref } } }`,
    );
    for (const { byOpd, nodes } of [impact, neighbourhood]) {
      const found = nodes.map(({ element }: any) => element.ref);
      expect(inOrder(byOpd)).toEqual(counted(found, day, plateau));
    }
    expect(inOrder(coverage.byOpd)).toEqual(counted(refsOf(services.nodes), day, plateau));
    expect(inOrder(coverage.matrix.columns)).toEqual(counted(refsOf(services.nodes), day, plateau));
  });

  test("whoever stops with one server, and whoever is involved in a service, is counted by the day", async () => {
    const { singlePointsOfFailure, services } = await asked(
      `{ singlePointsOfFailure(${at}, kinds: [Infrastructure]) { nodes { opds services(first: 50) { nodes { ref } } } }
         services(${at}) { nodes { ref involvedOpds { opd { ref } isOutside } } } }`,
    );
    const [{ opds, services: stopped }] = singlePointsOfFailure.nodes;
    const those = new Set(refsOf(stopped.nodes).map(ref => answering(ref, day, plateau)));
    those.delete(null);
    expect(opds).toBe(those.size);
    for (const { ref, involvedOpds } of services.nodes) {
      const whole = involvedOpds.map((each: any) => (each.isOutside ? "OUTSIDE" : each.opd.ref));
      expect([ref, whole]).toEqual([ref, [answering(ref, day, plateau)].filter(each => each !== null)]);
    }
  });
});

describe.each(days)("By OPD on %s, as-is", day => {
  const at = `at: "${day}"`;

  test("statistics, completeness, findings and costs count by who answers on the day", async () => {
    const { statistics, completeness, findings, costs } = await asked(
      `{ statistics(${at}) { byOpd { value count } cells { kind opd count } }
         completeness(${at}, kinds: [Service]) { byOpd { value elements } }
         findings(${at}, kinds: [Service], rules: [METADATA_MISSING], first: 100) { byOpd { value count } nodes { element { ref } } }
         costs(${at}, by: OPD) { rows { value elements annualRupiah } } }`,
    );
    const owned = [...asIs, "application:A1", "application:A3", "infrastructure:SRV"];
    const ofDay = counted(
      owned.filter(ref => ref !== "infrastructure:SRV"),
      day,
      "AS_IS",
    );
    const nobodys = ofDay.find(({ value }) => value === null) ?? { value: null, count: 0 };
    const all = [...ofDay.filter(({ value }) => value !== null), { ...nobodys, count: nobodys.count + 1 }];
    expect(inOrder(statistics.byOpd)).toEqual(inOrder(all));
    const isOfProvince = ({ value }: Count) => value !== "OUTSIDE";
    expect(inOrder(completeness.byOpd.map(({ value, elements }: any) => ({ value, count: elements })))).toEqual(
      counted(asIs, day, "AS_IS").filter(isOfProvince),
    );
    expect(inOrder(findings.byOpd)).toEqual(
      counted(
        findings.nodes.map(({ element }: any) => element.ref),
        day,
        "AS_IS",
      ),
    );
    expect(inOrder(costs.rows.map(({ value, elements }: any) => ({ value, count: elements })))).toEqual(
      counted(["application:A1", "application:A3"], day, "AS_IS"),
    );
  });

  test("transition of an OPD is what replaces something that it answers for on the day, or is its own", async () => {
    for (const opd of ["DIK", "ORA", "GAB", "SETDA"]) {
      const { transition } = await asked(
        `{ transition(opd: "opd:${opd}", ${at}) { nodes { element { ref } replaces { ref } } } }`,
      );
      const found = transition.nodes.map(({ element }: any) => element.ref);
      const steps: [string, string?][] = [
        ["application:A2@TO_BE", "application:A1"],
        ["opd:SEK@TO_BE", "opd:SETDA"],
        ["opd:UPT-BARU@TO_BE", "opd:UPT"],
        ["opd:ORA@TO_BE", "opd:ORA"],
        ["service:SUP@TO_BE"],
      ];
      const expected = steps.filter(refs => refs.some(ref => ref && answering(ref, day, "AS_IS") === `opd:${opd}`));
      expect([opd, found.toSorted()]).toEqual([opd, expected.map(([ref]) => ref).toSorted()]);
    }
  });

  test("services of several OPDs, and applications that overlap, are of different ones on the day", async () => {
    const { jointServices, overlaps } = await asked(
      `{ jointServices(${at}, minOpds: 1) { nodes { service { ref } opds } }
         overlaps(${at}, kinds: [Service], reasons: [SAME_FUNCTION], first: 100) { nodes { elements { ref } } } }`,
    );
    const ofProvince = asIs.filter(ref => ![null, "OUTSIDE"].includes(answering(ref, day, "AS_IS")));
    expect(jointServices.nodes.map(({ service }: any) => service.ref)).toEqual(ofProvince);
    const across = asIs.flatMap((one, index) => asIs.slice(index + 1).map(other => [one, other] as const));
    const expected = across.filter(([one, other]) => answering(one, day, "AS_IS") !== answering(other, day, "AS_IS"));
    const found = overlaps.nodes.map(({ elements }: any) => refsOf(elements).join(" "));
    expect(found.toSorted()).toEqual(expected.map(pair => pair.join(" ")).toSorted());
  });
});
