import { describe, expect, test } from "@jest/globals";
import { makeViewer } from "../../../src/access/viewer.js";
import { applyChanges } from "../../../src/repository/changes/apply-changes.js";
import { createContext } from "../../../src/repository/context.js";
import { today } from "../../support/repository.js";
import { create, relate, useWriter } from "./writer.js";

const { apply, database, statement } = useWriter();

/** May change every element, but does not see restricted ones. */
const viewer = makeViewer("penulis", { levels: ["PUBLIC", "INTERNAL"], kinds: [], opds: [] }, [{ role: "ARCHITECT" }]);
const hidden = { confidentiality: "RESTRICTED" };

async function merging(from: string, into: string): Promise<string[]> {
  const { problems } = await applyChanges(createContext({ database, viewer, today }), [
    { action: "merge", from, into, path: [] },
  ]);
  return problems.map(({ rule, message }) => `${rule}: ${message}`);
}

describe("A refused merge does not name a hidden element", () => {
  test("that is a part of the circle", async () => {
    await apply([create("Strategy", "A"), create("Strategy", "RAHASIA", hidden), create("Strategy", "C")]);
    await apply([
      relate("strategy:A", "PART_OF", "strategy:RAHASIA"),
      relate("strategy:RAHASIA", "PART_OF", "strategy:C"),
    ]);
    expect(await merging("strategy:A", "strategy:C")).toEqual([
      `CYCLE: Hubungan "bagian dari" ke elemen lain akan membentuk lingkaran.`,
    ]);
  });

  test("that the remaining element may not refer to", async () => {
    const reference = { taxonomy: "RAL", version: "2022" };
    await apply([
      create("Service", "A"),
      create("Service", "B"),
      create("Reference", "RAHASIA", { ...hidden, ...reference }),
    ]);
    await apply([relate("service:A", "FULFILS", "reference:RAHASIA")]);
    await statement("MATCH (n:Reference {code: 'RAHASIA'}) SET n.taxonomy = 'RAD'");
    expect(await merging("service:A", "service:B")).toEqual([
      "NOT_ACCEPTED: elemen lain (tidak ditampilkan) tidak dapat dipakai di sini; yang dapat: RAB, RAL.",
    ]);
  });
});
