import { registerEnumType } from "type-graphql";
import { get } from "../../common/present.js";
import { twinIn } from "./twin-in.js";

/** Closed list of values: English in code and schema, Indonesian on screens and in workbooks. */
export interface Enumeration {
  name: string;
  description: string;
  /** Indonesian label of each value. */
  labels: Record<string, string>;
  /** Other words that people write for each value; a word belongs to one value only. */
  synonyms: Record<string, readonly string[]>;
  /** Values by name, label and synonym, of which only letters and digits are compared. */
  words: Map<string, string>;
}

const enumerations = new Map<object, Enumeration>();
const byName = new Map<string, Enumeration>();

/** Declares a GraphQL enum with a distinct Indonesian label for each value: `{ HYBRID: "Hibrida" }`. `metamodel` serves the labels. */
export function enumeration<V extends string>(name: string, description: string, labels: Record<V, string>) {
  refuseTwinLabels(name, Object.values(labels));
  const values = Object.fromEntries(Object.keys(labels).map(value => [value, value])) as { [K in V]: K };
  registerEnumType(values, { name, description });
  const declared = { name, description, labels, synonyms: {}, words: wordsOf(labels) };
  enumerations.set(values, declared);
  byName.set(name, declared);
  return values;
}

/**
 * Declares synonyms for the values of an enumeration, which imports read without a warning. Only words with the same
 * meaning in every office belong here. Throws if a word already means another value.
 */
export function synonyms<V extends string>(
  values: { [K in V]: K },
  words: { [K in NoInfer<V>]?: readonly string[] },
): void {
  const { name, synonyms, words: known } = get(enumerations, values);
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

/** Returns the value that a text names, regardless of capitals, blanks and punctuation; undefined if none. */
export const valueCalled = ({ words }: Enumeration, text: string): string | undefined => words.get(lettersOf(text));

/** Returns the letters and digits of a text, without capitals, accents, blanks and punctuation. */
export const lettersOf = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Returns the values by name and label; a label overrides a name with the same letters. */
const wordsOf = (labels: Record<string, string>): Map<string, string> =>
  new Map([
    ...Object.keys(labels).map(value => [lettersOf(value), value] as const),
    ...Object.entries(labels).map(([value, label]) => [lettersOf(label), value] as const),
  ]);

/** Throws unless the labels differ in letters or digits, so that the text of a cell means one value. */
function refuseTwinLabels(name: string, labels: string[]) {
  const label = labels.find(each => lettersOf(each) === "") ?? twinIn(labels, lettersOf);
  if (label !== undefined)
    throw new Error(`The enumeration ${name} needs a label of its own for each value, not "${label}"`);
}

/** Returns the enumeration of a property type, if it is one. */
export const enumerationOf = (type: object): Enumeration | undefined => enumerations.get(type);

/** Returns the enumeration with this name in the contract, if there is one. */
export const enumerationNamed = (name: string): Enumeration | undefined => byName.get(name);

/** Returns all enumerations in the order of their declaration. */
export const allEnumerations = (): Enumeration[] => [...enumerations.values()];
