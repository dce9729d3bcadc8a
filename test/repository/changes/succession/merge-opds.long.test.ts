import { describe, expect, test } from "@jest/globals";
import { handedOver, inForceOn, storedRelations } from "./holdings.js";
import { day, merge, useMergers } from "./use-mergers.js";

const { ask, changes, database, element, send } = useMergers();

describe("A merger of OPDs", () => {
  test("leaves every day before as it was, and from its day hands all relations in force to the successor", async () => {
    const before = await storedRelations(database);
    expect(await send(merge())).toMatchObject({ element: { ref: "opd:AB", rev: 2 } });
    const after = await storedRelations(database);
    for (const past of ["2023-06-01", "2026-11-24", "2026-12-31"])
      expect([past, inForceOn(after, past, "whole")]).toEqual([past, inForceOn(before, past, "whole")]);
    const successions = ["A", "B"].map(code => `Opd:${code}@AS_IS SUCCEEDED_BY Opd:AB@AS_IS []`);
    for (const later of [day, "2028-01-01", "2040-01-01"]) {
      const expected = [...handedOver(inForceOn(before, later), { A: "AB", B: "AB" }), ...successions].sort();
      expect([later, inForceOn(after, later)]).toEqual([later, expected]);
    }
    const held = inForceOn(after, day).filter(text => / Opd:[AB]@AS_IS /.test(text) || /^Opd:[AB]@/.test(text));
    expect(held.map(text => text.split(" ").slice(0, 3).join(" "))).toEqual([
      "Assessment:CLAIM@AS_IS OWNED_BY Opd:A@AS_IS",
      "Document:PERDA@AS_IS REGULATES Opd:A@AS_IS",
      "Opd:A@AS_IS SUCCEEDED_BY Opd:AB@AS_IS",
      "Opd:B@AS_IS SUCCEEDED_BY Opd:AB@AS_IS",
    ]);
  });

  test("answers questions of each day as of that day, and shows the ended predecessors", async () => {
    await send(merge());
    const asked = (at: string) =>
      ask(`{ opds(at: "${at}") { nodes { code } }
        service(ref: "service:S1", at: "${at}") { ownedBy { code } performedBy { nodes { code } } }
        opd(ref: "opd:AB", at: "${at}") { owns { nodes { code } } units { nodes { code } } responsibleFor { nodes { code } } precededBy { nodes { code } } } }`);
    const nodes = (...codes: string[]) => ({ nodes: codes.map(code => ({ code })) });
    expect((await asked("2026-12-31")).data).toMatchObject({
      opds: nodes("A", "AB", "B", "C", "KOMINFO", "SETDA", "UNIT-A"),
      service: { ownedBy: { code: "A" }, performedBy: nodes("A", "B") },
      opd: { owns: nodes(), units: nodes(), responsibleFor: nodes(), precededBy: nodes() },
    });
    expect((await asked(day)).data).toMatchObject({
      opds: nodes("AB", "C", "KOMINFO", "SETDA", "UNIT-A"),
      service: { ownedBy: { code: "AB" }, performedBy: nodes("AB") },
      opd: {
        owns: nodes("APP", "D1", "S1", "S2"),
        units: nodes("UNIT-A"),
        responsibleFor: nodes("1.01", "2.19"),
        precededBy: nodes("A", "B"),
      },
    });
  });

  test("lists what moves, as a dry run that writes nothing", async () => {
    const before = await storedRelations(database);
    const { problems } = await send(merge(", validateOnly: true"));
    expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["OPD_TAKES_OVER", "WARNING"],
      ["EDITORS_DO_NOT_MOVE", "WARNING"],
    ]);
    const [moves] = problems;
    expect(moves!.message).toContain("opd:AB mengambil alih dari opd:A, opd:B mulai 2027-01-01: memiliki 5;");
    const counted = moves!.extensions.moved.map(({ type, outgoing, total }: any) => `${type} ${outgoing} ${total}`);
    expect(counted.sort()).toEqual([
      "CONNECTED_TO true 1",
      "DEVELOPED_BY false 1",
      "OWNED_BY false 5",
      "PERFORMED_BY false 1",
      "PRODUCED_BY false 1",
      "RESPONSIBLE_FOR true 2",
      "STEWARDED_BY false 1",
      "UNIT_OF false 1",
      "USES true 1",
    ]);
    const owned = moves!.extensions.moved.find(({ type }: any) => type === "OWNED_BY");
    expect(owned).toMatchObject({
      label: "memiliki",
      refs: ["application:APP", "application:NEXT", "dataAsset:D1", "service:S1", "service:S2"],
    });
    expect(await storedRelations(database)).toEqual(before);
    expect((await element("A"))!.validUntil).toBeUndefined();
  });

  test("is answered as if it had happened, with a successor that is created by the same operations", async () => {
    const operations = `{ create: { clientRef: "new", input: { opd: { code: "BARU", name: "Baru", opdType: DINAS } } } }
      { mergeOpds: { from: ["opd:A", "opd:B"], into: "new", on: "${day}" } }`;
    const { data, errors } = await ask(`query @asIf(operations: [${operations}]) {
      opd(ref: "new", at: "${day}") { validFrom owns { totalCount } performs { totalCount } } before: opd(ref: "opd:A") { validUntil owns { totalCount } } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      opd: { validFrom: day, owns: { totalCount: 4 }, performs: { totalCount: 1 } },
      before: { validUntil: day, owns: { totalCount: 4 } },
    });
    const real = await ask(
      `mutation { applyChanges(operations: [${operations}]) { elements { ref } problems { severity } } }`,
    );
    expect(real.data.applyChanges.elements).toEqual([{ ref: "opd:BARU" }, { ref: "opd:BARU" }]);
    expect(await element("BARU")).toMatchObject({ validFrom: day });
  });

  test("is in the record of each element that it changes, by one write with its reason and basis", async () => {
    const { problems } = await send(
      merge(`, note: "Perda 5/2026", cites: ["document:PERDA"], legalBasis: "Perda 5/2026"`),
    );
    expect(problems.filter(({ severity }) => severity === "ERROR")).toEqual([]);
    const records = (await changes()).filter(({ note }) => note === "Perda 5/2026");
    expect(records.map(({ ref }) => ref).sort()).toEqual(
      [
        "application:APP",
        "application:NEXT",
        "dataAsset:D1",
        "opd:A",
        "opd:AB",
        "opd:B",
        "opd:UNIT-A",
        "service:S1",
        "service:S2",
      ].sort(),
    );
    expect(new Set(records.map(({ at }) => at)).size).toBe(1);
    expect(records.every(({ cites }) => cites.length === 1)).toBe(true);
    expect(records.find(({ ref }) => ref === "opd:B")!.after).toMatchObject({
      validUntil: day,
      relations: { SUCCEEDED_BY: [{ ref: "opd:AB", since: day, legalBasis: "Perda 5/2026" }] },
    });
    expect(records.find(({ ref }) => ref === "service:S2")).toMatchObject({
      before: { relations: { OWNED_BY: [{ ref: "opd:B" }] } },
      after: {
        relations: {
          OWNED_BY: [
            { ref: "opd:B", until: day },
            { ref: "opd:AB", since: day },
          ],
        },
      },
    });
  });

  test("into an OPD that has some of it already extends its relations and doubles none", async () => {
    await send(merge("", `["opd:A"]`, "opd:C"));
    const uses = (await storedRelations(database)).filter(({ type, from }) => type === "USES" && from.code === "C");
    expect(uses.map(({ since, until }) => [since, until])).toEqual([[undefined, undefined]]);
  });

  test("hands on what the old OPD would have had later, with its external id", async () => {
    await send(merge());
    const next = (await storedRelations(database)).filter(({ from }) => from.code === "NEXT");
    expect(next.map(({ to, since }) => [to.code, since])).toEqual([["AB", "2028-01-01"]]);
    const [row] = await database.read("MATCH (:Application {code: 'NEXT'})-[r]->() RETURN r.externalId AS id");
    expect(row!.id).toBe("77");
  });
});
