import { describe, expect, it } from "@jest/globals";
import { type Merge, useMerger } from "./merger.js";
import { create, relate } from "./writer.js";

const { apply, answer, ask, changes, element, found, merged, refusal, relations, targets } = useMerger();

describe("The change log of a merge", () => {
  it("tells of both elements that they became one, why, and what the one that went had been", async () => {
    await apply([relate("service:IZIN", "SUPPORTED_BY", "application:SI-CANTIK")]);
    const ids = { from: (await element("SI-CANTIK"))!.id, into: (await element("SICANTIK"))!.id };
    const since = (await changes()).at(-1)!.at;
    await merged({ more: `, note: "Ganda"` });
    const { data } = await ask(
      `query ($since: DateTimeISO) { changes(since: $since) { nodes { action ref mergedWith note before after } } }`,
      { since },
    );
    const [, ...told] = data.changes.nodes.toSorted(
      (a: any, b: any) => Number(a.note !== null) - Number(b.note !== null),
    );
    const byRef = Object.fromEntries(told.map((each: any) => [each.ref, each]));
    expect(byRef).toMatchObject({
      "application:SI-CANTIK": {
        action: "DELETED",
        mergedWith: ids.into,
        note: "Ganda",
        before: { externalId: "id-7", description: "Lain" },
      },
      "application:SICANTIK": { action: "UPDATED", mergedWith: ids.from, note: "Ganda", after: { externalId: "id-7" } },
      "service:IZIN": {
        action: "UPDATED",
        mergedWith: null,
        before: { relations: { SUPPORTED_BY: [{ to: ids.from }] } },
        after: { relations: { SUPPORTED_BY: [{ to: ids.into }] } },
      },
    });
  });
});

describe("A merge is refused", () => {
  it.each([
    ["revision of the one that goes", [9, 1]],
    ["revision of the one that stays", [1, 9]],
  ] as [string, [number, number]][])("if the %s is not the newest", async (_, revs) => {
    expect(await refusal({ revs })).toMatchObject([
      { severity: "ERROR", rule: "REVISION_CONFLICT", extensions: { current: { rev: 1 } } },
    ]);
    expect(await element("SI-CANTIK")).toBeDefined();
  });

  it.each([
    ["two kinds", { into: "service:IZIN" }, "DIFFERENT_KINDS"],
    ["an element and itself", { into: "application:SI-CANTIK" }, "SAME_ELEMENT"],
    ["what is not there", { into: "application:TIDAK" }, "NOT_FOUND"],
  ] as [string, Merge, string][])("of %s", async (_, given, rule) => {
    expect(await refusal(given)).toMatchObject([{ severity: "ERROR", rule }]);
    expect(await element("SI-CANTIK")).toMatchObject({ rev: 1 });
  });

  it("between an as-is and a to-be element", async () => {
    await apply([create("Application", "SICANTIK-2", { plateau: "TO_BE" })]);
    expect(await refusal({ into: "application:SICANTIK-2@TO_BE" })).toMatchObject([
      { severity: "ERROR", rule: "DIFFERENT_PLATEAUS" },
    ]);
  });
});

it("A dry run of a merge answers the same and writes nothing", async () => {
  await apply([relate("service:IZIN", "SUPPORTED_BY", "application:SI-CANTIK")]);
  const before = [await relations("IZIN"), await changes()];
  const dry = await merged({ more: ", validateOnly: true" });
  expect([await relations("IZIN"), await changes()]).toEqual(before);
  expect(await found("id-7")).toBe("application:SI-CANTIK");
  expect(await merged()).toEqual(dry);
});

it("Of merges at the same time, each the other way round, one is written", async () => {
  const [one, other] = ["application:SI-CANTIK", "application:SICANTIK"];
  const answers = await Promise.all([answer({ from: one, into: other }), answer({ from: other, into: one })]);
  expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined]);
  expect(answers.filter(({ data }) => data.merge.element)).toHaveLength(1);
  expect(answers.flatMap(({ data }) => data.merge.problems)).toMatchObject([{ severity: "ERROR", rule: "NOT_FOUND" }]);
  const left = [await element("SICANTIK"), await element("SI-CANTIK")].filter(each => each !== undefined);
  expect(left).toMatchObject([{ rev: 2 }]);
});

it("A relation to an element that is being merged comes first or is refused because the element is gone", async () => {
  const [answered, related] = await Promise.all([
    answer(),
    apply([relate("service:IZIN", "SUPPORTED_BY", "application:SI-CANTIK")]),
  ]);
  expect(answered.errors).toBeUndefined();
  const isRelated = (await targets("IZIN", "SUPPORTED_BY")).length === 1;
  expect(isRelated).toBe(related.problems.length === 0);
});
