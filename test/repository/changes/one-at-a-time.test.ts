import { beforeEach, describe, expect, it } from "@jest/globals";
import { today } from "../../support/repository.js";
import { add, create, relate, update, useWriter } from "./writer.js";

const { apply, element, targets, relationIds } = useWriter();

const owners = () => targets("IZIN", "OWNED_BY");
const own = (to: string, dates = {}) =>
  apply([update("service:IZIN", { relations: add("ownedBy", { to, ...dates }) })]);
const rulesOf = async (call: ReturnType<typeof apply>) => (await call).problems.map(({ rule }) => rule);

beforeEach(async () => {
  await apply([create("Opd", "DKP"), create("Opd", "PTSP"), create("Opd", "DLH"), create("Service", "IZIN")]);
});

describe("The owner of a service", () => {
  it("has no start date if it is the first", async () => {
    await own("opd:DKP");
    expect(await owners()).toEqual(["DKP –"]);
  });

  it("ends the previous one today if it is new and has no date", async () => {
    await own("opd:DKP");
    await own("opd:PTSP");
    expect(await owners()).toEqual([`DKP –${today}`, `PTSP ${today}–`]);
  });

  it("ends the previous one on its first day", async () => {
    await own("opd:DKP");
    await own("opd:PTSP", { since: "2025-01-01" });
    expect(await owners()).toEqual(["DKP –2025-01-01", "PTSP 2025-01-01–"]);
  });

  it("leaves no trace if it is corrected on the same day", async () => {
    await own("opd:DKP", { since: "2025-01-01" });
    await own("opd:PTSP", { since: "2025-01-01" });
    expect(await owners()).toEqual(["PTSP 2025-01-01–"]);
  });

  it("lasts until a later one begins", async () => {
    await own("opd:PTSP", { since: "2025-01-01" });
    await own("opd:DKP", { since: "2020-01-01" });
    expect(await owners()).toEqual(["DKP 2020-01-01–2025-01-01", "PTSP 2025-01-01–"]);
  });

  it("changes nothing if it is named again", async () => {
    await own("opd:DKP");
    await own("opd:DKP");
    expect(await owners()).toEqual(["DKP –"]);
    expect((await element("IZIN"))?.rev).toBe(2);
  });

  it("stays the same relation when its start becomes known", async () => {
    await own("opd:DKP");
    const before = await relationIds("IZIN");
    await own("opd:DKP", { since: "2020-01-01" });
    expect(await owners()).toEqual(["DKP 2020-01-01–"]);
    expect(await relationIds("IZIN")).toEqual(before);
  });

  it("ends today if it is cleared", async () => {
    await own("opd:DKP");
    await apply([update("service:IZIN", { relations: { ownedBy: { clear: true } } })]);
    expect(await owners()).toEqual([`DKP –${today}`]);
    await own("opd:DKP");
    expect(await owners()).toEqual([`DKP –${today}`, `DKP ${today}–`]);
  });

  it("is one of a sequence that a call may give in any order", async () => {
    const dated = [
      { to: "opd:DLH", since: "2023-01-01" },
      { to: "opd:DKP", since: "2019-01-01" },
      { to: "opd:PTSP", since: "2021-01-01" },
    ];
    await apply([update("service:IZIN", { relations: add("ownedBy", ...dated) })]);
    const sequence = ["DKP 2019-01-01–2021-01-01", "PTSP 2021-01-01–2023-01-01", "DLH 2023-01-01–"];
    expect(await owners()).toEqual(sequence);
    await apply([update("service:IZIN", { relations: add("ownedBy", ...dated) })]);
    expect(await owners()).toEqual(sequence);
    expect((await element("IZIN"))?.rev).toBe(2);
  });
});

describe("Owners that contradict each other are refused", () => {
  it.each([
    ["when both are undated", ["opd:DKP", "opd:PTSP"]],
    [
      "when both start on one day",
      [
        { to: "opd:DKP", since: "2025-01-01" },
        { to: "opd:PTSP", since: "2025-01-01" },
      ],
    ],
    [
      "when one lasts into the other",
      [
        { to: "opd:DKP", since: "2020-01-01", until: "2025-01-01" },
        { to: "opd:PTSP", since: "2023-01-01" },
      ],
    ],
    ["when the undated one would not be the owner of today", ["opd:DKP", { to: "opd:PTSP", since: "2025-01-01" }]],
  ])("%s", async (_, both) => {
    expect(await rulesOf(apply([update("service:IZIN", { relations: add("ownedBy", ...both) })]))).toEqual(["OVERLAP"]);
  });

  it("if the given end is after the start of the next", async () => {
    await own("opd:PTSP", { since: "2025-01-01" });
    expect(await rulesOf(own("opd:DKP", { since: "2020-01-01", until: "2026-01-01" }))).toEqual(["OVERLAP"]);
  });
});

describe("A classification", () => {
  beforeEach(async () => {
    const codes = [
      ["RAL.01", "RAL"],
      ["RAL.02", "RAL"],
      ["2.16", "URUSAN"],
    ] as const;
    await apply(codes.map(([code, taxonomy]) => create("Reference", code, { taxonomy, version: "2022" })));
  });

  it("is one for each taxonomy at a time", async () => {
    await apply([update("service:IZIN", { relations: add("classifiedAs", "reference:RAL.01", "reference:2.16") })]);
    await apply([relate("service:IZIN", "CLASSIFIED_AS", "reference:RAL.02", { since: "2025-01-01" })]);
    const classes = await targets("IZIN", "CLASSIFIED_AS");
    expect(classes.toSorted()).toEqual(["2.16 –", "RAL.01 –2025-01-01", "RAL.02 2025-01-01–"]);
  });
});
