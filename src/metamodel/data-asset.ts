import { Element, ElementKind, enumeration, Property, synonyms } from "./define/index.js";

export const DataSensitivity = enumeration("DataSensitivity", "Restriction of access to data.", {
  OPEN: "Terbuka",
  RESTRICTED: "Terbatas",
  CLOSED: "Tertutup",
});

synonyms(DataSensitivity, {
  OPEN: ["Data Terbuka", "Publik", "Umum"],
  RESTRICTED: ["Data Terbatas"],
  CLOSED: ["Data Tertutup", "Rahasia"],
});

export const DataType = enumeration("DataType", "Type of data, by its national supervisor.", {
  STATISTICAL: "Data Statistik",
  GEOSPATIAL: "Data Geospasial",
  FINANCIAL: "Data Keuangan",
  OTHER: "Data Lainnya",
});

synonyms(DataType, {
  STATISTICAL: ["Statistik"],
  GEOSPATIAL: ["Geospasial", "Spasial", "Data Spasial"],
  FINANCIAL: ["Keuangan"],
  OTHER: ["Lainnya", "Lain-lain"],
});

/** Source: UU 27/2022 (Pelindungan Data Pribadi), article 4. */
export const PersonalData = enumeration("PersonalData", "Personal content of data.", {
  NONE: "Tidak Memuat Data Pribadi",
  GENERAL: "Data Pribadi Umum",
  SPECIFIC: "Data Pribadi Spesifik",
});

synonyms(PersonalData, {
  NONE: ["Tidak Memuat", "Tidak Ada"],
  GENERAL: ["Umum"],
  SPECIFIC: ["Spesifik"],
});

export const UpdateCycle = enumeration("UpdateCycle", "Interval of updates of the data.", {
  REALTIME: "Waktu Nyata",
  DAILY: "Harian",
  WEEKLY: "Mingguan",
  MONTHLY: "Bulanan",
  QUARTERLY: "Tiga Bulanan",
  SEMIANNUAL: "Enam Bulanan",
  ANNUAL: "Tahunan",
  BIENNIAL: "Dua Tahunan",
  TRIENNIAL: "Tiga Tahunan",
  QUINQUENNIAL: "Lima Tahunan",
  OTHER: "Lainnya",
});

synonyms(UpdateCycle, {
  REALTIME: ["Real Time", "Seketika"],
  DAILY: ["Setiap Hari", "Tiap Hari", "Per Hari"],
  WEEKLY: ["Setiap Minggu", "Tiap Minggu", "Per Minggu"],
  MONTHLY: ["Setiap Bulan", "Tiap Bulan", "Per Bulan"],
  QUARTERLY: ["Triwulan", "Triwulanan", "Per Triwulan", "Setiap Triwulan", "3 Bulanan", "Tiap Tiga Bulan", "Kuartal"],
  SEMIANNUAL: ["Semester", "Semesteran", "Per Semester", "Setiap Semester", "6 Bulanan", "Tengah Tahunan"],
  ANNUAL: ["Setiap Tahun", "Tiap Tahun", "Per Tahun"],
  BIENNIAL: ["2 Tahunan"],
  TRIENNIAL: ["3 Tahunan"],
  QUINQUENNIAL: ["5 Tahunan"],
  OTHER: ["Lain-lain"],
});

/** Source: SIA-SPBE, domain arsitektur data dan informasi (DAD); roles after Perpres 39/2019 (Satu Data Indonesia). */
@ElementKind({
  label: "Data dan Informasi",
  plural: "dataAssets",
  confidentiality: {
    by: "sensitivity",
    values: { OPEN: "PUBLIC", RESTRICTED: "INTERNAL", CLOSED: "RESTRICTED" },
    otherwise: "INTERNAL",
  },
  description: "Data with a producer, a steward and an owner.",
  typeProperty: "dataType",
  mandatoryRelations: ["producedBy", "stewardedBy", "producedIn", "classifiedAs"],
  taxonomies: ["RAD"],
})
export class DataAsset extends Element {
  @Property(() => String, { label: "Tujuan", mandatory: true, description: "Purpose of the data." })
  purpose?: string;

  @Property(() => DataSensitivity, { label: "Sifat Data", mandatory: true, description: "Open, restricted or closed." })
  sensitivity?: string;

  @Property(() => DataType, {
    label: "Jenis Data",
    mandatory: true,
    description: "Statistical, geospatial, financial or other.",
  })
  dataType?: string;

  @Property(() => UpdateCycle, {
    label: "Validitas Data",
    mandatory: true,
    description: "Interval at which it is updated.",
  })
  updateCycle?: string;

  @Property(() => Boolean, {
    label: "Interoperabilitas",
    mandatory: true,
    description: "True if other systems can use it.",
  })
  isInteroperable?: boolean;

  @Property(() => PersonalData, {
    label: "Muatan Data Pribadi",
    description: "Personal content: none, general or specific. Null: not assessed.",
  })
  personalData?: string;

  @Property(() => String, { label: "Informasi Terkait (Input)", description: "Input information." })
  inputInformation?: string;

  @Property(() => String, { label: "Informasi Terkait (Output)", description: "Output information." })
  outputInformation?: string;

  @Property(() => String, {
    label: "Periode",
    mandatory: true,
    description: "Period of the architecture: a year or two, `2025-2029`.",
  })
  period?: string;
}
