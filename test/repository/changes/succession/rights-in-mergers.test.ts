import { describe, expect, test } from "@jest/globals";
import { localViewer, viewerWith } from "../../../../src/access/viewer.js";
import { refreshResponsible } from "../../../../src/repository/changes/keep-responsible.js";
import { storedRelations } from "./holdings.js";
import { day, merge, refusals, useMergers } from "./use-mergers.js";

const { ask, database, element, send } = useMergers();

describe("The rights in a merger of OPDs", () => {
  const idOf = async (code: string): Promise<string> => (await element(code))!.id;
  const editor = async (...codes: string[]) =>
    viewerWith("Operator", [{ role: "EDITOR", opds: await Promise.all(codes.map(idOf)) }]);

  test("belong to those who may change everything: no editor, not even of all the OPDs", async () => {
    const before = await storedRelations(database);
    const all = await editor("A", "B", "AB", "KOMINFO");
    const refused = await send(merge(), all);
    expect(refusals(refused)).toEqual([["FORBIDDEN", ""]]);
    expect(refused.problems[0]!.message).toContain("Admin Arsitektur");
    for (const role of ["STAFF", "AUDITOR"] as const) {
      const other = await send(merge(), viewerWith("Lain", [{ role }]));
      expect(refusals(other)).toEqual([["FORBIDDEN", ""]]);
      expect(other.problems[0]!.message).not.toContain("Operator");
    }
    expect(await storedRelations(database)).toEqual(before);
    expect(refusals(await send(merge(), viewerWith("Arsitek", [{ role: "ARCHITECT" }])))).toEqual([]);
  });

  test("to suppose it belong to whoever sees everything", async () => {
    const asked = `query @asIf(operations: [{ mergeOpds: { from: ["opd:A"], into: "opd:AB", on: "${day}" } }]) { opd(ref: "opd:A") { validUntil } }`;
    const auditor = await ask(asked, {}, viewerWith("Inspektorat", [{ role: "AUDITOR" }]));
    expect(auditor.data).toEqual({ opd: { validUntil: day } });
    const { errors } = await ask(asked, {}, await editor("A", "AB"));
    expect(errors![0]!.message).toContain("Diperlukan peran Admin Arsitektur");
  });

  test("of editors do not move: from the day those of the old OPD see no closed data, those of the successor do", async () => {
    const sees = async (code: string) => {
      const { data } = await ask(`{ dataAssets { totalCount } }`, {}, await editor(code));
      return data.dataAssets.totalCount === 1;
    };
    await send(merge());
    expect([await sees("A"), await sees("B"), await sees("AB")]).toEqual([true, false, false]);
    await database.write(transaction => refreshResponsible(transaction, day));
    expect([await sees("A"), await sees("B"), await sees("AB")]).toEqual([false, false, true]);
  });

  test("of accounts are listed for whoever reads accounts, and for nobody else", async () => {
    const ids = { a: await idOf("A"), ab: await idOf("AB") };
    await database.write(transaction =>
      transaction.run(
        `UNWIND [['Operator A', $a, null], ['Operator AB', $ab, null], ['Operator lama', $a, '2026-12-01']] AS row
         CREATE (a:Account {id: row[0], name: row[0], isActive: true, createdBy: 'local', createdAt: '2026-11-24T00:00:00.000Z'}),
           (:AccountGrant {id: row[0], accountId: a.id, role: 'EDITOR', opds: [row[1]], until: row[2], grantedBy: 'local', grantedAt: '2026-11-24T00:00:00.000Z', isPending: false})`,
        ids,
      ),
    );
    const editorsTold = async (viewer = localViewer) =>
      (await send(merge(", validateOnly: true"), viewer)).problems.find(({ rule }) => rule === "EDITORS_DO_NOT_MOVE")!;
    expect((await editorsTold()).extensions).toEqual({ losing: ["Operator A"], gaining: ["Operator AB"] });
    const toArchitect = await editorsTold(viewerWith("Arsitek", [{ role: "ARCHITECT" }]));
    expect(toArchitect.extensions).toBeNull();
    expect(toArchitect.message).toContain("Pengelola Akun perlu meninjau");
  });
});
