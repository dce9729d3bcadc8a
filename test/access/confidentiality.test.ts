import { describe, expect, test } from "@jest/globals";
import { viewerWith } from "../../src/access/viewer.js";
import { definitionOf } from "../../src/metamodel/define/index.js";
import { metamodel } from "../../src/metamodel/metamodel.js";
import { confidentiality } from "../../src/repository/migrations/0002-confidentiality.js";
import { element } from "../support/element.js";
import { useRepository } from "../support/repository.js";

const { ask, given, database } = useRepository();

const architect = viewerWith("arsitek", [{ role: "ARCHITECT" }]);

async function create(type: string, fields: string): Promise<string> {
  const { data, errors } = await ask(
    `mutation { create${type}(input: { ${fields} }) { element { id rev confidentiality } problems { rule message } } }`,
  );
  expect({ errors, problems: data?.[`create${type}`].problems }).toEqual({ errors: undefined, problems: [] });
  return data[`create${type}`].element.confidentiality;
}

const change = async (id: string, expectedRev: number, changes: string, type = "DataAsset") => {
  const source = `mutation { update${type}(ref: "${id}", expectedRev: ${expectedRev}, changes: { ${changes} }) { element { confidentiality } problems { rule } } }`;
  const { data, errors } = await ask(source, {}, architect);
  expect(errors).toBeUndefined();
  return data[`update${type}`].element?.confidentiality;
};

test.each([
  ["Reference", `taxonomy: RAB, version: "1",`, "PUBLIC"],
  ["Opd", "", "PUBLIC"],
  ["Strategy", "", "PUBLIC"],
  ["BusinessProcess", "", "PUBLIC"],
  ["Service", "", "PUBLIC"],
  ["Document", "documentType: REGULATION,", "PUBLIC"],
  ["Document", "documentType: EVIDENCE,", "INTERNAL"],
  ["Document", "", "INTERNAL"],
  ["Application", "", "INTERNAL"],
  ["Infrastructure", "", "INTERNAL"],
  ["Gap", "", "INTERNAL"],
  ["Initiative", "", "INTERNAL"],
  ["Decision", "", "INTERNAL"],
  ["SecurityControl", "", "RESTRICTED"],
  ["DataAsset", "sensitivity: OPEN,", "PUBLIC"],
  ["DataAsset", "sensitivity: RESTRICTED,", "INTERNAL"],
  ["DataAsset", "sensitivity: CLOSED,", "RESTRICTED"],
  ["DataAsset", "", "INTERNAL"],
])("a new %s with { %s } is %s", async (type, fields, expected) => {
  expect(await create(type, `${fields} code: "BARU", name: "Baru"`)).toBe(expected);
});

describe("the confidentiality of data", () => {
  test("follows their sensitivity as long as nobody has chosen another one", async () => {
    await create("DataAsset", `code: "DATA", name: "Data", sensitivity: OPEN`);
    expect(await change("dataAsset:DATA", 1, "sensitivity: CLOSED")).toBe("RESTRICTED");
    expect(await change("dataAsset:DATA", 2, "sensitivity: RESTRICTED")).toBe("INTERNAL");
  });

  test("remains as chosen when their sensitivity changes", async () => {
    await create("DataAsset", `code: "DATA", name: "Data", sensitivity: OPEN, confidentiality: RESTRICTED`);
    expect(await change("dataAsset:DATA", 1, "sensitivity: RESTRICTED")).toBe("RESTRICTED");
  });

  test("is the default again when it is removed", async () => {
    await create("DataAsset", `code: "DATA", name: "Data", sensitivity: OPEN, confidentiality: RESTRICTED`);
    expect(await change("dataAsset:DATA", 1, "confidentiality: null")).toBe("PUBLIC");
  });

  test("is that of the state before when data are restated while they become closed", async () => {
    await create("DataAsset", `code: "DATA", name: "Data", sensitivity: OPEN`);
    expect(await change("dataAsset:DATA", 1, "sensitivity: CLOSED, confidentiality: PUBLIC")).toBe("RESTRICTED");
  });
});

test("the remaining element of a merge has the stricter confidentiality of the two", async () => {
  await create("Service", `code: "SATU", name: "Satu", confidentiality: RESTRICTED`);
  await create("Service", `code: "DUA", name: "Dua"`);
  const source = `mutation { merge(from: "service:SATU", into: "service:DUA", expectedRevs: { from: 1, into: 1 }) { element { confidentiality } problems { rule } } }`;
  expect((await ask(source)).data.merge).toEqual({ element: { confidentiality: "RESTRICTED" }, problems: [] });
});

test("elements from before have the default of their kind after the start, and the same revision", async () => {
  const [closed, open] = [", sensitivity: 'CLOSED'", ", sensitivity: 'OPEN'"];
  const kinds = metamodel.kinds.map(({ name }) => element(`of${name}`, name, name));
  await given(`${kinds.join(" ")} ${element("a", "DataAsset", "TUTUP", closed)} ${element("b", "DataAsset", "BUKA", open)}
    ${element("c", "Service", "DIPILIH", ", confidentiality: 'RESTRICTED'")} CREATE (:Element:Lama {id: 'lama', kind: 'Lama', rev: 1})`);
  await confidentiality.run(database);
  const read = "MATCH (n:Element) RETURN n.id AS id, n.confidentiality AS level, n.rev AS rev";
  const rows = await database.read(read);
  const levels = Object.fromEntries(rows.map(({ id, level }) => [id, level]));
  for (const kind of metamodel.kinds) {
    const declared = definitionOf(kind).confidentiality;
    expect([kind.name, levels[kind.name]]).toEqual([
      kind.name,
      typeof declared === "string" ? declared : declared.otherwise,
    ]);
  }
  expect(levels).toMatchObject({ TUTUP: "RESTRICTED", BUKA: "PUBLIC", DIPILIH: "RESTRICTED", lama: "INTERNAL" });
  expect(new Set(rows.map(({ rev }) => rev))).toEqual(new Set([1]));
  await confidentiality.run(database);
  expect(await database.read(read)).toEqual(rows);
});
