import { describe, expect, it } from "@jest/globals";
import { add, create, relate, useWriter } from "./writer.js";

const { apply, element, changes, statement, targets } = useWriter();

const seed = (role = "PRIMARY") => [
  create("Opd", "DKP", { orUpdate: true }),
  create("Application", "SICANTIK", { orUpdate: true, relations: add("ownedBy", "opd:DKP") }),
  create("Service", "IZIN", {
    orUpdate: true,
    description: "Izin",
    attributes: [{ name: "warna", value: "biru" }],
    relations: add("supportedBy", { to: "application:SICANTIK", role }),
  }),
  { ...relate("service:IZIN", "OWNED_BY", "opd:DKP", { since: "2020-01-01" }), orUpdate: true },
];

describe("Bringing up to date what is there", () => {
  it("changes nothing the second time", async () => {
    expect((await apply(seed())).problems).toEqual([]);
    const before = await changes();
    expect((await apply(seed())).problems).toEqual([]);
    expect(await changes()).toEqual(before);
    expect(await element("IZIN")).toMatchObject({ rev: 1, description: "Izin" });
  });

  it("changes only what differs, and leaves what is not named", async () => {
    await apply(seed());
    await apply([create("Service", "IZIN", { orUpdate: true, name: "Izin Usaha" })]);
    expect(await element("IZIN")).toMatchObject({ rev: 2, name: "Izin Usaha", description: "Izin" });
    expect((await changes()).at(-1)).toMatchObject({
      action: "UPDATED",
      after: { name: "Izin Usaha" },
      revFrom: 1,
      revTo: 2,
    });
  });

  it("changes a relation to the same target rather than making a second one", async () => {
    await apply(seed("PRIMARY"));
    await apply(seed("SUPPORTING"));
    const rows = await statement("MATCH (:Service)-[r:SUPPORTED_BY]->() RETURN r.role AS role");
    expect(rows).toEqual([{ role: "SUPPORTING" }]);
  });

  it("keeps apart relations to one target that the call itself tells apart", async () => {
    const program = create("Reference", "1.02", { orUpdate: true, taxonomy: "PROGRAM", version: "2019" });
    const funded = (amountRupiah: number) =>
      create("Application", "SIMRS", {
        orUpdate: true,
        relations: add(
          "fundedBy",
          { to: "reference:1.02", year: 2025, amountRupiah },
          { to: "reference:1.02", year: 2026, amountRupiah: 5 },
        ),
      });
    await apply([program, funded(10)]);
    await apply([program, funded(20)]);
    const rows = await statement(
      "MATCH (:Application)-[r:FUNDED_BY]->() RETURN r.year AS year, r.amountRupiah AS amount ORDER BY year",
    );
    expect(rows).toEqual([
      { year: 2025, amount: 20 },
      { year: 2026, amount: 5 },
    ]);
  });

  it("finds a reference by taxonomy, version and code", async () => {
    const reference = (version: string, name: string) =>
      create("Reference", "RAL.01", { orUpdate: true, taxonomy: "RAL", version, name });
    await apply([reference("2022", "Lama"), reference("2025", "Baru")]);
    await apply([
      reference("2022", "Lama sekali"),
      create("Service", "IZIN", { relations: add("classifiedAs", "reference:RAL.01@2022") }),
    ]);
    const rows = await statement("MATCH (n:Reference) RETURN n.name AS name, n.rev AS rev ORDER BY n.version");
    expect(rows).toEqual([
      { name: "Lama sekali", rev: 2 },
      { name: "Baru", rev: 1 },
    ]);
    expect(await targets("IZIN", "CLASSIFIED_AS")).toEqual(["RAL.01 –"]);
  });
});
