import { Empty } from "../../../ui/section";

/** Says that the list could not be read again, and that changes are written. */
export const Unread = () => (
  <Empty>
    Daftarnya belum dapat dibaca lagi; perubahan yang dikirim sudah tersimpan. Salin dahulu tautan atau rahasia di atas
    bila ada, lalu muat ulang halaman.
  </Empty>
);

/** Says that the list can only be read. */
export const ReadOnly = () => (
  <Empty>Akun Anda hanya dapat membaca daftar ini. Untuk mengubahnya, hubungi Pengelola Akun.</Empty>
);
