import type { Question, Variable } from "./questions";

/** Way in which a value is entered. */
export type Entry = "element" | "choice" | "number" | "day" | "months" | "text";

/** Field of the form of a question: one variable, or one text of a proposal (`proposal.name`). */
export interface Field {
  /** Parameter of the address. */
  name: string;
  label: string;
  entry: Entry;
  isList: boolean;
  /** Name of the enumeration of a choice. */
  enumeration: string;
  /** Values by default, as texts of the address. */
  values: string[];
}

/** Variables that only page an answer; files have all pages. */
const ofPages = ["first", "after:String"];

const entries: Record<string, Entry> = {
  ID: "element",
  Int: "number",
  LocalDate: "day",
  ISO8601Duration: "months",
  String: "text",
};

const inputType = /Input$/;

/** Returns the fields of the form of a question. */
export function fieldsOf({ variables }: Question): Field[] {
  return variables
    .filter(({ name, type }) => !ofPages.includes(name) && !ofPages.includes(`${name}:${typeIn(type)}`))
    .flatMap(variable => (inputType.test(typeIn(variable.type)) ? textsOf(variable) : [fieldOf(variable)]));
}

const typeIn = (type: string) => type.replace(/[[\]!]/g, "");

function fieldOf({ name, type, value }: Variable): Field {
  const named = typeIn(type);
  const entry = entries[named] ?? "choice";
  return {
    name,
    entry,
    label: labels[`${name}:${named}`] ?? labels[name] ?? "Isian",
    isList: type.startsWith("["),
    enumeration: named,
    values: [value]
      .flat()
      .filter(isPresent)
      .map(each => (entry === "months" ? monthsOf(String(each)) : String(each))),
  };
}

/** Fields for the texts of an input object, by its default; its other values stay as they are. */
function textsOf({ name, value }: Variable): Field[] {
  const texts = Object.entries((value ?? {}) as object).filter(([, each]) => typeof each === "string");
  return texts.map(([part, text]) => ({
    name: `${name}.${part}`,
    label: labels[`${name}.${part}`] ?? "Isian",
    entry: "text",
    isList: false,
    enumeration: "",
    values: [text],
  }));
}

const isPresent = (value: unknown) => value !== null && value !== undefined;

/** Returns the months of a duration such as `P24M`. */
const monthsOf = (duration: string) => /^P(\d+)M$/.exec(duration)?.[1] ?? "";

/** Labels of fields, by variable, where needed with its type. */
const labels: Record<string, string> = {
  application: "Aplikasi",
  at: "Keadaan pada hari",
  audience: "Pengguna layanan",
  "after:LocalDate": "Keadaan sesudah, pada hari",
  before: "Keadaan sebelum, pada hari",
  "by:LocalDate": "Paling lambat",
  "by:TrendGrouping": "Menurut",
  data: "Data",
  day: "Dihitung pada hari",
  differences: "Klaim dibandingkan dengan bukti",
  element: "Elemen",
  former: "Kode perangkat daerah lama (pisahkan dengan koma)",
  "from:ID": "Dari",
  "from:LocalDate": "Dari hari",
  hops: "Langkah paling jauh",
  indicator: "Indikator atau aspek",
  indicators: "Kode indikator (pisahkan dengan koma)",
  kinds: "Jenis elemen",
  level: "Tingkat referensi",
  link: "Sambungan yang terputus",
  maxDepth: "Langkah paling jauh",
  merged: "Kode perangkat daerah gabungan",
  minOpds: "Perangkat daerah paling sedikit",
  of: "Yang gagal",
  opd: "Perangkat daerah",
  other: "Sambungan lain sebagai pembanding",
  outside: "Bukan milik jenis perangkat daerah",
  over: "Status yang dianggap selesai",
  owners: "Jenis pemilik",
  per: "Per",
  portal: "Kode aplikasi portal data",
  "proposal.description": "Uraian usulan",
  "proposal.name": "Nama usulan",
  register: "Aplikasi atau data yang tidak dapat diakses",
  sector: "Sektor",
  sensitivity: "Sifat data",
  service: "Layanan",
  states: "Keadaan elemen",
  steps: "Langkah paling jauh",
  taxonomy: "Referensi",
  text: "Tema",
  "to:ID": "Ke",
  types: "Jenis perangkat daerah",
  "until:LocalDate": "Sampai hari",
  urusan: "Urusan",
  version: "Versi referensi",
  within: "Dalam … bulan terakhir",
  year: "Tahun penilaian",
};
