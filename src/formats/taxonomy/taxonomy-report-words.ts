import type { InLanguages } from "../language.js";

interface TaxonomyReportWords {
  comparedWith(version: string): string;
  withoutPredecessor: string;
  titleOf(taxonomy: string, version: string, nodes: string): string;
  kept: string;
  moved: string;
  renamed: string;
  lost: string;
  added: string;
  classifications: string;
  isNow(name: string): string;
  codeIsNow(name: string): string;
  sameName: string;
  sameNameAt(codes: string): string;
  isLocal: string;
  more(count: string): string;
  done(isWritten: boolean, counts: Record<"created" | "updated" | "added" | "removed", string>): string;
  confirm(count: string, version: string): string;
  next(moves: string, leaves: string): string;
  send: string;
}

/** Words of the report of a version of a taxonomy. */
export const taxonomyReportWords: InLanguages<TaxonomyReportWords> = {
  id: {
    comparedWith: version => `dibandingkan dengan versi “${version}”`,
    withoutPredecessor: "tanpa versi sebelumnya",
    titleOf: (taxonomy, version, nodes) => `${taxonomy} versi “${version}”: ${nodes} simpul`,
    kept: "Tetap",
    moved: "Pindah kode",
    renamed: "Ganti nama, perlu dipastikan",
    lost: "Hilang",
    added: "Baru",
    classifications: "klasifikasi",
    isNow: name => `kini “${name}”`,
    codeIsNow: name => `kodenya kini “${name}”`,
    sameName: "nama sama",
    sameNameAt: codes => `nama sama di ${codes}`,
    isLocal: "tambahan daerah",
    more: count => `… dan ${count} lagi`,
    done: (isWritten, { created, updated, added, removed }) =>
      `${isWritten ? "SELESAI" : "DIPERIKSA, belum ditulis"}. ${created} simpul dibuat, ${updated} diperbarui, ${added} hubungan ditambah, ${removed} dihapus.`,
    confirm: (count, version) =>
      `${count} simpul lama tanpa pengganti. Bila ada penggantinya, isi kolom Menggantikan pada baris penggantinya dengan kode lama, lalu impor lagi berkas ini sebagai “${version}”.`,
    next: (moves, leaves) =>
      `Berikutnya: ${moves} klasifikasi dapat dipindahkan ke versi baru, ${leaves} menunggu keputusan (needsMapping).`,
    send: "Kirim permintaan GraphQL ini; dengan validateOnly: false perpindahan ditulis.",
  },
  en: {
    comparedWith: version => `compared with version “${version}”`,
    withoutPredecessor: "no version before it",
    titleOf: (taxonomy, version, nodes) => `${taxonomy} version “${version}”: ${nodes} nodes`,
    kept: "Kept",
    moved: "Another code",
    renamed: "Another name, to be confirmed",
    lost: "Gone",
    added: "New",
    classifications: "classifications",
    isNow: name => `now “${name}”`,
    codeIsNow: name => `its code is now “${name}”`,
    sameName: "same name",
    sameNameAt: codes => `same name at ${codes}`,
    isLocal: "added by this government",
    more: count => `… and ${count} more`,
    done: (isWritten, { created, updated, added, removed }) =>
      `${isWritten ? "DONE" : "CHECKED, not written"}. Nodes: ${created} created, ${updated} updated; relations: ${added} added, ${removed} removed.`,
    confirm: (count, version) =>
      `Old nodes without a successor: ${count}. Where there is one, write the old code into the column Menggantikan of its row and import the file again as “${version}”.`,
    next: (moves, leaves) =>
      `Next: ${moves} classifications can move to the new version, ${leaves} wait for a decision (needsMapping).`,
    send: "Send this GraphQL request; with validateOnly: false the moves are written.",
  },
};
