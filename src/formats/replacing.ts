import { groupBy } from "../common/group-by.js";
import { formatRef } from "../graph/element-ref.js";
import { definitionOf } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import type { Problem } from "../repository/changes/operation.js";
import { inIndonesian } from "./in-indonesian.js";

/** Options for stored elements that are missing from an imported file. */
export interface ReplaceOptions {
  /** Removes stored elements and values that the file could contain and does not. Default: false. */
  replace?: boolean;
  /** Replaces even if the file contains less than half of the stored elements. Default: false. */
  replaceAnyway?: boolean;
  /** Receives the problem that lists the planned removals before anything is written. */
  announce?(removes: Problem): void;
}

/** Share of the stored elements that a file must contain to count as a newer release. */
const leastShare = 0.5;

/** Number of stored elements or values, and of those found in the file. */
export interface FoundAgain {
  /** Indonesian noun with its owner: `elemen dari sumber "X"`. */
  what: string;
  stored: number;
  found: number;
  /** Smallest suspicious number of losses. Default: 1. */
  fewest?: number;
}

/**
 * Returns the ERROR of a replacement whose file contains less than half of the stored elements; none with
 * `replaceAnyway`.
 */
export function refuseLittle(
  { what, stored, found, fewest = 1 }: FoundAgain,
  { replace, replaceAnyway }: ReplaceOptions,
  path: Problem["path"],
): Problem[] {
  const isEnough = found >= stored * leastShare || stored - found < fewest;
  if (!replace || replaceAnyway || isEnough) return [];
  const message =
    `Hanya ${inIndonesian(found)} dari ${inIndonesian(stored)} ${what} ditemukan kembali dalam berkas; kurang dari separuh, sehingga tidak ada yang dihapus. ` +
    "Periksa apakah berkasnya benar. Bila memang ini yang dimaksud, ulangi dengan --replace-anyway (HTTP: replaceAnyway=true).";
  return [{ severity: "ERROR", rule: "REPLACES_LITTLE", path, message: inFile(path, message) }];
}

/** Rule of the warning that lists the removals. */
const removes = "REPLACE_REMOVES";

/** Number of elements that a message names; the others are counted. */
const mostNamed = 5;

/** Counts elements by kind and names the first: `3 elemen (2 Aplikasi, 1 Layanan: application:a, …)`. */
export function countedByKind(elements: readonly Parameters<typeof formatRef>[0][]): string {
  const count = `${inIndonesian(elements.length)} elemen`;
  if (elements.length === 0) return count;
  const byKind = [...groupBy(elements, ({ kind }) => kind)].map(
    ([kind, all]) => `${inIndonesian(all.length)} ${definitionOf(metamodel.kind(kind)).label}`,
  );
  const named = elements.slice(0, mostNamed).map(formatRef);
  return `${count} (${byKind.join(", ")}: ${named.join(", ")}${elements.length > mostNamed ? ", …" : ""})`;
}

/** Returns the WARNING that lists the removals of a replacement, or of its dry run; none if nothing is removed. */
export function tellRemoved(removed: readonly string[], path: Problem["path"]): Problem[] {
  if (removed.length === 0) return [];
  const message = `--replace menghapus ${removed.join(" dan ")}, karena tidak ada lagi dalam berkas.`;
  return [{ severity: "WARNING", rule: removes, path, message: inFile(path, message) }];
}

/** Announces the removals of a plan without errors before it is written. */
export function announceRemoved(problems: readonly Problem[], { announce }: ReplaceOptions): void {
  for (const problem of problems) if (problem.rule === removes) announce?.(problem);
}

/** Prefixes messages about models with their file; those about tables are listed under their sheet. */
const inFile = ([file]: Problem["path"], message: string) => (file === undefined ? message : `${file}: ${message}`);
