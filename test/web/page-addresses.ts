/** Addresses of all pages with the sample, each with an answer. */
export const addresses = [
  "/",
  "/cari?kata=izin",
  "/e/infrastructure%3ASRV-DB",
  "/opd",
  "/opd/DISPERINDAG",
  "/dampak?dari=infrastructure%3ASRV-DB",
  "/cakupan",
  "/temuan",
  "/rencana",
  "/pemdi",
  "/meja",
  "/tanya",
  "/bukti?indikator=I13&opd=DISKOMINFO&pada=2026-11-24",
];

/** These, and views of a page that show something of their own. */
export const views = [
  ...addresses,
  "/opd?lihat=digital",
  "/rencana?lihat=berakhir",
  "/rencana?lihat=teknologi",
  "/rencana?lihat=biaya",
  "/rencana?lihat=portofolio",
  "/rencana?lihat=siklus",
  "/cakupan?lihat=aliran",
  "/pemdi?indikator=I13&opd=DISKOMINFO&pada=2026-06-30&keadaan=MISSING",
  "/pemdi?indikator=I13&lihat=opd",
  "/pemdi?lihat=klaim",
  "/bukti",
  "/bukti?indikator=I15&pada=2026-11-24",
  "/bukti?indikator=I16&pada=2026-11-24",
  "/tanya?q=Q04&jawab=ya",
  "/meja?lihat=akun",
  "/meja?lihat=opd",
  "/meja?lihat=webhook",
];
