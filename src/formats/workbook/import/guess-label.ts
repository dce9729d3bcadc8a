import { distance } from "fastest-levenshtein";
import { type Enumeration, lettersOf } from "../../../metamodel/define/index.js";

/** Number of letters per tolerated typing error; `maxSlips` is the maximum of errors. */
const lettersPerSlip = 4;
const maxSlips = 2;

/** Minimum additional distance of every other value, in letters. */
const margin = 2;

/** Prefixes that negate a word, Indonesian and borrowed. */
const negation = /^(?:tidak|tdk|tak|bukan|belum|blm|tanpa|non|nir|anti|dis|in|im|un|na|n|a)/;

interface Candidate {
  value: string;
  by: number;
}

/**
 * Returns the only value that a misspelt text can mean, or undefined if uncertain. Certain means: at most one wrong
 * letter in four, and two in total; the same number of words, each with the same first letter; the same digits; no word
 * of the text negates that of the label; and every other value is at least two letters further away.
 */
export function guessValue(text: string, enumeration: Enumeration): string | undefined {
  const [first, second] = byDistance(text, enumeration);
  if (!first || (second && second.by - first.by < margin)) return undefined;
  return spellingsOf(enumeration, first.value).some(word => isMisspelt(text, word)) ? first.value : undefined;
}

/** True if a text is certainly a misspelling of a word, and not its opposite. */
export function isMisspelt(text: string, word: string): boolean {
  const slips = distance(lettersOf(text), lettersOf(word));
  if (slips > Math.min(maxSlips, Math.floor(lettersOf(text).length / lettersPerSlip))) return false;
  const [written, meant] = [wordsIn(text), wordsIn(word)];
  return (
    digitsOf(text) === digitsOf(word) &&
    written.length === meant.length &&
    written.every((each, place) => each[0] === meant[place]![0] && !isNegationOf(each, meant[place]!))
  );
}

/** True if a word without its negation is at least as close to the other word: `nonormatif` to `normatif`. */
function isNegationOf(word: string, other: string): boolean {
  const without = word.replace(negation, "");
  return without !== word && distance(without, other) <= distance(word, other);
}

/** Returns the labels that an uncertain text may mean, nearest first: for `naktif` Aktif and Tidak Aktif. */
export function labelsLike(text: string, enumeration: Enumeration): string[] {
  const wanted = lettersOf(text);
  const { labels } = enumeration;
  return Object.entries(labels)
    .map(([value, label]) => ({
      label,
      share: likenessOf(wanted, [...spellingsOf(enumeration, value), ...endsOf(label)]),
    }))
    .filter(({ share }) => share >= suggestedFrom)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, maxSuggested)
    .map(({ label }) => label);
}

/** Minimum share of letters in common for a suggestion; `maxSuggested` is the maximum number of suggestions. */
const suggestedFrom = 0.6;
const maxSuggested = 3;

const likenessOf = (wanted: string, words: readonly string[]): number =>
  Math.max(...words.map(lettersOf).map(word => 1 - distance(wanted, word) / Math.max(wanted.length, word.length, 1)));

/** Returns the label without its first word: Aktif for Tidak Aktif. */
const endsOf = (label: string): string[] => (label.includes(" ") ? [label.slice(label.indexOf(" ") + 1)] : []);

const spellingsOf = ({ labels, synonyms }: Enumeration, value: string): string[] => [
  labels[value]!,
  ...(synonyms[value] ?? []),
];

/** Returns each value with the distance of its nearest spelling, nearest first. */
function byDistance(text: string, enumeration: Enumeration): Candidate[] {
  const wanted = lettersOf(text);
  return Object.keys(enumeration.labels)
    .map(value => ({
      value,
      by: Math.min(...spellingsOf(enumeration, value).map(word => distance(wanted, lettersOf(word)))),
    }))
    .toSorted((a, b) => a.by - b.by);
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const digitsOf = (text: string): string => text.replace(/\D/g, "");
