/**
 * A day as `2026-12-31`, from what people write. A day in figures is day, month, year, as in Indonesia, unless the year
 * comes first. Months may have their Indonesian, older (Nopember, Pebruari) or English name, whole or short; the name of
 * the day of the week before, and a time behind, are passed over. A year of two digits is taken where spreadsheets agree:
 * 00–29 are 2000–2029, 70–99 are 1970–1999. What is no day, or could be two, stays as it is.
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

/** With a zone or without: the day is that of the text. AM and PM stay, as who writes them puts the month first. */
const time =
  /(?:T|,?\s+)(?:pukul\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?\s*(?:z|wib|wita|wit|[+-]\d{2}:?\d{2})?$/i;

/** A form, and which of its parts are year, month and day. */
const forms: [form: RegExp, year: number, month: number, day: number][] = [
  [/^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/, 0, 2, 3],
  [/^(\d{1,2})\s*([-/. ])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/, 3, 2, 0],
  [/^(\d{1,2})[-/. ,]*([a-z]{3,9})[-/. ,]*(\d{4}|\d{2})$/i, 2, 1, 0],
  [/^(\d{4})[-/. ,]*([a-z]{3,9})[-/. ,]*(\d{1,2})$/i, 0, 1, 2],
  [/^([a-z]{3,9})[-/. ]*(\d{1,2})(?:\s*,\s*|[-/. ]+)(\d{4})$/i, 2, 0, 1],
];

/** The first letters of months, in both languages and both spellings. */
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
