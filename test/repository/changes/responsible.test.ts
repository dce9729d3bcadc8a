import { beforeEach, describe, expect, it } from "@jest/globals";
import { refreshResponsible } from "../../../src/repository/changes/keep-responsible.js";
import { add, create, remove, update, useWriter } from "./writer.js";

const { apply, database, statement } = useWriter();

/** Returns the code of the OPD responsible for an element. */
async function responsible(code: string): Promise<string | undefined> {
  const [row] = await statement(
    "MATCH (n {code: $code}) OPTIONAL MATCH (opd:Opd {id: n.responsible}) RETURN coalesce(opd.code, n.responsible) AS code",
    { code },
  );
  return row?.code ?? undefined;
}

beforeEach(() =>
  apply([
    create("Opd", "SETDA", { opdType: "SETDA" }),
    create("Opd", "HUKUM", { opdType: "BIRO", relations: add("unitOf", "opd:SETDA") }),
    create("Opd", "BAGIAN", { opdType: "UNIT", relations: add("unitOf", "opd:HUKUM") }),
    create("Opd", "BKN", { opdType: "AGENCY" }),
    create("Application", "JDIH", { relations: add("ownedBy", "opd:BAGIAN") }),
    create("Application", "SIASN", { relations: add("ownedBy", "opd:BKN") }),
    create("Application", "YATIM"),
  ]),
);

describe("The OPD responsible for an element", () => {
  it("is the perangkat daerah that the owner is a unit of", async () => {
    expect(await responsible("JDIH")).toBe("SETDA");
    expect(await responsible("HUKUM")).toBe("SETDA");
  });

  it("is nobody within the province for what a ministry owns, and unknown without an owner", async () => {
    expect(await responsible("SIASN")).toBe("OUTSIDE");
    expect(await responsible("YATIM")).toBeUndefined();
  });

  it("follows when a unit moves", async () => {
    await apply([create("Opd", "DISKOMINFO", { opdType: "DINAS" })]);
    await apply([update("opd:BAGIAN", { relations: add("unitOf", "opd:DISKOMINFO") })]);
    expect(await responsible("JDIH")).toBe("DISKOMINFO");
  });

  it("follows when a unit becomes a perangkat daerah of its own", async () => {
    await apply([update("opd:HUKUM", { opdType: "BADAN" })]);
    expect(await responsible("JDIH")).toBe("HUKUM");
  });

  it("follows when the owner is cleared or deleted", async () => {
    await apply([update("application:SIASN", { relations: { ownedBy: { clear: true } } })]);
    expect(await responsible("SIASN")).toBeUndefined();
    await apply([remove("opd:BAGIAN", { force: true })]);
    expect(await responsible("JDIH")).toBeUndefined();
  });

  it("follows the calendar when it is refreshed, and moves no revision", async () => {
    await apply([update("application:SIASN", { relations: add("ownedBy", { to: "opd:HUKUM", since: "2027-01-01" }) })]);
    expect(await responsible("SIASN")).toBe("OUTSIDE");
    await database.write(transaction => refreshResponsible(transaction, "2027-01-01"));
    expect(await responsible("SIASN")).toBe("SETDA");
    expect(await statement("MATCH (n {code: 'SIASN'}) RETURN n.rev AS rev")).toEqual([{ rev: 2 }]);
  });

  it("is right for what gets an owner while a unit above that one moves", async () => {
    await apply([create("Opd", "DISKOMINFO", { opdType: "DINAS" })]);
    let moving: Promise<unknown> | undefined;
    await apply([update("application:YATIM", { relations: add("ownedBy", "opd:BAGIAN") })], {
      read: async () => {
        moving = apply([update("opd:HUKUM", { relations: add("unitOf", "opd:DISKOMINFO") })]);
        await new Promise(done => setTimeout(done, 1_000));
      },
    });
    await moving;
    expect(await responsible("YATIM")).toBe("DISKOMINFO");
  });

  it("stays as a writer leaves it for whom the calendar had to wait", async () => {
    await apply([update("application:SIASN", { relations: add("ownedBy", { to: "opd:HUKUM", since: "2027-01-01" }) })]);
    let refreshing: Promise<unknown> | undefined;
    await database.write(async transaction => {
      await transaction.run("MATCH (n {code: 'SIASN'}) SET n.lock = true REMOVE n.lock");
      refreshing = database.write(other => refreshResponsible(other, "2027-01-01"));
      await new Promise(done => setTimeout(done, 500));
      await transaction.run("MATCH (n {code: 'SIASN'})-[owned:OWNED_BY]->() DELETE owned REMOVE n.responsible");
    });
    await refreshing;
    expect(await responsible("SIASN")).toBeUndefined();
  });
});
