import { describe, expect, it } from "@jest/globals";
import { useMerger } from "./merger.js";
import { add, create, relate, update } from "./writer.js";

const { apply, element, merged, relations, targets } = useMerger();

describe("Two elements that are one", () => {
  it("have the relations of both afterwards, in both directions, with properties and dates", async () => {
    await apply([
      relate("application:SI-CANTIK", "RUNS_ON", "infrastructure:SRV", { vital: false, since: "2024-01-01" }),
      relate("service:IZIN", "SUPPORTED_BY", "application:SI-CANTIK", {
        role: "PRIMARY",
        until: "2027-01-01",
        note: "utama",
        attributes: [{ name: "asal", value: "berkas" }],
      }),
    ]);
    expect(await merged({ revs: [2, 1] })).toMatchObject({
      element: { ref: "application:SICANTIK", rev: 2 },
      problems: [],
    });
    expect(await relations("SICANTIK")).toMatchObject([
      { outgoing: true, type: "RUNS_ON", code: "SRV", r: { vital: false, since: "2024-01-01" } },
      {
        outgoing: false,
        type: "SUPPORTED_BY",
        code: "IZIN",
        r: { role: "PRIMARY", until: "2027-01-01", note: "utama", attributesJson: expect.stringContaining("asal") },
      },
    ]);
    expect(await element("SI-CANTIK")).toBeUndefined();
    expect((await element("IZIN"))?.rev).toBe(3);
  });

  it("keep one of a relation that both have, which is filled in, and both of two that differ", async () => {
    await apply([
      update("service:IZIN", {
        relations: add(
          "supportedBy",
          { to: "application:SICANTIK", role: "PRIMARY", note: "dari OPD" },
          { to: "application:SI-CANTIK", role: "PRIMARY", note: "dari berkas", redundancy: "a" },
        ),
      }),
      update("service:CUTI", {
        relations: add(
          "supportedBy",
          { to: "application:SICANTIK", role: "PRIMARY" },
          { to: "application:SI-CANTIK", role: "ALTERNATIVE" },
        ),
      }),
    ]);
    await merged();
    expect(await relations("IZIN")).toMatchObject([{ r: { note: "dari OPD", redundancy: "a" } }]);
    expect((await relations("CUTI")).map(({ r }) => r.role).toSorted()).toEqual(["ALTERNATIVE", "PRIMARY"]);
  });

  it("no longer depend on each other, which is reported", async () => {
    await apply([relate("application:SI-CANTIK", "CONSUMES", "application:SICANTIK")]);
    const { problems } = await merged({ revs: [2, 1] });
    expect(problems).toMatchObject([{ severity: "WARNING", rule: "BETWEEN_MERGED", path: ["from"] }]);
    expect(await relations("SICANTIK")).toEqual([]);
  });

  it("have the owner of the remaining element, and lost values are reported", async () => {
    await apply([
      update("application:SICANTIK", { relations: add("ownedBy", "opd:DPMPTSP") }),
      update("application:SI-CANTIK", { relations: add("ownedBy", "opd:DKP") }),
    ]);
    const { problems } = await merged({ revs: [2, 2] });
    expect(problems).toMatchObject([{ severity: "WARNING", rule: "ALREADY_RELATED" }]);
    expect(problems[0].message).toContain("opd:DKP");
    expect(await targets("SICANTIK", "OWNED_BY")).toEqual(["DPMPTSP –"]);
  });

  it("have one owner after the other where those were not at the same time, or only one had any", async () => {
    await apply([
      update("application:SICANTIK", { relations: add("ownedBy", { to: "opd:DPMPTSP", since: "2024-01-01" }) }),
      update("application:SI-CANTIK", { relations: add("ownedBy", { to: "opd:DKP", until: "2024-01-01" }) }),
    ]);
    expect((await merged({ revs: [2, 2] })).problems).toEqual([]);
    expect(await targets("SICANTIK", "OWNED_BY")).toEqual(["DKP –2024-01-01", "DPMPTSP 2024-01-01–"]);
  });

  it("have the responsible OPD of the owner that came over", async () => {
    await apply([update("application:SI-CANTIK", { relations: add("ownedBy", "opd:DKP") })]);
    await merged({ revs: [2, 1] });
    expect(await element("SICANTIK")).toMatchObject({ responsible: (await element("DKP"))!.id });
  });

  it("have the values of the remaining element, and those that only the other had", async () => {
    const { element: kept } = await merged();
    expect(kept).toMatchObject({
      description: "Perizinan",
      url: "https://sicantik.go.id",
      externalId: "id-7",
      source: "Berkas",
      attributes: [{ name: "pemilik", value: "pusat" }],
    });
  });

  it("are in force as long as the one that stays", async () => {
    await apply([update("application:SI-CANTIK", { validUntil: "2025-01-01" })]);
    await merged({ revs: [2, 1] });
    expect((await element("SICANTIK"))?.validUntil).toBeUndefined();
  });

  it("cannot close a circle", async () => {
    await apply([create("Opd", "A"), create("Opd", "B"), create("Opd", "C")]);
    await apply([relate("opd:A", "UNIT_OF", "opd:B"), relate("opd:B", "UNIT_OF", "opd:C")]);
    const { element: kept, problems } = await merged({ from: "opd:C", into: "opd:A", revs: [1, 2] });
    expect(kept).toBeNull();
    expect(problems).toMatchObject([{ severity: "ERROR", rule: "CYCLE" }]);
    expect(await element("C")).toBeDefined();
  });
});
