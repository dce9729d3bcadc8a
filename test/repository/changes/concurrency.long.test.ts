import { beforeEach, describe, expect, it } from "@jest/globals";
import { add, create, relate, remove, update, useWriter } from "./writer.js";

const { apply, element, changes, targets, statement } = useWriter();

beforeEach(() => apply([create("Opd", "A"), create("Opd", "B"), create("Opd", "C"), create("Service", "IZIN")]));

const outcomes = async (calls: ReturnType<typeof apply>[]) =>
  (await Promise.allSettled(calls)).map(outcome =>
    outcome.status === "rejected" ? outcome.reason.code : (outcome.value.problems[0]?.rule ?? "WRITTEN"),
  );

/** The result of a race does not depend on the winner, so a few rounds of each suffice to detect a missing lock. */
const rounds = Array.from({ length: 5 }, (_, round) => [round]);

describe.each(rounds)("Of writers at the same time (round %i)", () => {
  it("one wins where all have seen the same revision", async () => {
    const names = ["Satu", "Dua", "Tiga", "Empat"];
    const all = await outcomes(names.map(name => apply([update("service:IZIN", { name, expectedRev: 1 })])));
    expect(all.toSorted()).toEqual(["REVISION_CONFLICT", "REVISION_CONFLICT", "REVISION_CONFLICT", "WRITTEN"]);
    expect((await element("IZIN"))?.rev).toBe(2);
  });

  it("none loses a change where nobody says which revision was seen", async () => {
    await outcomes(["description", "url", "source", "helpdesk"].map(name => apply([update("opd:A", { [name]: "x" })])));
    expect(await element("A")).toMatchObject({ rev: 5, description: "x", url: "x", source: "x", helpdesk: "x" });
    expect(
      (await changes())
        .filter(({ ref }) => ref === "opd:A")
        .map(({ revTo }) => revTo)
        .toSorted(),
    ).toEqual([1, 2, 3, 4, 5]);
  });

  it("two cannot close a circle together", async () => {
    const all = await outcomes([
      apply([update("opd:A", { relations: add("unitOf", "opd:B") })]),
      apply([update("opd:B", { relations: add("unitOf", "opd:C") })]),
      apply([update("opd:C", { relations: add("unitOf", "opd:A") })]),
    ]);
    expect(all.toSorted()).toEqual(["CYCLE", "WRITTEN", "WRITTEN"]);
  });

  it("none can point at what another deletes", async () => {
    const [deletion, relation] = await outcomes([
      apply([remove("opd:A")]),
      apply([relate("service:IZIN", "OWNED_BY", "opd:A")]),
    ]);
    expect([
      ["WRITTEN", "TARGET_NOT_FOUND"],
      ["STILL_RELATED", "WRITTEN"],
    ]).toContainEqual([deletion, relation]);
  });

  it("two new owners do not both own", async () => {
    await outcomes([
      apply([update("service:IZIN", { relations: add("ownedBy", "opd:A") })]),
      apply([update("service:IZIN", { relations: add("ownedBy", "opd:B") })]),
    ]);
    const open = (await targets("IZIN", "OWNED_BY")).filter(owner => owner.endsWith("–"));
    expect(open).toHaveLength(1);
  });

  it("one gets a new code, and the other an error; with createOrUpdate both succeed", async () => {
    const creating = [1, 2, 3].map(() => apply([create("Service", "BARU")]));
    expect((await outcomes(creating)).toSorted()).toEqual(["CODE_TAKEN", "CODE_TAKEN", "WRITTEN"]);
    const updating = [1, 2].map(() => apply([create("Service", "LAGI", { orUpdate: true })]));
    expect(await outcomes(updating)).toEqual(["WRITTEN", "WRITTEN"]);
    expect(await statement("MATCH (n:Service {code: 'LAGI'}) RETURN n.rev AS rev")).toEqual([{ rev: 1 }]);
  });

  it.each([
    ["of a source", "SIPP"],
    ["without a source", undefined],
  ])("one gets an external id %s, and the others an error", async (_, source) => {
    const creating = ["X", "Y", "Z"].map(code => apply([create("Service", code, { externalId: "7", source })]));
    const all = await outcomes([...creating, apply([update("service:IZIN", { externalId: "7", source })])]);
    expect(all.toSorted()).toEqual(["EXTERNAL_ID_TAKEN", "EXTERNAL_ID_TAKEN", "EXTERNAL_ID_TAKEN", "WRITTEN"]);
    expect(await statement("MATCH (n:Service {externalId: '7'}) RETURN count(*) AS count")).toEqual([{ count: 1 }]);
  });
});
