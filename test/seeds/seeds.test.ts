import { expect, test } from "@jest/globals";
import { loadFolders } from "../../src/exchange/csv/load-folders.js";
import { localViewer } from "../../src/repository/viewer.js";
import { today, useRepository } from "../support/repository.js";

const { ask, database } = useRepository();
const context = { database, viewer: localViewer, today };

test("the seeds load whole, answer the first questions, and loading them again changes nothing", async () => {
  for (const folder of ["seeds/reference", "seeds/maluku"])
    expect((await loadFolders(context, [folder])).problems).toEqual([]);
  const { data } = await ask(
    `{ services { totalCount } references { totalCount } opds { totalCount } impact(of: ["infrastructure:SRV-DB"], kinds: ["Service"]) { total } }`,
  );
  expect(data.services.totalCount).toBeGreaterThanOrEqual(67);
  expect(data.references.totalCount).toBeGreaterThanOrEqual(1117);
  expect(data.opds.totalCount).toBeGreaterThanOrEqual(46);
  expect(data.impact.total).toBeGreaterThan(0);
  for (const folder of ["seeds/reference", "seeds/maluku"])
    expect(await loadFolders(context, [folder])).toMatchObject({ changed: 0, problems: [] });
}, 120_000);
