import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { boundedText, mostBytes } from "../../../src/http/mcp/bounded-answer.js";

test("an answer of any shape is at most 60 kB of JSON, whole if it fits", () => {
  const long = fc.string({ unit: "grapheme", minLength: 500, maxLength: 2_000 });
  const rows = fc.array(fc.oneof(long, fc.array(long, { maxLength: 5 })), { minLength: 1, maxLength: 60 });
  const data = fc.dictionary(fc.string(), rows, { maxKeys: 3 });
  fc.assert(
    fc.property(data, data => {
      const text = boundedText({ data }, "Saran");
      const answer = JSON.parse(text);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(mostBytes);
      const fits = Buffer.byteLength(JSON.stringify({ data })) <= mostBytes;
      expect(answer.cut === undefined).toBe(fits);
      if (fits) expect(answer.data).toEqual(JSON.parse(JSON.stringify(data)));
    }),
    { numRuns: 50 },
  );
});

test("texts without a list are shortened, and what cannot be shortened is left out with the advice", () => {
  const one = JSON.parse(boundedText({ data: { text: "x".repeat(100_000) } }, "Saran"));
  expect(one.data.text).toHaveLength(1_001);
  const many = Object.fromEntries(Array.from({ length: 100 }, (_, place) => [`text${place}`, "x".repeat(1_000)]));
  expect(JSON.parse(boundedText({ data: many }, "Saran"))).toEqual({ cut: { advice: "Saran" }, data: null });
});
