import { beforeEach, describe, expect, it } from "@jest/globals";
import { add, create, remove, update } from "../changes/writer.js";
import { apply, page, roundTrips, statement, told } from "./feed.js";

describe("The feed of a perangkat daerah", () => {
  beforeEach(async () => {
    await apply([
      create("Opd", "SETDA", { opdType: "SETDA" }),
      create("Opd", "HUKUM", { opdType: "BIRO", relations: add("unitOf", "opd:SETDA") }),
      create("Application", "JDIH", { relations: add("ownedBy", "opd:HUKUM") }),
    ]);
  });

  it("tells of what it comes to answer for, answers for no more, and answered for to the end", async () => {
    await apply([update("service:IZIN", { relations: add("ownedBy", "opd:SETDA") })]);
    await apply([update("service:IZIN", { name: "Izin" })]);
    await apply([update("application:JDIH", { relations: { ownedBy: { clear: true } } })]);
    await apply([update("application:JDIH", { name: "Tanpa pemilik" })]);
    await apply([remove("service:IZIN")]);
    expect((await told({ opd: "opd:DKP" })).sort()).toEqual([
      "CREATED opd:DKP",
      "CREATED service:IZIN",
      "UPDATED service:IZIN",
      "UPDATED service:IZIN",
    ]);
    expect(await told({ opd: "opd:SETDA", kinds: ["Service", "Application"] })).toEqual([
      "CREATED application:JDIH",
      "UPDATED service:IZIN",
      "UPDATED service:IZIN",
      "UPDATED application:JDIH",
      "DELETED service:IZIN",
    ]);
  });

  it("is that of the one it is rolled up to, whether it is named by ref or id", async () => {
    const [{ id }] = (await statement("MATCH (n {code: 'HUKUM'}) RETURN n.id AS id")) as [{ id: string }];
    const ofSetda = await told({ opd: "opd:SETDA" });
    expect(ofSetda.toSorted()).toEqual(["CREATED application:JDIH", "CREATED opd:HUKUM", "CREATED opd:SETDA"]);
    expect(await told({ opd: "opd:HUKUM" })).toEqual(ofSetda);
    expect(await told({ opd: id })).toEqual(ofSetda);
    expect(roundTrips()).toBe(1);
  });

  it("is one feed for all institutions outside the province", async () => {
    await apply([
      create("Opd", "BKN", { opdType: "AGENCY" }),
      create("Opd", "KEMENDAGRI", { opdType: "MINISTRY" }),
      create("Application", "SIPD", { relations: add("ownedBy", "opd:KEMENDAGRI") }),
    ]);
    const applications = await told({ opd: "opd:BKN", kinds: ["Application"] });
    expect(applications).toEqual(["CREATED application:SIPD"]);
  });

  it("is counted without being read, and is empty where nothing has changed", async () => {
    expect(await page({ opd: "opd:SETDA", first: 0 })).toMatchObject({ told: [], totalCount: 3 });
    await apply([create("Opd", "BARU", { opdType: "BADAN" })]);
    expect(await told({ opd: "opd:BARU", kinds: ["Service"] })).toEqual([]);
  });
});
