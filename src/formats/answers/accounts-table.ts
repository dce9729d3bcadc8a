import type { QuestionTable } from "../../questions/question.js";

/** Access review as a table: a row for each grant of an account, those that have ended included. */
export const accountsTable: { name: string; table: QuestionTable } = {
  name: "accounts",
  table: {
    rows: "nodes.grants",
    columns: {
      Akun: "nodes.name",
      Subjek: "nodes.subject",
      Aktif: "nodes.isActive",
      Peran: "nodes.grants.label",
      "Perangkat Daerah": "nodes.grants.opds.code",
      Jenis: "nodes.grants.kinds",
      Pertanyaan: "nodes.grants.documents",
      Keadaan: "nodes.grants.state",
      Mulai: "nodes.grants.from",
      "Tidak Berlaku Mulai": "nodes.grants.until",
      "Diberikan Oleh": "nodes.grants.grantedBy",
      "Diberikan Pada": "nodes.grants.grantedAt",
      "Disetujui Oleh": "nodes.grants.approvedBy",
      "Dicabut Oleh": "nodes.grants.withdrawnBy",
      "Terakhir Dipakai": "nodes.lastUsed",
      "Dibuat Oleh": "nodes.createdBy",
      "Dibuat Pada": "nodes.createdAt",
      "Dinonaktifkan Oleh": "nodes.revokedBy",
      "Dinonaktifkan Pada": "nodes.revokedAt",
    },
  },
};
