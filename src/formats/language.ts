import { inIndonesian } from "./in-indonesian.js";

/** Languages of the reports and messages of commands. */
export const languages = ["id", "en"] as const;

export type Language = (typeof languages)[number];

/** Same text in each language. */
export type InLanguages<T> = Record<Language, T>;

/** Formats a number for readers of a language: `500.000` or `500,000`. */
export const numberIn = (language: Language, count: number): string =>
  language === "id" ? inIndonesian(count) : count.toLocaleString("en-US");
