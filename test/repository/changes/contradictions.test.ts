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
  `{ create: { clientRef: "${clientRef}", input: { opd: { code: "${code}", name: "Nama" } } } }`;

describe("A call that contradicts itself is refused", () => {
  it("if it gives one clientRef to two elements", async () => {
    const problems = await problemsOf(`${newOpd("baru", "A")}, ${newOpd("baru", "B")},
      { update: { ref: "service:IZIN", expectedRev: 1, changes: { service: { ownedBy: "baru" } } } }`);
    expect(problems).toEqual([{ rule: "CLIENT_REF_TAKEN", path: ["operations", "1", "create", "clientRef"] }]);
    expect(await element("A")).toBeUndefined();
  });

  it("if its clientRef is the ref of another element", async () => {
    const change = `{ update: { ref: "opd:DKP", expectedRev: 1, changes: { opd: { name: "Baru" } } } }`;
    expect(await problemsOf(`${newOpd("opd:DKP", "A")}, ${change}`)).toEqual([
      { rule: "CLIENT_REF_IS_REF", path: ["operations", "0", "create", "clientRef"] },
    ]);
    expect(await element("DKP")).toMatchObject({ name: "Nama DKP", rev: 1 });
  });

  it("if it relates an element that it deletes, as source or as target, new or existing", async () => {
    const { id } = (await element("IZIN"))!;
    for (const [from, to, end] of [
      ["service:IZIN", "opd:DKP", "from"],
      [id, "opd:DKP", "from"],
      ["service:LAIN", "baru", "to"],
    ]) {
      const problems =
        await problemsOf(`${newOpd("baru", "A")}, { create: { input: { service: { code: "LAIN", name: "Nama" } } } },
        { relate: { from: "${from}", type: OWNED_BY, to: "${to}" } },
        { delete: { ref: "baru", expectedRev: 1 } }, { delete: { ref: "service:IZIN", expectedRev: 1 } }`);
      expect(problems).toEqual([{ rule: "TARGET_NOT_FOUND", path: ["operations", "2", "relate", end] }]);
    }
    expect(await element("IZIN")).toMatchObject({ rev: 1 });
  });
});

it("An input of one kind takes exactly one kind", async () => {
  const refusal = async (operation: string) =>
    (await ask(`mutation { applyChanges(operations: [${operation}]) { __typename } }`)).errors?.map(
      ({ message }) => message,
    );
  for (const kinds of ["", `opd: { name: "A" }, service: { name: "A" }`, "opd: null"]) {
    const created = kinds.replaceAll("name:", `code: "A", name:`);
    expect(await refusal(`{ create: { input: { ${created} } } }`)).toEqual([expect.stringContaining(`ElementInput`)]);
    expect(await refusal(`{ update: { ref: "opd:DKP", expectedRev: 1, changes: { ${kinds} } } }`)).toEqual([
      expect.stringContaining(`ElementChanges`),
    ]);
  }
});
