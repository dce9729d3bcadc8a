import { beforeEach, expect, test } from "@jest/globals";
import { localViewer, type Viewer, viewerWith } from "../../../../src/access/viewer.js";
import { openReader } from "../../../../src/formats/workbook/reader.js";
import { exportOf } from "../../../../src/formats/workbook/workbook-of-opd.js";
import { exportXlsx } from "../../../../src/formats/workbook/write-workbook.js";
import { createContext } from "../../../../src/repository/context.js";
import { errorsIn, useImports } from "../../../http/import-server.js";
import { element } from "../../../support/element.js";
import { today } from "../../../support/repository.js";
import { story } from "../import/rules-story.js";
import { readBack } from "../read-back.js";

const editor = viewerWith("operator", [{ role: "EDITOR", opds: ["id-of-dkp"] }]);

const { given, send, relations, database } = useImports({ identifyViewer: () => editor });

beforeEach(async () => {
  await given(story);
  await given(`MATCH (d:Opd {code: 'DKP'}), (h:Opd {code: 'DISHUB'}), (o {code: 'E-LAUT'}), (x {code: 'E-KAPAL'})
    SET d.id = 'id-of-dkp', d.responsible = 'id-of-dkp', o.responsible = 'id-of-dkp', h.responsible = h.id, x.responsible = h.id
    ${element("p", "BusinessProcess", "PB-HUB", ", responsible: h.id")} CREATE (p)-[:OWNED_BY {id: 'ph'}]->(h)`);
  // An editor sees elements of others that are not RESTRICTED.
  await given("MATCH (n:Element) SET n.confidentiality = 'INTERNAL'");
});

const added = async () => (await relations()).filter(each => /SUPPORTED_BY|AUTOMATED_BY|READS/.test(each));

test("An editor relates own elements to those of others in cells and in the sheet Hubungan", async () => {
  const report = await send({
    Layanan: ["Kode,Nama,Dimiliki oleh,Didukung oleh", "LYN-1,Layanan satu,DKP,E-KAPAL"],
    Hubungan: ["Hubungan,Dari,Ke,Peran", "Layanan: didukung oleh Aplikasi,LYN-1,E-LAUT,Utama"],
  });
  expect(errorsIn(report)).toEqual([]);
  expect(await added()).toEqual(["LYN-1 SUPPORTED_BY E-KAPAL", "LYN-1 SUPPORTED_BY E-LAUT"]);
});

test.each([
  [
    "a cell of an element of another OPD",
    { Aplikasi: ["Kode,Nama,Mengambil data dari", "E-KAPAL,Nama E-KAPAL,E-LAUT"] },
    "Aplikasi 2",
  ],
  [
    "a cell whose relation belongs to an element of another OPD",
    { Aplikasi: ["Kode,Nama,Mengotomatisasi", "E-LAUT,Nama E-LAUT,PB-HUB"] },
    "Aplikasi 2",
  ],
  [
    "a row of relations of another OPD",
    { Hubungan: ["Hubungan,Dari,Ke,Catatan", "Aplikasi: mengambil data dari Aplikasi,E-KAPAL,E-LAUT,uji"] },
    "Hubungan 2",
  ],
])("%s is refused with its place, and nothing is written", async (_, sheets, place) => {
  const report = await send({ Layanan: ["Kode,Nama,Dimiliki oleh", "LYN-1,Layanan satu,DKP"], ...sheets } as never);
  const errors = errorsIn(report);
  expect(errors).toEqual([expect.stringContaining(`ERROR FORBIDDEN ${place}`)]);
  expect(report.written).toBe(false);
  expect(await added()).toEqual([]);
});

test.each([false, true])(
  "An export for an editor has no sheet for relations that lead to hidden elements only (full: %s)",
  async full => {
    await given(`MATCH (o {code: 'E-LAUT'}), (x {code: 'E-KAPAL'}), (h {code: 'DISHUB'}) SET x.confidentiality = 'RESTRICTED'
      CREATE (o)-[:RELATED_TO {id: 'hidden'}]->(x) CREATE (o)-[:DEPENDS_ON {id: 'seen', note: 'uji'}]->(h)`);
    const sheetsOf = async (viewer: Viewer) => {
      const newContext = () => createContext({ database, viewer, today });
      const extent = await exportOf(newContext(), { opd: "DKP", full });
      const { rows } = await readBack(exportXlsx(await openReader(newContext()), extent));
      return rows;
    };
    const { "Terkait dengan": related, "Bergantung pada": dependent } = await sheetsOf(localViewer);
    expect([related, dependent]).toMatchObject([[{ Ke: "E-KAPAL Nama E-KAPAL" }], [{ Catatan: "uji" }]]);
    const seen = await sheetsOf(editor);
    expect(seen).toMatchObject({ "Bergantung pada": [{ Catatan: "uji" }] });
    expect(Object.keys(seen)).not.toContain("Terkait dengan");
    expect(JSON.stringify(seen)).not.toContain("E-KAPAL");
  },
);
