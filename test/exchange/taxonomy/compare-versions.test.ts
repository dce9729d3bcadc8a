import { beforeEach, describe, expect, test } from "@jest/globals";
import type { ToldFates } from "../../../src/exchange/taxonomy/taxonomy-report.js";
import { element } from "../../support/element.js";
import { useRepository } from "../../support/repository.js";
import { importTable, newer, older } from "./import-table.js";

const { database, given, ask } = useRepository();

/** S1 and S2 are classified by Kelautan, S3 by Industri, S4 was so until last year. */
async function olderInUse() {
  await importTable(database, older, { version: "V1" });
  await given(
    [1, 2, 3, 4].map(number => element(`s${number}`, "Service", `S${number}`)).join("\n") +
      ` WITH s1, s2, s3, s4 MATCH (sea {code: 'RAL.01.02'}), (industry {code: 'RAL.01.04'})
        CREATE (s1)-[:CLASSIFIED_AS {id: 'c1'}]->(sea), (s2)-[:CLASSIFIED_AS {id: 'c2'}]->(sea), (s3)-[:CLASSIFIED_AS {id: 'c3'}]->(industry),
          (s4)-[:CLASSIFIED_AS {id: 'c4', until: '2025-12-31'}]->(industry)`,
  );
}

const codes = ({ nodes }: ToldFates) => nodes.map(({ code }) => code);
const steps = ({ nodes }: ToldFates) =>
  nodes.map(({ code, successors }) => `${code} → ${successors.map(each => each.code).join(", ")}`);

/** What stands behind each node of the older version, in the repository. */
async function successors(): Promise<Record<string, string>> {
  const { data } = await ask(
    `{ references(filter: { version: { eq: "V1" }, level: { gt: 0 } }) { nodes { code succeededByReferences { nodes { code version } edges { provenance } } } } }`,
  );
  return Object.fromEntries(
    data.references.nodes.map(({ code, succeededByReferences: { nodes, edges } }: any) => [
      code,
      nodes.map((each: any, index: number) => `${each.code}@${each.version} ${edges[index].provenance}`).join(", "),
    ]),
  );
}

describe("A new version of a taxonomy", () => {
  beforeEach(olderInUse);

  test("tells what it keeps, moves, renames, loses and adds, and how much is classified by each", async () => {
    const report = await importTable(database, newer);
    expect(report).toMatchObject({ replaces: "V1", nodes: 5, problems: [], written: true });
    expect(report.kept).toMatchObject({ total: 2, classifications: 0 });
    expect(codes(report.kept)).toEqual(["RAL.01", "RAL.01.01"]);
    expect(report.moved).toMatchObject({ total: 1, classifications: 2 });
    expect(steps(report.moved)).toEqual(["RAL.01.02 → RAL.01.05"]);
    expect(report.renamed.nodes).toMatchObject([
      { code: "RAL.01.03", name: "Perdagangan", codeNow: { name: "Perdagangan Dalam Negeri" }, successors: [] },
    ]);
    expect(report.lost).toMatchObject({ total: 1, classifications: 1, nodes: [{ code: "RAL.01.04" }] });
    expect(report.added).toEqual({ total: 1, nodes: [{ code: "RAL.01.02", name: "Kepelabuhanan" }] });
    expect(report.remap).toMatchObject({ moves: 2, leaves: 1, variables: { from: "V1", to: "V2" } });
  });

  test("is followed by a request that moves as many classifications as it says", async () => {
    const { remap } = await importTable(database, newer);
    const sent = await ask(remap!.query, { ...remap!.variables, validateOnly: false });
    expect(sent).toEqual({ data: { remap: { moved: 2, ambiguous: 0, withoutSuccessor: 1, problems: [] } } });
    expect(remap).toMatchObject({ moves: 2, leaves: 1 });
  });

  test("is linked from the old nodes only where code and name or the name say so, and how sure that is", async () => {
    await importTable(database, newer);
    expect(await successors()).toEqual({
      "RAL.01": "RAL.01@V2 DERIVED",
      "RAL.01.01": "RAL.01.01@V2 DERIVED",
      "RAL.01.02": "RAL.01.05@V2 INFERRED",
      "RAL.01.03": "",
      "RAL.01.04": "",
    });
  });

  test("follows the file where it names predecessors: renamed, split, merged, and none", async () => {
    const report = await importTable(
      database,
      [
        "Kode;Nama;Menggantikan",
        "RAL.01;Ekonomi;",
        "RAL.01.01;Perikanan;-",
        '"RAL.01.03";Perdagangan Dalam Negeri;"RAL.01.03 Perdagangan; RAL.01.04"',
        "RAL.01.05;Kelautan Timur;RAL.01.02",
        "RAL.01.06;Kelautan Barat;RAL.01.02, RAL.01.02",
      ],
      { source: "Perpres 10/2027" },
    );
    expect(report.problems).toEqual([]);
    expect(steps(report.kept)).toEqual(["RAL.01 → RAL.01", "RAL.01.03 → RAL.01.03"]);
    expect(steps(report.moved)).toEqual(["RAL.01.02 → RAL.01.05, RAL.01.06", "RAL.01.04 → RAL.01.03"]);
    expect(codes(report.lost)).toEqual(["RAL.01.01"]);
    expect(report.remap).toMatchObject({ moves: 1, leaves: 2 });
    expect(await successors()).toMatchObject({ "RAL.01.04": "RAL.01.03@V2 OFFICIAL", "RAL.01.01": "" });
  });

  test("takes nothing for the successor of a node whose name several have, unless one is on its level", async () => {
    const same = [
      "Kode,Nama",
      "RAL.01,Ekonomi",
      "RAL.02,Industri",
      "RAL.02.01,Industri",
      "RAL.03,Kelautan",
      "RAL.04,kelautan",
    ];
    const report = await importTable(database, same);
    expect(steps(report.moved)).toEqual(["RAL.01.04 → RAL.02.01"]);
    expect(report.lost.nodes[0]).toMatchObject({
      code: "RAL.01.02",
      candidates: [{ code: "RAL.03" }, { code: "RAL.04" }],
    });
  });

  test("tells of what it loses what this government had added itself", async () => {
    await given("MATCH (n {code: 'RAL.01.04'}) SET n.scope = 'LOCAL'");
    const { lost } = await importTable(database, newer);
    expect(lost.nodes).toMatchObject([{ code: "RAL.01.04", isLocal: true, classifications: 1 }]);
  });

  test("answers a dry run as it answers the real one, and keeps nothing of it", async () => {
    const tried = await importTable(database, newer, { dryRun: true });
    expect(await successors()).toMatchObject({ "RAL.01": "" });
    expect(tried).toEqual({ ...(await importTable(database, newer)), written: false });
  });

  test("is compared with the version that is named", async () => {
    await importTable(database, newer);
    const report = await importTable(database, newer, { version: "V3", replaces: "V1" });
    expect(report).toMatchObject({ replaces: "V1", moved: { total: 1 } });
    expect(await importTable(database, newer, { version: "V4", replaces: "V9" })).toMatchObject({
      problems: [{ rule: "VERSION_UNKNOWN", message: expect.stringContaining("V1, V2, V3") }],
      written: false,
    });
  });

  test("whose name sorts before the version it should replace is refused, and told where none is named", async () => {
    const named = await importTable(database, newer, { version: "A", replaces: "V1" });
    expect(named).toMatchObject({ written: false, problems: [{ rule: "VERSION_ORDER", severity: "ERROR" }] });
    const alone = await importTable(database, newer, { version: "A" });
    expect(alone).toMatchObject({ written: true, replaces: null, problems: [{ severity: "WARNING" }] });
  });

  test("leaves classifications where they are; needsMapping tells each, and what it can be mapped to", async () => {
    const { remap } = await importTable(database, newer);
    const { data } = await ask(
      "{ needsMapping(taxonomy: RAL) { total nodes { element { code } need successors { code version } } } }",
    );
    const moved = { need: "TAKE_SUCCESSOR", successors: [{ code: "RAL.01.05", version: "V2" }] };
    expect(data.needsMapping).toEqual({
      total: remap!.moves + remap!.leaves,
      nodes: [
        { element: { code: "S1" }, ...moved },
        { element: { code: "S2" }, ...moved },
        { element: { code: "S3" }, need: "NO_SUCCESSOR", successors: [] },
      ],
    });
  });
});
