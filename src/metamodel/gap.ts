import { Element, ElementKind, enumeration, Property, synonyms } from "./define/index.js";

export const GapCategory = enumeration("GapCategory", "What tells that there is a gap.", {
  OBSERVED: "Teramati",
  NORMATIVE: "Normatif",
  DECIDED: "Diputuskan",
});

export const Priority = enumeration("Priority", "How soon something should be done.", {
  HIGH: "Tinggi",
  MEDIUM: "Sedang",
  LOW: "Rendah",
});

synonyms(Priority, {
  MEDIUM: ["Menengah"],
});

export const GapStatus = enumeration("GapStatus", "How far the closing of a gap has come.", {
  OPEN: "Terbuka",
  IN_PROGRESS: "Sedang Ditutup",
  POSTPONED: "Ditunda",
  CLOSED: "Tertutup",
});

synonyms(GapStatus, {
  OPEN: ["Belum Ditutup"],
  IN_PROGRESS: ["Dalam Proses", "Sedang Berjalan"],
  POSTPONED: ["Tertunda"],
  CLOSED: ["Ditutup", "Sudah Ditutup", "Selesai"],
});

/** Katalog gap. What it is about is CONCERNS, what closes it CLOSED_BY. */
@ElementKind({
  label: "Kesenjangan (Gap)",
  otherLabels: ["Gap", "Kesenjangan"],
  plural: "gaps",
  description: "A difference between the architecture of today and the one wanted.",
  typeProperty: "gapCategory",
  statusProperty: "gapStatus",
})
export class Gap extends Element {
  @Property(() => GapCategory, {
    label: "Kategori Kesenjangan",
    mandatory: true,
    description: "Observed, normative or decided.",
  })
  gapCategory?: string;

  @Property(() => Priority, { label: "Prioritas", mandatory: true, description: "How soon it should be closed." })
  priority?: string;

  @Property(() => GapStatus, {
    label: "Status Kesenjangan",
    description: "A gap outside the priorities is postponed, not deleted.",
  })
  gapStatus?: string;

  @Property(() => String, { label: "Target Penutupan", description: "What is reached when the gap is closed." })
  closingTarget?: string;

  @Property(() => Boolean, {
    label: "Selaras RPJMD",
    description: "Whether closing it is part of the medium-term plan.",
  })
  isInMediumTermPlan?: boolean;
}
