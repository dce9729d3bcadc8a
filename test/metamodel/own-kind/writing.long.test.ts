import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { localViewer } from "../../../src/access/viewer.js";
import { today } from "../../support/repository.js";
import { useIsland } from "./island.js";

const { loadFolders } = await import("../../../src/formats/csv/load-folders.js");
const { answer, ask, database } = useIsland();

test("Neo4j keeps the codes of a new kind apart and finds its relations by id", async () => {
  const rows = await database.read("SHOW CONSTRAINTS YIELD name RETURN collect(name) AS names");
  expect(rows[0]!.names).toEqual(
    expect.arrayContaining(["Vessel_identity", "SERVED_ABOARD_id", "CREWED_BY_id", "Service_identity"]),
  );
});

test("a vessel is created, changed and deleted like any other element", async () => {
  const created = await answer(
    `mutation { createVessel(input: { code: "KM-4", name: "KM Baru", vesselType: CIVIL_REGISTRY, capacityPersons: 12, crewedBy: { add: [{ to: "opd:DINKES" }] } })
       { element { ref rev vesselType capacityPersons crewedBy { nodes { code } } } problems { rule } } }`,
  );
  expect(created.createVessel).toEqual({
    element: {
      ref: "vessel:KM-4",
      rev: 1,
      vesselType: "CIVIL_REGISTRY",
      capacityPersons: 12,
      crewedBy: { nodes: [{ code: "DINKES" }] },
    },
    problems: [],
  });
  const changed = await answer(
    `mutation { updateVessel(ref: "vessel:KM-4", expectedRev: 1, changes: { capacityPersons: 14 }) { element { capacityPersons } } }`,
  );
  expect(changed.updateVessel.element.capacityPersons).toBe(14);
  await answer(`mutation { delete(ref: "vessel:KM-4", expectedRev: 2) { problems { rule } } }`);
  expect(await answer(`{ vessel(ref: "vessel:KM-4") { code } }`)).toEqual({ vessel: null });
});

test("a vessel that brings a service is deleted only by force", async () => {
  const remove = (force: boolean) =>
    ask(`mutation { delete(ref: "vessel:KM-1", expectedRev: 1, force: ${force}) { problems { severity rule } } }`);
  expect((await remove(false)).data.delete.problems).toEqual([{ severity: "ERROR", rule: "STILL_RELATED" }]);
  expect(await remove(true)).toEqual({ data: { delete: { problems: [] } } });
  expect((await answer(`{ vessels { nodes { code } } }`)).vessels.nodes).toEqual([{ code: "KM-2" }, { code: "KM-3" }]);
});

test("a code that another vessel has is refused", async () => {
  const { createVessel } = await answer(
    `mutation { createVessel(input: { code: "KM-1", name: "Kembar" }) { element { id } problems { rule path } } }`,
  );
  expect(createVessel).toEqual({ element: null, problems: [{ rule: "CODE_TAKEN", path: ["input", "code"] }] });
});

test("a sort of vessel that nobody declared is refused", async () => {
  const { errors } = await ask(
    `mutation { createVessel(input: { code: "KM-9", name: "Feri", vesselType: FERRY }) { element { id } } }`,
  );
  expect(errors![0]!.message).toContain("FERRY");
  expect((await answer(`{ vessels { totalCount } }`)).vessels.totalCount).toBe(3);
});

test("a relation of the new type is refused where its target is no vessel", async () => {
  const { updateService } = await answer(
    `mutation { updateService(ref: "service:LYN-2", expectedRev: 1, changes: { servedAboard: { add: [{ to: "opd:DINKES" }] } }) { problems { rule message } } }`,
  );
  expect(updateService.problems).toEqual([
    { rule: "END_OF_WRONG_KIND", message: `Layanan tidak dapat "diberikan di atas" Perangkat Daerah.` },
  ]);
});

/** Loads CSV files like the seeds. */
async function load(files: Record<string, string>) {
  const folder = await mkdtemp(path.join(tmpdir(), "csv-"));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return loadFolders({ database, viewer: localViewer, today }, [folder]);
}

test("vessels come from a file of their own, with the new columns and relations", async () => {
  const report = await load({
    "vessel.csv":
      "code,name,vesselType,capacityPersons,crewedBy\nKM-1,KM Siwalima,HEALTH,80,DINKES\nKM-5,KM Terapung,Kapal Kesehatan,30,DINKES\n",
    "service.csv": "code,name,servedAboard\nLYN-3,Imunisasi keliling,KM-5\n",
    "relations.csv": "from,type,to,callsPerYear\nservice:LYN-2,SERVED_ABOARD,vessel:KM-5,12\n",
  });
  expect(report).toMatchObject({ problems: [], created: 2, updated: 2 });
  const { vessels } = await answer(
    `{ vessels(filter: { vesselType: { eq: HEALTH } }) { nodes { code capacityPersons crewedBy { nodes { code } } brings { edges { relation { callsPerYear } node { code } } } } } }`,
  );
  const crewedBy = { nodes: [{ code: "DINKES" }] };
  const brings = (...edges: [string, number | null][]) => ({
    edges: edges.map(([code, callsPerYear]) => ({ relation: { callsPerYear }, node: { code } })),
  });
  expect(vessels.nodes).toEqual([
    { code: "KM-1", capacityPersons: 80, crewedBy, brings: brings(["LYN-1", 6]) },
    { code: "KM-5", capacityPersons: 30, crewedBy, brings: brings(["LYN-2", 12], ["LYN-3", null]) },
  ]);
});

test("an undeclared vessel type in a file is reported with its column", async () => {
  const { problems } = await load({ "vessel.csv": "code,name,vesselType\nKM-6,Feri,FERRY\n" });
  expect(problems).toMatchObject([{ rule: "INVALID_VALUE", path: ["vessel.csv", 2, "vesselType"] }]);
});
