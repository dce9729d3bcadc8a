import fc from "fast-check";

const cursorOf = (key: unknown) => Buffer.from(JSON.stringify(key)).toString("base64url");
const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);

/** Texts that a client might send, including those that once caused errors. */
const texts = [
  ...["", " ", "a", "izin", "Pelayanan Perizinan", "CONTOH", "x@y", "@", ":", "opd:", "service:@TO_BE", "a:b:c"],
  ...["service:LYN-001", "opd:DISKOMINFO", "application:SRIKANDI", "reference:RAL", "infrastructure:SRV-DB"],
  ...["Service", "Application", "OWNED_BY", "SUPPORTED_BY", "RAL", "RAB", "name", "responsible", "ownedBy", "code"],
  ...["\u0000", "a\u0000b", "\ud800", "\udc00a", "🏝", "é", "\u202e", "\n", "\t", "\\", '"', "'", "`", "$p0", "{x}"],
  ...['"', "AND", "OR NOT", "a AND (b OR", "field:x", "[a TO b]", "a*", "?", "~", "a~2", "^", "\\u", "/", "&&"],
  ...["__proto__", "constructor", "toString", "null", "true", "0", "-1", "1e999", "NaN"],
  ...[["LYN-001", "x"], [1], [null, null, null], [3, "a", "b"], ["2026-11-24T00:00:00.000Z", "x"], {}, [[], {}]].map(
    cursorOf,
  ),
  ...[-1, 1.5, 1e300, 2 ** 53].map(offset => cursorOf([offset])),
];
const longTexts = [
  ...[500, 2_001, 8_157, 20_000, 100_001].map(length => "x".repeat(length)),
  "語".repeat(250),
  ...[50, 249, 515, 2_000].map(words => "a ".repeat(words)),
  Buffer.from(nested(1_551)).toString("base64url"),
];

const integers = [0, 1, 2, 5, 50, 500, 501, -1, 2 ** 31 - 1, -(2 ** 31)];
const beyond = [2 ** 31, 2 ** 53 - 1, 2 ** 53, 1.5, 1e300];
const days = "2026-11-24 2027-02-01 2024-02-29 0001-01-01 9999-12-31 1582-10-10".split(" ");
const noDays = "2026-02-30 0000-01-01 24-11-2026 2026-W01 2026-11 10000-01-01".split(" ");
const moments = [
  "2026-11-24T00:00:00Z",
  "+275760-09-13T00:00:00.000Z",
  "-000001-01-01T00:00:00Z",
  "2026-11-24",
  "now",
  0,
];
const durations = "P1Y P0D -P1Y PT1S P1,5Y P999Y P-1Y2M P1W P90000D P1Y2M3W4DT5H6M7S +P1M".split(" ");
const noDurations = "P999999999Y P P1001Y PT999999999999H 1Y P1S".split(" ");

/** Generates mostly the first values, and sometimes the second. */
const mostly = <T>(usual: readonly T[], rare: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: fc.constantFrom(...rare) });

/** Values that fit no type. */
const strange = fc.constantFrom<unknown>(null, true, 0, "x", [], {}, [null], [[]], { a: 1 }, ["a", 1]);

/** Refs of existing and missing elements of the sample. */
const refs = [
  ..."service:LYN-001 service:LYN-068 opd:DISDIKBUD opd:DINKES application:EIS application:E-OFFICE-INDAG".split(" "),
  ..."infrastructure:JIPD dataAsset:DAT-001 reference:RAL reference:RAB.01 reference:RAL.01".split(" "),
  ..."application:EIS@TO_BE opd:TIDAK-ADA id-tidak-ada".split(" "),
];

const text = fc.oneof(
  { weight: 8, arbitrary: mostly(texts, longTexts) },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
);

const byScalar: Record<string, fc.Arbitrary<unknown>> = {
  Boolean: fc.boolean(),
  ID: mostly(refs, texts),
  Int: mostly(integers, beyond),
  Float: mostly([...integers, ...beyond], [1e-300]),
  SafeInt: mostly(integers, beyond),
  LocalDate: mostly(days, noDays),
  DateTimeISO: fc.constantFrom<unknown>(...moments),
  ISO8601Duration: mostly(durations, noDurations),
};

/** Generates values for a scalar: valid ones, extreme ones, and some of another type. */
export const scalarValue = (name: string): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 40, arbitrary: byScalar[name] ?? text }, { weight: 1, arbitrary: strange });
