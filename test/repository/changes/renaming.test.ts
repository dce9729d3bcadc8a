import { beforeEach, describe, expect, it } from "@jest/globals";
import { create, useWriter } from "./writer.js";

const { apply, ask, element, changes } = useWriter();

beforeEach(() => apply([create("Service", "A"), create("Service", "B"), create("Service", "C")]));

/** Renames services by old and new code, in one unit of work. */
const rename = async (...codes: [from: string, to: string][]) => {
  const operations = codes.map(([from, code]) => ({
    update: { ref: `service:${from}`, expectedRev: 1, changes: { service: { code } } },
  }));
  const { data, errors } = await ask(
    "mutation ($operations: [OperationInput!]!) { applyChanges(operations: $operations) { elements { ref name } problems { rule path } } }",
    { operations },
  );
  expect(errors).toBeUndefined();
  return data.applyChanges;
};

describe("The codes of elements", () => {
  it("are exchanged in one call", async () => {
    expect(await rename(["A", "B"], ["B", "A"])).toEqual({
      elements: [
        { ref: "service:B", name: "Nama A" },
        { ref: "service:A", name: "Nama B" },
      ],
      problems: [],
    });
    expect(await element("A")).toMatchObject({ name: "Nama B", rev: 2 });
    expect((await changes()).filter(({ action }) => action === "UPDATED")).toMatchObject([
      { ref: "service:A", before: { code: "B" }, after: { code: "A" } },
      { ref: "service:B", before: { code: "A" }, after: { code: "B" } },
    ]);
  });

  it("move up by one, whichever comes first", async () => {
    expect((await rename(["A", "B"], ["B", "C"], ["C", "D"])).problems).toEqual([]);
    expect(await element("D")).toMatchObject({ name: "Nama C" });
  });

  it("are not exchanged with one that keeps its own, and then both have theirs", async () => {
    expect((await rename(["A", "B"], ["C", "A"])).problems).toEqual([
      { rule: "CODE_TAKEN", path: ["operations", "0", "update", "changes", "service", "code"] },
    ]);
    expect(await element("A")).toMatchObject({ name: "Nama A", rev: 1 });
  });
});
