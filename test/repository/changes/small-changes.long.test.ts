import { beforeEach, describe, expect, test } from "@jest/globals";
import { makeViewer } from "../../../src/access/viewer.js";
import { applyChanges } from "../../../src/repository/changes/apply-changes.js";
import type { Operation } from "../../../src/repository/changes/operations.js";
import { createContext } from "../../../src/repository/context.js";
import { today } from "../../support/repository.js";
import { create, relate, remove, update, useWriter } from "./writer.js";

const { apply, ask, changes, database, element, roundTrips, statement } = useWriter();

const idOf = async (code: string): Promise<string> => (await element(code))!.id;

beforeEach(() => apply([create("Opd", "A"), create("Service", "IZIN"), create("Service", "LAIN")]));

describe("A change of one property", () => {
  test("takes three statements where the element is named by its id, and is logged", async () => {
    const source =
      'mutation ($id: ID!) { updateService(ref: $id, expectedRev: 1, changes: { name: "Baru" }) { element { name rev } } }';
    const { data } = await ask(source, { id: await idOf("IZIN") });
    expect(data.updateService.element).toEqual({ name: "Baru", rev: 2 });
    expect(roundTrips()).toBe(3);
    expect((await changes()).at(-1)).toMatchObject({
      ...{ action: "UPDATED", ref: "service:IZIN", revFrom: 1, revTo: 2 },
      ...{ before: { name: "Nama IZIN" }, after: { name: "Baru" } },
    });
  });

  test("records who is responsible", async () => {
    await apply([relate("service:IZIN", "OWNED_BY", "opd:A")]);
    await apply([update(await idOf("IZIN"), { name: "Baru" })]);
    expect((await changes()).at(-1)).toMatchObject({ revTo: 3, responsible: await idOf("A") });
  });

  test("is made by five hundred at once, and none is refused for want of a connection", async () => {
    const codes = Array.from({ length: 500 }, (_, index) => `L${index}`);
    await apply(codes.map(code => create("Service", code)));
    await Promise.all(codes.map(code => apply([update(`service:${code}`, { name: "Baru", expectedRev: 1 })])));
    const written = "MATCH (n:Service {name: 'Baru', rev: 2}) RETURN count(n) AS count";
    expect(await statement(written)).toEqual([{ count: 500 }]);
  });
});

describe("An id of an element that the viewer may not see", () => {
  const stranger = makeViewer("stranger", { levels: [], kinds: ["Opd"], opds: [] }, [{ role: "ARCHITECT" }]);
  const context = createContext({ database, viewer: stranger, today });
  const applyAs = (operation: Operation) => applyChanges(context, [operation]);

  test.each([
    ["changed", (id: string) => update(id, { name: "Baru" })],
    ["deleted", (id: string) => remove(id)],
  ])("cannot be %s", async (_, operation) => {
    const id = await idOf("IZIN");
    expect((await applyAs(operation(id))).problems).toMatchObject([
      { severity: "ERROR", rule: "NOT_FOUND", extensions: { unknown: [id] } },
    ]);
    expect(await element("IZIN")).toMatchObject({ name: "Nama IZIN", rev: 1 });
  });

  test("is no target and no source of a relation", async () => {
    const [opd, service] = [await idOf("A"), await idOf("IZIN")];
    for (const operation of [relate(service, "OWNED_BY", opd), relate(opd, "OWNED_BY", service)])
      expect((await applyAs(operation)).problems).toMatchObject([{ rule: "TARGET_NOT_FOUND" }]);
  });
});
