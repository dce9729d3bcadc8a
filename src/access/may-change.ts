import { type Reach, type Role, roles } from "./roles.js";
import type { Viewer } from "./viewer.js";

const [editor, architect] = [roles.EDITOR.label, roles.ARCHITECT.label];
const commenters = Object.values<Role>(roles).flatMap(({ comments, label }) => (comments ? [label] : []));

/** Reasons for people why a change is forbidden, with the role that it needs. */
export const reasons = {
  readsOnly: `Akun ini hanya dapat membaca. Diperlukan peran ${editor} atau ${architect}.`,
  foreign: `Elemen ini di luar tanggung jawab perangkat daerah Anda. Diperlukan peran ${editor} dari perangkat daerah yang bertanggung jawab, atau ${architect}.`,
  notOwned: `Elemen baru harus dimiliki perangkat daerah Anda. Isi pemiliknya, atau minta peran ${architect}.`,
  givenAway: `Elemen tidak dapat dialihkan ke perangkat daerah lain. Diperlukan peran ${architect}.`,
  noComments: `Akun ini tidak dapat memberi komentar. Diperlukan salah satu peran: ${commenters.join(", ")}.`,
  foreignComment: `Komentar hanya dapat dihapus oleh penulisnya atau ${architect}.`,
  reorganises: `Penggabungan dan pemecahan perangkat daerah mengubah elemen semua pihak. Diperlukan peran ${architect}.`,
  looser: `Kerahasiaan tidak dapat dilonggarkan. Diperlukan peran ${architect}.`,
};

/** Returns true if a viewer may change an element for which an OPD is responsible. */
export const mayChange = ({ changes }: Viewer, responsible: unknown): boolean =>
  changes === "EVERYTHING" || changes.opds.includes(responsible as string);

/** Returns true for a viewer who may let more people see an element. */
export const mayLoosen = ({ changes }: Viewer): boolean => changes === "EVERYTHING";

/** Returns the reason why a viewer may not merge or split OPDs; undefined if the viewer may. */
export const reasonNotToReorganise = ({ changes }: Viewer): string | undefined =>
  changes === "EVERYTHING" ? undefined : reasons.reorganises;

/** Returns true for a viewer who may delete the comment of an account. */
export const mayDeleteComment = ({ account, changes }: Viewer, author: string): boolean =>
  account === author || changes === "EVERYTHING";

/**
 * Returns the viewer with the rights to suppose changes (as if): all for one who sees everything. Others suppose only
 * what they may change, because a change of owner or type would show them what they may not see.
 */
export const supposing = (viewer: Viewer): Viewer =>
  viewer.sight === "EVERYTHING" ? { ...viewer, changes: "EVERYTHING" } : viewer;

/** Returns true for a viewer who may change no element at all. */
export const changesNothing = ({ changes }: Viewer): boolean => changes !== "EVERYTHING" && changes.opds.length === 0;

/** Returns the reason why a viewer may not change an element; undefined if the viewer may. */
export function reasonNotToChange(viewer: Viewer, responsible: unknown): string | undefined {
  if (mayChange(viewer, responsible)) return undefined;
  return changesNothing(viewer) ? reasons.readsOnly : reasons.foreign;
}

/** Roles by which a viewer changes elements, and the ids of the OPDs to which they are limited; none without a limit. */
export interface Authority {
  roles: readonly string[];
  opds?: readonly string[];
}

/** Returns the authority of a viewer: roles that change everything, else those that change what their OPDs answer for. */
export function authorityOf({ grants, changes }: Viewer): Authority {
  const reach: Reach = changes === "EVERYTHING" ? changes : "OF_ITS_OPDS";
  const names = grants.map(({ role }) => role).filter(name => roles[name].changes === reach);
  return { roles: [...new Set(names)].sort(), opds: changes === "EVERYTHING" ? undefined : changes.opds };
}
