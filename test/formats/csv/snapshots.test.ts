import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { localViewer } from "../../../src/access/viewer.js";
import { loadFolders } from "../../../src/formats/csv/load-folders.js";
import { keepSnapshot } from "../../../src/questions/snapshots/write-snapshots.js";
import { element } from "../../support/element.js";
import { today, useRepository } from "../../support/repository.js";

const { ask, database, given } = useRepository();
const context = { database, viewer: localViewer, today };

async function load(files: Record<string, string>) {
  const folder = await mkdtemp(path.join(tmpdir(), "csv-"));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return loadFolders(context, [folder]);
}

const header = "day,kind,method,count,mandatoryFilled,mandatoryAsked,provenance\n";
const totals = async () =>
  (await ask("{ trend { series { points { day total isSample } } } }")).data.trend.series[0]?.points ?? [];

test("past days of a file are stored; loading them again, or corrected, replaces them", async () => {
  const rows = "2024-12-31,Service,HYBRID,7,3,35,SAMPLE\n2024-12-31,Application,,2,1,20,VERIFIED\n";
  for (const text of [rows, rows, rows.replace(",7,", ",8,")])
    expect((await load({ "tahun-lalu.snapshot.csv": header + text })).problems).toEqual([]);
  expect(await totals()).toEqual([{ day: "2024-12-31", total: 10, isSample: true }]);
});

test("each fault of a row is reported with file, line and column, and no element is written", async () => {
  const faulty = [
    "2024-13-31,Service,HYBRID,7,3,35,SAMPLE",
    "2024-12-31,Layanan,,7,3,35,SAMPLE",
    "2024-12-31,Application,HYBRID,7,3,35,SAMPLE",
    "2024-12-31,Service,HYBRID,-1,3,35,SAMPLE",
    "2024-12-31,Service,HYBRID,7,36,35,SAMPLE",
    "2024-12-31,Service,,7,3,35,",
    "2024-12-31,Service,ELECTRONIC,7,3,35,SAMPLE",
    "2024-12-31,Service,ELECTRONIC,7,3,35,SAMPLE",
  ];
  const { problems } = await load({
    "opd.csv": "code,name\nDKP,Dinas Kelautan\n",
    "s.snapshot.csv": header + faulty.join("\n"),
  });
  expect(problems.map(({ path }) => path)).toEqual(
    ["day", "kind", "method", "count", "mandatoryFilled", "provenance"]
      .map((column, index): (string | number)[] => ["s.snapshot.csv", index + 2, column])
      .concat([["s.snapshot.csv", 9, "day"]]),
  );
  expect(problems[1]!.message).toMatch(/^s\.snapshot\.csv, baris 3, kolom "kind": "Layanan" harus salah satu dari /);
  expect((await ask("{ opds { totalCount } }")).data.opds.totalCount).toBe(0);
  expect(await totals()).toEqual([]);
});

test("a file does not replace a day counted by this repository, and then nothing of it is written", async () => {
  await given(element("s", "Service", "S1"));
  await keepSnapshot(context, "2026-11-23");
  const { problems } = await load({
    "opd.csv": "code,name\nDKP,Dinas Kelautan\n",
    "s.snapshot.csv": `${header}2026-11-23,Service,,7,3,35,SAMPLE\n`,
  });
  expect(problems).toMatchObject([{ rule: "ALREADY_COUNTED", message: expect.stringContaining("2026-11-23") }]);
  expect(await totals()).toEqual([{ day: "2026-11-23", total: 1, isSample: false }]);
  expect((await ask("{ opds { totalCount } }")).data.opds.totalCount).toBe(0);
});
