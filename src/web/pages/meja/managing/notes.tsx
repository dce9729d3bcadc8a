import { Empty } from "../../../ui/section";

/** Says that a change is written, but the list could not be read again. */
export const Unread = () => (
  <Empty>
    Perubahan sudah tersimpan, tetapi daftarnya belum dapat dibaca lagi. Salin dahulu tautan atau rahasia di atas bila
    ada, lalu muat ulang halaman.
  </Empty>
);

/** Says that the list can only be read. */
export const ReadOnly = () => (
  <Empty>Akun Anda hanya dapat membaca daftar ini. Untuk mengubahnya, hubungi Pengelola Akun.</Empty>
);
