import type { Problem } from "../../repository/writing/operation.js";
import { shown } from "../workbook/import/findings.js";

/** Which version a new one follows. */
interface Choice {
  /** Left out where it is the first. */
  predecessor?: string;
  problem?: Problem;
}

/**
 * The version that a new one takes the place of: the one that is named, else the newest before it. Versions are ordered by
 * their names as texts, throughout the repository; one that would follow a newer one is refused, since every question for
 * the newest version would go on to answer the older.
 */
export function choosePredecessor(versions: readonly string[], version: string, named: string | undefined): Choice {
  if (/@|^\s*$/.test(version) || version.length > 100)
    return refuse("VERSION_NAME", "Nama versi wajib diisi, tanpa tanda @, paling banyak 100 huruf.");
  if (named === undefined) return newestBefore(versions, version);
  if (!versions.includes(named) || named === version)
    return refuse(
      "VERSION_UNKNOWN",
      `Tidak ada versi ${shown(named)}; yang ada: ${versions.join(", ") || "belum ada"}.`,
    );
  return named < version ? { predecessor: named } : refuse("VERSION_ORDER", orderMessage(version, named));
}

function newestBefore(versions: readonly string[], version: string): Choice {
  const predecessor = versions.findLast(each => each < version);
  const newer = versions.find(each => each > version);
  if (newer === undefined) return { predecessor };
  return {
    predecessor,
    problem: { severity: "WARNING", rule: "VERSION_ORDER", path: [], message: orderMessage(version, newer) },
  };
}

const orderMessage = (version: string, other: string) =>
  `Versi diurutkan menurut namanya sebagai teks, sehingga ${shown(version)} terhitung lebih lama daripada ${shown(other)}. Bila seharusnya lebih baru, beri nama yang urut sesudahnya, misalnya ${shown(`${other} (pengganti: ${version})`)}.`;

const refuse = (rule: string, message: string): Choice => ({
  problem: { severity: "ERROR", rule, path: [], message },
});
