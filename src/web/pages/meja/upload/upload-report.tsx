import { number, percent } from "../../../ui/format";
import { EffectNote } from "../effect-note";
import { isError } from "../form/problem";
import type { ImportReport } from "./import-file";
import { OtherProblems } from "./other-problems";
import type { Sending } from "./send-file";
import type { Step, UploadHeld } from "./use-upload";

const steps: Record<Step, string> = {
  CHECK: "Sedang diperiksa …",
  EFFECT: "Akibatnya sedang dihitung …",
  WRITE: "Sedang ditulis …",
  DOWNLOAD: "Baris yang ditolak sedang disiapkan …",
};

/** Result of the last step of an upload, and the ways on. */
export function UploadReport({ report, fault, busyWith, sending, place, isReady, isChecked, run }: UploadHeld) {
  const effect = isReady ? report?.answer?.data?.effect : undefined;
  const isBusy = busyWith !== undefined;
  return (
    <>
      <div role="status">
        {busyWith && <p>{sending ? sendingWords(sending) : place ? queuedWords(place) : steps[busyWith]}</p>}
        {fault && <p class="note fault">{fault}</p>}
        {report && (isChecked ? <Summary report={report} /> : <Unchecked />)}
      </div>
      {sending && (
        <p>
          <progress aria-label="Bagian berkas yang sudah diterima server" value={sending.share} />{" "}
          {percent(sending.share)}
        </p>
      )}
      {report && <OtherProblems problems={errorsElsewhere(report)} title="kesalahan di luar baris" />}
      {effect && <EffectNote effect={effect} />}
      {isReady && report?.answer && !effect && (
        <p class="note fault">Akibatnya tidak dapat dihitung. Berkas ini tetap dapat ditulis.</p>
      )}
      {isReady && (
        <p>
          <button type="button" disabled={isBusy} onClick={() => void run("EFFECT")}>
            Lihat akibatnya
          </button>{" "}
          <button type="button" class="act" disabled={isBusy} onClick={() => void run("WRITE")}>
            Tulis
          </button>
        </p>
      )}
    </>
  );
}

function sendingWords({ trouble }: Sending): string {
  if (trouble === "BROKEN")
    return "Sambungan terputus. Pengiriman dilanjutkan sendiri dari bagian yang sudah diterima server; jangan tutup halaman ini.";
  return trouble === "ANEW"
    ? "Server tidak lagi menyimpan berkas ini, maka berkas dikirim lagi dari awal …"
    : "Berkas sedang dikirim …";
}

const queuedWords = (place: number): string =>
  `Server sedang memeriksa berkas lain. Berkas ini menunggu di urutan ke-${number(place)} …`;

const Unchecked = () => <p class="note">Ada perbaikan yang belum diperiksa. Tekan Periksa lagi.</p>;

function Summary({ report }: { report: ImportReport }) {
  const errors = report.problems.filter(isError).length;
  const counts = `${number(report.created)} elemen baru, ${number(report.updated)} diubah, ${number(report.unchanged)} tetap, ${number(report.relationsAdded)} hubungan baru`;
  if (report.written) return <p class="note">Sudah ditulis: {counts}.</p>;
  if (errors === 0) return <p class="note">Dapat ditulis: {counts}. Belum ada yang ditulis.</p>;
  return (
    <p class="note">
      Ditolak: {number(errors)} kesalahan. Belum ada yang ditulis.{" "}
      {report.refused ? "Perbaiki barisnya di bawah ini, lalu periksa lagi." : "Perbaiki berkasnya, lalu unggah lagi."}
    </p>
  );
}

/** Returns the errors that no refused row shows. */
function errorsElsewhere({ problems, refused }: ImportReport) {
  const isShown = (sheet: unknown, row: unknown) =>
    refused?.rows.some(each => each.sheet === sheet && each.row === row) ?? false;
  return problems.filter(each => isError(each) && !isShown(each.path[0], each.path[1]));
}
