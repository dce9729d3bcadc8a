import { groupBy } from "../../common/group-by.js";
import { allEnumerations, definitionOf, propertiesOf } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";

const kindLabels = Object.fromEntries(metamodel.kinds.map(kind => [kind.name, definitionOf(kind).label]));

/** Response keys and enums that hold the name of a kind. */
const ofKinds = ["kind", "KindName"];

/** The Indonesian label of a value of an enum, or of a kind; undefined for any other text. */
export function labelOfValue(value: string, named: string): string | undefined {
  if (ofKinds.includes(named)) return kindLabels[value];
  return allEnumerations().find(({ name }) => name === named)?.labels[value];
}

/** Indonesian words for fields that no kind declares. */
const ofAnswers: Record<string, string> = {
  after: "Sesudah",
  amountRupiah: "Jumlah (Rp)",
  annualCostRupiah: "Biaya tahunan (Rp)",
  annualRupiah: "Biaya tahunan (Rp)",
  answering: "Penanggung jawab",
  applicable: "Wajib diisi",
  because: "Sebab",
  before: "Sebelum",
  began: "Mulai",
  breadcrumbs: "Letak",
  budgetRupiah: "Anggaran (Rp)",
  by: "Menurut",
  byAudience: "Menurut pengguna",
  byChange: "Menurut perubahan",
  byKind: "Menurut jenis",
  byMethod: "Menurut metode",
  byOpd: "Menurut perangkat daerah",
  byRule: "Menurut aturan",
  bySeverity: "Menurut akibat",
  cells: "Sel",
  change: "Perubahan",
  code: "Kode",
  completeness: "Kelengkapan",
  costsRecorded: "Biaya tercatat",
  count: "Jumlah",
  covered: "Tercakup",
  cutoff: "Terpotong karena",
  day: "Hari",
  days: "Jumlah hari",
  developmentRupiah: "Biaya pengembangan (Rp)",
  digital: "Digital",
  digitalServices: "Layanan digital",
  distance: "Jarak",
  element: "Elemen",
  elements: "Elemen",
  ended: "Berakhir",
  filled: "Terisi",
  findings: "Temuan",
  fit: "Kesesuaian",
  from: "Dari",
  fundedRupiah: "Dibiayai (Rp)",
  gaps: "Kesenjangan",
  id: "Id",
  impact: "Dampak",
  involvedOpds: "Perangkat daerah terlibat",
  isAmbiguous: "Lebih dari satu",
  isInherited: "Diwarisi",
  isOutside: "Di luar pemerintah provinsi",
  isPartial: "Terpotong",
  isSample: "Data contoh",
  kind: "Jenis",
  kinds: "Jenis",
  label: "Keterangan",
  length: "Panjang",
  level: "Tingkat",
  message: "Temuan",
  missing: "Belum tercatat",
  name: "Nama",
  need: "Tindakan",
  notRecorded: "Belum tercatat",
  note: "Catatan",
  opd: "Perangkat daerah",
  opds: "Jumlah perangkat daerah",
  other: "Elemen lain",
  outgoing: "Searah panah",
  owner: "Pemilik",
  owners: "Pemilik",
  points: "Hari",
  property: "Properti",
  reason: "Alasan",
  reasons: "Alasan",
  redundancy: "Kelompok cadangan",
  ref: "Acuan",
  reference: "Referensi",
  references: "Referensi",
  relation: "Relasi",
  relations: "Relasi",
  replaces: "Menggantikan",
  responsible: "Penanggung jawab",
  responsibleOpds: "Perangkat daerah pengampu",
  role: "Peran",
  roles: "Peran",
  rows: "Baris",
  rule: "Aturan",
  series: "Deret",
  score: "Nilai kemiripan",
  served: "Fungsi yang dilayani",
  service: "Layanan",
  services: "Layanan",
  setAside: "Dikesampingkan",
  severity: "Akibat",
  share: "Porsi",
  shared: "Dimiliki bersama",
  since: "Sejak",
  source: "Sumber",
  status: "Status",
  steps: "Langkah",
  stops: "Layanan yang berhenti",
  successors: "Pengganti",
  text: "Aturan",
  through: "Melalui",
  to: "Ke",
  total: "Jumlah",
  totalCount: "Jumlah",
  touches: "Yang memakai",
  type: "Relasi",
  undivided: "Tidak terbagi",
  unexpanded: "Belum ditelusuri",
  unit: "Unit",
  until: "Sampai",
  urusan: "Urusan",
  value: "Nilai",
  version: "Versi",
  via: "Melalui",
  vital: "Mutlak",
  withoutCrosswalk: "Tanpa padanan",
  year: "Tahun",
};

const ofKindFields = groupBy(
  [
    ...metamodel.kinds.flatMap(kind =>
      propertiesOf(kind).map(({ name, label }) => ({ owner: kind.name, name, label })),
    ),
    ...metamodel.fields.map(({ owner, name, label }) => ({ owner: owner.name, name, label })),
  ],
  ({ name }) => name,
);

/** The Indonesian word for a field of a type: the label of the metamodel, else of answers; the name itself without either. */
export function wordOf(owner: string, field: string): string {
  const declared = ofKindFields.get(field) ?? [];
  const own = declared.find(each => each.owner === owner) ?? (isElement(owner) ? declared[0] : undefined);
  return own?.label ?? ofAnswers[field] ?? declared[0]?.label ?? field;
}

const isElement = (owner: string) => owner === "Element" || metamodel.findKind(owner) !== undefined;
