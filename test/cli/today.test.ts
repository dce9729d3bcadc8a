import { expect, test } from "@jest/globals";
import { todayIn } from "../../src/common/today.js";

test("The day changes at midnight in the province, independent of earlier calls and their time zones", () => {
  const justBefore = new Date("2026-11-24T14:59:59.999Z");
  const midnight = new Date("2026-11-24T15:00:00.000Z");
  const seen = [justBefore, midnight, justBefore].map(now => [
    todayIn("Asia/Jayapura", now),
    todayIn("Asia/Jakarta", now),
  ]);
  expect(seen).toEqual([
    ["2026-11-24", "2026-11-24"],
    ["2026-11-25", "2026-11-24"],
    ["2026-11-24", "2026-11-24"],
  ]);
});

test("A day begins on a quarter of an hour in every time zone that there is", () => {
  const quarters = Array.from({ length: 96 }, (_, index) => new Date(Date.UTC(2026, 10, 24, 0, 15 * index)));
  for (const timeZone of Intl.supportedValuesOf("timeZone")) {
    const format = new Intl.DateTimeFormat("sv-SE", { timeZone });
    const last = (start: Date) => format.format(new Date(start.getTime() + 15 * 60_000 - 1));
    expect(quarters.map(last)).toEqual(quarters.map(start => format.format(start)));
  }
});
