import { describe, expect, test } from "@jest/globals";
import { localViewer } from "../../src/access/viewer.js";
import { loadFolders } from "../../src/formats/csv/load-folders.js";
import { today, useRepository } from "../support/repository.js";

const { ask, database } = useRepository();
const context = { database, viewer: localViewer, today };

test("the seeds load whole, answer the first questions, and loading them again changes nothing", async () => {
  for (const folder of ["seeds/reference", "seeds/maluku"])
    expect((await loadFolders(context, [folder])).problems).toEqual([]);
  const { data } = await ask(
    `{ services { totalCount } references { totalCount } opds { totalCount } impact(of: ["infrastructure:SRV-DB"], kinds: [Service]) { totalCount } }`,
  );
  expect(data.services.totalCount).toBeGreaterThanOrEqual(67);
  expect(data.references.totalCount).toBeGreaterThanOrEqual(1117);
  expect(data.opds.totalCount).toBeGreaterThanOrEqual(46);
  expect(data.impact.totalCount).toBeGreaterThan(0);
  for (const folder of ["seeds/reference", "seeds/maluku"])
    expect(await loadFolders(context, [folder])).toMatchObject({ created: 0, updated: 0, problems: [] });
});

test("audits, clearances, risks and assessments occur only on elements marked as examples", async () => {
  for (const folder of ["seeds/reference", "seeds/maluku"]) await loadFolders(context, [folder]);
  const isReal = 'NOT: { name: { contains: "(contoh)" } }';
  const { data, errors } = await ask(
    `{ controls: securityControls { totalCount } risks: services(filter: { potentialRisk: { exists: true } }) { totalCount }
       realControls: securityControls(filter: { OR: [{ ${isReal} }, { protects: { some: { ${isReal} } } }] }) { nodes { ref } }
       assessed: applications(filter: { businessFit: { exists: true } }) { totalCount }
       realAssessed: applications(filter: { OR: [{ businessFit: { exists: true } }, { technicalFit: { exists: true } }, { timeClass: { exists: true } }, { migrationStrategy: { exists: true } }], ${isReal} }) { nodes { ref } }
       realRisks: services(filter: { potentialRisk: { exists: true }, ${isReal} }) { nodes { ref } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.controls.totalCount).toBeGreaterThan(0);
  expect(data.risks.totalCount).toBeGreaterThan(0);
  expect(data.assessed.totalCount).toBeGreaterThan(0);
  expect([data.realControls.nodes, data.realRisks.nodes, data.realAssessed.nodes]).toEqual([[], [], []]);
});

describe("The indicators of the evaluation", () => {
  const indicators = async (at: string, version: string) => {
    for (const folder of ["seeds/reference"]) await loadFolders(context, [folder]);
    const { data, errors } = await ask(
      `query ($at: LocalDate) { references(first: 100, at: $at, filter: { taxonomy: { eq: INDIKATOR } }) {
         nodes { code level version weightPercent maturityLevels description provenance broader { code } succeededByReferences { totalCount } } } }`,
      { at },
    );
    expect(errors).toBeUndefined();
    expect(new Set(data.references.nodes.map((node: { version: string }) => node.version))).toEqual(new Set([version]));
    return data.references.nodes as Indicator[];
  };
  interface Indicator {
    code: string;
    level: number;
    weightPercent: number | null;
    maturityLevels: string[] | null;
    description: string | null;
    provenance: string;
    broader: { code: string } | null;
    succeededByReferences: { totalCount: number };
  }
  const weightOf = (nodes: Indicator[]) => nodes.reduce((sum, { weightPercent }) => sum + weightPercent!, 0);

  test("are the 47 of PermenPANRB 59/2020 until 31 May 2026, with weights that add up to 100 and no successor that a source names", async () => {
    const nodes = await indicators("2026-05-31", "PermenPANRB 59/2020");
    const leaves = nodes.filter(({ level }) => level === 3);
    expect(leaves).toHaveLength(47);
    expect(weightOf(leaves)).toBeCloseTo(100);
    expect(nodes.filter(({ succeededByReferences }) => succeededByReferences.totalCount > 0)).toEqual([]);
  });

  test("are the 20 in 7 aspects of PermenPANRB 8/2026 from 1 June 2026, with five levels, and weights that add up by aspect and to 100", async () => {
    const nodes = await indicators("2026-06-01", "PermenPANRB 8/2026");
    const [leaves, aspects] = [2, 1].map(depth => nodes.filter(({ level }) => level === depth)) as [
      Indicator[],
      Indicator[],
    ];
    expect([leaves.length, aspects.length]).toEqual([20, 7]);
    for (const { code, weightPercent } of aspects)
      expect([code, weightOf(leaves.filter(({ broader }) => broader!.code === code))]).toEqual([code, weightPercent]);
    expect(weightOf(aspects)).toBe(100);
    expect(nodes.find(({ level }) => level === 0)!.maturityLevels).toHaveLength(5);
  });

  test("say where the sources differ, and are not verified where the weight is disputed", async () => {
    const nodes = await indicators("2026-06-01", "PermenPANRB 8/2026");
    const disputed = nodes.filter(({ description }) => description?.includes("belum sepakat")).map(({ code }) => code);
    expect(disputed.sort()).toEqual(["I11", "I12", "I13", "I8"]);
    const unverified = nodes.filter(({ provenance }) => provenance !== "VERIFIED").map(({ code }) => code);
    expect(unverified).toEqual(["I13"]);
  });
});
