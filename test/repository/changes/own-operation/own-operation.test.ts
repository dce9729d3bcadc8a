import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Located } from "../../../../src/repository/changes/operation.js";
import type { OperationType } from "../../../../src/repository/changes/operations/operation-type.js";
import { operationTypes } from "../../../../src/repository/changes/operations.js";
import { create, relate, useWriter } from "../writer.js";

interface DetachOperation extends Located {
  action: "detach";
  element: string;
  type: string;
  expectedRev: number;
}

/** Operation that removes all relations of one type of an element: one declaration, and one line in the list. */
const detach: OperationType<DetachOperation> = {
  input: {
    description: "Removes all relations of a type that start at an element.",
    fields: {
      ref: { type: "ID", required: true },
      type: { type: "RelationType", required: true },
      expectedRev: { type: "Int", required: true },
    },
    read: ({ ref, type, expectedRev }, path) => ({ action: "detach", element: ref, type, expectedRev, path }),
  },
  names: ({ element }, names) => names.addElement(element),
  subject: ({ element }, resolution) => resolution.element(element)?.id,
  reach: ({ element }, reach, resolution) => reach.addSource(resolution.element(element)?.id),
  missing: (draft, { element, path }) => (draft.named(element) ? [] : [{ name: element, path: [...path, "ref"] }]),
  revisions: ({ element, expectedRev, path }) => [{ name: element, path: [...path, "ref"], expectedRev }],
  remove(draft, { element, type }) {
    for (const relation of draft.relationsFrom(draft.named(element)!.id, type)) relation.after = undefined;
  },
};
operationTypes.detach = detach;

const { apply, ask, targets } = useWriter();

beforeEach(async () => {
  await apply([
    create("Opd", "DKP"),
    create("Application", "A1"),
    create("Application", "A2"),
    create("Service", "IZIN"),
  ]);
  await apply(["A1", "A2"].map(code => relate("service:IZIN", "SUPPORTED_BY", `application:${code}`)));
});

const single = (ref: string, rev: number) =>
  ask(
    `mutation { detach(ref: "${ref}", type: SUPPORTED_BY, expectedRev: ${rev}) { element { ref rev } problems { rule path } } }`,
  );

describe("An operation that is declared in one file and listed in one line", () => {
  test("is a mutation of its own", async () => {
    expect(await single("service:IZIN", 2)).toEqual({
      data: { detach: { element: { ref: "service:IZIN", rev: 3 }, problems: [] } },
    });
    expect(await targets("IZIN", "SUPPORTED_BY")).toEqual([]);
  });

  test("is a member of applyChanges, among others", async () => {
    const { data, errors } = await ask(`mutation { applyChanges(operations: [
      { detach: { ref: "service:IZIN", type: SUPPORTED_BY, expectedRev: 2 } }
      { relate: { from: "service:IZIN", type: OWNED_BY, to: "opd:DKP" } }
    ]) { elements { ref rev } problems { rule } } }`);
    expect(errors).toBeUndefined();
    const written = { ref: "service:IZIN", rev: 3 };
    expect(data.applyChanges).toEqual({ elements: [written, written], problems: [] });
    expect(await targets("IZIN", "SUPPORTED_BY")).toEqual([]);
    expect(await targets("IZIN", "OWNED_BY")).toHaveLength(1);
  });

  test("is refused like the others, with the place of its arguments", async () => {
    expect((await single("service:X", 2)).data.detach.problems).toEqual([{ rule: "NOT_FOUND", path: ["ref"] }]);
    const { data } = await ask(
      `mutation { applyChanges(operations: [{ detach: { ref: "service:IZIN", type: SUPPORTED_BY, expectedRev: 1 } }]) { problems { rule path } } }`,
    );
    expect(data.applyChanges.problems).toEqual([
      { rule: "REVISION_CONFLICT", path: ["operations", "0", "detach", "ref"] },
    ]);
    expect(await targets("IZIN", "SUPPORTED_BY")).toHaveLength(2);
  });
});
