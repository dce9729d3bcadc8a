import { Empty } from "../../../ui/section";

/** Says that the list could not be read again. */
export const Unread = () => (
  <Empty>
    Daftarnya belum dapat dibaca lagi: yang ditampilkan di bawah ini mungkin tidak lagi sesuai dengan yang tercatat.
    Salin dahulu tautan, token, atau rahasia di atas bila ada, lalu muat ulang halaman.
  </Empty>
);

/** Says that the list can only be read. */
export const ReadOnly = () => (
  <Empty>Akun Anda hanya dapat membaca daftar ini. Untuk mengubahnya, hubungi Pengelola Akun.</Empty>
);
