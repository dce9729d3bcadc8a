import { orderKeyOf } from "../../graph/qualifier-order.js";
import type { Problem } from "../../repository/changes/operation.js";
import type { Version } from "../../repository/taxonomy/read-versions.js";
import { taxonomyKind } from "../../repository/taxonomy/taxonomy-kind.js";
import { shown } from "../workbook/import/findings.js";

/** Predecessor of a new version. */
interface Choice {
  /** Undefined for the first version. */
  predecessor?: string;
  problem?: Problem;
}

/**
 * Chooses the predecessor of a new version among the existing ones, oldest first: the named one, otherwise the newest
 * older one. A version that would follow a newer one is refused, because questions about the newest version would still
 * use the old one.
 */
export function choosePredecessor(versions: readonly Version[], version: Version, named: string | undefined): Choice {
  if (/@|^\s*$/.test(version.name) || version.name.length > 100)
    return refuse("VERSION_NAME", "Nama versi wajib diisi, tanpa tanda @, paling banyak 100 huruf.");
  if (named === undefined) return newestBefore(versions, version);
  const found = versions.find(({ name }) => name === named && name !== version.name);
  if (!found) {
    const there = versions.map(({ name }) => name).join(", ") || "belum ada";
    return refuse("VERSION_UNKNOWN", `Tidak ada versi ${shown(named)}; yang ada: ${there}.`);
  }
  return isOlder(found, version) ? { predecessor: named } : refuse("VERSION_ORDER", orderMessage(version, found));
}

function newestBefore(versions: readonly Version[], version: Version): Choice {
  const others = versions.filter(({ name }) => name !== version.name);
  const predecessor = others.findLast(each => isOlder(each, version))?.name;
  const newer = others.find(each => isOlder(version, each));
  if (newer === undefined) return { predecessor };
  return {
    predecessor,
    problem: { severity: "WARNING", rule: "VERSION_ORDER", path: [], message: orderMessage(version, newer) },
  };
}

const isOlder = (one: Version, other: Version) => keyOf(one) < keyOf(other);

const keyOf = ({ name, validFrom }: Version) => orderKeyOf(taxonomyKind.kind, { qualifier: name, validFrom });

const orderMessage = (version: Version, other: Version) =>
  `Versi diurutkan menurut hari berlakunya, yang tanpa hari lebih dahulu menurut nama, sehingga ${called(version)} terhitung lebih lama daripada ${called(other)}. Bila seharusnya lebih baru, sebutkan sejak kapan berlaku (--valid-from 2027-01-01).`;

const called = ({ name, validFrom }: Version) =>
  `${shown(name)}${validFrom ? ` (sejak ${validFrom})` : " (tanpa hari)"}`;

const refuse = (rule: string, message: string): Choice => ({
  problem: { severity: "ERROR", rule, path: [], message },
});
