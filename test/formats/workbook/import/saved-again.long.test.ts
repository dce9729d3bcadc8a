import { buffer } from "node:stream/consumers";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { localViewer } from "../../../../src/access/viewer.js";
import { openReader } from "../../../../src/formats/workbook/reader.js";
import { exportCsv, exportXlsx } from "../../../../src/formats/workbook/write-workbook.js";
import { unzip } from "../../../../src/formats/workbook/xlsx/unzip.js";
import { metamodel } from "../../../../src/metamodel/metamodel.js";
import { createContext } from "../../../../src/repository/context.js";
import { useImports } from "../../../http/import-server.js";
import { element } from "../../../support/element.js";
import { today } from "../../../support/repository.js";
import { zipOf } from "../../tables/made-files.js";

const { database, given, post } = useImports();

beforeEach(async () => {
  const network = ", infrastructureType: 'GOVERNMENT_INTRANET', bandwidthMbps: 1.125, validFrom: '2026-03-01'";
  await given(`${element("n", "Infrastructure", "0005", network)}
    ${element("s", "Service", "LYN-1", ", validFrom: '2026-01-31', description: 'baris satu\\nbaris dua; tiga'")}`);
});

async function exported(write: typeof exportXlsx): Promise<Record<string, string>> {
  const reader = await openReader(createContext({ database, viewer: localViewer, today }));
  const archive = await buffer(write(reader, { kinds: metamodel.kinds, about: "uji" }));
  return Object.fromEntries((await unzip(archive)).map(({ name, content }) => [name, content.toString()]));
}

async function comesBack(files: Record<string, string>) {
  const answer = await post(new Uint8Array(await zipOf(files)));
  expect(await answer.json()).toMatchObject({ created: 0, updated: 0, unchanged: 2, written: true });
}

const mapped = (files: Record<string, string>, change: (text: string, name: string) => string) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, change(text, name)]));

describe("An export that another program saved again changes nothing:", () => {
  test("days as ISO 8601 with a time, as openpyxl has them", async () => {
    let days = 0;
    const files = mapped(await exported(exportXlsx), text =>
      text.replace(/(<c [^>]*)><v>(4\d{4})<\/v>/g, (_, cell, serial) => {
        days++;
        return `${cell} t="d"><v>${new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 19)}</v>`;
      }),
    );
    await comesBack(files);
    expect(days).toBe(2);
  });

  test("relationships and elements with other prefixes, as .NET has them", async () => {
    const files = mapped(await exported(exportXlsx), (text, name) =>
      name.endsWith("workbook.xml")
        ? text.replaceAll("xmlns:r=", "xmlns:d3p1=").replaceAll(" r:id=", " d3p1:id=")
        : text,
    );
    expect(files["xl/workbook.xml"]).toContain("d3p1:id");
    await comesBack(files);
  });

  test("CSV with semicolons below a title, as Excel in Indonesian saves it", async () => {
    const files = mapped(await exported(exportCsv as typeof exportXlsx), text => {
      const [header = "", ...rows] = text.replace("\ufeff", "").split("\r\n");
      const parted = header.replaceAll(",", ";");
      return [`DAFTAR, TAHUN 2026${";".repeat(3)}`, parted, ...rows.map(inSemicolons)].join("\r\n");
    });
    await comesBack(files);
  });
});

/** Replaces the commas outside quotation marks by semicolons in a line of CSV. */
const inSemicolons = (line: string) =>
  line
    .split('"')
    .map((piece, index) => (index % 2 ? piece : piece.replaceAll(",", ";")))
    .join('"');
