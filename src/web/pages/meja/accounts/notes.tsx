import type { Me } from "../../../app/who";
import { Empty } from "../../../ui/section";

/** Says what the list is for, and who may change it. */
export const Introduction = ({ me, isFirst }: { me?: Me; isFirst: boolean }) => (
  <>
    <noscript>
      <p class="note">Daftar ini dapat dibaca tanpa JavaScript; mengubah akun memerlukannya.</p>
    </noscript>
    <p>
      Akun adalah jabatan, unit, atau program, bukan orang. Tinjaulah daftar ini secara berkala: siapa mempunyai hak
      apa, sejak kapan, dari siapa, dan kapan terakhir dipakai.
    </p>
    {me?.account === "local" && <NobodyIdentified isFirst={isFirst} />}
    {me && !me.may.manageAccounts && (
      <Empty>Akun Anda hanya dapat membaca daftar ini. Untuk mengubahnya, hubungi Pengelola Akun.</Empty>
    )}
  </>
);

/** Says what the first account changes, while nobody can sign in. */
const NobodyIdentified = ({ isFirst }: { isFirst: boolean }) => (
  <p class="note">
    Cara masuk belum diatur: setiap orang di komputer ini mempunyai semua hak, dan peran berlaku tanpa persetujuan
    kedua.
    {isFirst &&
      " Buatlah Pengelola Akun lebih dahulu, lalu salin tautan masuknya: begitu akun pertama dibuat, setiap orang harus masuk, juga Anda. Pengelola Akun kedua dan Admin Arsitektur dibuat di server dengan perintah npm run account -- add."}
  </p>
);

/** Says that a change is written, but the list could not be read again. */
export const Unread = () => (
  <Empty>
    Perubahan sudah tersimpan, tetapi daftarnya belum dapat dibaca lagi. Salin dahulu tautan di atas bila ada, lalu muat
    ulang halaman.
  </Empty>
);
