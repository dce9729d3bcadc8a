import { describe, expect, test } from "@jest/globals";
import { today } from "../support/repository.js";
import { node, useStory } from "./remap-story.js";

const { ask, given, remap, uses } = useStory();

describe("By whatever relation", () => {
  const more = (cypher: string) =>
    given(
      `MATCH (f1 {id: 'F1@1'}), (f4 {id: 'F4@1'}), (n1 {id: 'N1@3'}), (n2 {id: 'N2@3'}), (s1 {id: 'S1'}), (s4 {id: 'S4'}), (plan {id: 'S5@TO_BE'}), (gone {id: 'S9'}) ${cypher}`,
    );

  test("the responsibility of an OPD for an urusan moves too, undated ones ending today", async () => {
    expect(await remap(`taxonomy: URUSAN, from: "1", to: "2"`)).toMatchObject({ moved: 1 });
    expect(await uses("DKP")).toEqual([`RESPONSIBLE_FOR 3.25@1 –${today}`, `RESPONSIBLE_FOR 3.25@2 ${today}–`]);
  });

  test("a planned one is planned anew for the same day, after the one of today", async () => {
    await more(
      "CREATE (s4)-[:CLASSIFIED_AS {id: 'd1', until: '2027-01-01'}]->(f1), (s4)-[:CLASSIFIED_AS {id: 'd2', since: '2027-01-01'}]->(f4)",
    );
    expect(await remap()).toMatchObject({ moved: 3, problems: [] });
    expect(await uses("S4")).toEqual([
      `CLASSIFIED_AS F1@1 –${today}`,
      `CLASSIFIED_AS N1@3 ${today}–2027-01-01`,
      "CLASSIFIED_AS N1@3 2027-01-01–",
    ]);
  });

  test("one of a to-be element moves, one that has ended or whose element has ended stays", async () => {
    await more(
      "CREATE (plan)-[:CLASSIFIED_AS {id: 'd1'}]->(f1), (gone)-[:CLASSIFIED_AS {id: 'd2'}]->(f1), (s4)-[:CLASSIFIED_AS {id: 'd3', until: '2026-11-24'}]->(f1)",
    );
    expect(await remap()).toMatchObject({ moved: 2 });
    expect(await uses("S5")).toHaveLength(2);
    expect([await uses("S9"), await uses("S4")]).toEqual([
      ["CLASSIFIED_AS F1@1 –"],
      ["CLASSIFIED_AS F1@1 –2026-11-24"],
    ]);
  });

  test("one that started today leaves nothing behind", async () => {
    await more(`CREATE (s4)-[:CLASSIFIED_AS {id: 'd1', since: '${today}'}]->(f1)`);
    await remap();
    expect(await uses("S4")).toEqual([`CLASSIFIED_AS N1@3 ${today}–`]);
  });

  test("two that lead to one successor become one, and one that is there already is not doubled", async () => {
    await more(
      "CREATE (s4)-[:FULFILS {id: 'd1'}]->(f1), (s4)-[:FULFILS {id: 'd2'}]->(f4), (s1)-[:FULFILS {id: 'd3'}]->(f1), (s1)-[:FULFILS {id: 'd4', since: '2026-01-01'}]->(n1)",
    );
    expect(await remap()).toMatchObject({ moved: 4 });
    expect(await uses("S4")).toEqual([`FULFILS F1@1 –${today}`, `FULFILS F4@1 –${today}`, `FULFILS N1@3 ${today}–`]);
    expect((await uses("S1")).filter(each => each.startsWith("FULFILS"))).toEqual([
      `FULFILS F1@1 –${today}`,
      "FULFILS N1@3 2026-01-01–",
    ]);
  });

  test("fundings of several years keep their years and amounts", async () => {
    await given(
      [
        ...[node("r1", "PROGRAM", "1", 0, "PROGRAM"), node("r2", "PROGRAM", "2", 0, "PROGRAM")],
        ...[node("p1", "P1", "1", 1, "PROGRAM"), node("p2", "P2", "2", 1, "PROGRAM")],
        "WITH p1, p2 MATCH (s4 {id: 'S4'}) CREATE (p1)-[:SUCCEEDED_BY {id: 'y1'}]->(p2), (s4)-[:FUNDED_BY {id: 'd1', year: 2026, amountRupiah: 5}]->(p1), (s4)-[:FUNDED_BY {id: 'd2', year: 2027, amountRupiah: 6}]->(p1)",
      ].join("\n"),
    );
    expect(await remap(`taxonomy: PROGRAM, from: "1", to: "2"`)).toMatchObject({ moved: 2, problems: [] });
    const { data } = await ask(
      `{ service(ref: "service:S4") { fundedBy { edges { relation { year amountRupiah } node { code } } } } }`,
    );
    const edges = data.service.fundedBy.edges.map(
      ({ node, relation }: any) => `${node.code} ${relation.year} ${relation.amountRupiah}`,
    );
    expect(edges.toSorted()).toEqual(["P2 2026 5", "P2 2027 6"]);
  });
});
