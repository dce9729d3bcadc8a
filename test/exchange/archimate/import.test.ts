import { beforeAll, describe, expect, test } from "@jest/globals";
import type { ImportReport } from "../../../src/exchange/import-report.js";
import { elementOf, exchangeFile, importFile, relationOf } from "../../support/archimate.js";
import { useEmptyRepository } from "../../support/repository.js";

const { database, ask } = useEmptyRepository();

const property = (reference: string, value: string) =>
  `<property propertyDefinitionRef="${reference}"><value xml:lang="en">${value}</value></property>`;
const definitions = `<propertyDefinitions>
  <propertyDefinition identifier="p1" type="string"><name>Object ID</name></propertyDefinition>
  <propertyDefinition identifier="p2" type="string"><name>Status</name></propertyDefinition></propertyDefinitions>`;
const elements = [
  elementOf(
    "proses",
    "BusinessProcess",
    "Menilai",
    `<documentation>Menilai &amp; memutus</documentation><properties>${property("p2", "Aktif")}</properties>`,
  ),
  elementOf("layanan", "BusinessService", "Izin"),
  elementOf("app", "ApplicationComponent", "Sistem izin"),
  elementOf("app2", "ApplicationComponent", "Sistem izin"),
  elementOf("data", "DataObject", "Data izin"),
  elementOf("server", "Node", "Server"),
  elementOf("dinas", "BusinessActor", "Dinas"),
  elementOf("standar", "Constraint", "Standar"),
  elementOf("grup", "Grouping", ""),
  elementOf("sendiri", "Driver", "Penggerak"),
  elementOf("aneh", "Wormhole", "Lubang"),
];
const relations = [
  relationOf("r1", "Realization", "proses", "layanan"),
  relationOf(
    "r2",
    "Serving",
    "app",
    "layanan",
    "",
    `<name xml:lang="en">melayani</name><documentation>sejak 2020</documentation><properties>${property("p2", "Baru")}</properties>`,
  ),
  relationOf("r3", "Serving", "app", "layanan"),
  relationOf("r4", "Access", "app", "data", `accessType="Read"`),
  relationOf("r5", "Access", "app2", "data", `accessType="Write"`),
  relationOf("r6", "Serving", "server", "app"),
  relationOf("r7", "Assignment", "dinas", "layanan"),
  relationOf("r8", "Aggregation", "grup", "app"),
  relationOf("r9", "Association", "app", "standar", `isDirected="true"`),
  relationOf("r10", "Flow", "app", "app"),
  relationOf("r11", "Flow", "app", "app2"),
  relationOf("r12", "Serving", "app2", "app"),
  relationOf("r13", "Association", "standar", "r2"),
  relationOf("r14", "Assignment", "dinas", "proses"),
  relationOf("r15", "Warp", "app", "aneh"),
];
const views = `<organizations><item><label>Views</label></item></organizations>`;
const file = exchangeFile(elements, relations, `${views}${definitions}`);

let report: ImportReport;
beforeAll(async () => {
  report = await importFile(database, file);
});

const problems = (rule: string) => report.problems.filter(each => each.rule === rule).map(({ path }) => path[1]);
const lineOf = (text: string) => file.slice(0, file.indexOf(text)).split("\n").length;

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

test("types of ArchiMate become kinds, and where the type says more it is said", async () => {
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

test("a relation keeps its name, documentation and properties, and one that is repeated is kept beside it", async () => {
  const { data } = await ask(`{ service(ref: "service:layanan") { supportedBy {
    edges { externalId note attributes { name value } } } } }`);
  expect(data.service.supportedBy.edges).toEqual(
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

describe("what an architect may want to mend is told with its line", () => {
  test.each([
    ["UNNAMED_ELEMENT", [`"grup"`]],
    ["REPEATED_NAME", [`"app"`]],
    ["ISOLATED_ELEMENT", [`"sendiri"`]],
    ["SELF_LOOP", [`"r10"`]],
    ["REPEATED_RELATION", [`"r3"`]],
    ["RELATION_ON_RELATION", [`"r13"`]],
    ["UNKNOWN_ELEMENT_TYPE", [`"aneh"`]],
    ["UNKNOWN_RELATION_TYPE", [`"r15"`]],
  ])("%s", (rule, at) => {
    expect(problems(rule)).toEqual(at.map(text => lineOf(`identifier=${text}`)));
  });

  test("CYCLE: how many elements it has, and which", () => {
    const [cycle] = report.problems.filter(({ rule }) => rule === "CYCLE");
    expect(cycle?.message).toMatch(/lingkaran 2 elemen: Sistem izin, Sistem izin/);
  });

  test("NOT_IMPORTED: folders and views", () => {
    expect(report.problems.find(({ rule }) => rule === "NOT_IMPORTED")?.message).toMatch(/organizations \(1\)/);
  });

  test("an element without a name is called by its code", async () => {
    expect((await ask(`{ strategy(ref: "strategy:grup") { name } }`)).data.strategy.name).toBe("grup");
  });
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
