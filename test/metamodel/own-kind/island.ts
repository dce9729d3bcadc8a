import { readFileSync } from "node:fs";
import { beforeAll, beforeEach, expect, jest } from "@jest/globals";
import { Metamodel } from "../../../src/metamodel/define/index.js";
import { metamodel as original } from "../../../src/metamodel/metamodel.js";
import { openTestDatabase, useRepository } from "../../support/repository.js";
import { Vessel, vesselRelations } from "./vessel.js";

/** Replaces the metamodel by one with an additional kind and two additional relations. */
jest.unstable_mockModule("../../../src/metamodel/metamodel.js", () => ({
  metamodel: new Metamodel({
    kinds: [...original.kinds, Vessel],
    relations: [...original.relations, ...vesselRelations],
  }),
}));

/** Health service that a vessel brings six times a year, elements that depend on it, and others that do not. */
const island = `mutation { applyChanges(operations: [
  { create: { input: { opd: { code: "DINKES", name: "Dinas Kesehatan", opdType: DINAS } } } }
  { create: { input: { vessel: { code: "KM-1", name: "KM Siwalima", vesselType: HEALTH, capacityPersons: 60, ownedBy: "opd:DINKES", crewedBy: { add: [{ to: "opd:DINKES" }] } } } } }
  { create: { input: { vessel: { code: "KM-2", name: "KM Pustaka Laut", vesselType: LIBRARY, capacityPersons: 24 } } } }
  { create: { input: { vessel: { code: "KM-3", name: "KM Tanpa Data" } } } }
  { create: { input: { service: { code: "LYN-1", name: "Pengobatan keliling", servedAboard: { add: [{ to: "vessel:KM-1", callsPerYear: 6 }] } } } } }
  { create: { input: { service: { code: "LYN-2", name: "Rawat jalan" } } } }
  { create: { input: { businessProcess: { code: "PB-1", name: "Pelayanan kesehatan", deliveredThrough: { add: [{ to: "service:LYN-1" }] } } } } }
]) { problems { rule path message } } }`;

/** Provides a repository from before the kind Vessel, started again with it, and the services of an island. */
export function useIsland() {
  beforeAll(keepAsBeforeVessels);
  const repository = useRepository();

  /** Returns the data of an answer, and expects no errors. */
  async function answer(source: string) {
    const { data, errors } = await repository.ask(source);
    expect(errors).toBeUndefined();
    return data;
  }

  beforeEach(async () => {
    expect(await answer(island)).toEqual({ applyChanges: { problems: [] } });
  });
  return { ...repository, answer };
}

/** Creates the constraints of the committed contract, which has no vessels. */
async function keepAsBeforeVessels() {
  const database = openTestDatabase();
  const statements = readFileSync("schema/constraints.cypher", "utf8").split(/;\n/).filter(Boolean);
  await database.changeSchema(statements);
  await database.close();
}
