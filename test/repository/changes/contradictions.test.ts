import { beforeEach, describe, expect, it } from "@jest/globals";
import { create, useWriter } from "./writer.js";

const { apply, ask, element } = useWriter();

beforeEach(() => apply([create("Opd", "DKP"), create("Service", "IZIN")]));

const problemsOf = async (operations: string) => {
  const { data, errors } = await ask(
    `mutation { applyChanges(operations: [${operations}]) { elements { ref } problems { rule path } } }`,
  );
  expect(errors).toBeUndefined();
  return data.applyChanges.problems;
};

const newOpd = (clientRef: string, code: string) =>
  `{ create: { clientRef: "${clientRef}", opd: { code: "${code}", name: "Nama" } } }`;

describe("A call that contradicts itself is refused", () => {
  it("where it gives one clientRef to two elements, rather than one of them being meant", async () => {
    const problems = await problemsOf(`${newOpd("baru", "A")}, ${newOpd("baru", "B")},
      { update: { id: "service:IZIN", expectedRev: 1, service: { ownedBy: "baru" } } }`);
    expect(problems).toEqual([{ rule: "CLIENT_REF_TAKEN", path: ["operations", "1", "create", "clientRef"] }]);
    expect(await element("A")).toBeUndefined();
  });

  it("where its clientRef is the ref of another element, rather than changing the new one in its stead", async () => {
    const change = `{ update: { id: "opd:DKP", expectedRev: 1, opd: { name: "Baru" } } }`;
    expect(await problemsOf(`${newOpd("opd:DKP", "A")}, ${change}`)).toEqual([
      { rule: "CLIENT_REF_IS_REF", path: ["operations", "0", "create", "clientRef"] },
    ]);
    expect(await element("DKP")).toMatchObject({ name: "Nama DKP", rev: 1 });
  });

  it("where it relates what it deletes, as source or as target, be it new or there before", async () => {
    const { id } = (await element("IZIN"))!;
    for (const [from, to, end] of [
      ["service:IZIN", "opd:DKP", "from"],
      [id, "opd:DKP", "from"],
      ["service:LAIN", "baru", "to"],
    ]) {
      const problems =
        await problemsOf(`${newOpd("baru", "A")}, { create: { service: { code: "LAIN", name: "Nama" } } },
        { relate: { from: "${from}", type: OWNED_BY, to: "${to}" } },
        { delete: { id: "baru", expectedRev: 1 } }, { delete: { id: "service:IZIN", expectedRev: 1 } }`);
      expect(problems).toEqual([{ rule: "TARGET_NOT_FOUND", path: ["operations", "2", "relate", end] }]);
    }
    expect(await element("IZIN")).toMatchObject({ rev: 1 });
  });
});
