import type { Path, Problem } from "../../repository/changes/operation.js";
import type { Concept } from "./exchange-model.js";

/** File in which a problem is; the name is for people. */
export interface Place {
  file: string;
}

/** Messages for people; the line, type and name of the element or relation precede them. */
const messages = {
  INCOMPLETE: () => "tidak memiliki identifier atau xsi:type",
  DUPLICATE_IDENTIFIER: (identifier: string) => `memakai identifier "${identifier}" yang sudah dipakai`,
  DUPLICATE_KEY: (key: string) => `memakai kunci "${key}" yang sudah dipakai`,
  DANGLING_END: (end: string) => `menunjuk "${end}" yang tidak ada dalam berkas`,
  ENDLESS_RELATION: () => "hanya berujung pada hubungan lain, tidak pada satu elemen pun",
  INVALID_VALUE: (name: string, value: string, why: string) => `${name} "${value}" ${why}`,
  KEY_MISSING: (key: string) => `tidak memiliki properti "${key}"; identifier-nya dipakai sebagai kunci`,
  UNNAMED_ELEMENT: (code: string) => `tidak bernama; kodenya "${code}" dipakai sebagai nama`,
  REPEATED_NAME: (lines: string) => `bernama sama dengan elemen sejenis pada baris ${lines}`,
  ISOLATED_ELEMENT: () => "tidak memiliki hubungan",
  SELF_LOOP: () => "menghubungkan elemen dengan dirinya sendiri; disimpan",
  BETWEEN_MERGED: () => "menghubungkan dua elemen yang telah digabungkan menjadi satu; tidak disimpan",
  REPEATED_RELATION: (line: string) => `mengulang hubungan pada baris ${line}; keduanya disimpan`,
  RELATION_ON_RELATION: (ref: string) =>
    `berujung pada hubungan; disimpan sebagai atribut "archimate:relationship" dari ${ref}`,
  CYCLE: (count: string, names: string) => `termasuk lingkaran ${count} elemen: ${names}`,
  UNKNOWN_ELEMENT_TYPE: (type: string) => `berjenis "${type}" yang tidak dikenal; disimpan sebagai pengelompokan`,
  UNKNOWN_RELATION_TYPE: (type: string) => `berjenis "${type}" yang tidak dikenal; disimpan sebagai RELATED_TO`,
  KIND_KEPT: (type: string, ref: string) => `kini berjenis ${type}, tetapi ${ref} tetap seperti semula`,
  TYPE_KEPT: (type: string) =>
    `kini berjenis lain, tetapi tetap ${type}; hapus dan buat hubungan baru bila maksudnya lain`,
  CODE_TAKEN: (code: string, given: string) => `mendapat kode "${given}", karena "${code}" sudah dipakai`,
} as const;

type Rule = keyof typeof messages;
type About<R extends Rule> = Parameters<(typeof messages)[R]>;

/** Returns an ERROR about an element or relation; the import then writes nothing. */
export const problemOf = <R extends Rule>(rule: R, place: Place, concept: Concept, ...about: About<R>): Problem =>
  tell("ERROR", rule, place, concept, about);

/** Returns a WARNING about an element or relation; the import still writes it. */
export const warningOf = <R extends Rule>(rule: R, place: Place, concept: Concept, ...about: About<R>): Problem =>
  tell("WARNING", rule, place, concept, about);

/** Path of a problem: file and line. */
export const pathOf = ({ file }: Place, { line }: Concept): Path => [file, line];

function tell(severity: Problem["severity"], rule: Rule, place: Place, concept: Concept, about: string[]): Problem {
  const message = (messages[rule] as (...about: string[]) => string)(...about);
  const name = concept.names[0]?.text.trim() || concept.identifier;
  const text = `${place.file}, baris ${concept.line}: ${concept.type} "${name}" ${message}.`;
  return { severity, rule, path: pathOf(place, concept), message: text };
}
