import { expect, test } from "@jest/globals";
import { exchangeFile, exportedFile, graphOf, importFile } from "../../support/archimate.js";
import { useRepository } from "../../support/repository.js";

const { database, ask } = useRepository();

const told = (tag: string, texts: [language: string, text: string][]) =>
  texts.map(([language, text]) => `<${tag}${language && ` xml:lang="${language}"`}>${text}</${tag}>`).join("");
const named = (...names: [string, string][]) =>
  exchangeFile([`<element identifier="a" xsi:type="ApplicationComponent">${told("name", names)}</element>`]);

test.each([
  [
    "Indonesian before all others",
    [
      ["de", "Deutsch"],
      ["en", "English"],
      ["id", "Indonesia"],
    ],
    "Indonesia",
  ],
  [
    "Indonesian of a region",
    [
      ["en", "English"],
      ["id-ID", "Indonesia"],
    ],
    "Indonesia",
  ],
  [
    "English before none and others",
    [
      ["nl", "Nederlands"],
      ["", "Tanpa"],
      ["en-GB", "English"],
    ],
    "English",
  ],
  [
    "none before others",
    [
      ["nl", "Nederlands"],
      ["", "Tanpa"],
    ],
    "Tanpa",
  ],
  [
    "the first of the others",
    [
      ["nl", "Nederlands"],
      ["de", "Deutsch"],
    ],
    "Nederlands",
  ],
  [
    "what says something",
    [
      ["id", " "],
      ["de", "Deutsch"],
    ],
    "Deutsch",
  ],
] as [string, [string, string][], string][])(
  "of names in several languages it takes %s",
  async (_, names, expected) => {
    await importFile(database, named(...names));
    const { data } = await ask("{ applications { nodes { name attributes { name value } } } }");
    expect(data.applications.nodes[0].name).toBe(expected);
    const kept = data.applications.nodes[0].attributes.filter(({ name }: any) => name.startsWith("archimate:name"));
    expect(
      kept
        .map(({ value }: any) => value)
        .filter((text: string) => text.trim())
        .sort(),
    ).toEqual(
      names
        .map(([, text]) => text)
        .filter(text => text.trim() && text !== expected)
        .sort(),
    );
  },
);

test("documentation, properties and their names go by the same order, and a round trip changes nothing", async () => {
  const texts = (word: string): [string, string][] => [
    ["en", `${word} en`],
    ["id", `${word} id`],
  ];
  const file = exchangeFile(
    [
      `<element identifier="a" xsi:type="Node">${told("name", texts("Nama"))}${told("documentation", texts("Uraian"))}
       <properties><property propertyDefinitionRef="p">${told("value", texts("Isi"))}</property></properties></element>`,
    ],
    [],
    `<propertyDefinitions><propertyDefinition identifier="p" type="string">${told("name", texts("Status"))}</propertyDefinition></propertyDefinitions>`,
  );
  await importFile(database, file);
  const { data } = await ask("{ infrastructures { nodes { name description attributes { name value } } } }");
  expect(data.infrastructures.nodes).toEqual([
    {
      name: "Nama id",
      description: "Uraian id",
      attributes: [
        { name: "archimate:type", value: "Node" },
        { name: "archimate:name:en", value: "Nama en" },
        { name: "archimate:documentation:en", value: "Uraian en" },
        { name: "Status id", value: "Isi id" },
        { name: "Status id:en", value: "Isi en" },
      ],
    },
  ]);
  const before = await graphOf(database);
  expect(await importFile(database, await exportedFile(database))).toMatchObject({ created: 0, updated: 0 });
  expect(await importFile(database, file)).toMatchObject({ created: 0, updated: 0 });
  expect(await graphOf(database)).toEqual(before);
});
