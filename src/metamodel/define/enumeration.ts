import { registerEnumType } from "type-graphql";
import { twinIn } from "./twin-in.js";

/** A closed list of values: English in code and schema, Indonesian on screens and in workbooks. */
export interface Enumeration {
  name: string;
  description: string;
  /** Indonesian label of each value. */
  labels: Record<string, string>;
  /** Other words that people write for each value; one word means one value. */
  synonyms: Record<string, readonly string[]>;
  /** Values by their names, labels and synonyms, of which only letters and digits count. */
  words: Map<string, string>;
}

const enumerations = new Map<object, Enumeration>();

/** Declares a GraphQL enum whose values carry their Indonesian labels, each its own: `{ HYBRID: "Hibrida" }`. */
export function enumeration<V extends string>(name: string, description: string, labels: Record<V, string>) {
  refuseTwinLabels(name, Object.values(labels));
  const values = Object.fromEntries(Object.keys(labels).map(value => [value, value])) as { [K in V]: K };
  const valuesConfig = Object.fromEntries(
    Object.entries(labels).map(([value, label]) => [value, { description: label }]),
  );
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as never });
  enumerations.set(values, { name, description, labels, synonyms: {}, words: wordsOf(labels) });
  return values;
}

/**
 * Declares other words for the values of an enumeration, which imports read without a warning. Only words that mean the
 * same in every office belong here. Throws if a word already means another value.
 */
export function synonyms<V extends string>(
  values: { [K in V]: K },
  words: { [K in NoInfer<V>]?: readonly string[] },
): void {
  const { name, synonyms, words: known } = enumerations.get(values)!;
  for (const [value, all] of Object.entries<readonly string[] | undefined>(words)) {
    for (const word of all ?? []) {
      const letters = lettersOf(word);
      if ((known.get(letters) ?? value) !== value)
        throw new Error(`The enumeration ${name} has two values for "${word}"`);
      known.set(letters, value);
    }
    synonyms[value] = all ?? [];
  }
}

/** The value that a text names, in any capitals, blanks and punctuation; undefined if none does. */
export const valueCalled = ({ words }: Enumeration, text: string): string | undefined => words.get(lettersOf(text));

/** The letters and digits of a text, without what people write differently: capitals, accents, blanks, punctuation. */
export const lettersOf = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Values by what they are called; a label comes before a name that reads the same. */
const wordsOf = (labels: Record<string, string>): Map<string, string> =>
  new Map([
    ...Object.keys(labels).map(value => [lettersOf(value), value] as const),
    ...Object.entries(labels).map(([value, label]) => [lettersOf(label), value] as const),
  ]);

/** What people write in a cell has to mean one value, however they spell it. */
function refuseTwinLabels(name: string, labels: string[]) {
  const label = labels.find(each => lettersOf(each) === "") ?? twinIn(labels, lettersOf);
  if (label !== undefined)
    throw new Error(`The enumeration ${name} needs a label of its own for each value, not "${label}"`);
}

/** The enumeration behind a property type, if it is one. */
export const enumerationOf = (type: object): Enumeration | undefined => enumerations.get(type);

/** All enumerations declared so far, in the order of their declaration. */
export const allEnumerations = (): Enumeration[] => [...enumerations.values()];
