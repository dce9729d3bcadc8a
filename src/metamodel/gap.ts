import { Element, ElementKind, enumeration, Property, synonyms } from "./define/index.js";

export const GapCategory = enumeration("GapCategory", "Reason for regarding a difference as a gap.", {
  OBSERVED: "Teramati",
  NORMATIVE: "Normatif",
  DECIDED: "Diputuskan",
});

export const Priority = enumeration("Priority", "Priority of work.", {
  HIGH: "Tinggi",
  MEDIUM: "Sedang",
  LOW: "Rendah",
});

synonyms(Priority, {
  MEDIUM: ["Menengah"],
});

export const GapStatus = enumeration("GapStatus", "Progress of closing a gap.", {
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

/** Source: catalogue of gaps. CONCERNS names its subjects, CLOSED_BY the initiatives that close it. */
@ElementKind({
  label: "Kesenjangan (Gap)",
  otherLabels: ["Gap", "Kesenjangan"],
  plural: "gaps",
  confidentiality: "INTERNAL",
  description: "Difference between the current and the target architecture.",
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

  @Property(() => Priority, { label: "Prioritas", mandatory: true, description: "Priority of closing it." })
  priority?: string;

  @Property(() => GapStatus, {
    label: "Status Kesenjangan",
    description: "A gap outside the priorities is postponed, not deleted.",
  })
  gapStatus?: string;

  @Property(() => String, { label: "Target Penutupan", description: "Goal that is reached when the gap is closed." })
  closingTarget?: string;

  @Property(() => Boolean, {
    label: "Selaras RPJMD",
    description: "True if closing it is part of the medium-term plan (RPJMD).",
  })
  isInMediumTermPlan?: boolean;
}
