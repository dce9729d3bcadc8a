import { beforeEach, describe, expect, it } from "@jest/globals";
import { create, remove, update, useWriter } from "./writer.js";

const { apply } = useWriter();

beforeEach(async () => {
  await apply([create("Opd", "DKP")]);
});

describe("An operation fails as a whole", () => {
  it("with NOT_FOUND that names all it is about and are not there", async () => {
    const call = apply([update("opd:X", {}), remove("opd:Y"), { action: "unrelate", relation: "z", path: [] }]);
    await expect(call).rejects.toMatchObject({ code: "NOT_FOUND", details: { ids: ["opd:X", "opd:Y", "z"] } });
  });

  it("with NOT_FOUND when the element is of another kind than the mutation", async () => {
    await expect(apply([remove("opd:DKP", { kind: "Service" })])).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("with REVISION_CONFLICT and the current record when it saw another revision", async () => {
    await apply([update("opd:DKP", { name: "Baru", expectedRev: 1 })]);
    await expect(apply([update("opd:DKP", { name: "Lagi", expectedRev: 1 })])).rejects.toMatchObject({
      code: "REVISION_CONFLICT",
      details: { current: { code: "DKP", name: "Baru", rev: 2, ref: "opd:DKP" } },
    });
  });
});
