import { describe, expect, test } from "@jest/globals";
import { importTable, newer } from "./import-table.js";
import { codes, steps, useOlderInUse } from "./older-in-use.js";

const { database, given } = useOlderInUse();

describe("A new version of a taxonomy", () => {
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

  test("is compared with the version that is named", async () => {
    await importTable(database, newer);
    const report = await importTable(database, newer, { version: "V3", replaces: "V1" });
    expect(report).toMatchObject({ replaces: "V1", moved: { total: 1 } });
    expect(await importTable(database, newer, { version: "V4", replaces: "V9" })).toMatchObject({
      problems: [{ rule: "VERSION_UNKNOWN", message: expect.stringContaining("V1, V2, V3") }],
      written: false,
    });
  });

  test("with a name that sorts before the version it should replace is refused, with a hint if none is named", async () => {
    const named = await importTable(database, newer, { version: "A", replaces: "V1" });
    expect(named).toMatchObject({ written: false, problems: [{ rule: "VERSION_ORDER", severity: "ERROR" }] });
    const alone = await importTable(database, newer, { version: "A" });
    expect(alone).toMatchObject({ written: true, replaces: null, problems: [{ severity: "WARNING" }] });
  });
});
