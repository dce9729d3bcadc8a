import { beforeEach, describe, expect, it } from "@jest/globals";
import { create, remove, update, useWriter } from "./writer.js";

const { apply, element } = useWriter();

beforeEach(async () => {
  await apply([create("Opd", "DKP")]);
});

describe("An operation fails as a whole", () => {
  it("with NOT_FOUND that names all it is about and are not there", async () => {
    const { problems } = await apply([
      update("opd:X", {}),
      remove("opd:Y"),
      { action: "unrelate", relation: "z", path: [] },
    ]);
    expect(problems).toMatchObject(
      ["opd:X", "opd:Y", "z"].map(name => ({ severity: "ERROR", rule: "NOT_FOUND", extensions: { unknown: [name] } })),
    );
  });

  it("with NOT_FOUND when the element is of another kind than the mutation", async () => {
    const { problems } = await apply([remove("opd:DKP", { kind: "Service" })]);
    expect(problems).toMatchObject([{ severity: "ERROR", rule: "NOT_FOUND" }]);
    expect(await element("DKP")).toBeDefined();
  });

  it("with REVISION_CONFLICT and the current record when it saw another revision", async () => {
    await apply([update("opd:DKP", { name: "Baru", expectedRev: 1 })]);
    expect((await apply([update("opd:DKP", { name: "Lagi", expectedRev: 1 })])).problems).toMatchObject([
      {
        severity: "ERROR",
        rule: "REVISION_CONFLICT",
        extensions: { current: { code: "DKP", name: "Baru", rev: 2, ref: "opd:DKP" } },
      },
    ]);
    expect(await element("DKP")).toMatchObject({ name: "Baru", rev: 2 });
  });
});
