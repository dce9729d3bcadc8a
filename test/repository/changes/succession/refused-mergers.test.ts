import { describe, expect, test } from "@jest/globals";
import { create } from "../writer.js";
import { storedRelations } from "./holdings.js";
import { day, merge, refusals, useMergers } from "./use-mergers.js";

const { apply, ask, database, send } = useMergers();

describe("A merger of OPDs is refused", () => {
  test.each([
    ["unknown OPDs", merge("", `["opd:A", "opd:X"]`), [["NOT_FOUND", "from.1"]]],
    ["an element of another kind", merge("", `["service:S1"]`), [["NOT_FOUND", "from.0"]]],
    ["no old OPD", merge("", "[]"), [["REQUIRED_MISSING", "from"]]],
    ["the successor among the old ones", merge("", `["opd:A", "opd:AB"]`), [["SUCCESSOR_AMONG_OLD", "into"]]],
  ])("for %s", async (_, call, expected) => {
    const before = await storedRelations(database);
    expect(refusals(await send(call))).toEqual(expected);
    expect(await storedRelations(database)).toEqual(before);
  });

  test("on a day on which the successor is not in force yet or any more, or the old OPD just begins", async () => {
    await apply([
      create("Opd", "LATE", { validFrom: "2027-06-01" }),
      create("Opd", "GONE", { validUntil: "2026-01-01" }),
    ]);
    const notInForce = (place: string) => [["OPD_NOT_IN_FORCE", place]];
    expect(refusals(await send(merge("", `["opd:A"]`, "opd:LATE")))).toEqual(notInForce("into"));
    expect(refusals(await send(merge("", `["opd:A"]`, "opd:GONE")))).toEqual(notInForce("into"));
    expect(refusals(await send(merge("", `["opd:LATE"]`, "opd:AB", "2027-06-01")))).toEqual(notInForce("from.0"));
    expect(refusals(await send(merge("", `["opd:GONE"]`)))).toEqual(notInForce("from.0"));
    expect(refusals(await send(merge("", `["opd:LATE"]`, "opd:AB", "2027-06-02")))).toEqual([]);
  });

  test("if one of them is succeeded by another OPD already, or succeeds one only later", async () => {
    await send(merge("", `["opd:A"]`));
    expect(refusals(await send(merge("", `["opd:A"]`, "opd:C")))).toEqual([["ALREADY_SUCCEEDED", "from.0"]]);
    expect(refusals(await send(merge("", `["opd:A"]`, "opd:AB", "2027-02-01")))).toEqual([
      ["ALREADY_SUCCEEDED", "from.0"],
    ]);
    expect(refusals(await send(merge("", `["opd:C"]`, "opd:A", "2026-12-01")))).toEqual([
      ["ALREADY_SUCCEEDED", "into"],
    ]);
    expect(refusals(await send(merge("", `["opd:AB"]`, "opd:C", "2026-12-01")))).toEqual([
      ["SUCCEEDS_LATER", "from.0"],
    ]);
    expect(refusals(await send(merge("", `["opd:AB"]`, "opd:C", "2028-01-01")))).toEqual([]);
  });

  test("if the same request deletes one of them, and a cycle of successions by hand", async () => {
    const both = await ask(`mutation { applyChanges(operations: [
      { mergeOpds: { from: ["opd:A"], into: "opd:AB", on: "${day}" } }
      { delete: { ref: "opd:A", expectedRev: 1, force: true } }]) { problems { rule severity path } } }`);
    expect(refusals(both.data.applyChanges)).toEqual([["MERGED_AND_CHANGED", "operations.0.mergeOpds.from.0"]]);
    await send(merge("", `["opd:A"]`));
    const back = `relate(from: "opd:AB", type: SUCCEEDED_BY, to: "opd:A") { problems { rule severity path } }`;
    expect(refusals((await send(back)) as never)).toEqual([["CYCLE", "to"]]);
  });
});
