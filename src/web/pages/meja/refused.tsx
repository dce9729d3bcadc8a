import { number } from "../../ui/format";
import { Cut } from "../../ui/section";
import { Table } from "../../ui/table";
import { isError } from "./form/problem";
import type { ImportReport } from "./import-file";

/** Most problems that are shown. */
const most = 200;

/** Rows of a file that are refused, or to be checked, each with its reason. */
export function Refused({ problems }: Pick<ImportReport, "problems">) {
  if (problems.length === 0) return null;
  const shown = [...problems.filter(isError), ...problems.filter(each => !isError(each))].slice(0, most);
  return (
    <>
      <Table
        caption={`${number(problems.length)} catatan pemeriksaan, kesalahan dahulu`}
        rows={shown}
        columns={[
          { title: "Tempat", cell: ({ path }) => placeOf(path) },
          { title: "Bobot", cell: each => (isError(each) ? "✗ Kesalahan" : "! Peringatan") },
          { title: "Alasan", cell: ({ message }) => message },
        ]}
      />
      <Cut shown={shown.length} total={problems.length} />
    </>
  );
}

/** Sheet, row and column, as far as they are known. */
function placeOf(path: readonly (string | number)[]): string {
  const [sheet, row, column] = path;
  const parts = [sheet && `lembar ${sheet}`, row && `baris ${row}`, column && `kolom “${column}”`];
  return parts.filter(Boolean).join(", ") || "seluruh berkas";
}
