import type { Path, Problem } from "../operation.js";

/** Messages of the rules for people, in Indonesian. The code of a rule is for programs, in English. */
const messages = {
  UNKNOWN_KIND: (kind: string) => `Jenis elemen "${kind}" tidak dikenal.`,
  UNKNOWN_PROPERTY: (name: string, owner: string) => `${owner} tidak memiliki isian "${name}".`,
  UNKNOWN_RELATION: (name: string, owner: string) => `${owner} tidak memiliki hubungan "${name}".`,
  INVALID_VALUE: (label: string, value: string) => `"${value}" bukan pilihan yang berlaku untuk ${label}.`,
  OUT_OF_BOUNDS: (label: string, value: string, least: string, greatest: string) =>
    `${label} harus antara ${least} dan ${greatest}, bukan ${value}.`,
  INVALID_PERIOD: (from: string, until: string) =>
    `Masa berlaku harus berakhir setelah dimulai (${from} sampai ${until}).`,
  REQUIRED_MISSING: (label: string) => `${label} wajib diisi.`,
  PLACEHOLDER: (label: string, value: string) => `"${value}" berarti ${label} belum diisi; yang disimpan kosong.`,
  AT_SIGN_IN_CODE: (code: string) => `Kode "${code}" tidak boleh memuat tanda @.`,
  INDISTINCT_CODE: (code: string) =>
    `Kode "${code}" tampak sama dengan kode lain: ada spasi di tepinya, karakter yang tidak terlihat, atau huruf yang tidak dinormalkan (NFC).`,
  TOO_LONG: (label: string, length: string, longest: string) =>
    `${label} paling panjang ${longest} karakter, bukan ${length}.`,
  UNWRITABLE_TEXT: (name: string, character: string, place: string) =>
    `Isian "${name}" memuat ${character} pada karakter ke-${place}, yang tidak dapat disimpan sebagai teks. Hapus karakter itu.`,
  CODE_TAKEN: (label: string, code: string) => `${label} dengan kode "${code}" sudah ada.`,
  EXTERNAL_ID_TAKEN: (externalId: string, ref: string) =>
    `ID luar "${externalId}" dari sumber ini sudah dipakai ${ref}.`,
  CLIENT_REF_TAKEN: (clientRef: string) => `clientRef "${clientRef}" sudah dipakai elemen lain; gunakan nama lain.`,
  CLIENT_REF_IS_REF: (clientRef: string) => `clientRef "${clientRef}" berbentuk ref; gunakan nama lain.`,
  NOT_FOUND: (name: string) => `Tidak ditemukan: ${name}.`,
  REVISION_CONFLICT: (ref: string, now: string, expected: string) =>
    `${ref} sudah diubah: revisinya kini ${now}, bukan ${expected}.`,
  STILL_RELATED: (ref: string, relations: string) => `${ref} masih ditunjuk oleh ${relations} dan tidak dapat dihapus.`,
  SAME_ELEMENT: (element: string) => `${element} tidak dapat digabungkan dengan dirinya sendiri.`,
  DIFFERENT_KINDS: (from: string, into: string) => `${from} dan ${into} berbeda jenis dan tidak dapat digabungkan.`,
  DIFFERENT_PLATEAUS: (from: string, into: string) =>
    `${from} dan ${into} dari arsitektur yang berbeda (saat ini dan target); gunakan hubungan REPLACES.`,
  MERGED_AND_CHANGED: (element: string) =>
    `${element} tidak dapat diganti, menjadi pengganti, atau digabungkan selama perubahan lain dalam permintaan ini membuat, menghapus, atau menggantinya. Sisakan satu dari perubahan itu.`,
  TARGET_NOT_FOUND: (name: string) => `"${name}" tidak ditemukan.`,
  NOT_A_DOCUMENT: (name: string) => `"${name}" bukan dokumen. Sebutkan SK, berita acara, atau peraturan yang tercatat.`,
  TOO_MANY_CITED: (count: string, most: string) => `Perubahan hanya dapat menyebut ${most} dokumen, bukan ${count}.`,
  END_OF_WRONG_KIND: (source: string, relation: string, target: string) =>
    `${source} tidak dapat "${relation}" ${target}.`,
  NOT_ACCEPTED: (ref: string, value: string, accepted: string) =>
    `${ref} (${value || "tanpa nilai"}) tidak dapat dipakai di sini; yang dapat: ${accepted || "tidak ada"}.`,
  SELF_RELATION: (relation: string) => `Sebuah elemen tidak dapat "${relation}" dirinya sendiri.`,
  CYCLE: (relation: string, ref: string) => `Hubungan "${relation}" ke ${ref} akan membentuk lingkaran.`,
  OVERLAP: (relation: string, ref: string) =>
    `"${relation}" hanya boleh satu pada satu waktu; masa berlakunya bertabrakan dengan ${ref}. Isi tanggal mulai dan berakhir.`,
  NOT_OF_YEAR: (ref: string, year: string, inForce: string) =>
    `${ref} tidak berlaku pada akhir tahun ${year}. Pilih dari versi yang berlaku pada tahun itu: ${inForce || "belum tercatat"}.`,
  NOT_A_LEAF: (ref: string) => `${ref} terdiri atas bagian lain. Pilih salah satu bagiannya.`,
  NOT_AN_ASSESSOR: (assessors: string) =>
    `Yang dapat menilai perangkat daerah lain hanya ${assessors}. Kosongkan perangkat daerah yang dinilai untuk penilaian mandiri.`,
  YEAR_TAKEN: (ref: string, year: string, other: string) =>
    `Penilaian ${ref} tahun ${year} bagi perangkat daerah ini sudah ada: ${other}. Ubah yang sudah ada.`,
  BETWEEN_MERGED: (relation: string) =>
    `Hubungan "${relation}" di antara kedua elemen dihapus, karena keduanya kini satu.`,
  ALREADY_RELATED: (source: string, relation: string, kept: string, dropped: string) =>
    `${source} tetap "${relation}" ${kept}; hubungan ke ${dropped} pada masa yang sama tidak dipindahkan.`,
  SUCCESSOR_AMONG_OLD: (ref: string) =>
    `${ref} tidak dapat melanjutkan dirinya sendiri. Pilih penerus di luar perangkat daerah yang berakhir.`,
  OPD_NOT_IN_FORCE: (ref: string, day: string, from: string, until: string) =>
    `${ref} tidak dapat digabungkan, dipecah, atau menjadi penerus pada ${day}: mulai berlaku ${from || "belum tercatat"}, ${until ? `berakhir sebelum ${until}` : "hari berakhirnya belum tercatat"}. Pilih hari lain.`,
  // `left`: NOTHING if it was checked that nothing is left to move, else empty.
  ALREADY_SUCCEEDED: (old: string, heir: string, since: string, left: string) =>
    `${old} sudah dilanjutkan oleh ${heir}${since ? ` mulai ${since}` : ""}${left === "NOTHING" ? ", dan tidak ada lagi yang dapat beralih dengan permintaan ini" : ""}.`,
  SUCCEEDS_LATER: (old: string, other: string, since: string) =>
    `${old} baru melanjutkan ${other} mulai ${since}. Pilih hari setelah itu.`,
  NOTHING_MOVES: (old: string, day: string) => `Tidak ada yang beralih dari ${old} pada ${day}.`,
  NOT_OF_OPD: (ref: string, opd: string, day: string) =>
    `${ref} tidak memiliki hubungan dengan ${opd} yang beralih pada ${day}. Hapus dari bagian ini.`,
  LEGAL_BASIS_OF_NO_SUCCESSION: (opd: string) =>
    `${opd} tetap berlaku dan tidak memiliki penerus, sehingga dasar hukum (legalBasis) tidak dapat dicatat padanya. Sebutkan dokumennya sebagai dasar perubahan (cites).`,
  TAKEN_TWICE: (ref: string, relation: string) =>
    `${ref} disebut pada dua bagian, tetapi "${relation}" hanya boleh satu pada satu waktu. Sebut pada satu bagian saja.`,
  OPD_TAKES_OVER: (heir: string, olds: string, day: string, counts: string) =>
    `${heir} mengambil alih dari ${olds} mulai ${day}: ${counts}.`,
  OPD_LOSES: (olds: string, day: string, counts: string) =>
    `Hubungan ${olds} berikut berakhir pada ${day} dan tidak dialihkan: ${counts}.`,
  EDITORS_DO_NOT_MOVE: (olds: string, heirs: string, day: string) =>
    `Peran akun tidak ikut beralih. Mulai ${day} operator ${olds} tidak dapat lagi mengubah elemen yang dialihkan; operator ${heirs} dapat mengubahnya. Pengelola Akun perlu meninjau peran kedua pihak.`,
  FORBIDDEN: (reason: string) => reason,
  ENDS_TWICE: (id: string) => `Hubungan ${id} sudah dihapus oleh perubahan lain dalam permintaan ini.`,
};

export type Rule = keyof typeof messages;

/** Arguments of the message of a rule. */
export type About<R extends Rule> = Parameters<(typeof messages)[R]>;

/** Rules about a name that refers to nothing. Their problems have it as `unknown`, like the error of a query. */
const ofUnknown = new Set<Rule>(["NOT_FOUND", "TARGET_NOT_FOUND"]);

/** Returns a problem of severity ERROR, with the message of its rule. */
export function violation<R extends Rule>(rule: R, path: Path, ...about: About<R>): Problem {
  const message = messages[rule] as (...about: string[]) => string;
  const problem: Problem = { severity: "ERROR", rule, path, message: message(...about) };
  return ofUnknown.has(rule) ? { ...problem, extensions: { unknown: [about[0]] } } : problem;
}
