import { describe, expect, it } from "@jest/globals";
import { encodeCursor } from "../../../src/repository/elements/cursor.js";
import { nobody } from "../../support/viewers.js";
import { create, remove } from "../changes/writer.js";
import { apply, ask, page, query, roundTrips, statement, told } from "./feed.js";

describe("The feed", () => {
  it("tells oldest first what was created, changed and deleted, from what to what, by whom and why", async () => {
    await apply([remove("service:IZIN")]);
    const { data, errors } = await ask(
      "{ changes { nodes { viewer action kind ref name revFrom revTo before after note element { name } } } }",
    );
    expect(errors).toBeUndefined();
    const [opd, created, updated, deleted] = data.changes.nodes;
    expect(opd).toMatchObject({ viewer: "local", action: "CREATED", kind: "Opd", element: { name: "Nama DKP" } });
    expect(created).toMatchObject({
      action: "CREATED",
      revFrom: null,
      revTo: 1,
      before: null,
      note: "Permohonan baru",
    });
    expect(created.after).toMatchObject({ code: "IZIN", relations: { OWNED_BY: [{ ref: "opd:DKP" }] } });
    expect(updated).toEqual({
      viewer: "local",
      action: "UPDATED",
      kind: "Service",
      ref: "service:IZIN",
      name: "Izin Usaha",
      revFrom: 1,
      revTo: 2,
      before: { name: "Nama IZIN" },
      after: { name: "Izin Usaha" },
      note: null,
      element: null,
    });
    expect(deleted).toMatchObject({ action: "DELETED", revFrom: 2, revTo: null, after: null, element: null });
    expect(deleted.before).toMatchObject({ name: "Izin Usaha", relations: { OWNED_BY: [{ ref: "opd:DKP" }] } });
    expect(deleted.before).not.toHaveProperty("responsible");
  });

  it("is one round trip, and one more for the elements of all changes", async () => {
    await ask("{ changes { totalCount nodes { ref after } pageInfo { endCursor } } }");
    expect(roundTrips()).toBe(1);
    const { data } = await ask(
      "{ changes { nodes { elementId element { id ... on Service { ownedBy { code } } } } } }",
    );
    expect(roundTrips()).toBe(2);
    for (const { elementId, element } of data.changes.nodes) expect(element.id).toBe(elementId);
    expect(data.changes.nodes[1].element.ownedBy).toEqual({ code: "DKP" });
  });

  it("continues behind the cursor without losing or repeating a change, also among those of one moment", async () => {
    await apply(["A", "B", "C", "D"].map(code => create("Application", code)));
    const all = await told();
    const paged: string[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const next = await page({ first: 2, after });
      paged.push(...next.told);
      expect(next).toMatchObject({ totalCount: 7, hasPreviousPage: after !== undefined });
      after = next.endCursor;
      more = next.hasNextPage;
    }
    expect(all).toHaveLength(7);
    expect(paged).toEqual(all);
  });

  it("can be followed for ever: a cursor stays the same without news, and outlives its element", async () => {
    const { endCursor } = await page();
    const idle = await page({ after: endCursor });
    expect(idle).toMatchObject({ told: [], endCursor, hasNextPage: false, totalCount: 3 });
    await apply([remove("service:IZIN")]);
    await statement("MATCH (old:Change {action: 'UPDATED'}) DELETE old");
    expect(await told({ after: idle.endCursor })).toEqual(["DELETED service:IZIN"]);
  });

  it("begins at a moment, and tells of some kinds only", async () => {
    const { data } = await ask("{ changes { nodes { at } } }");
    const [, , { at }] = data.changes.nodes;
    expect(await page({ since: at })).toMatchObject({ told: ["UPDATED service:IZIN"], totalCount: 1 });
    expect(await told({ since: "2100-01-01T00:00:00+09:00" })).toEqual([]);
    expect(await told({ kinds: ["Opd", "Application"] })).toEqual(["CREATED opd:DKP"]);
  });

  it("shows nothing to who may see nothing", async () => {
    const { data } = await ask("{ changes { totalCount nodes { id } } }", {}, nobody);
    expect(data.changes).toEqual({ totalCount: 0, nodes: [] });
  });
});

describe("The feed refuses", () => {
  it.each([
    ["a cursor that is none", { after: "x" }, "BAD_USER_INPUT", "cursor"],
    ["a cursor of another list", { after: encodeCursor(["IZIN", "1"]) }, "BAD_USER_INPUT", "cursor"],
    ["a cursor without an id", { after: encodeCursor(["2026-01-01T00:00:00.000Z", 1]) }, "BAD_USER_INPUT", "cursor"],
    ["less than no rows", { first: -1 }, "BAD_USER_INPUT", "between 0 and 500"],
    ["more rows than a page has", { first: 501 }, "BAD_USER_INPUT", "between 0 and 500"],
    ["an OPD that is not there", { opd: "opd:X" }, "NOT_FOUND", "opd:X"],
    ["an id that is not there", { opd: "X" }, "NOT_FOUND", "X"],
    ["what is no OPD", { opd: "service:IZIN" }, "NOT_FOUND", "service:IZIN"],
    ["an OPD without a name, who is not everybody", { opd: "" }, "NOT_FOUND", ""],
  ])("%s", async (_, args, code, words) => {
    const { errors } = await ask(query, args);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
    expect(errors?.[0]?.message).toContain(words);
  });

  it("a kind that is not there, and suggests the nearest", async () => {
    const { data, errors } = await ask(query, { kinds: ["Servise"] });
    expect(data).toBeUndefined();
    expect(errors?.map(({ message }) => message)).toEqual([
      'Variable "$kinds" got invalid value "Servise" at "kinds[0]"; Value "Servise" does not exist in "KindName" enum. Did you mean the enum value "Service"?',
    ]);
  });
});
