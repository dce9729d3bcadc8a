import { describe, expect, test } from "@jest/globals";
import { today } from "../support/repository.js";
import { step, useStory } from "./remap-story.js";

const { ask, everything, given, remap, uses } = useStory();

describe("A classification, when its taxonomy has a new version,", () => {
  test("moves to the one successor in force today, across any number of versions, and retains its properties", async () => {
    expect(await remap()).toEqual({ moved: 1, ambiguous: 1, withoutSuccessor: 1, problems: [] });
    const { data } = await ask(
      `{ service(ref: "service:S1") { rev relations(types: [CLASSIFIED_AS]) { edges { relation { since until note provenance source attributes { name value } } node { code } } } } }`,
    );
    const { rev, relations } = data.service;
    expect(rev).toBe(2);
    expect(relations.edges).toEqual([
      {
        node: { code: "N1" },
        relation: {
          ...{ since: today, until: "2030-01-01", note: "rapat" },
          ...{ provenance: "OFFICIAL", source: "SK 1", attributes: [{ name: "asal", value: "x" }] },
        },
      },
    ]);
    expect(await uses("S1")).toEqual([
      `CLASSIFIED_AS F1@1 2024-01-01–${today}`,
      `CLASSIFIED_AS N1@3 ${today}–2030-01-01`,
    ]);
  });

  test("stays where the node was split, with the candidates, or has no successor in force", async () => {
    const { nodes } = await remap(
      step,
      "nodes { totalCount nodes { reference { code } successors { code } outcome label relations elements { code } } }",
    );
    const row = (code: string, outcome: string, successors: string[], by: string) => ({
      ...{ reference: { code }, outcome, relations: 1, label: expect.any(String) },
      ...{ successors: successors.map(each => ({ code: each })), elements: [{ code: by }] },
    });
    expect(nodes).toEqual({
      totalCount: 3,
      nodes: [
        row("F2", "AMBIGUOUS", ["N1", "N2"], "S2"),
        row("F3", "WITHOUT_SUCCESSOR", [], "S3"),
        row("F1", "MOVED", ["N1"], "S1"),
      ],
    });
    expect([await uses("S2"), await uses("S3")]).toEqual([["CLASSIFIED_AS F2@1 –"], ["FULFILS F3@1 –"]]);
  });

  test("is what needs mapping afterwards only where it could not move", async () => {
    const needs = async () => {
      const { data } = await ask(`{ needsMapping { nodes { element { code } need } } }`);
      return data.needsMapping.nodes.map((each: any) => `${each.element.code} ${each.need}`);
    };
    const rest = ["S2 CHOOSE_SUCCESSOR", "S3 NO_SUCCESSOR"];
    expect(await needs()).toEqual(["DKP TAKE_SUCCESSOR", "S1 TAKE_SUCCESSOR", ...rest]);
    await remap();
    await remap(`taxonomy: URUSAN, from: "1", to: "2"`);
    expect(await needs()).toEqual(rest);
  });

  test("moves once: sent again, the request writes nothing", async () => {
    await remap();
    const before = await everything();
    expect(await remap()).toEqual({ moved: 0, ambiguous: 1, withoutSuccessor: 1, problems: [] });
    expect(await everything()).toEqual(before);
  });

  test("is reported as in a dry run, which writes nothing", async () => {
    const before = await everything();
    const dry = await remap(`${step}, validateOnly: true`);
    expect(await everything()).toEqual(before);
    expect(await remap()).toEqual(dry);
  });

  test("is logged with the versions, or with the note of the request", async () => {
    await remap();
    await remap(`taxonomy: URUSAN, from: "1", to: "2", note: "SK 2026"`);
    const { data } = await ask("{ changes(first: 5) { nodes { ref note } } }");
    expect(data.changes.nodes).toEqual([
      { ref: "service:S1", note: "Dipindahkan dari RAL versi “1” ke versi “3”" },
      { ref: "opd:DKP", note: "SK 2026" },
    ]);
  });
});

describe("The move is refused, and nothing is written,", () => {
  test.each([
    [
      "for versions that there are not",
      `taxonomy: RAL, from: "0", to: "9"`,
      [
        ["VERSION_UNKNOWN", ["from"]],
        ["VERSION_UNKNOWN", ["to"]],
      ],
    ],
    ["from a version to itself", `taxonomy: RAL, from: "1", to: "1"`, [["VERSION_SAME", ["to"]]]],
  ])("%s", async (_reason, args, expected) => {
    const { problems, ...told } = await remap(args);
    expect(problems.map((each: any) => [each.rule, each.path])).toEqual(expected);
    expect(told).toEqual({ moved: 0, ambiguous: 0, withoutSuccessor: 0 });
  });

  test("if stored classifications contradict each other", async () => {
    await given(
      "MATCH (f1 {id: 'F1@1'}), (n2 {id: 'N2@3'}), (s4 {id: 'S4'}) CREATE (s4)-[:CLASSIFIED_AS {id: 'd1', until: '2030-01-01'}]->(f1), (s4)-[:CLASSIFIED_AS {id: 'd2', since: '2027-01-01'}]->(n2)",
    );
    const before = await everything();
    const { problems, moved } = await remap();
    expect({ problems, moved }).toMatchObject({ moved: 0, problems: [{ rule: "OVERLAP" }] });
    expect(await everything()).toEqual(before);
  });
});
