import { useState } from "preact/hooks";
import { number } from "../../../ui/format";
import { Cut } from "../../../ui/section";
import { Row } from "./refused-row";
import type { UploadHeld } from "./use-upload";

/** Rows that are shown at a time. */
const page = 25;

/** Refused rows of the last check with their cells, to be corrected there, left out, or taken to Excel. */
export function RefusedRows(held: UploadHeld) {
  const { report, busyWith, run } = held;
  const [shown, setShown] = useState(page);
  const { refused } = report ?? {};
  if (!refused || refused.rows.length === 0) return null;
  const isBusy = busyWith !== undefined;
  return (
    <>
      <h3>Baris yang ditolak: {number(refused.total)}</h3>
      <p>
        Perbaiki di sini, lalu periksa lagi; berkas Anda sendiri tidak berubah. Yang lebih suka Excel dapat mengunduh
        barisnya beserta alasannya.
      </p>
      <fieldset class="all" disabled={isBusy}>
        {refused.rows.slice(0, shown).map(row => (
          <Row
            key={`${row.sheet} ${row.row}`}
            row={row}
            columns={refused.sheets.find(({ name }) => name === row.sheet)?.columns ?? []}
            {...held}
          />
        ))}
      </fieldset>
      <Cut shown={Math.min(shown, refused.rows.length)} total={refused.total} />
      <p>
        {shown < refused.rows.length && (
          <button type="button" onClick={() => setShown(shown + page)}>
            Tampilkan baris berikutnya
          </button>
        )}{" "}
        <button type="submit" class="act" disabled={isBusy}>
          Periksa lagi
        </button>{" "}
        <button type="button" disabled={isBusy} onClick={() => void run("DOWNLOAD")}>
          Unduh baris yang ditolak (XLSX)
        </button>
      </p>
    </>
  );
}
