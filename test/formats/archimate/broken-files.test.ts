import { afterEach, expect, test } from "@jest/globals";
import { elementOf, exchangeFile, graphOf, importFile, relationOf } from "../../support/archimate.js";
import { useRepository } from "../../support/repository.js";

const { database } = useRepository();

const good = exchangeFile(
  [elementOf("a", "Node", "Peladen é"), elementOf("b", "Node", "B")],
  [relationOf("r", "Flow", "a", "b")],
);
const entities = `<!DOCTYPE model [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
const outside = `<!DOCTYPE model [<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
const withDoctype = (doctype: string, text: string) => good.replace("?>", `?>${doctype}`).replace("Peladen", text);
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);

afterEach(async () => expect(await graphOf(database)).toEqual([]));

test.each<[string, string, string | Uint8Array]>([
  ["an empty file", "NOT_XML", ""],
  ["a file that is no XML", "NOT_XML", "PK\u0003\u0004 zip"],
  ["a file that ends in the middle", "NOT_XML", good.slice(0, -200)],
  ["an entity that is not declared", "NOT_XML", good.replace("Peladen", "&rahasia;")],
  ["an entity bomb", "DOCTYPE_REFUSED", withDoctype(entities, "&b;")],
  ["an entity from a file", "DOCTYPE_REFUSED", withDoctype(outside, "&x;")],
  ["another root element", "NOT_ARCHIMATE", `<html xmlns="http://www.w3.org/1999/xhtml"/>`],
  ["a model of ArchiMate 2", "NOT_ARCHIMATE", `<model xmlns="http://www.opengroup.org/xsd/archimate"/>`],
  [
    "a file of Archi itself",
    "NOT_ARCHIMATE",
    `<archimate:model xmlns:archimate="http://www.archimatetool.com/archimate"/>`,
  ],
  ["bytes that are not in the encoding named", "WRONG_ENCODING", Buffer.from(good, "latin1")],
  ["an encoding that nobody knows", "UNKNOWN_ENCODING", good.replace("UTF-8", "KLINGON")],
  ["folders without end", "NESTED_TOO_DEEPLY", good.replace("</model>", `${"<item>".repeat(100)}</model>`)],
  ["two elements of one identifier", "DUPLICATE_IDENTIFIER", good.replace(`identifier="b"`, `identifier="a"`)],
  ["a relation to nothing", "DANGLING_END", good.replace(`target="b"`, `target="c"`)],
  [
    "a relation that only ever ends at itself",
    "ENDLESS_RELATION",
    good.replace(`source="a" target="b"`, `source="r" target="r"`),
  ],
  ["an element without a type", "INCOMPLETE", good.replace(` xsi:type="Node"`, "")],
])("%s is refused as a whole", async (_, rule, file) => {
  const report = await importFile(database, file);
  expect(report).toMatchObject({ written: false, created: 0 });
  expect(report.problems.filter(({ severity }) => severity === "ERROR").map(each => each.rule)).toContain(rule);
  expect(report.problems[0]!.message).toMatch(/^contoh\.xml/);
});

test("a fault of the file is reported with its line and column", async () => {
  const { problems } = await importFile(database, good.replace("</elements>", "</element>"));
  expect(problems[0]!.path).toEqual([
    "contoh.xml",
    good.split("\n").findIndex(line => line.includes("</elements>")) + 1,
    expect.any(Number),
  ]);
});

test("a file that is too large is read no further", async () => {
  const { problems } = await importFile(database, good, { maxBytes: 500 });
  expect(problems.map(({ rule }) => rule)).toEqual(["FILE_TOO_LARGE"]);
});

test("other encodings are read where the file names them", async () => {
  const latin = Buffer.from(good.replace("UTF-8", "ISO-8859-1"), "latin1");
  for (const file of [latin, utf16(good.replace("UTF-8", "UTF-16")), `\uFEFF${good}`]) {
    expect(await importFile(database, file, { dryRun: true })).toMatchObject({ created: 2, relationsAdded: 1 });
  }
});
