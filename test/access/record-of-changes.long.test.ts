import { beforeAll, describe, expect, test } from "@jest/globals";
import { type Role, type RoleName, roles } from "../../src/access/roles.js";
import { viewerWith } from "../../src/access/viewer.js";
import { useEmptyRepository } from "../support/repository.js";
import { type Case, cases, codeOf, elementsOfCases, opds, reaches, viewerOf, type Whose } from "./cases.js";

const { ask, given } = useEmptyRepository();
const names = Object.keys(roles) as RoleName[];

interface Stored {
  of: string;
  rev: number;
  responsible: string;
  level?: string;
  action?: string;
}

const record = ({ of, rev, responsible, level = "PUBLIC", action = "UPDATED" }: Stored) =>
  `CREATE (:Change {id: '${of}-${rev}', at: '2026-11-24T00:00:00.00${rev}Z', viewer: 'x', action: '${action}', kind: 'Service', elementId: '${of}',
    ref: 'service:${of}', name: '${of}', confidentiality: '${level}', responsible: '${responsible}', ${action === "DELETED" ? "revFrom" : "revTo"}: ${rev}, after: '{}'})`;

const created = (of: string, responsible: string, level = "PUBLIC") =>
  record({ of, rev: 1, responsible, level, action: "CREATED" });

/** Each element of the cases as it was created; one that DKP had before DINKES, and two deleted ones. */
beforeAll(async () => {
  await given(elementsOfCases());
  for (const each of cases.filter(({ role }) => role === "STAFF"))
    await given(created(codeOf(each), opds[each.whose], each.level));
  await given(record({ of: "PUBLIC-foreign", rev: 2, responsible: "DKP" }));
  await given(record({ of: "PUBLIC-own", rev: 2, responsible: "DINKES" }));
  for (const [of, before, last] of [
    ["gone-own", "DINKES", "DKP"],
    ["gone-foreign", "DKP", "DINKES"],
  ] as const)
    await given(`${created(of, before)} ${record({ of, rev: 2, responsible: last, action: "DELETED" })}`);
});

const right = (role: RoleName) => roles[role].readsRecord;
const reads = ({ role, sees, whose }: Pick<Case, "role" | "sees" | "whose">) =>
  sees && reaches(roles[role], "readsRecord", whose);

async function read(source: string, role: RoleName) {
  const { data, errors } = await ask(source, {}, viewerOf(role));
  return { data, codes: errors?.map(({ originalError }) => (originalError as { code?: string }).code) };
}

describe.each(names)("%s", role => {
  const own = cases.filter(each => each.role === role);
  const few = { EVERYTHING: null, NOTHING: "Akun ini tidak dapat membaca" }[right(role) as string];

  test.each(own)("reads the record of $level elements of its $whose OPD as the table of roles says", async each => {
    const of = codeOf(each);
    const { data, codes } = await read(
      `{ changes(element: "${of}") { totalCount nodes { elementId } reason } elementAt(ref: "${of}", rev: 1) { state } element(ref: "${of}") { viewerCan { readRecord } } }`,
      role,
    );
    if (!each.sees) return expect([codes, data]).toEqual([["NOT_FOUND"], null]);
    const may = reads(each);
    const { changes, elementAt, element } = data;
    expect(changes.totalCount > 0).toBe(may);
    expect(changes.nodes).toHaveLength(changes.totalCount);
    expect(elementAt).toEqual(may ? { state: {} } : null);
    expect(element.viewerCan.readRecord).toBe(may);
    expect(changes.reason).toEqual(may ? null : expect.stringContaining(few ?? "perangkat daerah Anda"));
  });

  test("reads in the feed what it reads of each element", async () => {
    const { data } = await read("{ changes { totalCount nodes { elementId } reason } }", role);
    const expected = [
      ...own.filter(reads).flatMap(each => (each.level === "PUBLIC" ? [codeOf(each), codeOf(each)] : [codeOf(each)])),
      ...(Object.keys(opds) as Whose[])
        .filter(whose => reads({ role, sees: (roles[role] as Role).sees.includes("PUBLIC"), whose }))
        .flatMap(whose => [`gone-${whose}`, `gone-${whose}`]),
    ];
    expect(data.changes.nodes.map(({ elementId }: { elementId: string }) => elementId).sort()).toEqual(expected.sort());
    expect(data.changes.totalCount).toBe(expected.length);
    expect(data.changes.reason === null).toBe(right(role) === "EVERYTHING");
  });

  test("learns of a deleted element by its record only", async () => {
    for (const whose of Object.keys(opds) as Whose[]) {
      const { data, codes } = await read(`{ changes(element: "gone-${whose}") { totalCount reason } }`, role);
      if (reaches(roles[role], "readsRecord", whose)) expect(data.changes).toEqual({ totalCount: 2, reason: null });
      else expect(codes).toEqual(["NOT_FOUND"]);
    }
  });
});

test("rights of several grants add up", async () => {
  const editor = { role: "EDITOR", opds: ["DKP"] } as const;
  const count = async (...grants: Parameters<typeof viewerWith>[1]) =>
    (await ask("{ changes { totalCount } }", {}, viewerWith("x", grants))).data.changes.totalCount;
  const all = await count({ role: "AUDITOR" });
  expect(all).toBe(12);
  expect(await count(editor, { role: "AUDITOR" })).toBe(all);
  expect(await count(editor, { role: "VERIFIER", kinds: ["Service"] })).toBe(await count(editor));
  expect(await count({ role: "EDITOR", opds: ["DKP", "DINKES"] })).toBe(all);
});

test("a supposed deletion neither hides the record of an operator's element nor shows another", async () => {
  const deletion = `query @asIf(operations: [{ delete: { ref: "RESTRICTED-own", expectedRev: 1 } }])`;
  const asked = `{ RESTRICTED: changes(element: "RESTRICTED-own") { totalCount } INTERNAL: changes(element: "INTERNAL-foreign") { totalCount } }`;
  const { data } = await read(`${deletion} ${asked}`, "EDITOR");
  expect(data).toEqual({ RESTRICTED: { totalCount: 1 }, INTERNAL: { totalCount: 0 } });
});

test("whoever reads a part of the record never reads RESTRICTED records of the time before", async () => {
  await given(record({ of: "INTERNAL-own", rev: 3, responsible: "DINKES", level: "RESTRICTED" }));
  const source = `{ changes(element: "INTERNAL-own") { nodes { revTo } } }`;
  expect((await read(source, "EDITOR")).data.changes.nodes).toEqual([{ revTo: 1 }]);
  expect((await read(source, "AUDITOR")).data.changes.nodes).toEqual([{ revTo: 1 }, { revTo: 3 }]);
});
