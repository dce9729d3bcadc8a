import type { PageBuktiQuery } from "../../answers";
import { ChangeRow } from "../../ui/changes";
import { moment } from "../../ui/format";
import { supposed } from "../../ui/supposition";
import { compare } from "./fingerprint";
import type { Indicator } from "./indicator";
import type { PartProps } from "./view";

/** Says whether the data is still that of an earlier report, if the address has its fingerprint. */
export function Check({ indicator, answer, asked, address }: PartProps & { indicator: Indicator }) {
  const { fingerprint: typed } = asked;
  const { fingerprint } = indicator;
  if (!typed || !fingerprint || address.search.has(supposed)) return null;
  const result = compare(typed, fingerprint);
  if (result === "INCOMPLETE")
    return (
      <p class="note" role="status">
        Sidik data yang dituliskan belum lengkap. Salin kelima kelompok angka dan huruf dari laporan.
      </p>
    );
  if (result === "SAME")
    return (
      <p class="note" role="status">
        <strong>Masih sama</strong>: data yang mendasari laporan bersidik {typed} tidak berubah sejak dibuat. Yang
        diperiksa adalah elemen dalam daftarnya, hubungan elemen itu, dan dokumen buktinya; yang terhubung hanya melalui
        elemen lain, seperti aplikasi sefungsi, tidak.
      </p>
    );
  return (
    <div class="note" role="status">
      <p>
        <strong>Sudah berubah sejak dibuat</strong>, atau laporan bersidik {typed} dibuat dengan hak lihat yang berbeda
        dari hak Anda.
      </p>
      <Changes changes={answer.changes} madeAt={asked.madeAt} />
    </div>
  );
}

interface ChangesProps {
  changes: PageBuktiQuery["changes"];
  madeAt: string | undefined;
}

/** Elements that have changed since, as far as the record tells the viewer. */
function Changes({ changes, madeAt }: ChangesProps) {
  if (!changes || !madeAt)
    return <p>Sertakan waktu pembuatannya (dibuat=…) di alamat untuk melihat elemen yang berubah.</p>;
  if (changes.reason) return <p>{changes.reason}</p>;
  if (changes.totalCount === 0)
    return (
      <p>Perubahan elemen daftar ini sejak {moment(madeAt)} belum tercatat dalam riwayat yang boleh Anda lihat.</p>
    );
  const latest = changes.nodes.filter(
    ({ ref }, place) => changes.nodes.findIndex(change => change.ref === ref) === place,
  );
  return (
    <>
      <p>Elemen yang berubah sejak {moment(madeAt)}, yang terbaru di atas:</p>
      <ul>
        {latest.map(change => (
          <ChangeRow key={change.ref} change={change} />
        ))}
      </ul>
      {changes.nodes.length < changes.totalCount && (
        <p>
          Hanya {changes.nodes.length} dari {changes.totalCount} perubahan yang ditampilkan.
        </p>
      )}
    </>
  );
}
