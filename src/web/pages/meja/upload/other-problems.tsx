import { number } from "../../../ui/format";
import { Cut } from "../../../ui/section";
import { Table } from "../../../ui/table";
import type { FileProblem } from "./import-file";

/** Most problems that are shown. */
const most = 200;

interface OtherProblemsProps {
  problems: readonly FileProblem[];
  /** Noun for them, behind their number. */
  title: string;
}

/** Problems of a file with their places; nothing if there are none. */
export function OtherProblems({ problems, title }: OtherProblemsProps) {
  if (problems.length === 0) return null;
  const shown = problems.slice(0, most);
  return (
    <>
      <Table
        caption={`${number(problems.length)} ${title}`}
        rows={shown}
        columns={[
          { title: "Tempat", cell: ({ path }) => placeOf(path) },
          { title: "Alasan", cell: ({ message }) => message },
        ]}
      />
      <Cut shown={shown.length} total={problems.length} />
    </>
  );
}

/** Returns sheet, row and column, as far as they are known, in words. */
export function placeOf([sheet, row, column]: readonly (string | number)[]): string {
  const parts = [sheet && `lembar ${sheet}`, row && `baris ${row}`, column && `kolom “${column}”`];
  return parts.filter(Boolean).join(", ") || "seluruh berkas";
}
