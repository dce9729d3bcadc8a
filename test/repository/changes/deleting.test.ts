import { beforeEach, describe, expect, it } from "@jest/globals";
import { add, create, relate, remove, update, useWriter } from "./writer.js";

const { apply, element, changes, relationIds } = useWriter();

beforeEach(async () => {
  await apply([
    create("Opd", "DKP"),
    create("Application", "SICANTIK", { relations: add("ownedBy", "opd:DKP") }),
    create("Service", "IZIN", { relations: add("supportedBy", "application:SICANTIK") }),
  ]);
});

describe("An element", () => {
  it("is not deleted while others point at it, and they are named", async () => {
    expect((await apply([remove("application:SICANTIK")])).problems).toMatchObject([
      {
        severity: "ERROR",
        rule: "STILL_RELATED",
        extensions: { total: 1, relations: [{ type: "SUPPORTED_BY", ref: "service:IZIN", name: "Nama IZIN" }] },
      },
    ]);
    expect(await element("SICANTIK")).toBeDefined();
  });

  it("is deleted with its own relations, and the log tells what it was", async () => {
    expect((await apply([remove("service:IZIN", { expectedRev: 1 })])).elements).toEqual([null]);
    expect(await element("IZIN")).toBeUndefined();
    const last = (await changes()).at(-1);
    expect(last).toMatchObject({
      action: "DELETED",
      ref: "service:IZIN",
      revFrom: 1,
      before: { code: "IZIN", relations: { SUPPORTED_BY: [{ ref: "application:SICANTIK" }] } },
    });
    expect(last?.after).toBeNull();
  });

  it("is deleted by force with what points at it, which moves on by one revision", async () => {
    await apply([remove("application:SICANTIK", { force: true })]);
    expect(await element("SICANTIK")).toBeUndefined();
    expect((await element("IZIN"))?.rev).toBe(2);
    const ofService = (await changes()).filter(({ ref }) => ref === "service:IZIN").at(-1);
    expect(ofService).toMatchObject({
      action: "UPDATED",
      before: { relations: { SUPPORTED_BY: [{ ref: "application:SICANTIK" }] } },
    });
  });

  it("is deleted when the same call takes away what points at it", async () => {
    const [id] = await relationIds("IZIN");
    await apply([remove("application:SICANTIK"), { action: "unrelate", relation: id!, path: [] }]);
    expect(await element("SICANTIK")).toBeUndefined();
  });

  it("is deleted together with those that point at it", async () => {
    await apply([remove("application:SICANTIK"), remove("service:IZIN")]);
    expect(await element("SICANTIK")).toBeUndefined();
  });

  it("leaves its code to another, in the same call", async () => {
    const { problems } = await apply([remove("service:IZIN"), create("Service", "IZIN", { name: "Baru" })]);
    expect(problems).toEqual([]);
    expect(await element("IZIN")).toMatchObject({ name: "Baru", rev: 1 });
  });

  it("cannot be related to by the call that deletes it", async () => {
    const { problems } = await apply([
      remove("opd:DKP", { force: true }),
      relate("service:IZIN", "OWNED_BY", "opd:DKP"),
    ]);
    expect(problems).toMatchObject([{ rule: "TARGET_NOT_FOUND", path: ["relate", "to"] }]);
  });

  it("deleted twice in one call is deleted once", async () => {
    await apply([remove("service:IZIN"), remove("service:IZIN"), update("opd:DKP", { shortName: "DKP" })]);
    expect((await changes()).filter(({ action }) => action === "DELETED")).toHaveLength(1);
  });
});
