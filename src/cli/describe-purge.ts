import { groupBy } from "../common/group-by.js";
import { type InLanguages, type Language, numberIn } from "../formats/language.js";
import { definitionOf } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import type { InventedEnd } from "../repository/sample/invented-ends.js";
import type { SampleElement } from "../repository/sample/sample-element.js";
import type { Remaining, SampleRows } from "../repository/sample/sample-rows.js";

interface Purge extends SampleRows {
  /** Number of invented counts of past days. */
  counts: number;
  isDone: boolean;
}

/** Maximum number of listed elements for each reason, and of the rows that refer to one. */
const [mostListed, mostReferrers] = [20, 3];

interface Words {
  nothing: string;
  begin(isDone: boolean): string;
  parts(elements: string, relations: string, counts: string): string;
  because: Record<Remaining["because"], (count: string) => string>;
  by(names: string): string;
  more(count: string): string;
  reopened(isDone: boolean, opds: string, relations: string): string;
  ended(isDone: boolean, opds: string): string;
  dryRun: string;
}

const words: InLanguages<Words> = {
  id: {
    nothing: "Tidak ada data contoh yang dapat dihapus.",
    begin: isDone => (isDone ? "Data contoh dihapus" : "Data contoh yang akan dihapus"),
    parts: (elements, relations, counts) =>
      `${elements}; ${relations} hubungan elemen yang tetap ada; ${counts} baris hitungan tahun lalu`,
    because: {
      REFERRED: count => `Tetap ada, karena dirujuk oleh data yang bukan contoh atau yang sudah diubah (${count}):`,
      CHANGED: count => `Tetap ada, karena diubah setelah dimuat (${count}); dengan --edited ikut dihapus:`,
      GRANTED: count => `Tetap ada, karena menjadi lingkup peran suatu akun (${count}):`,
    },
    by: names => `, dirujuk oleh ${names}`,
    more: count => `dan ${count} lainnya`,
    reopened: (isDone, opds, relations) =>
      `Hari berakhir contoh ${isDone ? "dicabut" : "yang akan dicabut"}: ${opds} (${relations} hubungan).`,
    ended: (isDone, opds) =>
      `Hari berakhir contoh tetap, karena diubah setelah dimuat; ${isDone ? "periksa sendiri" : "dengan --edited ikut dicabut"}: ${opds}.`,
    dryRun: "Belum ada yang dihapus. Jalankan dengan --yes untuk menghapus.",
  },
  en: {
    nothing: "There are no sample data to delete.",
    begin: isDone => (isDone ? "Deleted sample data" : "Sample data to delete"),
    parts: (elements, relations, counts) =>
      `${elements}; ${relations} relations of elements that remain; ${counts} counts of past years`,
    because: {
      REFERRED: count => `Remain, because data that are not samples, or that were changed, refer to them (${count}):`,
      CHANGED: count => `Remain, because they were changed after they were loaded (${count}); --edited deletes them:`,
      GRANTED: count => `Remain, because a role of an account is limited to them (${count}):`,
    },
    by: names => `, for ${names}`,
    more: count => `and ${count} more`,
    reopened: (isDone, opds, relations) =>
      `${isDone ? "Removed invented last days" : "Invented last days to remove"}: ${opds} (${relations} relations).`,
    ended: (isDone, opds) =>
      `Invented last days remain, because of changes after loading; ${isDone ? "see to them" : "--edited removes them"}: ${opds}.`,
    dryRun: "Nothing is deleted yet. Run it with --yes to delete.",
  },
};

/** Describes the purge for people: numbers by kind, and what remains with the reason. */
export function describePurge(purge: Purge, language: Language): string {
  const { going, relations, counts, remaining, reopened, isDone } = purge;
  const { nothing, begin, parts, dryRun } = words[language];
  const isNothing = going.length + relations.length + reopened.length + counts === 0;
  const number = (count: number) => numberIn(language, count);
  const told = parts(elementsIn(language, going), number(relations.length), number(counts));
  const groups = groupBy(remaining, ({ because }) => because);
  return [
    isNothing ? nothing : `${begin(isDone)}: ${told}.`,
    ...endsIn(language, purge),
    ...[...groups].flatMap(([because, elements]) => listed(language, because, elements)),
    ...(isNothing || isDone ? [] : [dryRun]),
  ].join("\n");
}

function endsIn(language: Language, { reopened, ended, isDone }: Purge): string[] {
  const { reopened: begun, ended: left } = words[language];
  const refs = (ends: readonly InventedEnd[]) => ends.map(({ ref }) => ref).join(", ");
  const relations = numberIn(language, reopened.flatMap(end => end.relations).length);
  return [
    ...(reopened.length > 0 ? [begun(isDone, refs(reopened), relations)] : []),
    ...(ended.length > 0 ? [left(isDone, refs(ended))] : []),
  ];
}

function elementsIn(language: Language, elements: readonly SampleElement[]): string {
  const word = language === "id" ? "elemen" : "elements";
  const kinds = [...groupBy(elements, ({ kind }) => kind)].map(([kind, all]) => {
    const label = language === "id" ? definitionOf(metamodel.kind(kind)).label : kind;
    return `${label} ${numberIn(language, all.length)}`;
  });
  return `${numberIn(language, elements.length)} ${word}${kinds.length > 0 ? ` (${kinds.join(", ")})` : ""}`;
}

function listed(language: Language, because: Remaining["because"], elements: readonly Remaining[]): string[] {
  const lines = firstOf(language, elements, mostListed, element => inWords(language, element));
  return [words[language].because[because](numberIn(language, elements.length)), ...lines.map(line => `  ${line}`)];
}

function inWords(language: Language, element: Remaining): string {
  const named = `${element.ref} ${element.name}`;
  if (element.because !== "REFERRED") return named;
  const names = firstOf(language, element.by, mostReferrers, ({ ref, name, type }) => `${ref} ${name} (${type})`);
  return named + words[language].by(names.join(", "));
}

/** Returns the first items in words, and how many more there are. */
function firstOf<T>(language: Language, all: readonly T[], most: number, told: (item: T) => string): string[] {
  const rest = all.length - most;
  return [...all.slice(0, most).map(told), ...(rest > 0 ? [words[language].more(numberIn(language, rest))] : [])];
}
