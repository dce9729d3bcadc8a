import { beforeEach, describe, expect, it } from "@jest/globals";
import type { Operation } from "../../../src/repository/changes/operations.js";
import { add, create, relate, update, useWriter } from "./writer.js";

const { apply, element, statement, relationIds } = useWriter();

const roles = () =>
  statement("MATCH (:Service)-[r:SUPPORTED_BY]->() RETURN r.role AS role, r.note AS note ORDER BY r.role").then(rows =>
    rows.map(({ role, note }) => [role, note]),
  );

beforeEach(async () => {
  await apply([
    create("Application", "SICANTIK"),
    create("Service", "IZIN", { relations: add("supportedBy", { to: "application:SICANTIK", role: "PRIMARY" }) }),
  ]);
});

describe("Two relations of one type between the same elements", () => {
  it("are one when their own properties and dates are the same", async () => {
    await apply([relate("service:IZIN", "SUPPORTED_BY", "application:SICANTIK", { role: "PRIMARY" })]);
    expect(await roles()).toEqual([["PRIMARY", null]]);
    expect((await element("IZIN"))?.rev).toBe(1);
  });

  it("are two when their own properties differ", async () => {
    await apply([
      relate("service:IZIN", "SUPPORTED_BY", "application:SICANTIK", { role: "SUPPORTING", note: "loket" }),
    ]);
    expect(await roles()).toEqual([
      ["PRIMARY", null],
      ["SUPPORTING", "loket"],
    ]);
    expect((await element("IZIN"))?.rev).toBe(2);
  });

  it("are two when two sources tell of them, though under one identifier", async () => {
    const from = (source: string) =>
      relate("service:IZIN", "SUPPORTED_BY", "application:SICANTIK", { role: "SUPPORTING", externalId: "7", source });
    await apply([from("Berkas A")]);
    await apply([from("Berkas B"), from("Berkas A")]);
    expect(await roles()).toHaveLength(3);
  });

  it("are two when their dates differ", async () => {
    await apply([
      relate("service:IZIN", "SUPPORTED_BY", "application:SICANTIK", { role: "PRIMARY", until: "2020-01-01" }),
    ]);
    expect(await roles()).toHaveLength(2);
  });
});

describe("A relation", () => {
  it("moves the revision of its source, once however many operations touch it", async () => {
    const [id] = await relationIds("IZIN");
    await apply([
      update("service:IZIN", { description: "Izin usaha", relations: { supportedBy: { remove: [id!] } } }),
      relate("service:IZIN", "SUPPORTED_BY", "application:SICANTIK", { role: "ALTERNATIVE" }),
      update("service:IZIN", { name: "Izin" }),
    ]);
    expect(await element("IZIN")).toMatchObject({ rev: 2, name: "Izin", description: "Izin usaha" });
    expect((await element("SICANTIK"))?.rev).toBe(1);
    expect(await roles()).toEqual([["ALTERNATIVE", null]]);
  });

  it("is taken away by its id alone", async () => {
    const [id] = await relationIds("IZIN");
    const { elements } = await apply([{ action: "unrelate", relation: id!, path: [] }]);
    expect(elements).toMatchObject([{ kind: "Service" }]);
    expect(await roles()).toEqual([]);
  });

  it("cannot be taken away twice in one call", async () => {
    const [id] = await relationIds("IZIN");
    const once: Operation = { action: "unrelate", relation: id!, path: ["unrelate"] };
    expect((await apply([once, { ...once }])).problems).toMatchObject([{ rule: "ENDS_TWICE" }]);
  });

  it("may lead to what the same call creates, by clientRef, by ref, whatever comes first", async () => {
    const { problems } = await apply([
      create("Service", "B", { relations: add("supportedBy", "new", "application:Y") }),
      create("Application", "X", { clientRef: "new" }),
      create("Application", "Y"),
      relate("new", "CONSUMES", "application:Y", { via: "API" }),
    ]);
    expect(problems).toEqual([]);
    expect(await relationIds("B")).toHaveLength(2);
    expect(await relationIds("X")).toHaveLength(1);
  });
});
