import type { Me } from "../../../app/who";
import { ReadOnly } from "../managing/notes";

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
    {me && !me.may.manageAccounts && <ReadOnly />}
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
