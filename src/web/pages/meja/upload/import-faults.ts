const faults: Record<number, string> = {
  0: "Tidak ada sambungan ke server. Perbaikan Anda tersimpan di peramban ini; periksa jaringan Anda, lalu coba lagi.",
  401: "Sesi Anda sudah berakhir. Perbaikan Anda tersimpan di peramban ini; masuklah lagi, lalu pilih lagi berkasnya.",
  403: "Akun Anda tidak berhak mengunggah. Yang berhak ialah operator OPD dan Admin Arsitektur.",
  404: "Server tidak lagi memegang berkas itu. Pilih lagi berkasnya; bila terulang, hubungi pengelola.",
  413: "Berkas terlalu besar. Bagilah menjadi beberapa berkas.",
  429: "Server sedang menerima banyak permintaan. Coba lagi satu menit lagi.",
  503: "Basis data sedang tidak tersedia. Perbaikan Anda tersimpan di peramban ini; coba lagi dalam satu menit.",
  504: "Memeriksanya terlalu lama. Perbaikan Anda tersimpan di peramban ini; coba lagi sebentar lagi.",
  507: "Penyimpanan server penuh, maka berkas belum dapat diterima. Hubungi pengelola, lalu coba lagi.",
};

/** Returns in words for people why an import or an upload failed, with what to do. Status 0: no answer. */
export const faultOf = (status: number, { errors }: any): string =>
  faults[status] ?? `Berkas ditolak: ${errors?.[0]?.message ?? `kesalahan ${status}. Coba lagi`}`;
