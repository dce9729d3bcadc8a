import { beforeEach, describe, expect, it } from "@jest/globals";
import { localViewer } from "../../../src/access/viewer.js";
import { applyChanges } from "../../../src/repository/changes/apply-changes.js";
import type { Operation } from "../../../src/repository/changes/operations.js";
import { today } from "../../support/repository.js";
import { add, create, remove, update, useWriter } from "./writer.js";

const { apply, database, element, changes } = useWriter();

/** Writes, and reads the service within the same transaction. */
const showing = (operations: Operation[], validateOnly: boolean) =>
  applyChanges({ database, viewer: localViewer, today }, operations, {
    validateOnly,
    read: async (transaction, elements) => {
      const rows = await transaction.run(
        "MATCH (n:Service)-->(m) RETURN n.name AS name, n.rev AS rev, m.code AS owner",
      );
      return { rows, kinds: elements.map(each => each?.kind) };
    },
  });

beforeEach(() => apply([create("Opd", "DKP"), create("Service", "IZIN")]));

describe("A dry run", () => {
  const operations = [update("service:IZIN", { name: "Baru", expectedRev: 1, relations: add("ownedBy", "opd:DKP") })];

  it("answers what the real run answers, and keeps nothing", async () => {
    const before = await changes();
    const dry = await showing(operations, true);
    expect(await element("IZIN")).toMatchObject({ name: "Nama IZIN", rev: 1 });
    expect(await changes()).toEqual(before);
    expect(dry.result).toEqual({ rows: [{ name: "Baru", rev: 2, owner: "DKP" }], kinds: ["Service"] });
    expect(await showing(operations, false)).toEqual(dry);
    expect(await element("IZIN")).toMatchObject({ name: "Baru", rev: 2 });
  });

  it("has the same problems", async () => {
    const faulty = [create("Service", "IZIN"), create("Opd", "X", { relations: add("unitOf", "opd:Y") })];
    expect(await apply(faulty, { validateOnly: true })).toEqual(await apply(faulty));
    await apply(operations);
    for (const refused of [[remove("opd:DKP")], [remove("opd:X")], operations]) {
      const real = await apply(refused);
      expect(real.problems).toMatchObject([{ severity: "ERROR" }]);
      expect(await apply(refused, { validateOnly: true })).toEqual(real);
    }
  });
});
