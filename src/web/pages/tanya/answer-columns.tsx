import type { ComponentChildren } from "preact";
import { day, number, percent } from "../../ui/format";
import { Joined } from "../../ui/joined";
import { ElementLink } from "../../ui/links";
import type { Column } from "../../ui/table";

/** Relation types with their labels. */
export type Relations = readonly { type: string; labels: readonly string[] }[];

/** Ends of the headers of a file, after those of what surrounds the value: `Elemen: Acuan`. */
const refEnd = "Acuan";
const nameEnd = "Nama";
const labelEnd = "Keterangan";
const codeEnds = ["Nilai", "Hubungan", "Peran"];
const listMark = "; ";

/** Returns the columns of an answer for people: a ref and a name are one link, a code with a label is its label. */
export function columnsOf([header = [], ...rows]: readonly string[][], relations: Relations): Column<string[]>[] {
  return header.flatMap((title, place): Column<string[]>[] => {
    const { before, end } = parts(title);
    const of = (cell: (row: string[]) => ComponentChildren, as = title) => [{ title: as || "Elemen", cell }];
    const subject = before.slice(0, -": ".length);
    const [ref, name, label] = [refEnd, nameEnd, labelEnd].map(word => header.indexOf(before + word)) as Places;
    if (end === refEnd && name >= 0) return [];
    if (end === nameEnd && ref >= 0) return of(row => linked(row[ref]!, row[place]!), subject);
    if (end === refEnd) return of(row => linked(row[place]!, codesIn(row[place]!)), subject);
    if (end === labelEnd || label < 0)
      return of(row => (end === "Hubungan" ? inWords(row[place]!, relations) : formatted(row[place]!, end)));
    return codeEnds.includes(end) || rows.every(row => isCode(row[place]!))
      ? []
      : of(row => formatted(row[place]!, end));
  });
}

/** Places of the ref, the name and the label of the same subject in the header; -1 if there is none. */
type Places = [ref: number, name: number, label: number];

/** Returns true for refs of OPDs, words for other owners, and nothing: its label says the same. */
const isCode = (text: string) => /^(opd:.*|[A-Z_]*)$/.test(text);

function parts(title: string): { before: string; end: string } {
  const at = title.lastIndexOf(": ");
  return at < 0 ? { before: "", end: title } : { before: title.slice(0, at + 2), end: title.slice(at + 2) };
}

const codesIn = (refs: string) =>
  refs
    .split(listMark)
    .map(ref => ref.slice(ref.indexOf(":") + 1))
    .join(listMark);

/** Links by refs and names, which a cell lists in the same order; a name may contain the mark between two. */
function linked(refs: string, names: string): ComponentChildren {
  const [all, words] = [refs.split(listMark), names.split(listMark)];
  if (refs === "") return names;
  if (all.length === 1) return <ElementLink element={{ ref: refs, name: names }} />;
  if (all.length !== words.length) return names;
  const links = all.map((ref, index) => <ElementLink element={{ ref, name: words[index]! }} />);
  return <Joined parts={links} by={listMark} />;
}

const inWords = (types: string, relations: Relations) =>
  types
    .split(listMark)
    .map(type => relations.find(each => each.type === type)?.labels[0] ?? type)
    .join(listMark);

/** Headers of numbers that count nothing: codes, and years, also as the groups of a table. */
const uncounted = /^(Kode|Kelompok$|Tahun|Versi)/;

function formatted(text: string, end: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return day(text);
  if (!/^-?\d+(\.\d+)?$/.test(text) || /^0\d/.test(text)) return text;
  if (uncounted.test(end)) return text;
  return end === "Porsi" ? percent(Number(text)) : number(Number(text));
}
