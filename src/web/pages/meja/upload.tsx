import { useState } from "preact/hooks";
import { number } from "../../ui/format";
import { isError } from "./form/problem";
import { type ImportReport, importFile, type Outcome } from "./import-file";
import { Refused } from "./refused";

/** Uploads a workbook: checks it first, shows what would be refused, then writes it on request. */
export function Upload({ opd }: { opd?: string }) {
  const [file, setFile] = useState<File>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [busyWith, setBusyWith] = useState<"check" | "write">();
  const isBusy = busyWith !== undefined;
  const run = async (dryRun: boolean) => {
    if (!file) return;
    setBusyWith(dryRun ? "check" : "write");
    setOutcome(await importFile(file, { opd, dryRun }));
    setBusyWith(undefined);
  };
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    setOutcome(undefined);
  };
  const report = outcome?.report;
  const isReady = report !== undefined && !report.written && !report.problems.some(isError);
  return (
    <form
      class="upload"
      method="post"
      onSubmit={event => {
        event.preventDefault();
        void run(true);
      }}
    >
      <label>
        Buku kerja (.xlsx), CSV, atau ZIP
        <input
          type="file"
          accept=".xlsx,.csv,.zip"
          required
          onChange={event => choose(event.currentTarget.files?.[0])}
        />
      </label>
      <p>
        <button type="submit" disabled={isBusy}>
          Periksa
        </button>{" "}
        {isReady && (
          <button type="button" class="act" disabled={isBusy} onClick={() => void run(false)}>
            Tulis
          </button>
        )}
      </p>
      <div role="status">
        {isBusy && <p>{busyWith === "write" ? "Sedang ditulis …" : "Sedang diperiksa …"}</p>}
        {outcome?.fault && <p class="note fault">{outcome.fault}</p>}
        {report && <Report report={report} />}
      </div>
    </form>
  );
}

function Report({ report }: { report: ImportReport }) {
  const refused = report.problems.filter(isError).length;
  const counts = `${number(report.created)} elemen baru, ${number(report.updated)} diubah, ${number(report.unchanged)} tetap, ${number(report.relationsAdded)} hubungan baru`;
  return (
    <>
      <p class="note">
        {refused > 0 &&
          `Ditolak: ${number(refused)} kesalahan. Belum ada yang ditulis. Perbaiki barisnya, lalu unggah lagi.`}
        {refused === 0 && !report.written && `Dapat ditulis: ${counts}. Belum ada yang ditulis.`}
        {report.written && `Sudah ditulis: ${counts}.`}
      </p>
      <Refused problems={report.problems} />
    </>
  );
}
