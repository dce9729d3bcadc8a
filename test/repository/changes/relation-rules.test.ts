import { describe, expect, it } from "@jest/globals";
import type { Operation } from "../../../src/repository/changes/operations.js";
import { useRules } from "./rules-story.js";
import { add, create, relate, update } from "./writer.js";

const { apply, ask, element, refusals } = useRules();

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

  it("when something would take its own place in the plan, or that of what takes its place: neither would be planned", async () => {
    const [one, other] = ["service:BARU@TO_BE", "service:LAIN@TO_BE"];
    await apply([create("Service", "BARU", { plateau: "TO_BE" }), create("Service", "LAIN", { plateau: "TO_BE" })]);
    expect(await refusals(relate(one, "REPLACES", one))).toEqual(["SELF_RELATION relate.to"]);
    await apply([relate(one, "REPLACES", other)]);
    expect(await refusals(relate(other, "REPLACES", one))).toEqual(["CYCLE relate.to"]);
    const { data } = await ask("{ services(plateau: TO_BE) { nodes { ref } } }");
    expect(data.services.nodes).toEqual([{ ref: one }, { ref: "service:IZIN" }]);
  });

  it("not when the circle never was one on any day", async () => {
    await apply([create("Opd", "A"), create("Opd", "B")]);
    await apply([relate("opd:A", "UNIT_OF", "opd:B", { until: "2020-01-01" })]);
    expect(await refusals(relate("opd:B", "UNIT_OF", "opd:A", { since: "2019-01-01" }))).toEqual(["CYCLE relate.to"]);
    expect((await apply([relate("opd:B", "UNIT_OF", "opd:A", { since: "2020-01-01" })])).problems).toEqual([]);
  });
});
