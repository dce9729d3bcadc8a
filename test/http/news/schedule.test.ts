import { expect, test } from "@jest/globals";
import { delayAfter } from "../../../src/http/webhooks/schedule.js";

const delays = (random: number) => Array.from({ length: 10 }, (_, n) => delayAfter(n + 1, 0, random));

test("ten attempts are within three days, and a tenth of each pause is left to chance", () => {
  const [least, usual, most] = [0, 0.5, 1].map(delays);
  expect(usual).toEqual(
    [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400, undefined].map(s => s && s * 1_000),
  );
  expect([least![1], most![1]]).toEqual([270_000, 330_000]);
  const days = usual!.reduce<number>((sum, ms) => sum + (ms ?? 0), 0) / 86_400_000;
  expect([days > 3, days < 3.3]).toEqual([true, true]);
});

test("a receiver may lengthen a pause, up to a day, and not shorten it", () => {
  expect([delayAfter(1, 60, 0.5), delayAfter(3, 60, 0.5), delayAfter(1, 999_999, 0.5)]).toEqual([
    60_000, 1_800_000, 86_400_000,
  ]);
});
