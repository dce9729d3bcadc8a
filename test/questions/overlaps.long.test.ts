import { beforeEach, describe, expect, test } from "@jest/globals";
import { useRepository } from "../support/repository.js";
import { codesOf, decided, pairs, story } from "./overlaps-story.js";

const { ask, given, roundTrips } = useRepository();

describe("The overlaps of a province", () => {
  beforeEach(() => given(story));

  test("are pairs across OPDs, ranked by function, data and name, each with its reasons", async () => {
    const { data, errors } = await ask(`{ overlaps { totalCount isPartial setAside ${pairs} } }`);
    expect(errors).toBeUndefined();
    expect(data.overlaps).toEqual({
      totalCount: 6,
      isPartial: false,
      setAside: 0,
      nodes: [
        {
          elements: [{ code: "SRIKANDI" }, { code: "SURAT" }],
          score: 0.5,
          reasons: [
            { reason: "SAME_FUNCTION", share: 1, shared: [{ code: "F1" }] },
            { reason: "DUPLICATES_GENERAL", share: 1, shared: [{ code: "F1" }] },
          ],
        },
        {
          elements: [{ code: "KEARSIPAN" }, { code: "SURAT" }],
          score: 0.4,
          reasons: [{ reason: "SAME_FUNCTION", share: 1, shared: [{ code: "F1" }] }],
        },
        {
          elements: [{ code: "NASKAH" }, { code: "SRIKANDI" }],
          score: 0.3,
          reasons: [
            { reason: "SAME_FUNCTION", share: 0.5, shared: [{ code: "F1" }] },
            { reason: "DUPLICATES_GENERAL", share: 1, shared: [{ code: "F1" }] },
          ],
        },
        {
          elements: [{ code: "ANTRE1" }, { code: "ANTRE2" }],
          score: 0.2,
          reasons: [{ reason: "SIMILAR_NAME", share: 1, shared: [] }],
        },
        {
          elements: [{ code: "KEARSIPAN" }, { code: "NASKAH" }],
          score: 0.2,
          reasons: [{ reason: "SAME_FUNCTION", share: 0.5, shared: [{ code: "F1" }] }],
        },
        {
          elements: [{ code: "NASKAH" }, { code: "SURAT" }],
          score: 0.2,
          reasons: [{ reason: "SAME_FUNCTION", share: 0.5, shared: [{ code: "F1" }] }],
        },
      ],
    });
    expect(roundTrips()).toBe(2);
  });

  test("are no pairs of two institutions outside, of one OPD, of one RAA leaf or of one producer alone", async () => {
    const { data } = await ask(`{ overlaps { ${pairs} } }`);
    const found = codesOf(data.overlaps);
    expect(found).not.toContain("KEARSIPAN SRIKANDI");
    expect(found).not.toContain("ANTRE1 NASKAH");
    expect(found).not.toContain("ANTRE1 SURAT");
    expect(found).not.toContain("D1 D2");
  });

  test("count a shared producer only beside a stronger reason", async () => {
    await given(
      "MATCH (d1 {code: 'D1'}), (d2 {code: 'D2'}), (f {code: 'F2'}) CREATE (d1)-[:CLASSIFIED_AS {id: 'x1'}]->(f), (d2)-[:CLASSIFIED_AS {id: 'x2'}]->(f)",
    );
    const { data } = await ask(`{ overlaps(kinds: [DataAsset]) { ${pairs} } }`);
    expect(data.overlaps.nodes[0]).toMatchObject({
      score: 0.45,
      reasons: [{ reason: "SAME_FUNCTION" }, { reason: "SAME_PRODUCER", shared: [{ code: "DINKES" }] }],
    });
  });

  test("tell their reasons in words that fit the kind: data has topics where applications have functions", async () => {
    await given(
      "MATCH (d1 {code: 'D1'}), (d2 {code: 'D2'}), (f {code: 'F2'}) CREATE (d1)-[:CLASSIFIED_AS {id: 'x1'}]->(f), (d2)-[:CLASSIFIED_AS {id: 'x2'}]->(f)",
    );
    const { data } = await ask(
      `{ data: overlaps(kinds: [DataAsset]) { nodes { reasons { label } } } applications: overlaps(kinds: [Application]) { nodes { reasons { label } } }
         alike: similar(to: "dataAsset:D1") { nodes { reasons { label } } } }`,
    );
    const labels = [data.data, data.applications, data.alike].map(({ nodes }) => nodes[0].reasons[0].label);
    expect(labels).toEqual(["Topik RAD sama", "Fungsi sama", "Topik RAD sama"]);
  });

  test("tell which special applications do what a general one does", async () => {
    const { data } = await ask(`{ overlaps(reasons: [DUPLICATES_GENERAL]) { ${pairs} } }`);
    expect(codesOf(data.overlaps)).toEqual(["SRIKANDI SURAT", "NASKAH SRIKANDI"]);
  });

  test("of one OPD are pairs of what it owns with everything else, in two statements more", async () => {
    const { data } = await ask(`{ overlaps(opd: "opd:DISHUB") { ${pairs} } }`);
    expect(codesOf(data.overlaps)).toEqual(["SRIKANDI SURAT", "KEARSIPAN SURAT", "ANTRE1 ANTRE2", "NASKAH SURAT"]);
    expect(roundTrips()).toBe(5);
  });

  test("leave out the pairs that a decision says are none, and count them", async () => {
    await given(decided);
    const { data } = await ask(
      `{ overlaps { totalCount setAside ${pairs} } later: overlaps(at: "2027-01-01") { setAside } }`,
    );
    expect(data.overlaps).toMatchObject({ totalCount: 5, setAside: 1 });
    expect(codesOf(data.overlaps)).not.toContain("NASKAH SURAT");
    expect(data.later.setAside).toBe(0);
  });

  test.each([
    [`opd: "opd:NONE"`, "NOT_FOUND"],
    [`opd: "service:S1"`, "BAD_USER_INPUT"],
    [`kinds: [Opd]`, "BAD_USER_INPUT"],
  ])("with the arguments %s are refused as %s", async (args, code) => {
    const { errors } = await ask(`{ overlaps(${args}) { totalCount } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  });
});
