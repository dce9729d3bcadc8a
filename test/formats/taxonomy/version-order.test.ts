import { beforeEach, describe, expect, test } from "@jest/globals";
import { localViewer } from "../../../src/access/viewer.js";
import { openReader } from "../../../src/formats/workbook/reader.js";
import { applyChanges } from "../../../src/repository/changes/apply-changes.js";
import { createContext } from "../../../src/repository/context.js";
import { element } from "../../support/element.js";
import { today, useRepository } from "../../support/repository.js";
import { importTable, newer, older } from "./import-table.js";

const { database, given, ask } = useRepository();

const [first, second] = ["Perpres 132/2022", "Perpres 10/2026"];

/** By name the second version sorts before the first; a node of both classifies S. */
beforeEach(async () => {
  await importTable(database, older, { version: first });
  await given(
    `${element("s", "Service", "S")} WITH s MATCH (n {code: 'RAL.01.01'}) CREATE (s)-[:CLASSIFIED_AS {id: 'c'}]->(n)`,
  );
});

describe("A version that is in force from a day is newer than one without, whatever they are called", () => {
  beforeEach(async () => {
    const report = await importTable(database, newer, { version: second, validFrom: "2026-06-01" });
    expect(report).toMatchObject({ written: true, replaces: first, problems: [] });
  });

  test("for a ref that names none", async () => {
    const { data } = await ask(`{ reference(ref: "reference:RAL.01.01") { version validFrom } }`);
    expect(data.reference).toEqual({ version: second, validFrom: "2026-06-01" });
  });

  test("for coverage, from that day on", async () => {
    const coverage = (at: string) => `coverage(taxonomy: RAL, level: 1, at: "${at}") { version }`;
    const { data } = await ask(`{ now: ${coverage("2026-06-01")} before: ${coverage("2026-05-31")} }`);
    expect(data).toEqual({ now: { version: second }, before: { version: first } });
  });

  test("for what needs mapping, and not for what was moved to it", async () => {
    const total = async () => (await ask("{ needsMapping { totalCount } }")).data.needsMapping.totalCount;
    expect(await total()).toBe(1);
    await given(`MATCH (:Service)-[c:CLASSIFIED_AS]->(), (n {code: 'RAL.01.01', version: '${second}'}), (s:Service)
      DELETE c CREATE (s)-[:CLASSIFIED_AS {id: 'c2'}]->(n)`);
    expect(await total()).toBe(0);
  });

  test("for what is written", async () => {
    const context = createContext({ database, viewer: localViewer, today });
    const relation = { from: "service:S", type: "FULFILS", to: "reference:RAL.01.01", path: [] };
    await applyChanges(context, [{ action: "relate", ...relation, properties: {} }]);
    const { data } = await ask(`{ service(ref: "service:S") { fulfils { nodes { version } } } }`);
    expect(data.service.fulfils.nodes).toEqual([{ version: second }]);
  });

  test("for a workbook, which names the version of the others alone", async () => {
    const { winners } = await openReader(createContext({ database, viewer: localViewer, today }));
    expect(winners.get("Reference RAL.01.01")).toBe(second);
  });
});

test("A version without a day is older by its name, and the refusal names the missing option", async () => {
  const report = await importTable(database, newer, { version: second, replaces: first });
  expect(report.problems).toMatchObject([
    { severity: "ERROR", rule: "VERSION_ORDER", message: expect.stringContaining("--valid-from") },
  ]);
});

test("A version that is there without a day gets one only with `replace`: nothing is linked to what would still be older", async () => {
  await importTable(database, newer, { version: second });
  const dated = { version: second, validFrom: "2026-06-01" };
  expect(await importTable(database, newer, dated)).toMatchObject({
    written: false,
    relationsAdded: 0,
    problems: [{ severity: "ERROR", rule: "VERSION_DIFFERS", message: expect.stringContaining("--replace") }],
  });
  expect(await importTable(database, newer, { ...dated, replace: true })).toMatchObject({
    replaces: first,
    written: true,
  });
  const { data } = await ask(`{ reference(ref: "reference:RAL.01.01") { version validFrom } }`);
  expect(data.reference).toEqual({ version: second, validFrom: "2026-06-01" });
  expect((await importTable(database, newer, dated)).problems).toEqual([]);
});
