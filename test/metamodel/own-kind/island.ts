import { readFileSync } from "node:fs";
import { beforeAll, beforeEach, expect, jest } from "@jest/globals";
import { Metamodel } from "../../../src/metamodel/define/index.js";
import { metamodel as original } from "../../../src/metamodel/metamodel.js";
import { openTestDatabase, useRepository } from "../../support/repository.js";
import { Vessel, vesselRelations } from "./vessel.js";

/** From here on the engine is made from a metamodel with a kind more and two relations more. */
jest.unstable_mockModule("../../../src/metamodel/metamodel.js", () => ({
  metamodel: new Metamodel({
    kinds: [...original.kinds, Vessel],
    relations: [...original.relations, ...vesselRelations],
  }),
}));

/** A health service that a vessel brings six times a year, what depends on it, and vessels and a service apart from it. */
const island = `mutation { applyChanges(operations: [
  { create: { opd: { code: "DINKES", name: "Dinas Kesehatan", opdType: DINAS } } }
  { create: { vessel: { code: "KM-1", name: "KM Siwalima", vesselType: HEALTH, capacityPersons: 60, ownedBy: "opd:DINKES", crewedBy: { add: [{ to: "opd:DINKES" }] } } } }
  { create: { vessel: { code: "KM-2", name: "KM Pustaka Laut", vesselType: LIBRARY, capacityPersons: 24 } } }
  { create: { vessel: { code: "KM-3", name: "KM Tanpa Data" } } }
  { create: { service: { code: "LYN-1", name: "Pengobatan keliling", servedAboard: { add: [{ to: "vessel:KM-1", callsPerYear: 6 }] } } } }
  { create: { service: { code: "LYN-2", name: "Rawat jalan" } } }
  { create: { businessProcess: { code: "PB-1", name: "Pelayanan kesehatan", deliveredThrough: { add: [{ to: "service:LYN-1" }] } } } }
]) { problems { rule path message } } }`;

/** A repository from before there were vessels, started anew with them and holding an island's services. */
export function useIsland() {
  beforeAll(keepAsBeforeVessels);
  const repository = useRepository();

  /** The data of an answer without errors. */
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

/** What the graph keeps by the committed contract, which knows no vessels. */
async function keepAsBeforeVessels() {
  const database = openTestDatabase();
  const statements = readFileSync("schema/constraints.cypher", "utf8").split(/;\n/).filter(Boolean);
  for (const statement of statements) await database.write(transaction => transaction.run(statement));
  await database.close();
}
