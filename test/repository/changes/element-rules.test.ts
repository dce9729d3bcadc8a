import { describe, expect, it } from "@jest/globals";
import type { Operation } from "../../../src/repository/changes/operations.js";
import { useRules } from "./rules-story.js";
import { create, update } from "./writer.js";

const { apply, refusals } = useRules();

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

  it("with a code that the same call uses twice", async () => {
    expect(await refusals(create("Opd", "X"), create("Opd", "X"))).toEqual(["CODE_TAKEN X.code"]);
    expect(await refusals(create("Opd", "DKP", { orUpdate: true }), create("Opd", "DKP", { orUpdate: true }))).toEqual([
      "CODE_TAKEN DKP.code",
    ]);
  });

  it("when an update gives it the code of another", async () => {
    await apply([create("Opd", "X")]);
    expect(await refusals(update("opd:X", { code: "DKP" }))).toEqual(["CODE_TAKEN changes.code"]);
  });

  it("with every problem of the call reported at once", async () => {
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
