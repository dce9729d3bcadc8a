import { number } from "../../../ui/format";
import { isError } from "../form/problem";
import { Corrected } from "./corrected";
import type { StoredCorrections } from "./corrections";
import { OtherProblems } from "./other-problems";
import { RefusedRows } from "./refused-rows";
import { UploadReport } from "./upload-report";
import { useUpload } from "./use-upload";

/** Uploads a workbook: checks it, lets refused rows be corrected in place, shows the effect, and writes on request. */
export function Upload({ opd }: { opd?: string }) {
  const held = useUpload(opd);
  const { file, waiting, report, discard, choose, run, busyWith } = held;
  return (
    <form
      class="upload"
      method="post"
      onSubmit={event => {
        event.preventDefault();
        void run("CHECK");
      }}
    >
      <label>
        Buku kerja (.xlsx), CSV, atau ZIP
        <input
          type="file"
          accept=".xlsx,.csv,.zip"
          required
          disabled={busyWith !== undefined}
          onChange={event => void choose(event.currentTarget.files?.[0])}
        />
      </label>
      {waiting && (
        <Waiting stored={waiting} isOther={file !== undefined} isBusy={busyWith !== undefined} onDiscard={discard} />
      )}
      <p>
        <button type="submit" disabled={busyWith !== undefined}>
          Periksa
        </button>
      </p>
      <UploadReport {...held} />
      <RefusedRows {...held} />
      <Corrected {...held} />
      {report && (
        <OtherProblems
          problems={report.problems.filter(each => !isError(each))}
          title="peringatan, berkas tetap dapat ditulis"
        />
      )}
    </form>
  );
}

interface WaitingProps {
  stored: StoredCorrections;
  /** True if another file is chosen. */
  isOther: boolean;
  /** True while a step runs, which uses the corrections. */
  isBusy: boolean;
  onDiscard(): void;
}

/** Tells of corrections from an earlier visit, whose file must be chosen again. */
const Waiting = ({ stored: { name, corrections }, isOther, isBusy, onDiscard }: WaitingProps) => (
  <p class="note" role="status">
    {number(corrections.length)} perbaikan untuk berkas “{name}” tersimpan di peramban ini.{" "}
    {isOther
      ? "Berkas yang dipilih berbeda isinya, sehingga perbaikan itu tidak dipakai."
      : "Pilih lagi berkas itu untuk melanjutkan."}{" "}
    <button type="button" disabled={isBusy} onClick={onDiscard}>
      Buang perbaikan itu
    </button>
  </p>
);
