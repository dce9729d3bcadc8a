import { beforeEach, describe, expect, test } from "@jest/globals";
import { element, referenceElement, toBeElement } from "../support/element.js";
import { today, useRepository } from "../support/repository.js";

const { ask, given, database } = useRepository();

/** Several versions have nodes of one code. */
const node = (variable: string, code: string, version: string, level = 1, taxonomy = "RAL") =>
  referenceElement(variable, code, level, taxonomy, version).replace(`id: '${code}'`, `id: '${code}@${version}'`);

/** Of version 1, F1 moved on by way of version 2 to N1 of 3, as F4 did; F2 was split, F3 has gone. URUSAN has versions of its own. */
const story = [
  ...["1", "2", "3"].map(version => node(`root${version}`, "RAL", version, 0)),
  ...["F1", "F2", "F3", "F4"].map(code => node(code.toLowerCase(), code, "1")),
  node("between", "B1", "2"),
  node("n1", "N1", "3"),
  node("n2", "N2", "3"),
  node("ended", "N3", "3").replace("level:", "validUntil: '2026-01-01', level:"),
  node("urusanOld", "URUSAN", "1", 0, "URUSAN"),
  node("urusanNew", "URUSAN", "2", 0, "URUSAN"),
  node("u1", "3.25", "1", 1, "URUSAN"),
  node("u2", "3.25", "2", 1, "URUSAN"),
  ...["S1", "S2", "S3", "S4"].map(code => element(code.toLowerCase(), "Service", code)),
  element("dkp", "Opd", "DKP"),
  element("gone", "Service", "S9", ", validUntil: '2026-01-01'"),
  toBeElement("plan", "Service", "S5"),
  `CREATE (f1)-[:SUCCEEDED_BY {id: 'x1'}]->(between), (between)-[:SUCCEEDED_BY {id: 'x2'}]->(n1), (f2)-[:SUCCEEDED_BY {id: 'x3'}]->(n1),
     (f2)-[:SUCCEEDED_BY {id: 'x4'}]->(n2), (f3)-[:SUCCEEDED_BY {id: 'x5'}]->(ended), (f3)-[:SUCCEEDED_BY {id: 'x6', until: '2026-01-01'}]->(n2),
     (f4)-[:SUCCEEDED_BY {id: 'x7'}]->(n1), (u1)-[:SUCCEEDED_BY {id: 'x8'}]->(u2),
     (s1)-[:CLASSIFIED_AS {id: 'c1', since: '2024-01-01', until: '2030-01-01', note: 'rapat', provenance: 'OFFICIAL', source: 'SK 1', attributesJson: '[{"name":"asal","value":"x"}]'}]->(f1),
     (s2)-[:CLASSIFIED_AS {id: 'c2'}]->(f2), (s3)-[:FULFILS {id: 'c3'}]->(f3), (dkp)-[:RESPONSIBLE_FOR {id: 'c4'}]->(u1)`,
].join("\n");

const step = `taxonomy: RAL, from: "1", to: "3"`;
const counts = "moved ambiguous withoutSuccessor problems { severity rule path message }";
const remap = async (args = step, told = counts) => {
  const { data, errors } = await ask(`mutation { remap(${args}) { ${told} } }`);
  expect(errors).toBeUndefined();
  return data.remap;
};

/** What leads from elements to nodes: `S1 CLASSIFIED_AS F1@1 2024-01-01–2026-11-24`. */
async function uses(of: string): Promise<string[]> {
  const rows = await database.read(
    `MATCH (e:Element {code: $of})-[r]->(n:Reference) RETURN type(r) AS type, n.id AS to, properties(r) AS r ORDER BY coalesce(r.since, ''), to`,
    { of },
  );
  return rows.map(({ type, to, r }) => `${type} ${to} ${r.since ?? ""}–${r.until ?? ""}`);
}

const everything = () =>
  database.read(
    "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN properties(n) AS n, properties(r) AS r, m.id AS to ORDER BY n.id, r.id",
  );

beforeEach(() => given(story));

describe("When a taxonomy has a new version, what elements point at", () => {
  test("moves to the one successor today, however many versions lie between, and keeps what was said", async () => {
    expect(await remap()).toEqual({ moved: 1, ambiguous: 1, withoutSuccessor: 1, problems: [] });
    const { data } = await ask(
      `{ service(ref: "service:S1") { rev relations(types: ["CLASSIFIED_AS"]) { edges { node { code } since until note provenance source attributes { name value } } } } }`,
    );
    const { rev, relations } = data.service;
    expect(rev).toBe(2);
    expect(relations.edges).toEqual([
      {
        ...{ node: { code: "N1" }, since: today, until: "2030-01-01", note: "rapat" },
        ...{ provenance: "OFFICIAL", source: "SK 1", attributes: [{ name: "asal", value: "x" }] },
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
      "nodes { total nodes { reference { code } successors { code } outcome label relations elements { code } } }",
    );
    const row = (code: string, outcome: string, successors: string[], by: string) => ({
      ...{ reference: { code }, outcome, relations: 1, label: expect.any(String) },
      ...{ successors: successors.map(each => ({ code: each })), elements: [{ code: by }] },
    });
    expect(nodes).toEqual({
      total: 3,
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

  test("is told as it would be by a dry run, which writes nothing", async () => {
    const before = await everything();
    const dry = await remap(`${step}, validateOnly: true`);
    expect(await everything()).toEqual(before);
    expect(await remap()).toEqual(dry);
  });

  test("is logged with the versions, or with the words of who asked", async () => {
    await remap();
    await remap(`taxonomy: URUSAN, from: "1", to: "2", note: "SK 2026"`);
    const { data } = await ask("{ changes(first: 5) { nodes { ref note } } }");
    expect(data.changes.nodes).toEqual([
      { ref: "service:S1", note: "Dipindahkan dari RAL versi “1” ke versi “3”" },
      { ref: "opd:DKP", note: "SK 2026" },
    ]);
  });
});

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
      `{ service(ref: "service:S4") { fundedBy { edges { year amountRupiah node { code } } } } }`,
    );
    const edges = data.service.fundedBy.edges.map((each: any) => `${each.node.code} ${each.year} ${each.amountRupiah}`);
    expect(edges.toSorted()).toEqual(["P2 2026 5", "P2 2027 6"]);
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

  test("where classifications contradict each other as they are stored", async () => {
    await given(
      "MATCH (f1 {id: 'F1@1'}), (n2 {id: 'N2@3'}), (s4 {id: 'S4'}) CREATE (s4)-[:CLASSIFIED_AS {id: 'd1', until: '2030-01-01'}]->(f1), (s4)-[:CLASSIFIED_AS {id: 'd2', since: '2027-01-01'}]->(n2)",
    );
    const before = await everything();
    const { problems, moved } = await remap();
    expect({ problems, moved }).toMatchObject({ moved: 0, problems: [{ rule: "OVERLAP" }] });
    expect(await everything()).toEqual(before);
  });
});
