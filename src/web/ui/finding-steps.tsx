import type { FindingRuleCode } from "../answers";
import type { Column } from "./table";

/** Next step for the findings of each rule. */
export const steps: Record<FindingRuleCode, string> = {
  APPLICATION_WITHOUT_SERVICE: "Catat layanan yang didukung aplikasi ini.",
  AUDIT_MISSING: "Catat audit keamanan terakhir beserta tanggalnya, atau jadwalkan audit.",
  CLASSIFICATION_MISSING: "Pilih kode referensi arsitektur (RAB, RAL, RAD, RAA, atau RAI) yang sesuai.",
  CLEARANCE_MISSING: "Catat kelaikan keamanan aplikasi ini, atau ajukan ujinya.",
  CONTRACT_ENDED: "Perbarui tanggal kontrak, atau catat bahwa elemen ini tidak digunakan lagi.",
  DATA_OF_SEVERAL_PRODUCERS: "Sepakati satu Produsen Data melalui Forum Satu Data, lalu catat.",
  DATA_WITHOUT_PROCESS: "Catat proses bisnis yang menghasilkan data ini.",
  DATA_WITHOUT_STEWARD: "Catat Walidata data ini.",
  ELECTRONIC_WITHOUT_APPLICATION: "Catat aplikasi yang mendukung layanan ini, atau perbaiki metode layanannya.",
  HOSTING_UNKNOWN: "Catat server atau layanan cloud tempat aplikasi ini berjalan.",
  LICENCE_ENDED: "Perbarui tanggal lisensi, atau catat bahwa elemen ini tidak digunakan lagi.",
  METADATA_MISSING: "Lengkapi isian yang disebut pada temuan.",
  NOT_ON_GOVERNMENT_CLOUD:
    "Rencanakan pemindahan ke pusat data atau cloud pemerintah, atau catat keputusan pengecualiannya.",
  OWNER_MISSING: "Catat perangkat daerah pemilik elemen ini.",
  PREDECESSOR_STILL_ACTIVE:
    "Lengkapi peralihannya: Admin Arsitektur mengulang penggabungan atau pemecahan dengan hari yang sama (Meja kerja, Perubahan perangkat daerah), atau memperbaiki catatan yang keliru.",
  PROCESS_WITHOUT_SERVICE: "Catat layanan yang mewujudkan proses ini, bila ada.",
  READS_PROTECTED_OF_OTHERS: "Pastikan ada persetujuan pemilik data, lalu catat dokumennya.",
  REFERENCE_NEEDS_MAPPING: "Petakan ke kode referensi pada versi terbaru.",
  RISK_WITHOUT_MITIGATION: "Isi mitigasi untuk risiko yang sudah dicatat.",
  SPLP_NOT_CONNECTED: "Catat sambungan aplikasi ini ke SPLP, atau perbaiki cara pertukaran datanya.",
  SUPPORT_ENDED: "Rencanakan penggantian, atau perbarui tanggal akhir dukungannya.",
};

/** Column of a table of findings: each in words, with the next step. */
export const messageAndStep: Column<{ message: string; rule: { code: FindingRuleCode } }> = {
  title: "Temuan dan yang perlu dilakukan",
  cell: ({ message, rule }) => (
    <>
      {message}. <small>{steps[rule.code]}</small>
    </>
  ),
};
