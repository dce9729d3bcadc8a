/** Explanations with what to do, by the code of an error. */
const explanations: Record<string, string> = {
  OFFLINE: "Tidak ada sambungan ke server. Periksa jaringan Anda, lalu coba lagi.",
  PERSISTED_QUERY_NOT_FOUND: "Halaman yang terbuka ini lebih lama daripada servernya. Muat ulang halaman.",
  UNAUTHENTICATED: "Sesi Anda sudah berakhir. Masuklah lagi di peramban ini; halaman ini lalu terbuka kembali.",
  FORBIDDEN: "Akun Anda tidak berhak melihat ini. Masuklah dengan akun lain, atau tanyakan kepada pengelola akun.",
  NOT_FOUND: "Yang diminta tidak ditemukan, atau Anda tidak berhak melihatnya. Periksa kodenya, atau cari namanya.",
  NOT_RECORDED:
    "Sebagian yang ditampilkan halaman ini belum tercatat, seperti referensi arsitektur. Pengelola memuatnya dengan npm run seed -- seeds/reference.",
  AS_IF_UNKNOWN:
    "Perubahan yang diandaikan di alamat ini tidak tersimpan lagi: simpanannya berlaku sehari dan hilang bila server dimulai ulang. Keluarlah dari seandainya, atau coba lagi perubahan itu dari halaman Dampak.",
  AS_IF_FOREIGN:
    "Halaman seandainya ini dibuka dari tautan di situs lain, maka belum dihitung. Bila Anda memang hendak mencobanya, tekan “Coba lagi”.",
  OPERATIONS_REFUSED:
    "Perubahan yang diandaikan di alamat ini tidak dapat diterapkan, atau akun Anda tidak berhak mencobanya. Keluarlah dari seandainya, lalu pilih perubahan lain.",
  BAD_USER_INPUT: "Isian pada alamat ini tidak dapat dipakai. Periksa pilihan Anda.",
  NOT_IN_FORCE:
    "Indikator ini tidak berlaku pada hari itu. Pilih indikator dari evaluasi yang berlaku, atau hari lain.",
  COST_EXCEEDED: "Permintaan ini terlalu besar. Persempit pilihannya.",
  TOO_MANY_ROWS: "Jawabannya terlalu panjang. Persempit pilihannya.",
  DEADLINE_EXCEEDED: "Jawaban membutuhkan waktu terlalu lama. Coba lagi, atau persempit pilihannya.",
  TOO_MANY_REQUESTS: "Server sedang melayani banyak permintaan. Coba lagi sebentar lagi.",
  SERVER_AWAY: "Server sedang tidak dapat dijangkau, mungkin sedang dimulai ulang. Coba lagi dalam satu menit.",
  IDENTITY_UNAVAILABLE: "Layanan masuk sedang tidak tersedia. Coba lagi dalam satu menit.",
  DATABASE_UNAVAILABLE: "Basis data sedang tidak tersedia. Coba lagi dalam satu menit.",
};

const otherwise = "Terjadi kesalahan di server. Coba lagi; bila berulang, hubungi pengelola.";

/** Explanations that differ for a page as if: not what is seen is forbidden there, but to try it. */
const explanationsAsIf: Record<string, string> = {
  FORBIDDEN:
    "Akun Anda tidak berhak mencoba perubahan (seandainya). Keluarlah dari seandainya untuk melihat keadaan sekarang, atau masuklah dengan akun lain.",
};

/** Returns the explanation of an error code in Indonesian, with what to do. `isAsIf`: for a page as if. Default: false. */
export function explain(code: string, isAsIf = false): string {
  const found = isAsIf ? { ...explanations, ...explanationsAsIf } : explanations;
  return Object.hasOwn(found, code) ? found[code]! : otherwise;
}
