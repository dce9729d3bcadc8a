import { beforeEach, expect, test } from "@jest/globals";
import { elementOf, exchangeFile, graphOf, importFile, relationOf } from "../../support/archimate.js";
import { useRepository } from "../../support/repository.js";

const { database, ask } = useRepository();

const withKey = (value: string) =>
  `<properties><property propertyDefinitionRef="p1"><value>${value}</value></property></properties>`;
const definitions = `<propertyDefinitions><propertyDefinition identifier="p1" type="string"><name>Object ID</name></propertyDefinition></propertyDefinitions>`;

const first = exchangeFile(
  [
    elementOf("a", "ApplicationComponent", "Aplikasi A"),
    elementOf("b", "ApplicationComponent", "Aplikasi B"),
    elementOf("s", "BusinessService", "Layanan"),
  ],
  [relationOf("r1", "Serving", "a", "s"), relationOf("r2", "Flow", "b", "a")],
);

const serviceLinked = async () => {
  const { data } = await ask(
    `mutation { createService(input: { code: "L", name: "Layanan kita", supportedBy: { add: [{ to: "application:b" }] } }) { problems { message } } }`,
  );
  expect(data.createService.problems).toEqual([]);
};

beforeEach(async () => {
  expect(await importFile(database, first)).toMatchObject({ created: 3, relationsAdded: 2 });
});

test("links made by people stay, and values of the release are updated", async () => {
  await serviceLinked();
  const second = first.replace("Aplikasi B", "Aplikasi B baru").replace(`"a" target="s"`, `"b" target="s"`);
  expect(await importFile(database, second)).toMatchObject({
    created: 0,
    updated: 2,
    unchanged: 1,
    relationsAdded: 1,
    relationsRemoved: 1,
  });
  const { data } = await ask(`{ application(ref: "application:b") { name supports { nodes { code } } } }`);
  expect(data.application.name).toBe("Aplikasi B baru");
  expect(data.application.supports.nodes.map(({ code }: any) => code).sort()).toEqual(["L", "s"]);
});

const without = exchangeFile(
  [elementOf("a", "ApplicationComponent", "Aplikasi A"), elementOf("s", "BusinessService", "Layanan")],
  [relationOf("r1", "Serving", "a", "s")],
);

test("elements missing from the release are retained and reported, and deleted only with replace", async () => {
  const kept = await importFile(database, without);
  expect(kept).toMatchObject({ deleted: 0, relationsRemoved: 0, unchanged: 2 });
  expect(kept.problems.map(({ rule }) => rule)).toEqual(["NOT_IN_FILE"]);
  expect(await importFile(database, without, { replace: true })).toMatchObject({ deleted: 1, relationsRemoved: 1 });
  expect((await ask(`{ application(ref: "application:b") { code } }`)).data.application).toBeNull();
});

test("a release that would delete an element with links made by people writes nothing", async () => {
  await serviceLinked();
  const before = await graphOf(database);
  const report = await importFile(database, without.replace("Aplikasi A", "Aplikasi A baru"), { replace: true });
  expect(report).toMatchObject({ written: false, deleted: 0, updated: 0 });
  expect(report.problems.filter(({ severity }) => severity === "ERROR").map(({ rule }) => rule)).toEqual([
    "STILL_RELATED",
  ]);
  expect(await graphOf(database)).toEqual(before);
});

test("a dry run reports all changes and writes nothing", async () => {
  const before = await graphOf(database);
  const report = await importFile(database, without.replace("Aplikasi A", "Baru"), { replace: true, dryRun: true });
  expect(report).toMatchObject({ written: false, updated: 1, deleted: 1, relationsRemoved: 1 });
  expect(await graphOf(database)).toEqual(before);
});

test("an element that comes back under another key is reported", async () => {
  const moved = first.replaceAll(`"b"`, `"b-baru"`);
  const { problems } = await importFile(database, moved, { dryRun: true });
  expect(problems.find(({ rule }) => rule === "KEY_MOVED")?.message).toMatch(/application:b "Aplikasi B".*"b-baru"/);
});

test("a type that now means another kind is reported, and the element keeps its kind", async () => {
  const { problems, updated, created } = await importFile(
    database,
    first.replace(/"b" xsi:type="\w+"/, `"b" xsi:type="Node"`),
  );
  expect({ updated, created }).toEqual({ updated: 1, created: 0 });
  expect(problems.map(({ rule }) => rule)).toContain("KIND_KEPT");
});

test("a property may be the key: then identifiers may change from release to release", async () => {
  const release = (identifier: string, name: string) =>
    exchangeFile([elementOf(identifier, "Node", name, withKey("42"))], [], definitions);
  expect(await importFile(database, release("x1", "Server"), { key: "Object ID", source: "Lain" })).toMatchObject({
    created: 1,
  });
  expect(await importFile(database, release("x2", "Server baru"), { key: "Object ID", source: "Lain" })).toMatchObject({
    created: 0,
    updated: 1,
  });
  const { data } = await ask(`{ elementByExternalId(externalId: "42", source: "Lain") { ref name } }`);
  expect(data.elementByExternalId).toEqual({ ref: "infrastructure:42", name: "Server baru" });
});

test("a key that is no valid code is still a key, and a blank one is none", async () => {
  const withKeys = exchangeFile(
    ["Ke\u0301 1\n", "Ké 1", " "].map((key, index) => elementOf(`x${index}`, "Node", `Server ${index}`, withKey(key))),
    [],
    definitions,
  );
  const { created, problems } = await importFile(database, withKeys, { key: "Object ID", source: "Lain" });
  expect(created).toBe(3);
  expect(problems.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["KEY_MISSING", "CODE_TAKEN"]));
  const { data } = await ask("{ infrastructures { nodes { code externalId } } }");
  expect(data.infrastructures.nodes).toEqual([
    { code: "Ké 1", externalId: "Ke\u0301 1\n" },
    { code: "Ké 1-2", externalId: "Ké 1" },
    { code: "x2", externalId: "x2" },
  ]);
  expect(await importFile(database, withKeys, { key: "Object ID", source: "Lain" })).toMatchObject({ unchanged: 3 });
});

test("without that property the identifier is the key, with a warning", async () => {
  const { problems, created } = await importFile(database, first, { key: "Object ID", source: "Lain" });
  expect(created).toBe(3);
  expect(problems.filter(({ rule }) => rule === "KEY_MISSING")).toHaveLength(5);
});

test("two sources may use the same keys: the codes of the second get a number", async () => {
  const report = await importFile(database, first, { source: "Lain" });
  expect(report).toMatchObject({ created: 3, written: true });
  expect(report.problems.filter(({ rule }) => rule === "CODE_TAKEN")).toHaveLength(3);
  const { data } = await ask(`{ elementByExternalId(externalId: "a", source: "Lain") { ref } }`);
  expect(data.elementByExternalId.ref).toBe("application:a-2");
});
