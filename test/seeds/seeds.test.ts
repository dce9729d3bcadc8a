import { expect, test } from "@jest/globals";
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

test("audits, clearances and risks occur only on elements marked as examples", async () => {
  for (const folder of ["seeds/reference", "seeds/maluku"]) await loadFolders(context, [folder]);
  const isReal = 'NOT: { name: { contains: "(contoh)" } }';
  const { data, errors } = await ask(
    `{ controls: securityControls { totalCount } risks: services(filter: { potentialRisk: { exists: true } }) { totalCount }
       realControls: securityControls(filter: { OR: [{ ${isReal} }, { protects: { some: { ${isReal} } } }] }) { nodes { ref } }
       realRisks: services(filter: { potentialRisk: { exists: true }, ${isReal} }) { nodes { ref } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.controls.totalCount).toBeGreaterThan(0);
  expect(data.risks.totalCount).toBeGreaterThan(0);
  expect([data.realControls.nodes, data.realRisks.nodes]).toEqual([[], []]);
});
