import { describe, expect, test } from "@jest/globals";
import { importTable, newer } from "./import-table.js";
import { codes, steps, useOlderInUse } from "./older-in-use.js";

const { database, ask } = useOlderInUse();

/** Returns the stored successors of each node of the older version. */
async function successors(): Promise<Record<string, string>> {
  const { data } = await ask(
    `{ references(filter: { version: { eq: "V1" }, level: { gt: 0 } }) { nodes { code succeededByReferences { nodes { code version } edges { relation { provenance } } } } } }`,
  );
  return Object.fromEntries(
    data.references.nodes.map(({ code, succeededByReferences: { nodes, edges } }: any) => [
      code,
      nodes
        .map((each: any, index: number) => `${each.code}@${each.version} ${edges[index].relation.provenance}`)
        .join(", "),
    ]),
  );
}

describe("A new version of a taxonomy", () => {
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

  test("answers a dry run as it answers the real one, and keeps nothing of it", async () => {
    const tried = await importTable(database, newer, { dryRun: true });
    expect(await successors()).toMatchObject({ "RAL.01": "" });
    expect(tried).toEqual({ ...(await importTable(database, newer)), written: false });
  });

  test("leaves classifications where they are; needsMapping tells each, and what it can be mapped to", async () => {
    const { remap } = await importTable(database, newer);
    const { data } = await ask(
      "{ needsMapping(taxonomy: RAL) { totalCount nodes { element { code } need successors { code version } } } }",
    );
    const moved = { need: "TAKE_SUCCESSOR", successors: [{ code: "RAL.01.05", version: "V2" }] };
    expect(data.needsMapping).toEqual({
      totalCount: remap!.moves + remap!.leaves,
      nodes: [
        { element: { code: "S1" }, ...moved },
        { element: { code: "S2" }, ...moved },
        { element: { code: "S3" }, need: "NO_SUCCESSOR", successors: [] },
      ],
    });
  });
});
