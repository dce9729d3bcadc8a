import { buffer } from "node:stream/consumers";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { localViewer } from "../../../../src/access/viewer.js";
import { openReader } from "../../../../src/formats/workbook/reader.js";
import { exportCsv, exportXlsx } from "../../../../src/formats/workbook/write-workbook.js";
import { metamodel } from "../../../../src/metamodel/metamodel.js";
import { createContext } from "../../../../src/repository/context.js";
import { useImports } from "../../../http/import-server.js";
import { elementOf, exchangeFile, graphOf, importFile, relationOf } from "../../../support/archimate.js";
import { today } from "../../../support/repository.js";

const { database, given, post } = useImports();

/** Model with data that our metamodel lacks: types, names and attributes of relations, properties, documentation. */
const model = exchangeFile(
  [
    elementOf("app", "ApplicationComponent", "Aplikasi"),
    elementOf("other", "ApplicationComponent", "Lain", "<documentation>baris satu&#10;baris dua</documentation>"),
    elementOf("data", "DataObject", "Data", property("=1+1; &quot;petik&quot;")),
  ],
  [
    relationOf("r1", "Access", "app", "data", `accessType="Read"`, `<name>membaca</name>${property("a=b; c")}`),
    relationOf(
      "r2",
      "Flow",
      "app",
      "other",
      "",
      `<documentation>setiap &quot;malam&quot;&#10;lewat SPLP</documentation>`,
    ),
    relationOf("r3", "Flow", "app", "other", "", property(" berspasi ")),
    relationOf("r4", "Association", "app", "r1"),
  ],
  `<propertyDefinitions><propertyDefinition identifier="p" type="string"><name>Catatan=1</name></propertyDefinition></propertyDefinitions>`,
);

function property(value: string) {
  return `<properties><property propertyDefinitionRef="p"><value>${value}</value></property></properties>`;
}

beforeEach(async () => {
  expect(await importFile(database, model)).toMatchObject({ written: true, created: 3 });
  await given("MATCH (n:Application {name: 'Aplikasi'}) SET n.description = '  menjorok\\n', n.url = '\"x\"'");
});

describe.each([
  ["a workbook", exportXlsx],
  ["an archive of CSV", exportCsv],
])("A model that came in as ArchiMate and goes out as %s", (_, write) => {
  const exported = async () => {
    const reader = await openReader(createContext({ database, viewer: localViewer, today }));
    return buffer(write(reader, { kinds: metamodel.kinds, about: "uji" }));
  };
  const send = async (file: Buffer) => (await post(new Uint8Array(file))).json();

  test("changes nothing when it comes back", async () => {
    const before = await graphOf(database);
    const nothing = { created: 0, updated: 0, relationsAdded: 0, relationsRemoved: 0 };
    expect(await send(await exported())).toMatchObject({ ...nothing, unchanged: 3, written: true });
    expect(await graphOf(database)).toEqual(before);
  });

  test("is the same in an empty repository: attributes of relations, too", async () => {
    const [file, before] = [await exported(), await graphOf(database)];
    await given("MATCH (n) DETACH DELETE n");
    expect(await send(file)).toMatchObject({ created: 3, written: true });
    expect(await graphOf(database)).toEqual(before);
  });
});
