import { beforeEach, describe, expect, it } from "@jest/globals";
import { add, create, relate, update, useWriter } from "./writer.js";

const { apply, ask, element, changes, targets, statement } = useWriter();

/** An application entered twice: by the OPD that has it (SICANTIK), and by a file from elsewhere (SI-CANTIK). */
beforeEach(async () => {
  await apply([
    create("Opd", "DKP"),
    create("Opd", "DPMPTSP"),
    create("Infrastructure", "SRV"),
    create("DataAsset", "DATA"),
    create("Application", "SICANTIK", { description: "Perizinan" }),
    create("Application", "SI-CANTIK", {
      description: "Lain",
      url: "https://sicantik.go.id",
      externalId: "id-7",
      source: "Berkas",
      attributes: [{ name: "pemilik", value: "pusat" }],
    }),
    create("Service", "IZIN"),
    create("Service", "CUTI"),
  ]);
});

interface Merge {
  from?: string;
  into?: string;
  revs?: [from: number, into: number];
  more?: string;
}

const answer = (given: Merge = {}) => {
  const { from = "application:SI-CANTIK", into = "application:SICANTIK", revs = [1, 1], more = "" } = given;
  return ask(
    `mutation { merge(from: "${from}", into: "${into}", expectedRevs: { from: ${revs[0]}, into: ${revs[1]} } ${more}) {
      element { ref rev externalId source url description attributes { name value } }
      problems { severity rule path message }
    } }`,
  );
};

async function merged(given: Merge = {}) {
  const { data, errors } = await answer(given);
  expect(errors).toBeUndefined();
  return data.merge;
}

const refusal = async (given: Merge) => (await answer(given)).errors?.[0]?.originalError;

const found = async (externalId: string, source = "Berkas") =>
  (await ask(`{ elementByExternalId(externalId: "${externalId}", source: "${source}") { ref } }`)).data
    .elementByExternalId?.ref;

const relations = (code: string) =>
  statement(
    `MATCH (n:Element {code: $code})-[r]-(m) RETURN startNode(r) = n AS outgoing, type(r) AS type, m.code AS code, properties(r) AS r
     ORDER BY type, code, r.note`,
    { code },
  );

describe("Two elements that are one", () => {
  it("have the relations of both afterwards, in both directions, with properties and dates", async () => {
    await apply([
      relate("application:SI-CANTIK", "RUNS_ON", "infrastructure:SRV", { vital: false, since: "2024-01-01" }),
      relate("service:IZIN", "SUPPORTED_BY", "application:SI-CANTIK", {
        role: "PRIMARY",
        until: "2027-01-01",
        note: "utama",
        attributes: [{ name: "asal", value: "berkas" }],
      }),
    ]);
    expect(await merged({ revs: [2, 1] })).toMatchObject({
      element: { ref: "application:SICANTIK", rev: 2 },
      problems: [],
    });
    expect(await relations("SICANTIK")).toMatchObject([
      { outgoing: true, type: "RUNS_ON", code: "SRV", r: { vital: false, since: "2024-01-01" } },
      {
        outgoing: false,
        type: "SUPPORTED_BY",
        code: "IZIN",
        r: { role: "PRIMARY", until: "2027-01-01", note: "utama", attributesJson: expect.stringContaining("asal") },
      },
    ]);
    expect(await element("SI-CANTIK")).toBeUndefined();
    expect((await element("IZIN"))?.rev).toBe(3);
  });

  it("keep one of a relation that both have, which is filled in, and both of two that differ", async () => {
    await apply([
      update("service:IZIN", {
        relations: add(
          "supportedBy",
          { to: "application:SICANTIK", role: "PRIMARY", note: "dari OPD" },
          { to: "application:SI-CANTIK", role: "PRIMARY", note: "dari berkas", redundancy: "a" },
        ),
      }),
      update("service:CUTI", {
        relations: add(
          "supportedBy",
          { to: "application:SICANTIK", role: "PRIMARY" },
          { to: "application:SI-CANTIK", role: "ALTERNATIVE" },
        ),
      }),
    ]);
    await merged();
    expect(await relations("IZIN")).toMatchObject([{ r: { note: "dari OPD", redundancy: "a" } }]);
    expect((await relations("CUTI")).map(({ r }) => r.role).toSorted()).toEqual(["ALTERNATIVE", "PRIMARY"]);
  });

  it("do not depend on each other any more, which is told", async () => {
    await apply([relate("application:SI-CANTIK", "CONSUMES", "application:SICANTIK")]);
    const { problems } = await merged({ revs: [2, 1] });
    expect(problems).toMatchObject([{ severity: "WARNING", rule: "BETWEEN_MERGED", path: ["from"] }]);
    expect(await relations("SICANTIK")).toEqual([]);
  });

  it("have the owner of the one that stays, and what was lost is told", async () => {
    await apply([
      update("application:SICANTIK", { relations: add("ownedBy", "opd:DPMPTSP") }),
      update("application:SI-CANTIK", { relations: add("ownedBy", "opd:DKP") }),
    ]);
    const { problems } = await merged({ revs: [2, 2] });
    expect(problems).toMatchObject([{ severity: "WARNING", rule: "ALREADY_RELATED" }]);
    expect(problems[0].message).toContain("opd:DKP");
    expect(await targets("SICANTIK", "OWNED_BY")).toEqual(["DPMPTSP –"]);
  });

  it("have one owner after the other where those were not at the same time, or only one had any", async () => {
    await apply([
      update("application:SICANTIK", { relations: add("ownedBy", { to: "opd:DPMPTSP", since: "2024-01-01" }) }),
      update("application:SI-CANTIK", { relations: add("ownedBy", { to: "opd:DKP", until: "2024-01-01" }) }),
    ]);
    expect((await merged({ revs: [2, 2] })).problems).toEqual([]);
    expect(await targets("SICANTIK", "OWNED_BY")).toEqual(["DKP –2024-01-01", "DPMPTSP 2024-01-01–"]);
  });

  it("have the responsible OPD of the owner that came over", async () => {
    await apply([update("application:SI-CANTIK", { relations: add("ownedBy", "opd:DKP") })]);
    await merged({ revs: [2, 1] });
    expect(await element("SICANTIK")).toMatchObject({ responsible: (await element("DKP"))!.id });
  });

  it("say what the one that stays says, and what only the other said", async () => {
    const { element: kept } = await merged();
    expect(kept).toMatchObject({
      description: "Perizinan",
      url: "https://sicantik.go.id",
      externalId: "id-7",
      source: "Berkas",
      attributes: [{ name: "pemilik", value: "pusat" }],
    });
  });

  it("are in force as long as the one that stays", async () => {
    await apply([update("application:SI-CANTIK", { validUntil: "2025-01-01" })]);
    await merged({ revs: [2, 1] });
    expect((await element("SICANTIK"))?.validUntil).toBeUndefined();
  });

  it("cannot close a circle", async () => {
    await apply([create("Opd", "A"), create("Opd", "B"), create("Opd", "C")]);
    await apply([relate("opd:A", "UNIT_OF", "opd:B"), relate("opd:B", "UNIT_OF", "opd:C")]);
    const { element: kept, problems } = await merged({ from: "opd:C", into: "opd:A", revs: [1, 2] });
    expect(kept).toBeNull();
    expect(problems).toMatchObject([{ severity: "ERROR", rule: "CYCLE" }]);
    expect(await element("C")).toBeDefined();
  });
});

describe("An external id of an element that was merged", () => {
  beforeEach(() => apply([update("application:SICANTIK", { externalId: "app-1", source: "Berkas" })]));
  const merge = () => merged({ revs: [1, 2] });

  it("finds the one that stays, as its own does, and after a further merge the one after that", async () => {
    await merge();
    expect([await found("id-7"), await found("app-1")]).toEqual(["application:SICANTIK", "application:SICANTIK"]);
    await apply([create("Application", "BARU")]);
    await merged({ from: "application:SICANTIK", into: "application:BARU", revs: [3, 1] });
    expect([await found("id-7"), await found("app-1")]).toEqual(["application:BARU", "application:BARU"]);
    expect(await found("id-7", "Lain")).toBeUndefined();
  });

  it("is taken until the element that has it is deleted", async () => {
    await merge();
    const again = () => apply([create("Application", "BARU", { externalId: "id-7", source: "Berkas" })]);
    expect((await again()).problems).toMatchObject([{ rule: "EXTERNAL_ID_TAKEN" }]);
    await apply([{ action: "delete", element: "application:SICANTIK", path: [] }]);
    expect(await found("id-7")).toBeUndefined();
    expect((await again()).problems).toEqual([]);
    expect(await found("id-7")).toBe("application:BARU");
  });

  it("is found through an index", async () => {
    const [row] = await statement(
      "SHOW INDEXES YIELD labelsOrTypes, properties WHERE 'FormerExternalId' IN labelsOrTypes AND properties = ['source', 'externalId'] RETURN count(*) AS count",
    );
    expect(row?.count).toBe(1);
  });
});

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
  ] as [string, [number, number]][])("where the %s is not the newest", async (_, revs) => {
    expect(await refusal({ revs })).toMatchObject({ code: "REVISION_CONFLICT", details: { current: { rev: 1 } } });
    expect(await element("SI-CANTIK")).toBeDefined();
  });

  it.each([
    ["two kinds", { into: "service:IZIN" }, "BAD_USER_INPUT"],
    ["an element and itself", { into: "application:SI-CANTIK" }, "BAD_USER_INPUT"],
    ["what is not there", { into: "application:TIDAK" }, "NOT_FOUND"],
  ] as [string, Merge, string][])("of %s", async (_, given, code) => {
    expect(await refusal(given)).toMatchObject({ code });
    expect(await element("SI-CANTIK")).toMatchObject({ rev: 1 });
  });

  it("of what is and what is to be", async () => {
    await apply([create("Application", "SICANTIK-2", { plateau: "TO_BE" })]);
    expect(await refusal({ into: "application:SICANTIK-2@TO_BE" })).toMatchObject({ code: "BAD_USER_INPUT" });
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
  expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  const left = [await element("SICANTIK"), await element("SI-CANTIK")].filter(each => each !== undefined);
  expect(left).toMatchObject([{ rev: 2 }]);
});

it("Who relates to an element while it is merged either comes first or is told that it is gone", async () => {
  const [answered, related] = await Promise.all([
    answer(),
    apply([relate("service:IZIN", "SUPPORTED_BY", "application:SI-CANTIK")]),
  ]);
  expect(answered.errors).toBeUndefined();
  const isRelated = (await targets("IZIN", "SUPPORTED_BY")).length === 1;
  expect(isRelated).toBe(related.problems.length === 0);
});
