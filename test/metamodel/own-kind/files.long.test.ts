import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { localViewer } from "../../../src/access/viewer.js";
import { today } from "../../support/repository.js";
import { useIsland } from "./island.js";

const { answer, database } = useIsland();

const { metamodel } = await import("../../../src/metamodel/metamodel.js");
const { createContext } = await import("../../../src/repository/context.js");
const { openReader } = await import("../../../src/formats/workbook/reader.js");
const { exportXlsx } = await import("../../../src/formats/workbook/write-workbook.js");
const { readTables } = await import("../../../src/formats/tables/read-tables.js");
const { importWorkbook } = await import("../../../src/formats/workbook/import/import-workbook.js");
const { readBack } = await import("../../formats/workbook/read-back.js");
const { exportedFile, importFile } = await import("../../support/archimate.js");

const newContext = () => createContext({ database, viewer: localViewer, today });
const exported = async () => exportXlsx(await openReader(newContext()), { kinds: metamodel.kinds, about: "uji" });
const nothing = { problems: [], created: 0, updated: 0, relationsAdded: 0, relationsRemoved: 0, unchanged: 7 };

test("vessels have a sheet, with their sorts in Indonesian, and so have their relations", async () => {
  const { rows } = await readBack(await exported());
  const kept = {
    Arsitektur: "Saat ini",
    Kerahasiaan: "Internal Pemerintah",
    "Tingkat Keyakinan Data": "Dilaporkan perangkat daerah",
  };
  expect(rows["Kapal Layanan Keliling"]).toEqual([
    {
      ...kept,
      Kode: "KM-1",
      Nama: "KM Siwalima",
      "Jenis Kapal": "Kapal Kesehatan",
      "Kapasitas (orang)": 60,
      "Dimiliki oleh": "DINKES Dinas Kesehatan",
    },
    { ...kept, Kode: "KM-2", Nama: "KM Pustaka Laut", "Jenis Kapal": "Kapal Perpustakaan", "Kapasitas (orang)": 24 },
    { ...kept, Kode: "KM-3", Nama: "KM Tanpa Data" },
  ]);
  expect(rows["Diberikan di atas"]).toMatchObject([
    { Dari: "LYN-1 Pengobatan keliling", Ke: "KM-1 KM Siwalima", "Singgah per Tahun": 6 },
  ]);
  expect(rows["Diawaki oleh"]).toMatchObject([{ Dari: "KM-1 KM Siwalima", Ke: "DINKES Dinas Kesehatan" }]);
});

test("a workbook and an ArchiMate file with vessels change nothing when they come back", async () => {
  const file = path.join(tmpdir(), "kapal.xlsx");
  await writeFile(file, await exported());
  const report = await importWorkbook(newContext(), readTables(file), { dryRun: false });
  expect({ ...report, problems: report.problems.filter(({ severity }) => severity === "ERROR") }).toMatchObject(
    nothing,
  );
  const again = await importFile(database, await exportedFile(database));
  expect({ ...again, problems: again.problems.filter(({ severity }) => severity === "ERROR") }).toMatchObject(nothing);
});

test("a vessel of which the mandatory sort is not recorded is found, and counted as incomplete", async () => {
  const { findings, completeness } = await answer(`{
    findings(kinds: [Vessel], rules: [METADATA_MISSING]) { nodes { element { ref } property } }
    completeness(kinds: [Vessel]) { elements filled applicable byKind { label } } }`);
  expect(findings.nodes).toEqual([{ element: { ref: "vessel:KM-3" }, property: "vesselType" }]);
  expect(completeness).toEqual({
    elements: 3,
    filled: 2,
    applicable: 3,
    byKind: [{ label: "Kapal Layanan Keliling" }],
  });
});

test("the picture of what fails with a vessel has its kind in the legend, and the word for how it is needed", async () => {
  const { impact } = await answer(`{ impact(of: ["vessel:KM-1"]) { picture graphml } }`);
  expect(impact.picture).toContain(">Kapal Layanan Keliling (1)<");
  expect(impact.picture).toContain(">membawa<");
  expect(impact.graphml).toContain("Kapal Layanan Keliling");
});
