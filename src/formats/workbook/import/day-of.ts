/**
 * Converts a day as people write it into `2026-12-31`. A numeric day is day, month, year, as in Indonesia, unless the
 * year comes first. Months may have their Indonesian, older (Nopember, Pebruari) or English name, in full or
 * abbreviated; a weekday before and a time after the day are ignored. A two-digit year is read where spreadsheets
 * agree: 00–29 is 2000–2029, 70–99 is 1970–1999. A text that is no day or is ambiguous is returned unchanged.
 */
export function dayOf(text: string): string {
  const bare = text.trim().replace(weekday, "").replace(time, "");
  for (const [form, ...order] of forms) {
    const parts = form.exec(bare)?.slice(1);
    if (!parts) continue;
    const [year, month, day] = order.map(index => parts[index]!);
    return isoOf(yearOf(year!), monthOf(month!), Number(day)) ?? text;
  }
  return text;
}

const weekday =
  /^(senin|selasa|rabu|kamis|jum['’`]?at|sabtu|minggu|ahad|(mon|tues|wednes|thurs|fri|satur|sun)day|sen|sel|rab|kam|jum|sab|min|mon|tue|wed|thu|fri|sat|sun)\.?,?\s+(?=\d|[a-z])/i;

/**
 * Time with or without zone; the day is that of the text. AM and PM do not match, because their users write the month
 * first.
 */
const time =
  /(?:T|,?\s+)(?:pukul\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?\s*(?:z|wib|wita|wit|[+-]\d{2}:?\d{2})?$/i;

/** Pattern, and the indexes of its year, month and day. */
const forms: [form: RegExp, year: number, month: number, day: number][] = [
  [/^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/, 0, 2, 3],
  [/^(\d{1,2})\s*([-/. ])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/, 3, 2, 0],
  [/^(\d{1,2})[-/. ,]*([a-z]{3,9})[-/. ,]*(\d{4}|\d{2})$/i, 2, 1, 0],
  [/^(\d{4})[-/. ,]*([a-z]{3,9})[-/. ,]*(\d{1,2})$/i, 0, 1, 2],
  [/^([a-z]{3,9})[-/. ]*(\d{1,2})(?:\s*,\s*|[-/. ]+)(\d{4})$/i, 2, 0, 1],
];

/** First letters of the months, in both languages and both spellings. */
const months = ["jan", "feb peb", "mar mrt", "apr", "mei may", "jun", "jul", "agu ags agt aug", "sep", "okt oct"]
  .concat(["nov nop", "des dec"])
  .map(starts => starts.split(" "));

const monthOf = (text: string): number =>
  /^\d/.test(text) ? Number(text) : months.findIndex(starts => starts.includes(text.slice(0, 3).toLowerCase())) + 1;

function yearOf(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  if (year < 30) return 2000 + year;
  return year < 70 ? Number.NaN : 1900 + year;
}

function isoOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}
