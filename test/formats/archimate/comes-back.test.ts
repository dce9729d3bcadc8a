import { expect, test } from "@jest/globals";
import { Application } from "../../../src/metamodel/application.js";
import { elementOf, exchangeFile, exportedFile, graphOf, importFile, relationOf } from "../../support/archimate.js";
import { useRepository } from "../../support/repository.js";

const { database, ask, given } = useRepository();

/** Expects that an export, imported here and into an empty repository, restores the same data. */
async function expectRoundTrip() {
  const [file, before] = [await exportedFile(database), await graphOf(database)];
  const again = await importFile(database, file);
  expect(again.problems.filter(({ severity }) => severity === "ERROR")).toEqual([]);
  expect(again).toMatchObject({ created: 0, updated: 0, relationsAdded: 0, relationsRemoved: 0, written: true });
  await given("MATCH (n) DETACH DELETE n");
  expect(await importFile(database, file)).toMatchObject({ updated: 0, written: true });
  expect(await graphOf(database)).toEqual(before);
}

test("models of two sources that use the same keys, and relations on relations of each", async () => {
  const modelWith = (application: string, association: string) =>
    exchangeFile(
      [elementOf("n", "Node", "Simpul"), elementOf(application, "ApplicationComponent", "Aplikasi")],
      [
        relationOf("r", "Serving", "n", application),
        relationOf(association, "Association", "n", "r"),
        relationOf("s", "Association", association, "r"),
      ],
    );
  await importFile(database, modelWith("a", "q"), { source: "Satu" });
  await importFile(database, modelWith("b", "t"), { source: "Dua" });
  await expectRoundTrip();
});

test("relations on relations of types that nobody knows, and attributes that only look like one", async () => {
  const hostile = `Serving&quot; x=&quot;`;
  const model = exchangeFile(
    [
      elementOf("a", "ApplicationComponent", "Aplikasi", `<properties>${noRelationship}${nameless}</properties>`),
      elementOf("n", "Node", "Simpul"),
    ],
    [
      relationOf("r", "Serving", "n", "a"),
      relationOf("w", "Wormhole", "a", "r"),
      relationOf("h", hostile, "a", "r"),
      relationOf("c", "Access", "a", "r", `accessType="Mengintip"`),
    ],
    `<propertyDefinitions><propertyDefinition identifier="p" type="string"><name>archimate:relationship</name></propertyDefinition>
     <propertyDefinition identifier="q" type="string"><name></name></propertyDefinition></propertyDefinitions>`,
  );
  await importFile(database, model);
  const types = [...(await exportedFile(database)).matchAll(/<relationship [^>]* xsi:type="([^"]*)"(.*?)>/g)];
  expect(types.map(([, type, more]) => `${type}${more}`)).toEqual(["Serving", "Association", "Association", "Access"]);
  await expectRoundTrip();
});

const noRelationship = `<property propertyDefinitionRef="p"><value>bukan JSON</value></property>`;
const nameless = `<property propertyDefinitionRef="q"><value>tanpa nama</value></property>`;

const acrossKinds = exchangeFile(
  [
    elementOf("a", "ApplicationComponent", "Aplikasi"),
    elementOf("b", "ApplicationComponent", "Lain"),
    elementOf("n", "Node", "Simpul"),
  ],
  [relationOf("r", "Serving", "n", "a"), relationOf("q", "Association", "b", "r")],
);
const wholeModel = { source: "Arsitektur SPBE" };

test("an export of some kinds loses nothing that stands between others, and deletes nothing of them", async () => {
  await importFile(database, acrossKinds, wholeModel);
  const [file, before] = [await exportedFile(database, { kinds: [Application] }), await graphOf(database)];
  expect(await importFile(database, file, { replace: true })).toMatchObject({ updated: 0, deleted: 0, written: true });
  expect(await graphOf(database)).toEqual(before);
});

test("a relation on a deleted relation is still listed by its element", async () => {
  await importFile(database, acrossKinds, wholeModel);
  await given(`MATCH (:Element)-[r {externalId: "r"}]->(:Element) DELETE r`);
  await expectRoundTrip();
});

test("exported elements and relations stay the same, with a warning, even if the model changes their ArchiMate type", async () => {
  await write(`createApplication(input: { code: "A", name: "A" })`);
  await write(`createApplication(input: { code: "B", name: "B" })`);
  await write(`relate(from: "application:A", type: DEPENDS_ON, to: "application:B")`);
  const [file, before] = [await exportedFile(database), await graphOf(database)];
  const warnings = async (model: string) => (await importFile(database, model)).problems.map(({ rule }) => rule);
  expect(await warnings(file)).toEqual(["NOT_IMPORTED"]);
  const changed = file.replace(`xsi:type="Serving"`, `xsi:type="Association"`);
  expect(await warnings(changed.replace("ApplicationComponent", "Node"))).toEqual([
    "NOT_IMPORTED",
    "KIND_KEPT",
    "TYPE_KEPT",
  ]);
  expect(await graphOf(database)).toEqual(before);
});

async function write(mutation: string) {
  const { data, errors } = await ask(`mutation { ${mutation} { problems { message } } }`);
  expect(errors).toBeUndefined();
  expect(Object.values(data).flatMap((each: any) => each.problems)).toEqual([]);
}

test("a relation that an architect leads elsewhere is not left behind where it was, whoever made it", async () => {
  await importFile(database, acrossKinds, { source: "GEMMA" });
  await write(`createDataAsset(input: { code: "D", name: "D" })`);
  await write(`relate(from: "application:a", type: READS, to: "dataAsset:D")`);
  const moved = (await exportedFile(database))
    .replace(/(target="a")(?= xsi:type="Serving")/, `target="b"`)
    .replace(/(source="a")(?=[^>]* xsi:type="Access")/, `source="b"`);
  expect(await importFile(database, moved)).toMatchObject({ relationsAdded: 2, relationsRemoved: 2, created: 0 });
  const rows = await database.read(
    "MATCH (n:Element)-[r]->(m) RETURN n.code + ' ' + type(r) + ' ' + m.code AS text ORDER BY text",
  );
  expect(rows.map(({ text }) => text)).toEqual(["b READS D", "b RUNS_ON n"]);
  expect(await importFile(database, moved)).toMatchObject({ updated: 0, relationsAdded: 0, relationsRemoved: 0 });
});
