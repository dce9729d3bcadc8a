/** The day in a time zone, `2026-11-24`: Swedish writes days as ISO 8601 does. */
export const todayIn = (timeZone: string, now = new Date()): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone }).format(now);
