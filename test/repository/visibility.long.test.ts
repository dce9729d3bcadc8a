import { describe, expect, test } from "@jest/globals";
import { schema } from "../../src/graphql/schema.js";
import type { Kind } from "../../src/metamodel/define/index.js";
import { metamodel } from "../../src/metamodel/metamodel.js";
import { element, toBeElement } from "../support/element.js";
import { useRepository } from "../support/repository.js";
import { nobody } from "../support/viewers.js";
import { province } from "./elements/province.js";
import {
  type Asked,
  changes,
  changesOf,
  ofEffect,
  ofTheRepository,
  operatorAccount,
  questions,
  questionsOf,
  written,
} from "./root-fields.js";

const { ask, given } = useRepository();

/** Taxonomy, a node of it, and a node of an older version with a relation from an element. */
const taxonomy = `${element("rab", "Reference", "RAB", ", taxonomy: 'RAB', version: '1', level: 0")}
  ${element("node", "Reference", "RAB.01", ", taxonomy: 'RAB', version: '1', level: 1").replace("Nama", "Satu")}
  ${element("old", "Reference", "RAB.02", ", taxonomy: 'RAB', version: '0', level: 1")}
  ${element("pemdi", "Reference", "INDIKATOR", ", taxonomy: 'INDIKATOR', version: 'PermenPANRB 8/2026', level: 0")}
  ${element("indicator", "Reference", "I2", ", taxonomy: 'INDIKATOR', version: 'PermenPANRB 8/2026', level: 1").replace("Nama", "Dua")}
  CREATE (ofService)-[:FULFILS {id: 'outdated'}]->(old), (indicator)-[:BROADER {id: 'of-pemdi'}]->(pemdi), (ofAssessment)-[:ASSESSES {id: 'assesses'}]->(indicator) SET ofAssessment.year = 2026, ofAssessment.maturityLevel = 2`;
const change = `CREATE (:Change {id: '1', at: '2026-11-24T00:00:00.000Z', viewer: 'x', action: 'CREATED', kind: 'Service', elementId: 'S1', ref: 'service:S1', name: 'Nama S1', revTo: 1, after: '{"code":"S1"}'})`;
const snapshot = `CREATE (:Snapshot {id: '1', day: '2025-12-31', kind: 'Service', responsible: 'DKP', opd: 'opd:DKP', label: 'Nama DKP', count: 3, mandatoryFilled: 1, mandatoryAsked: 2})`;
const comment = `CREATE (:Comment {id: 'komentar', elementId: 'S1', at: '2026-11-24T00:00:00.000Z', account: 'x', text: 'Uji'})`;

/** Process without which a service stops. */
const needed = "CREATE (ofService)-[:REQUIRES {id: 'needs'}]->(ofBusinessProcess)";

/** Data that an application reads. */
const read = "CREATE (ofApplication)-[:READS {id: 'reads'}]->(ofDataAsset)";

/** Two applications with similar names, of different OPDs. */
const twin = element("twin", "Application", "SATU-LAIN", ", responsible: 'DISKOMINFO'");

/** Owned element of every kind in addition to the province, so that every question has an answer. */
const filled = `${province} ${twin} ${toBeElement("plan", "Application", "RENCANA")} CREATE (plan)-[:REPLACES {id: 'plans'}]->(a1) ${metamodel.kinds.map(ownedByDkp).join(" ")} ${needed} ${read} ${taxonomy} ${change} ${comment} ${snapshot} ${operatorAccount("operator", "x")} WITH 1 AS done CALL db.awaitIndexes() RETURN done`;

function ownedByDkp({ name }: Kind): string {
  const more = ", externalId: 'LUAR-1', source: 'SIA', responsible: 'DKP'";
  return `${element(`of${name}`, name, `SATU-${name}`, more)} CREATE (of${name})-[:OWNED_BY {id: 'owns-${name}'}]->(dkp)`;
}

/** Operations of a viewer without rights, who can name no element, and of one with all rights. */
const created = `{ create: { input: { service: { code: "DIANDAIKAN", name: "Diandaikan" } } } }`;
const retired = `{ update: { ref: "application:A1", expectedRev: 1, changes: { application: { annualCostRupiah: 5 } } } },
  { delete: { ref: "SATU-BusinessProcess", expectedRev: 1, force: true } }`;

/** Returns the data and errors that a client receives. */
async function told(source: string, viewer?: typeof nobody) {
  const { data, errors } = await ask(source, {}, viewer);
  return { data, errors: errors?.map(({ message, originalError }) => ({ ...originalError, message })) };
}

/** Expects that a viewer without rights gets the same from a full and an empty repository, and all others do not. */
async function expectNothingTold(sources: string[]) {
  const ofNothing = [];
  for (const source of sources) ofNothing.push(await told(source, nobody));
  await given(filled);
  for (const [index, source] of sources.entries()) {
    expect({ source, ...(await told(source, nobody)) }).toEqual({ source, ...ofNothing[index] });
    expect({ source, ...(await told(source)) }).not.toEqual({ source, ...ofNothing[index] });
  }
}

const sourcesOf = (operation: "query" | "mutation", asked: Asked) =>
  Object.entries(asked).map(([field, question]) => `${operation} { ${field}${question} }`);

const rootFields = (type: "Query" | "Mutation") => Object.keys((schema.getType(type) as any).getFields()).sort();
const byName = metamodel.kinds.map((kind): [string, Kind] => [kind.name, kind]);
const namesOf = (general: Asked, perKind: (kind: Kind) => Asked) =>
  [general, ...metamodel.kinds.map(perKind)].flatMap(Object.keys);

describe("a viewer who may see nothing", () => {
  test("is tested for every root field of the schema", () => {
    const others = [...ofTheRepository, "effect"];
    expect([...namesOf(questions, questionsOf), ...others].sort()).toEqual(rootFields("Query"));
    expect(namesOf(changes, changesOf).sort()).toEqual(rootFields("Mutation"));
  });

  test.each(Object.keys(questions))("gets from %s what an empty repository would return", async name => {
    await expectNothingTold(sourcesOf("query", { [name]: questions[name]! }));
  });

  test.each(Object.keys(ofEffect))("gets from %s of an effect what an empty repository would return", async name => {
    const effectOf = (operations: string) =>
      `query @asIf(operations: [${operations}]) { effect { ${name}${ofEffect[name]} } }`;
    const ofNothing = await told(effectOf(created), nobody);
    await given(filled);
    expect(await told(effectOf(created), nobody)).toEqual(ofNothing);
    const all = await told(effectOf(retired));
    expect(all.errors).toBeUndefined();
    expect(all.data).not.toEqual(ofNothing.data);
  });

  test.each(Object.keys(changes))("gets from %s what an empty repository would return", async name => {
    await expectNothingTold(sourcesOf("mutation", { [name]: changes[name]! }));
  });

  test.each(byName)("sees no %s, one or all, nor by changing it", async (_, kind) => {
    await expectNothingTold([...sourcesOf("query", questionsOf(kind)), ...sourcesOf("mutation", changesOf(kind))]);
  });

  test("learns nothing from counts, filters and words of a list", async () => {
    const asked = {
      services: `(search: "nama") { totalCount pageInfo { hasNextPage endCursor } edges { cursor } facets(by: [name, audience, responsible, supportedBy]) { missing buckets { value label count } } }`,
      applications: `(filter: { supports: { count: { gte: 1 } } }) { totalCount nodes { supports { totalCount } } }`,
      opds: `(filter: { within: "opd:DKP" }) { totalCount }`,
    };
    await expectNothingTold(sourcesOf("query", asked));
  });

  test("does not learn which element has a taken external id", async () => {
    await given(filled);
    const source = `mutation { createService(input: { code: "BARU", name: "Baru", externalId: "LUAR-1", source: "SIA" }) ${written} }`;
    const [forNobody, forAnybody] = [await told(source, nobody), await told(source)];
    expect(forAnybody.data.createService.problems[0].message).toContain("SATU-");
    expect(forNobody.data.createService).toMatchObject({ element: null, problems: [{ rule: "EXTERNAL_ID_TAKEN" }] });
    expect(JSON.stringify(forNobody)).not.toContain("SATU-");
  });

  test("learns of a taken code no more than the given code", async () => {
    await given(filled);
    const source = `mutation { createService(input: { code: "S1", name: "Baru" }) ${written} }`;
    const { data } = await told(source, nobody);
    const message = `Layanan dengan kode "S1" sudah ada.`;
    expect(data.createService).toEqual({
      element: null,
      problems: [{ rule: "CODE_TAKEN", path: ["input", "code"], message, extensions: null }],
    });
  });
});
