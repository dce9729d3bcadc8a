import { beforeEach, describe, expect, test } from "@jest/globals";
import { element } from "../support/element.js";
import { useRepository } from "../support/repository.js";

const { ask, given } = useRepository();

const node = (variable: string, code: string, version: string, level: number, more = "") =>
  element(variable, "Reference", code, `, taxonomy: 'RAL', version: '${version}', level: ${level}${more}`).replace(
    `id: '${code}'`,
    `id: '${code}@${version}'`,
  );

/** Version 1 has ended except for its root; 2 is in force, 3 planned. F1 has a successor, F2 was split, F3 has none. */
const story = [
  node("root1", "RAL", "1", 0),
  node("root2", "RAL", "2", 0),
  node("root3", "RAL", "3", 0, ", validFrom: '2030-01-01'"),
  node("f1", "F1", "1", 1),
  node("between", "F1", "1a", 1, ", validUntil: '2026-01-01'"),
  node("f2", "F2", "1", 1),
  node("f3", "F3", "1", 1),
  node("n1", "N1", "2", 1),
  node("n2", "N2", "2", 1),
  element("dkp", "Opd", "DKP"),
  element("s1", "Service", "S1"),
  element("s2", "Service", "S2"),
  element("s3", "Service", "S3"),
  element("s4", "Service", "S4"),
  element("planned", "Service", "S5").replace("'AS_IS'", "'TO_BE'"),
  `CREATE (f1)-[:SUCCEEDED_BY {id: 'x1'}]->(between), (between)-[:SUCCEEDED_BY {id: 'x2'}]->(n1), (f2)-[:SUCCEEDED_BY {id: 'x3'}]->(n1), (f2)-[:SUCCEEDED_BY {id: 'x4'}]->(n2),
     (s1)-[:CLASSIFIED_AS {id: 'c1'}]->(f1), (s2)-[:CLASSIFIED_AS {id: 'c2'}]->(f2), (s3)-[:FULFILS {id: 'c3'}]->(f3), (s4)-[:CLASSIFIED_AS {id: 'c4'}]->(n1),
     (s4)-[:FULFILS {id: 'c5', until: '2026-01-01'}]->(f3), (planned)-[:CLASSIFIED_AS {id: 'c6'}]->(f1), (s3)-[:OWNED_BY {id: 'o1'}]->(dkp)`,
].join("\n");

describe("A classification that needs mapping to the newest version of a taxonomy", () => {
  beforeEach(() => given(story));

  test("refers to an older node, and has its successors in force, however many versions lie between", async () => {
    const { data, errors } = await ask(
      "{ needsMapping { totalCount nodes { element { code } relation reference { code } need successors { code } } } }",
    );
    expect(errors).toBeUndefined();
    const row = (element: string, relation: string, reference: string, need: string, successors: string[]) => ({
      element: { code: element },
      relation,
      reference: { code: reference },
      need,
      successors: successors.map(code => ({ code })),
    });
    expect(data.needsMapping).toEqual({
      totalCount: 3,
      nodes: [
        row("S1", "CLASSIFIED_AS", "F1", "TAKE_SUCCESSOR", ["N1"]),
        row("S2", "CLASSIFIED_AS", "F2", "CHOOSE_SUCCESSOR", ["N1", "N2"]),
        row("S3", "FULFILS", "F3", "NO_SUCCESSOR", []),
      ],
    });
  });

  test("is filtered by OPD, taxonomy and kinds", async () => {
    const { data } = await ask(
      `{ own: needsMapping(opd: "opd:DKP") { nodes { element { code } } } rab: needsMapping(taxonomy: RAB) { totalCount } kinds: needsMapping(kinds: [Application]) { totalCount } }`,
    );
    expect(data).toEqual({
      own: { nodes: [{ element: { code: "S3" } }] },
      rab: { totalCount: 0 },
      kinds: { totalCount: 0 },
    });
  });

  test("may refer to the newest version, from the day that a newer one is in force", async () => {
    const { data } = await ask(`{ needsMapping(at: "2030-01-01") { nodes { element { code } } } }`);
    expect(data.needsMapping.nodes).toContainEqual({ element: { code: "S4" } });
  });
});
