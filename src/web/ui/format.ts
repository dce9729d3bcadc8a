/** Returns a number as in Indonesia: 1.234,5. */
export const number = (value: number): string => numbers.format(value);
/** Returns a share of 1 as a percentage: 0.256 is 25,6 %. */
export const percent = (share: number): string => percents.format(share);
/** Returns an amount in rupiah: Rp 1.250.000. */
export const rupiah = (amount: number): string => amounts.format(amount);
/** Returns a day in words: 2026-11-24 is 24 Nov 2026. Empty for none. */
export const day = (value: string | null | undefined): string =>
  value ? days.format(new Date(`${value.slice(0, 10)}T00:00:00Z`)) : "";
/** Returns a period in words: sejak 24 Nov 2026 sampai sebelum 1 Jan 2027. Empty if it has neither day. */
export const period = (since: string | null, until: string | null): string =>
  [since && `sejak ${day(since)}`, until && `sampai sebelum ${day(until)}`].filter(Boolean).join(" ");
/** Returns the day that it is in Ambon, in ISO 8601. */
export const today = (): string => new Date().toLocaleDateString("sv-SE", { timeZone });
/** Returns the day some days before another, both in ISO 8601. */
export const daysBefore = (count: number, day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - count * dayMs).toISOString().slice(0, 10);
/** Returns the number of days from a day to a later one, both in ISO 8601. */
export const daysBetween = (first: string, later: string): number =>
  Math.round((Date.parse(`${later}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / dayMs);
/** Returns the first moment of the day some days before another, in Maluku; of whole days, so that the answer of one minute is that of the next. */
export const momentBefore = (count: number, day: string): string => `${daysBefore(count, day)}T00:00:00+09:00`;
/** Returns the day some months after another, both in ISO 8601; a day that the month lacks becomes the first of the next. */
export function inMonths(count: number, day: string): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1 + count, date)).toISOString().slice(0, 10);
}
/** Returns a moment in Ambon: 24 Nov 2026 09.12 WIT. */
export const moment = (value: string): string => `${moments.format(new Date(value)).replace(",", "")} WIT`;

const dayMs = 86_400_000;
const timeZone = "Asia/Jayapura";
const locale = "id-ID";
const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
const percents = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
const amounts = new Intl.NumberFormat(locale, { style: "currency", currency: "IDR", maximumFractionDigits: 0 });
const days = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const moments = new Intl.DateTimeFormat(locale, {
  ...{ day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
  timeZone,
});
