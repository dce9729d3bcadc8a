/** The day in a time zone, `2026-11-24`: Swedish writes days as ISO 8601 does. */
export const todayIn = (timeZone: string): string => new Intl.DateTimeFormat("sv-SE", { timeZone }).format(new Date());
