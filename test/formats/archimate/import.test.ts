import { beforeAll, describe, expect, test } from "@jest/globals";
import type { ImportReport } from "../../../src/formats/import-report.js";
import { importFile } from "../../support/archimate.js";
import { useEmptyRepository } from "../../support/repository.js";
import { file } from "./import-story.js";

const { database, ask } = useEmptyRepository();

let report: ImportReport;
beforeAll(async () => {
  report = await importFile(database, file);
});

test("all elements come in, and all relations that are edges", () => {
  expect(report).toMatchObject({
    written: true,
    created: 11,
    updated: 0,
    unchanged: 0,
    deleted: 0,
    relationsAdded: 14,
  });
  expect(report.problems.every(({ severity }) => severity === "WARNING")).toBe(true);
});

test("an element keeps its documentation, type and properties, and is found by its key", async () => {
  const { data } = await ask(`{ elementByExternalId(externalId: "proses", source: "Contoh") {
    ref name description source attributes { name value } } }`);
  expect(data.elementByExternalId).toEqual({
    ref: "businessProcess:proses",
    name: "Menilai",
    description: "Menilai & memutus",
    source: "Contoh",
    attributes: [
      { name: "archimate:type", value: "BusinessProcess" },
      { name: "Status", value: "Aktif" },
    ],
  });
});

test("types of ArchiMate become kinds, and additional information of the type is stored", async () => {
  const { data } =
    await ask(`{ elements(refs: ["service:layanan", "application:app", "dataAsset:data", "infrastructure:server",
    "opd:dinas", "strategy:standar", "strategy:aneh"]) { name ... on Strategy { strategyType } } }`);
  expect(data.elements.map((each: any) => each && [each.name, each.strategyType])).toEqual([
    ["Izin", undefined],
    ["Sistem izin", undefined],
    ["Data izin", undefined],
    ["Server", undefined],
    ["Dinas", undefined],
    ["Standar", "STANDARD"],
    ["Lubang", null],
  ]);
});

describe("a relation becomes ours where ends, direction of trouble and carrying agree, else a general one", () => {
  test.each([
    ["r1", "REQUIRES", "layanan", "proses"],
    ["r2", "SUPPORTED_BY", "layanan", "app"],
    ["r4", "READS", "app", "data"],
    ["r5", "DEPENDS_ON", "app2", "data"],
    ["r6", "RUNS_ON", "app", "server"],
    ["r7", "PERFORMED_BY", "layanan", "dinas"],
    ["r8", "COMPOSED_OF", "grup", "app"],
    ["r9", "RELATED_TO", "app", "standar"],
    ["r10", "CONSUMES", "app", "app"],
    ["r11", "CONSUMES", "app2", "app"],
    ["r12", "DEPENDS_ON", "app", "app2"],
    ["r14", "DEPENDS_ON", "proses", "dinas"],
    ["r15", "RELATED_TO", "app", "aneh"],
  ])("%s: %s", async (externalId, type, from, to) => {
    const rows = await database.read(
      "MATCH (n:Element)-[r {externalId: $externalId}]->(m) RETURN type(r) AS type, n.code AS from, m.code AS to",
      { externalId },
    );
    expect(rows).toEqual([{ type, from, to }]);
  });
});

test("a relation has its name, documentation and properties, and a repeated relation is stored as well", async () => {
  const { data } = await ask(`{ service(ref: "service:layanan") { supportedBy {
    edges { relation { externalId note attributes { name value } } } } } }`);
  expect(data.service.supportedBy.edges.map(({ relation }: any) => relation)).toEqual(
    expect.arrayContaining([
      {
        externalId: "r2",
        note: "sejak 2020",
        attributes: [
          { name: "archimate:type", value: "Serving" },
          { name: "archimate:name", value: "melayani" },
          { name: "Status", value: "Baru" },
        ],
      },
      { externalId: "r3", note: null, attributes: [{ name: "archimate:type", value: "Serving" }] },
    ]),
  );
});

test("a relation that ends at a relation is an attribute of the element at its other end", async () => {
  const { data } = await ask(`{ strategies(filter: { attributes: { has: { name: "archimate:relationship" } } }) {
    nodes { code attributes { name value } } } }`);
  const [standar] = data.strategies.nodes;
  expect(standar.code).toBe("standar");
  const kept = standar.attributes.find(({ name }: any) => name === "archimate:relationship");
  expect(JSON.parse(kept.value)).toMatchObject({ key: "r13", type: "Association", source: "standar", target: "r2" });
});

test("importing the same file again creates and updates nothing", async () => {
  expect(await importFile(database, file)).toMatchObject({
    created: 0,
    updated: 0,
    unchanged: 11,
    relationsAdded: 0,
    relationsRemoved: 0,
  });
});
