import { beforeEach, describe, expect, it } from "@jest/globals";
import type { Operation } from "../../../src/repository/writing/operation.js";
import { add, create, relate, update, useWriter } from "./writer.js";

const { apply, element, statement } = useWriter();

beforeEach(async () => {
  await apply([
    create("Opd", "DKP"),
    create("Service", "IZIN", { externalId: "7", source: "SIPP" }),
    create("Reference", "RAL.01", { taxonomy: "RAL", version: "2022" }),
    create("Reference", "RAD.01", { taxonomy: "RAD", version: "2022" }),
  ]);
});

/** The rule and path of every problem, of a call that must not have written anything. */
async function refusals(...operations: Operation[]): Promise<string[]> {
  const [before] = await statement("MATCH (c:Change) RETURN count(*) AS count");
  const { problems, elements } = await apply(operations);
  const [after] = await statement("MATCH (c:Change) RETURN count(*) AS count");
  expect(after).toEqual(before);
  expect(elements.every(each => each === null)).toBe(problems.length > 0);
  return problems.map(({ rule, path }) => `${rule} ${path.join(".")}`);
}

describe("An element is refused", () => {
  it.each<[string, Operation, string[]]>([
    ["of a kind that is not there", create("Ship", "X"), ["UNKNOWN_KIND X"]],
    ["with a property that its kind does not have", create("Opd", "X", { speed: 1 }), ["UNKNOWN_PROPERTY X.speed"]],
    ["with a property that only the store keeps", create("Opd", "X", { rev: 7 }), ["UNKNOWN_PROPERTY X.rev"]],
    ["with a value that an enumeration lacks", create("Opd", "X", { opdType: "SHIP" }), ["INVALID_VALUE X.opdType"]],
    ["without a name", create("Opd", "X", { name: "" }), ["REQUIRED_MISSING X.name"]],
    ["when its name is taken away", update("opd:DKP", { name: null }), ["REQUIRED_MISSING changes.name"]],
    ["as a reference without a version", create("Reference", "X", { taxonomy: "RAB" }), ["REQUIRED_MISSING X.version"]],
    ["with an @ in its code", create("Opd", "X@Y"), ["AT_SIGN_IN_CODE X@Y.code"]],
    [
      "when it ends before it starts",
      create("Opd", "X", { validFrom: "2026-02-01", validUntil: "2026-01-01" }),
      ["INVALID_PERIOD X.validUntil"],
    ],
    ["with a code that another has", create("Opd", "DKP"), ["CODE_TAKEN DKP.code"]],
    [
      "with an external id that another has from there",
      create("Opd", "X", { externalId: "7", source: "SIPP" }),
      ["EXTERNAL_ID_TAKEN X.externalId"],
    ],
  ])("%s", async (_, operation, expected) => {
    expect(await refusals(operation)).toEqual(expected);
  });

  it("whose code the same call uses twice", async () => {
    expect(await refusals(create("Opd", "X"), create("Opd", "X"))).toEqual(["CODE_TAKEN X.code"]);
    expect(await refusals(create("Opd", "DKP", { orUpdate: true }), create("Opd", "DKP", { orUpdate: true }))).toEqual([
      "CODE_TAKEN DKP.code",
    ]);
  });

  it("when an update gives it the code of another", async () => {
    await apply([create("Opd", "X")]);
    expect(await refusals(update("opd:X", { code: "DKP" }))).toEqual(["CODE_TAKEN changes.code"]);
  });

  it("with every problem of the call told at once", async () => {
    const found = await refusals(create("Opd", "X", { name: null, opdType: "SHIP" }), create("Opd", "DKP"));
    expect(found).toEqual(["INVALID_VALUE X.opdType", "REQUIRED_MISSING X.name", "CODE_TAKEN DKP.code"]);
  });
});

it("A code may be used again in the other plateau and in another version of a taxonomy", async () => {
  const { problems } = await apply([
    create("Opd", "DKP", { plateau: "TO_BE" }),
    create("Reference", "RAL.01", { taxonomy: "RAL", version: "2025" }),
  ]);
  expect(problems).toEqual([]);
});

describe("A relation is refused", () => {
  it.each<[string, Operation, string[]]>([
    [
      "to what is not there",
      update("service:IZIN", { relations: add("ownedBy", "opd:X") }),
      ["TARGET_NOT_FOUND changes.ownedBy.add.0.to"],
    ],
    ["from what is not there", relate("service:X", "OWNED_BY", "opd:DKP"), ["TARGET_NOT_FOUND relate.from"]],
    [
      "to an end of the wrong kind",
      relate("service:IZIN", "OWNED_BY", "service:IZIN"),
      ["END_OF_WRONG_KIND relate.to"],
    ],
    ["of a type that is not there", relate("service:IZIN", "LIKES", "opd:DKP"), ["UNKNOWN_RELATION relate.type"]],
    [
      "in a field that its kind does not have",
      update("service:IZIN", { relations: add("runsOn", "opd:DKP") }),
      ["UNKNOWN_RELATION changes.runsOn"],
    ],
    [
      "in a field that belongs to the other end",
      update("opd:DKP", { relations: add("owns", "service:IZIN") }),
      ["UNKNOWN_RELATION changes.owns"],
    ],
    [
      "to a reference of a taxonomy that the kind may not have",
      relate("service:IZIN", "CLASSIFIED_AS", "reference:RAD.01"),
      ["NOT_ACCEPTED relate.to"],
    ],
    ["to itself in a tree", relate("opd:DKP", "UNIT_OF", "opd:DKP"), ["SELF_RELATION relate.to"]],
    [
      "with a property that it does not have",
      relate("service:IZIN", "OWNED_BY", "opd:DKP", { role: "PRIMARY" }),
      ["UNKNOWN_PROPERTY relate.role"],
    ],
    [
      "with `vital` where it carries no trouble",
      relate("service:IZIN", "OWNED_BY", "opd:DKP", { vital: true }),
      ["UNKNOWN_PROPERTY relate.vital"],
    ],
    [
      "with a value that an enumeration lacks",
      relate("service:IZIN", "OWNED_BY", "opd:DKP", { provenance: "RUMOUR" }),
      ["INVALID_VALUE relate.provenance"],
    ],
    [
      "when it ends before it starts",
      relate("service:IZIN", "OWNED_BY", "opd:DKP", { since: "2026-01-01", until: "2025-01-01" }),
      ["INVALID_PERIOD relate.until"],
    ],
    [
      "when the id to remove is of another element",
      update("service:IZIN", { relations: { ownedBy: { remove: ["?"] } } }),
      ["TARGET_NOT_FOUND changes.ownedBy.remove.0"],
    ],
  ])("%s", async (_, operation, expected) => {
    expect(await refusals(operation)).toEqual(expected);
  });

  it("when it closes a circle in a tree", async () => {
    await apply([create("Opd", "A"), create("Opd", "B", { relations: add("unitOf", "opd:A") })]);
    await apply([create("Opd", "C", { relations: add("unitOf", "opd:B") })]);
    expect(await refusals(update("opd:A", { relations: add("unitOf", "opd:C") }))).toEqual([
      "CYCLE changes.unitOf.add.0.to",
    ]);
    expect((await element("A"))?.rev).toBe(1);
  });

  it("not when the circle never was one on any day", async () => {
    await apply([create("Opd", "A"), create("Opd", "B")]);
    await apply([relate("opd:A", "UNIT_OF", "opd:B", { until: "2020-01-01" })]);
    expect(await refusals(relate("opd:B", "UNIT_OF", "opd:A", { since: "2019-01-01" }))).toEqual(["CYCLE relate.to"]);
    expect((await apply([relate("opd:B", "UNIT_OF", "opd:A", { since: "2020-01-01" })])).problems).toEqual([]);
  });
});
