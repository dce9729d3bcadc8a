import { describe, expect, test } from "@jest/globals";
import { create } from "../writer.js";
import { inForceOn, storedRelations } from "./holdings.js";
import { day, merge, refusals, useMergers } from "./use-mergers.js";

const { apply, database, leftovers, send } = useMergers();

describe("A merger of OPDs", () => {
  test("completes itself when it is repeated after something was added to an old OPD, and else is refused", async () => {
    await send(merge());
    expect(refusals(await send(merge()))).toEqual([
      ["ALREADY_SUCCEEDED", "from.0"],
      ["ALREADY_SUCCEEDED", "from.1"],
    ]);
    for (const [code, from] of [
      ["S4", `["opd:B"]`],
      ["S5", `["opd:A", "opd:B"]`],
    ] as const) {
      await apply([create("Service", code, { relations: { performedBy: { add: [{ to: "opd:B" }] } } })]);
      expect(await leftovers()).toEqual(["AB"]);
      expect(refusals(await send(merge("", from)))).toEqual([]);
      expect(await leftovers()).toEqual([]);
      const performs = inForceOn(await storedRelations(database), day).filter(text =>
        text.startsWith(`Service:${code}`),
      );
      expect(performs).toEqual([`Service:${code}@AS_IS PERFORMED_BY Opd:AB@AS_IS []`]);
    }
  });

  test("is found to be incomplete while an old OPD has an urusan, also of a successor of its successor", async () => {
    await send(merge());
    const urusan = { action: "relate", from: "opd:A", type: "RESPONSIBLE_FOR", to: "reference:2.19" } as const;
    await apply([{ ...urusan, properties: { since: day }, path: [] }]);
    expect(await leftovers()).toEqual(["AB"]);
    await send(merge("", `["opd:AB"]`, "opd:C", "2028-01-01"));
    expect([await leftovers(), await leftovers("2028-01-01")]).toEqual([["AB"], ["C"]]);
  });

  test("gives its day to a succession that is recorded without one", async () => {
    const succession = { action: "relate", from: "opd:A", type: "SUCCEEDED_BY", to: "opd:AB" } as const;
    await apply([{ ...succession, properties: { note: "Perda" }, path: [] }]);
    expect(refusals(await send(merge()))).toEqual([]);
    const rows = await database.read(
      "MATCH (:Opd {code: 'A'})-[r:SUCCEEDED_BY]->() RETURN r.since AS since, r.note AS note",
    );
    expect(rows).toEqual([{ since: day, note: "Perda" }]);
  });
});
