import type { Confidentiality } from "../metamodel/define/index.js";

/**
 * Reach of a right: nothing; elements that the OPDs of the grant are responsible for; elements of the kinds of the
 * grant; or everything.
 */
export type Reach = "NOTHING" | "OF_ITS_OPDS" | "OF_ITS_KINDS" | "EVERYTHING";

/** Right of a role. Rights of several grants add up. */
export interface Role {
  /** Indonesian name, for people. */
  label: string;
  /** Rights of its accounts in words, for people, in Indonesian. */
  description: string;
  /** Levels of elements that it sees, whoever is responsible for them. */
  sees: readonly Confidentiality[];
  /** Elements that it sees whatever their level. */
  seesAll: Reach;
  /** Elements that it may change, and whose new relations to anything visible it may write. */
  changes: Reach;
  /** True if it may comment on the elements that it sees. */
  comments?: boolean;
  /** Elements whose record of changes it reads, of those that it sees. */
  readsRecord: Reach;
  /** True if it reads the whole record of events: sign-ins, refusals, reads of RESTRICTED, with their origins. */
  readsEvents?: boolean;
  /** True if it may ask only trusted documents: for CLIENT those of its grant. */
  onlyDocuments?: boolean;
  /** True if it manages accounts. */
  managesAccounts?: boolean;
  /** True if it reads the accounts with their roles, the access review. */
  readsAccounts?: boolean;
  /** True if granting it needs a second ADMIN. */
  needsSecondAdmin?: boolean;
  /** Part of a grant that the role requires. */
  requires?: "opds" | "kinds" | "documents";
}

const upToInternal = ["PUBLIC", "INTERNAL"] as const;
const nothing = { seesAll: "NOTHING", changes: "NOTHING", readsRecord: "NOTHING" } as const;

const table = {
  PUBLIC: {
    ...nothing,
    label: "Publik",
    description: "Melihat elemen publik melalui halaman dan pertanyaan yang disediakan.",
    sees: ["PUBLIC"],
    onlyDocuments: true,
  },
  CLIENT: {
    ...nothing,
    label: "Program",
    description: "Program yang hanya mengirim pertanyaan tepercaya yang disebut pada perannya.",
    sees: ["PUBLIC"],
    onlyDocuments: true,
    requires: "documents",
  },
  STAFF: {
    ...nothing,
    label: "Pegawai",
    description: "Melihat elemen publik dan internal.",
    sees: upToInternal,
    comments: true,
  },
  EDITOR: {
    label: "Operator OPD",
    description:
      "Melihat elemen publik dan internal, serta melihat dan mengubah semua yang menjadi tanggung jawab perangkat daerahnya.",
    sees: upToInternal,
    seesAll: "OF_ITS_OPDS",
    changes: "OF_ITS_OPDS",
    readsRecord: "OF_ITS_OPDS",
    requires: "opds",
    comments: true,
  },
  VERIFIER: {
    ...nothing,
    label: "Verifikator",
    description: "Melihat elemen publik dan internal, serta semua elemen dari jenis yang ditugaskan.",
    sees: upToInternal,
    seesAll: "OF_ITS_KINDS",
    requires: "kinds",
    comments: true,
  },
  ARCHITECT: {
    label: "Admin Arsitektur",
    description: "Melihat dan mengubah semuanya, termasuk data referensi.",
    sees: upToInternal,
    seesAll: "EVERYTHING",
    changes: "EVERYTHING",
    readsRecord: "EVERYTHING",
    readsEvents: true,
    needsSecondAdmin: true,
    comments: true,
  },
  AUDITOR: {
    label: "Inspektorat",
    description: "Melihat semuanya, seluruh catatan perubahan, dan daftar akun; tidak mengubah apa pun.",
    sees: upToInternal,
    seesAll: "EVERYTHING",
    changes: "NOTHING",
    readsRecord: "EVERYTHING",
    readsEvents: true,
    readsAccounts: true,
    needsSecondAdmin: true,
    comments: true,
  },
  ADMIN: {
    ...nothing,
    label: "Pengelola Akun",
    description: "Mengelola akun; tidak melihat elemen arsitektur.",
    sees: [],
    managesAccounts: true,
    readsAccounts: true,
    needsSecondAdmin: true,
  },
} as const satisfies Record<string, Role>;

export type RoleName = keyof typeof table;

/** All rules of who may see and change what. Source: docs/decisions/0096-roles-are-one-table.md. */
export const roles: Readonly<Record<RoleName, Role>> = table;
