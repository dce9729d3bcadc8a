// biome-ignore-all format: one property per line reads like a form
import { enumeration, synonyms } from "./define/index.js";

export const ApplicationPlatform = enumeration("ApplicationPlatform", "Platform of an application.", {
  WEB: "Web-Based",
  MOBILE: "Mobile-Based",
  DESKTOP: "Desktop",
});

synonyms(ApplicationPlatform, {
  WEB: ["Website", "Situs Web", "Berbasis Web", "Aplikasi Web", "Web App"], MOBILE: ["Berbasis Mobile", "Aplikasi Mobile", "Mobile App", "Android", "iOS", "Android/iOS", "Android dan iOS"], DESKTOP: ["Desktop-Based", "Berbasis Desktop", "Aplikasi Desktop"],
});

export const ApplicationStatus = enumeration("ApplicationStatus", "State of use of an application.", {
  ACTIVE: "Aktif",
  INACTIVE: "Tidak Aktif",
  IN_DEVELOPMENT: "Dalam Pengembangan",
});

synonyms(ApplicationStatus, {
  ACTIVE: ["Masih Aktif", "Digunakan", "Masih Digunakan", "Dipakai", "Masih Dipakai", "Beroperasi"],
  INACTIVE: ["Nonaktif", "Tdk Aktif", "Sudah Tidak Aktif", "Tidak Digunakan", "Sudah Tidak Digunakan", "Tidak Dipakai", "Tidak Beroperasi"],
  IN_DEVELOPMENT: ["Pengembangan", "Tahap Pengembangan", "Proses Pengembangan", "Sedang Dikembangkan", "Masih Dikembangkan", "Dalam Tahap Pengembangan"],
});

export const UsageFrequency = enumeration("UsageFrequency", "Frequency of use of an application.", {
  DAILY: "Harian",
  WEEKLY: "Mingguan",
  MONTHLY: "Bulanan",
  YEARLY: "Tahunan",
  OCCASIONAL: "Sewaktu-waktu",
});

synonyms(UsageFrequency, {
  DAILY: ["Setiap Hari", "Tiap Hari", "Per Hari"], WEEKLY: ["Setiap Minggu", "Tiap Minggu", "Per Minggu"],
  MONTHLY: ["Setiap Bulan", "Tiap Bulan", "Per Bulan"], YEARLY: ["Setiap Tahun", "Tiap Tahun", "Per Tahun"],
  OCCASIONAL: ["Insidental", "Insidentil", "Kadang-kadang", "Sesuai Kebutuhan"],
});

export const SecurityTestStatus = enumeration("SecurityTestStatus", "Progress of a security test (VA/PT).", {
  NOT_DONE: "Belum",
  PLANNED: "Direncanakan",
  DONE: "Sudah",
});

synonyms(SecurityTestStatus, {
  NOT_DONE: ["Belum Dilakukan", "Belum Pernah", "Belum Dilaksanakan", "Belum Diuji"],
  PLANNED: ["Rencana", "Dijadwalkan"], DONE: ["Sudah Dilakukan", "Sudah Dilaksanakan", "Telah Dilakukan", "Telah Dilaksanakan", "Selesai"],
});

/** Four levels and no middle one, so that each assessment lies on one side of the portfolio. */
export const FitLevel = enumeration("FitLevel", "Assessed fit of an application; the two upper levels count as high in the TIME model.", {
  UNFIT: "Tidak Sesuai",
  WEAK: "Kurang Sesuai",
  GOOD: "Sesuai",
  EXCELLENT: "Sangat Sesuai",
});

/** Source: TIME model of Gartner for application portfolios. */
export const TimeClass = enumeration("TimeClass", "Class of an application in the TIME model of Gartner.", {
  TOLERATE: "Pertahankan (Tolerate)",
  INVEST: "Kembangkan (Invest)",
  MIGRATE: "Migrasikan (Migrate)",
  ELIMINATE: "Hentikan (Eliminate)",
});

synonyms(TimeClass, { TOLERATE: ["Toleransi", "Pertahankan"], INVEST: ["Investasi", "Kembangkan"], MIGRATE: ["Migrasi", "Migrasikan"], ELIMINATE: ["Eliminasi", "Hentikan"] });

/** Source: the six strategies of AWS, which extend the five of Gartner. */
export const MigrationStrategy = enumeration("MigrationStrategy", "Way of moving an application to a cloud, one of the 6 R of AWS.", {
  REHOST: "Pindahkan Apa Adanya (Rehost)",
  REPLATFORM: "Sesuaikan Platformnya (Replatform)",
  REPURCHASE: "Ganti dengan Produk Lain (Repurchase)",
  REFACTOR: "Rancang Ulang (Refactor)",
  RETAIN: "Tetap di Tempatnya (Retain)",
  RETIRE: "Hentikan (Retire)",
});

synonyms(MigrationStrategy, { REHOST: ["Lift and Shift"], REPURCHASE: ["Replace"], REFACTOR: ["Re-architect"] });
