import { describe, expect, test } from "@jest/globals";
import { makeViewer } from "../../../src/access/viewer.js";
import { nobody } from "../../support/viewers.js";
import { add, create, relate, remove, update, useWriter } from "../changes/writer.js";

const { apply, ask, changes, element, relationIds, roundTrips, statement } = useWriter();

const document = `query ($ref: ID!, $rev: Int!) {
  elementAt(ref: $ref, rev: $rev) { change { at viewer action kind elementId ref name revFrom revTo note element { name } } state }
}`;

/** Returns an element at a revision, and expects no error. */
async function at(ref: string, rev: number, viewer?: typeof nobody) {
  const { data, errors } = await ask(document, { ref, rev }, viewer);
  expect(errors).toBeUndefined();
  return data.elementAt;
}

/** Creates a service with two owners one after the other, and changes values and relations of it. */
async function serviceWithPast() {
  await apply([create("Opd", "DKP"), create("Opd", "DISHUB"), create("Application", "A1")]);
  await apply([create("Service", "IZIN", { description: "Lama", relations: add("ownedBy", "opd:DKP") })], {
    note: "Baru",
  });
  await apply([relate("service:IZIN", "SUPPORTED_BY", "application:A1", { role: "PRIMARY" })]);
  await apply([
    update("service:IZIN", { name: "Izin Usaha", description: null, attributes: [{ name: "x", value: "y" }] }),
  ]);
  const [supported] = (await statement("MATCH (:Service)-[r:SUPPORTED_BY]->() RETURN r.id AS id")) as [{ id: string }];
  await apply([{ action: "unrelate", relation: supported.id, path: [] }]);
  await apply([update("service:IZIN", { code: "IZIN-2", relations: add("ownedBy", "opd:DISHUB") })]);
}

describe("An element at a revision", () => {
  test("has the values and relations that were recorded then, with the change that recorded them", async () => {
    await serviceWithPast();
    const { id } = (await element("IZIN-2"))!;
    const first = await at("service:IZIN-2", 1);
    expect(first.change).toEqual({
      ...{ at: expect.any(String), viewer: "local", action: "CREATED", kind: "Service", elementId: id, note: "Baru" },
      ...{ ref: "service:IZIN", name: "Nama IZIN", revFrom: null, revTo: 1, element: { name: "Izin Usaha" } },
    });
    expect(first.state).toMatchObject({ code: "IZIN", name: "Nama IZIN", description: "Lama" });
    expect(Object.keys(first.state.relations)).toEqual(["OWNED_BY"]);
    const [second, third, fourth] = await Promise.all([2, 3, 4].map(rev => at(id, rev)));
    expect(second.state.relations).toMatchObject({ SUPPORTED_BY: [{ ref: "application:A1", role: "PRIMARY" }] });
    expect(third.state).toMatchObject({ name: "Izin Usaha", attributes: [{ name: "x", value: "y" }] });
    expect(third.state).not.toHaveProperty("description");
    expect(third.state.relations).toEqual(second.state.relations);
    expect(fourth.state).toEqual({ ...third.state, relations: first.state.relations });
  });

  test("at its newest revision is what is stored, relation by relation", async () => {
    await serviceWithPast();
    const { state } = await at("service:IZIN-2", 5);
    const stored = (await element("IZIN-2"))!;
    for (const name of ["code", "name", "plateau", "provenance"]) expect(state[name]).toEqual(stored[name]);
    expect(state.relations.OWNED_BY.map(({ id }: any) => id).toSorted()).toEqual(
      (await relationIds("IZIN-2")).toSorted(),
    );
    expect(state.relations.OWNED_BY.map(({ ref, since, until }: any) => [ref, since, until])).toEqual(
      expect.arrayContaining([
        ["opd:DKP", undefined, "2026-11-24"],
        ["opd:DISHUB", "2026-11-24", undefined],
      ]),
    );
    expect(Object.keys(state.relations)).toEqual(["OWNED_BY"]);
  });

  test("can be read after its deletion, by its id", async () => {
    await serviceWithPast();
    const { id } = (await element("IZIN-2"))!;
    await apply([remove(id)]);
    expect(await at("service:IZIN-2", 5)).toBeNull();
    expect(await at(id, 6)).toBeNull();
    expect((await at(id, 5)).state).toMatchObject({ code: "IZIN-2", relations: { OWNED_BY: expect.any(Array) } });
    expect((await at(id, 5)).change.element).toBeNull();
  });

  test("is one round trip", async () => {
    await serviceWithPast();
    await ask(`{ elementAt(ref: "service:IZIN-2", rev: 4) { state change { ref } } }`);
    expect(roundTrips()).toBe(1);
  });

  test("that it never had is null, and so is an element that is not there", async () => {
    await serviceWithPast();
    for (const [ref, rev] of [
      ["service:IZIN-2", 6],
      ["service:IZIN-2", 0],
      ["service:IZIN", 1],
      ["x", 1],
    ] as const)
      expect(await at(ref, rev)).toBeNull();
  });
});

test("An error tells that the log lacks the beginning", async () => {
  await serviceWithPast();
  await statement("MATCH (c:Change {ref: 'service:IZIN', revTo: 2}) DELETE c");
  expect((await at("service:IZIN-2", 1)).state).toMatchObject({ name: "Nama IZIN" });
  const { data, errors } = await ask(document, { ref: "service:IZIN-2", rev: 3 });
  expect(data).toEqual({ elementAt: null });
  expect(errors).toMatchObject([{ originalError: { code: "NOT_FOUND", details: { ref: "service:IZIN-2", rev: 3 } } }]);
});

describe("A viewer sees the revisions whose change the feed shows", () => {
  test("and nobody else's", async () => {
    await serviceWithPast();
    const { id } = (await element("IZIN-2"))!;
    expect(await at(id, 5, nobody)).toBeNull();
    expect(await at("service:IZIN-2", 5, nobody)).toBeNull();
  });

  test("by OPD: those while it was responsible, if it still is", async () => {
    await serviceWithPast();
    const [dkp, dishub] = await Promise.all(["DKP", "DISHUB"].map(async code => (await element(code))!.id));
    const { id } = (await element("IZIN-2"))!;
    const shown = async (opd: string) => {
      const viewer = makeViewer("officer", { levels: [], kinds: [], opds: [opd] }, [{ role: "EDITOR", opds: [opd] }]);
      const { data } = await ask(`{ changes(element: "${id}") { nodes { revTo } } }`, {}, viewer);
      const read = await Promise.all([1, 2, 3, 4, 5].map(rev => at(id, rev, viewer)));
      const listed = data?.changes.nodes.map(({ revTo }: any) => revTo) ?? [];
      expect(read.flatMap(each => each?.change.revTo ?? [])).toEqual(listed);
      return listed.length;
    };
    expect([await shown(dkp), await shown(dishub)]).toEqual([0, 1]);
    expect((await changes()).filter(({ elementId }) => elementId === id)).toHaveLength(5);
  });
});
