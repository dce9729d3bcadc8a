import { groupBy } from "../common/group-by.js";
import { formatRef } from "../graph/element-ref.js";
import { definitionOf } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import type { Problem } from "../repository/changes/operation.js";
import { inIndonesian } from "./in-indonesian.js";

/** How an import treats what the repository has and its file lacks. */
export interface ReplaceOptions {
  /** Removes what the file could say and does not. Default: false. */
  replace?: boolean;
  /** Replaces even where the file holds little of what is stored. Default: false. */
  replaceAnyway?: boolean;
  /** Receives the message about what will be removed before anything is written. */
  announce?(message: string): void;
}

/** Share of what is stored that a file must hold, so that it passes for a newer release of the same. */
const leastShare = 0.5;

/** Elements or values that are stored, and how many of them the file holds. */
export interface FoundAgain {
  /** In Indonesian, with what they belong to: `elemen dari sumber "X"`. */
  what: string;
  stored: number;
  found: number;
  /** Fewer losses than this are never suspicious. Default: 1. */
  fewest?: number;
}

/** The problem of a replacement that finds less than half of what is stored; none with `replaceAnyway`, or without `replace`. */
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

/** Rule of the warning that lists what is removed. */
const removes = "REPLACE_REMOVES";

/** Elements that a message names, the others it counts. */
const mostNamed = 5;

/** How many elements of each kind and the first refs, for messages: `3 elemen (2 Aplikasi, 1 Layanan: application:a, …)`. */
export function countedByKind(elements: readonly Parameters<typeof formatRef>[0][]): string {
  const count = `${inIndonesian(elements.length)} elemen`;
  if (elements.length === 0) return count;
  const byKind = [...groupBy(elements, ({ kind }) => kind)].map(
    ([kind, all]) => `${inIndonesian(all.length)} ${definitionOf(metamodel.kind(kind)).label}`,
  );
  const named = elements.slice(0, mostNamed).map(formatRef);
  return `${count} (${byKind.join(", ")}: ${named.join(", ")}${elements.length > mostNamed ? ", …" : ""})`;
}

/** The warning that lists what a replacement removes, in a dry run what it would remove; none where that is nothing. */
export function tellRemoved(removed: readonly string[], path: Problem["path"]): Problem[] {
  if (removed.length === 0) return [];
  const message = `--replace menghapus ${removed.join(" dan ")}, karena tidak ada lagi dalam berkas.`;
  return [{ severity: "WARNING", rule: removes, path, message: inFile(path, message) }];
}

/** Announces what a plan without errors removes, before it is written. */
export function announceRemoved(problems: readonly Problem[], { announce }: ReplaceOptions): void {
  for (const { rule, message } of problems) if (rule === removes) announce?.(message);
}

/** Messages of models begin with their file; those of tables stand beneath the name of their sheet. */
const inFile = ([file]: Problem["path"], message: string) => (file === undefined ? message : `${file}: ${message}`);
