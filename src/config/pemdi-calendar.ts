import { z } from "zod";
import { isDay } from "../common/today.js";

/** Named period; first and last day in ISO 8601. */
export interface Period {
  name: string;
  from: string;
  until: string;
}

const form = /^(?<name>.+):\s*(?<from>\S+?)\.\.(?<until>\S+)$/;
const [mostPeriods, longestName] = [20, 100];
const usage = "Write: Name: 2026-04-01..2026-05-15; Name: …";

/** Setting: periods of the yearly evaluation, in the order of their first days. Default: none. */
export const PemdiCalendar = z
  .string()
  .transform((text, context): Period[] => {
    const periods = text.split(";").flatMap(each => (each.trim() ? [periodIn(each.trim())] : []));
    const faults = periods.filter(each => typeof each === "string");
    if (periods.length > mostPeriods) faults.push(`has more than ${mostPeriods} periods`);
    for (const message of faults) context.addIssue({ code: "custom", message });
    return periods.filter(each => typeof each !== "string").sort((one, other) => (one.from < other.from ? -1 : 1));
  })
  .default([]);

/** Returns a period, or what is wrong with its text. */
function periodIn(text: string): Period | string {
  const { name = "", from = "", until = "" } = form.exec(text)?.groups ?? {};
  if (!name.trim()) return `"${text}" is no period. ${usage}`;
  for (const day of [from, until]) if (!isDay(day)) return `"${day}" in "${text}" is no day. ${usage}`;
  if (until < from) return `"${text}" ends before it begins. ${usage}`;
  return name.length > longestName
    ? `the name in "${text}" has more than ${longestName} characters`
    : { name: name.trim(), from, until };
}
