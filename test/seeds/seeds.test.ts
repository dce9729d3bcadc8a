import { expect, test } from "@jest/globals";
import { loadFolder } from "../../src/exchange/csv/load-folder.js";
import { localViewer } from "../../src/repository/viewer.js";
import { today, useRepository } from "../support/repository.js";

const { database, ask } = useRepository();
const load = (folder: string) => loadFolder({ database, viewer: localViewer, today }, `seeds/${folder}`);

test("every seed file loads, says what is made up, and loads again without change", async () => {
  for (const folder of ["reference", "maluku"]) expect((await load(folder)).problems).toEqual([]);
  const { data } = await ask(`{
    services { totalCount } references { totalCount } opds { totalCount }
    service(ref: "service:LYN-001") { ownedBy { code } supportedBy { edges { role provenance node { code } } } }
    application(ref: "application:SIMPEG") { ownedBy { code } runsOn { nodes { code hostedOn { nodes { code } } } } }
  }`);
  expect(data.services.totalCount).toBe(67);
  expect(data.references.totalCount).toBeGreaterThanOrEqual(1117);
  expect(data.opds.totalCount).toBeGreaterThanOrEqual(46);
  expect(data.service.supportedBy.edges[0]).toMatchObject({ provenance: "SAMPLE" });
  expect(data.application.ownedBy).toEqual({ code: "BKD" });
  const rows = await database.read("MATCH (:Service)-[r]->() RETURN DISTINCT r.provenance AS provenance");
  expect(rows).toEqual([{ provenance: "SAMPLE" }]);
  for (const folder of ["reference", "maluku"]) expect(await load(folder)).toMatchObject({ changed: 0, problems: [] });
}, 120_000);
