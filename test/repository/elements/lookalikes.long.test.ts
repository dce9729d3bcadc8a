import { beforeAll, describe, expect, test } from "@jest/globals";
import { wordsOfTexts } from "../../../src/repository/migrations/0001-words-of-texts.js";
import { provideConstraints } from "../../../src/repository/provide-constraints.js";
import { element } from "../../support/element.js";
import { useEmptyRepository } from "../../support/repository.js";

const { database, given, ask } = useEmptyRepository();

const names: Record<string, string> = {
  UPT: "UPT. Transportasi Laut",
  DIK: "Layanan Pendidikan, Pemuda dan Olahraga",
  JUM: "Jadwal Salat Jum’at",
  NBSP: "Izin\u00a0Tangkap Ikan",
  CAFE: "Izin Café Terapung",
  DESA: "Sistem_Informasi_Desa",
  DASH: "Layanan Antar–Pulau",
  DOT: "SIM.Kepegawaian",
  PLAIN: "Rekam Medis Pasien",
};

beforeAll(async () => {
  for (const [code, name] of Object.entries(names)) {
    const { data } = await ask(
      `mutation ($input: ServiceInput!) { createService(input: $input) { problems { message } } }`,
      { input: { code, name, description: code === "PLAIN" ? "Dibuka tiap Jum’at di Puskesmas_Kota" : null } },
    );
    expect(data.createService.problems.filter(({ severity }: any) => severity === "ERROR")).toEqual([]);
  }
});

async function found(text: string): Promise<string[]> {
  const document = `query ($text: String!) { search(text: $text) { element { code } } services(search: $text) { nodes { code } } }`;
  const { data, errors } = await ask(document, { text });
  expect(errors).toBeUndefined();
  const hits = data.search.map(({ element }: any) => element.code).sort();
  expect(data.services.nodes.map(({ code }: any) => code).sort()).toEqual(hits);
  return hits;
}

const listed = async (filter: object): Promise<string[]> => {
  const { data, errors } = await ask(
    `query ($filter: ServiceFilter) { services(filter: $filter) { nodes { code } } }`,
    { filter },
  );
  expect(errors).toBeUndefined();
  return data.services.nodes.map(({ code }: any) => code);
};

describe("A search finds a name", () => {
  test.each(["UPT. Transportasi Laut", "Layanan Pendidikan, Pemuda dan", "Rekam Medis Pasien", "SIM.Kepegawaian"])(
    "at every letter of it that is typed: %s",
    async name => {
      const [code] = Object.entries(names).find(([, each]) => each.startsWith(name))!;
      for (let length = 3; length <= name.length; length += 2)
        expect(await found(name.slice(0, length))).toContain(code);
    },
  );

  test.each([
    ["Jum'at", ["JUM", "PLAIN"]],
    ["jumat", ["JUM", "PLAIN"]],
    ["Jum`at", ["JUM", "PLAIN"]],
    ["Izin Tangkap", ["NBSP"]],
    ["izin\u00a0tangkap ik", ["NBSP"]],
    ["cafe", ["CAFE"]],
    ["CAFÉ TER", ["CAFE"]],
    ["Sistem Informasi Desa", ["DESA"]],
    ["informasi_des", ["DESA"]],
    ["antar-pul", ["DASH"]],
    ["kepegaw", ["DOT"]],
    ["puskesmas kota", ["PLAIN"]],
    ["rekam_medis", ["PLAIN"]],
    ["AND", []],
    ["***", []],
  ])("that looks like %j", async (text, codes) => {
    expect(await found(text)).toEqual(codes);
  });
});

describe("A filter of names", () => {
  test.each([
    ["Jadwal Salat Jum'at", "JUM"],
    ["Izin Tangkap Ikan", "NBSP"],
    ["Izin Cafe Terapung", "CAFE"],
    ["Sistem Informasi Desa", "DESA"],
    ["Layanan Antar-Pulau", "DASH"],
    ["Rekam\u00a0Medis_Pasien", "PLAIN"],
  ])("takes %j for what looks like it", async (name, code) => {
    expect(await listed({ name: { eq: name } })).toEqual([code]);
    expect(await listed({ name: { in: ["x", name] } })).toEqual([code]);
    expect(await listed({ name: { startsWith: name.slice(0, -2) } })).toEqual([code]);
    expect(await listed({ name: { contains: name.slice(2, -2).toUpperCase() } })).toEqual([code]);
    expect(await listed({ name: { ne: name } })).toHaveLength(Object.keys(names).length - 1);
  });

  test("contains looks at any text so, and takes what has no letter as written", async () => {
    expect(await listed({ description: { contains: "jum'at di puskesmas kota" } })).toEqual(["PLAIN"]);
    expect(await listed({ name: { contains: "’" } })).toEqual(["JUM"]);
    expect(await listed({ name: { contains: "C++" } })).toEqual([]);
  });

  test("codes stay as written", async () => {
    expect(await listed({ code: { eq: "upt" } })).toEqual([]);
    expect(await listed({ code: { startsWith: "up" } })).toEqual([]);
  });
});

test("a renamed element is found by its new name alone, and the change log tells nothing of how it is indexed", async () => {
  const rename = async (name: string, expectedRev: number) =>
    ask(
      `mutation { updateService(ref: "service:DASH", expectedRev: ${expectedRev}, changes: { name: "${name}" }) { problems { rule } } }`,
    );
  expect((await rename("Angkutan_Darat", 1)).errors).toBeUndefined();
  expect([await found("antar pulau"), await found("angkutan dar")]).toEqual([[], ["DASH"]]);
  await rename("Angkutan Air", 2);
  expect([await found("angkutan darat"), await found("angkutan air")]).toEqual([[], ["DASH"]]);
  const { data } = await ask(`{ changes { nodes { before after } } }`);
  expect(JSON.stringify(data.changes.nodes)).not.toContain("alike");
});

test("a store of an earlier version is made ready at the start, once, and keeps its revisions", async () => {
  await database.changeSchema([
    "DROP INDEX element_stems",
    "DROP INDEX element_beginnings",
    "CREATE FULLTEXT INDEX element_words FOR (n:Element) ON EACH [n.name, n.description]",
  ]);
  await given(element("old", "Service", "OLD").replace("Nama OLD", "Data_Lama Qur’an"));
  await provideConstraints(database);
  await wordsOfTexts.run(database);
  await database.read("CALL db.awaitIndexes(60)");
  expect(await found("lama quran")).toEqual(["OLD"]);
  const [row] = await database.read("MATCH (n:Service {code: 'OLD'}) RETURN n.rev AS rev");
  expect(row).toEqual({ rev: 1 });
  const indexes = (await database.read("SHOW INDEXES YIELD name")).map(({ name }) => name);
  expect(indexes).not.toContain("element_words");
});
