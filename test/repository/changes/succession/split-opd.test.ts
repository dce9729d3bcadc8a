import { beforeEach, describe, expect, test } from "@jest/globals";
import { add, create, useWriter } from "../writer.js";
import { inForceOn, storedRelations } from "./holdings.js";
import { province } from "./province.js";

const { apply, ask, database, element } = useWriter();

beforeEach(() =>
  apply([...province, create("Opd", "P", { opdType: "DINAS" }), create("Opd", "Q", { opdType: "DINAS" })]),
);

const day = "2027-01-01";
const split = (parts: string, rest = "opd:Q", more = "") =>
  `mutation { splitOpd(from: "opd:A", parts: [${parts}], rest: "${rest}", on: "${day}"${more}) { element { ref } problems { rule severity path extensions } } }`;
const part = (into: string, ...takes: string[]) => `{ into: "opd:${into}", takes: ${JSON.stringify(takes)} }`;
interface Problem {
  rule: string;
  severity: string;
  path: string[];
  extensions: any;
}
const send = async (...args: Parameters<typeof split>): Promise<Problem[]> => {
  const { data, errors } = await ask(split(...args));
  expect(errors).toBeUndefined();
  return data.splitOpd.problems;
};
const refusals = (problems: Problem[]) =>
  problems.filter(({ severity }) => severity === "ERROR").map(({ rule, path }) => [rule, path.join(".")]);

/** Returns what an Opd has on a day: `S1 OWNED_BY` for what points at it, `RESPONSIBLE_FOR 1.01` for what it points at. */
const heldBy = async (code: string, on = day) =>
  inForceOn(await storedRelations(database), on).flatMap(text => {
    const [from = "", type, to = ""] = text.split(" ");
    const codeOf = (name: string) => name.replace(/^.*?:/, "").replace(/@.*$/, "");
    if (to === `Opd:${code}@AS_IS`) return `${codeOf(from)} ${type}`;
    return from === `Opd:${code}@AS_IS` ? `${type} ${codeOf(to)}` : [];
  });

describe("A split of an OPD", () => {
  test("gives each part to its OPD and everything else to the rest, and the days before are as before", async () => {
    const before = await storedRelations(database);
    const problems = await send(part("P", "service:S1", "opd:UNIT-A", "application:APP"));
    expect(refusals(problems)).toEqual([]);
    expect((await heldBy("P")).sort()).toEqual([
      "A SUCCEEDED_BY",
      "APP OWNED_BY",
      "S1 OWNED_BY",
      "S1 PERFORMED_BY",
      "UNIT-A UNIT_OF",
      "USES APP",
    ]);
    expect((await heldBy("Q")).sort()).toEqual([
      "A SUCCEEDED_BY",
      "CONNECTED_TO NET",
      "D1 OWNED_BY",
      "D1 PRODUCED_BY",
      "RESPONSIBLE_FOR 1.01",
    ]);
    expect((await heldBy("A")).sort()).toEqual([
      "CLAIM OWNED_BY",
      "PERDA REGULATES",
      "SUCCEEDED_BY P",
      "SUCCEEDED_BY Q",
    ]);
    const after = await storedRelations(database);
    for (const past of ["2023-06-01", "2026-12-31"])
      expect(inForceOn(after, past, "whole")).toEqual(inForceOn(before, past, "whole"));
    expect((await element("A"))!.validUntil).toBe(day);
  });

  test("lists what moves to each OPD", async () => {
    const problems = await send(part("P", "service:S1"), "opd:Q", ", validateOnly: true");
    const moves = problems.filter(({ rule }) => rule === "OPD_TAKES_OVER").map(({ extensions }) => extensions);
    expect(moves.map(({ into, moved }) => [into, moved.length])).toEqual([
      ["opd:P", 2],
      ["opd:Q", 6],
    ]);
    expect(await heldBy("P")).toEqual([]);
  });

  test("lists each element that a part can take, also if one relation has more than a hundred", async () => {
    const codes = Array.from({ length: 120 }, (_, index) => `T${index}`);
    await apply(codes.map(code => create("Service", code, { relations: add("ownedBy", "opd:A") })));
    const [moves] = (await send("", "opd:Q", ", validateOnly: true")).map(({ extensions }) => extensions);
    const owned = moves.moved.find(({ type }: any) => type === "OWNED_BY");
    expect(owned.refs).toEqual(expect.arrayContaining(codes.map(code => `service:${code}`)));
    expect(owned.refs).toHaveLength(owned.total);
  });

  test("takes a part out of an OPD that remains in force, without a successor", async () => {
    expect(refusals(await send(part("P", "service:S1"), "opd:A"))).toEqual([]);
    expect((await heldBy("P")).sort()).toEqual(["S1 OWNED_BY", "S1 PERFORMED_BY"]);
    const remaining = await heldBy("A");
    expect(remaining).toContain("D1 OWNED_BY");
    expect(remaining).not.toContain("S1 OWNED_BY");
    expect((await element("A"))!.validUntil).toBeUndefined();
  });

  test("gives what several OPDs may have to all parts that name it", async () => {
    const parts = [part("P", "application:APP"), part("A", "application:APP")].join(" ");
    // APP is owned, too, and an element has one owner.
    expect(refusals(await send(parts, "opd:A"))).toEqual([["TAKEN_TWICE", ""]]);
    await ask(
      `mutation { updateApplication(ref: "application:APP", expectedRev: 1, changes: { ownedBy: "opd:C" }) { problems { rule } } }`,
    );
    expect(refusals(await send(parts, "opd:A"))).toEqual([]);
    expect([await heldBy("P"), (await heldBy("A")).filter(text => text.includes("APP"))]).toEqual([
      ["USES APP"],
      ["USES APP"],
    ]);
  });

  test("completes itself when it is repeated with all its OPDs and what is left", async () => {
    await send(part("P", "service:S1"));
    for (const code of ["S4", "S5"])
      await apply([create("Service", code, { relations: { performedBy: { add: [{ to: "opd:A" }] } } })]);
    expect(refusals(await send(part("P", "service:S1", "service:S4")))).toEqual([["NOT_OF_OPD", "parts.0.takes.0"]]);
    expect(refusals(await send(part("P", "service:S4")))).toEqual([]);
    expect([await heldBy("P"), await heldBy("Q")]).toEqual([
      expect.arrayContaining(["S1 PERFORMED_BY", "S4 PERFORMED_BY"]),
      expect.arrayContaining(["S5 PERFORMED_BY"]),
    ]);
    expect(refusals(await send(part("P")))).toEqual([["ALREADY_SUCCEEDED", "from"]]);
    await apply([create("Service", "S6", { relations: { performedBy: { add: [{ to: "opd:A" }] } } })]);
    expect(refusals(await send(part("P")))).toEqual([]);
    expect(await heldBy("Q")).toContain("S6 PERFORMED_BY");
  });

  test("without a successor has no legal basis", async () => {
    expect(refusals(await send(part("P", "service:S1"), "opd:A", `, legalBasis: "Perda 5/2026"`))).toEqual([
      ["LEGAL_BASIS_OF_NO_SUCCESSION", "legalBasis"],
    ]);
  });

  test.each([
    ["an element that does not exist", [part("P", "service:X")], "opd:Q", [["NOT_FOUND", "parts.0.takes.0"]]],
    ["an OPD that does not exist", [part("X", "service:S1")], "opd:Q", [["NOT_FOUND", "parts.0.into"]]],
    ["an element of another OPD", [part("P", "service:S2")], "opd:Q", [["NOT_OF_OPD", "parts.0.takes.0"]]],
    ["an element in two parts", [part("P", "dataAsset:D1"), part("C", "dataAsset:D1")], "opd:Q", [["TAKEN_TWICE", ""]]],
    ["itself as a part while it ends", [part("A", "service:S1")], "opd:Q", [["SUCCESSOR_AMONG_OLD", "parts.0.into"]]],
    ["no part, though it remains", [], "opd:A", [["NOTHING_MOVES", "from"]]],
  ])("is refused for %s, and writes nothing", async (_, parts, rest, expected) => {
    const before = await storedRelations(database);
    expect(refusals(await send(parts.join(" "), rest))).toEqual(expected);
    expect(await storedRelations(database)).toEqual(before);
  });
});
