import { describe, expect, test } from "@jest/globals";
import { element } from "../../support/element.js";
import { useRepository } from "../../support/repository.js";

const { ask, given } = useRepository();

const answeredBy = (opd: string) => `, responsible: '${opd}'`;

/** Application of BKD that reads data of BKD by API, of DINSOS manually, of an unknown OPD, and formerly of DINKES. */
const readers = [
  element("simpeg", "Application", "SIMPEG", answeredBy("BKD")),
  element("own", "DataAsset", "OWN", answeredBy("BKD")),
  element("foreign", "DataAsset", "FOREIGN", `${answeredBy("DINSOS")}, sensitivity: 'CLOSED'`),
  element("orphan", "DataAsset", "ORPHAN"),
  element("former", "DataAsset", "FORMER", answeredBy("DINKES")),
  `CREATE (simpeg)-[:READS {id: '1', via: 'API'}]->(own), (simpeg)-[:READS {id: '2', via: 'MANUAL'}]->(foreign),
     (simpeg)-[:READS {id: '3'}]->(orphan), (simpeg)-[:READS {id: '4', via: 'API', until: '2026-01-01'}]->(former)`,
].join("\n");

const conditions: [string, string[]][] = [
  ["{ responsibleDiffers: true }", ["FOREIGN"]],
  ["{ responsibleDiffers: false }", ["OWN"]],
  ["{ via: { ne: API } }", ["FOREIGN", "ORPHAN"]],
  ["{ via: { ne: API, exists: true }, responsibleDiffers: true }", ["FOREIGN"]],
  ["{ via: { eq: API }, responsibleDiffers: true }", []],
  ["{ responsibleDiffers: null, via: null }", ["FOREIGN", "ORPHAN", "OWN"]],
];

describe("Conditions on a relation itself,", () => {
  test.each(conditions)("%s, narrows the list of the relation", async (where, codes) => {
    await given(readers);
    const { data, errors } = await ask(
      `{ applications { nodes { reads(where: ${where}) { totalCount nodes { code } facets(by: [code]) { buckets { value } } } } } }`,
    );
    expect(errors).toBeUndefined();
    const { reads } = data.applications.nodes[0];
    expect(reads.nodes.map(({ code }: { code: string }) => code)).toEqual(codes);
    expect(reads.totalCount).toBe(codes.length);
    expect(reads.facets[0].buckets).toHaveLength(codes.length);
  });

  test.each(conditions)("%s, narrows what a filter looks at, from either end", async (where, codes) => {
    await given(readers);
    const { data, errors } = await ask(
      `{ applications(filter: { reads: { count: { eq: ${codes.length} }, where: ${where} } }) { totalCount }
         dataAssets(filter: { readBy: { exists: true, where: ${where} } }) { nodes { code } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.applications.totalCount).toBe(1);
    expect(data.dataAssets.nodes.map(({ code }: { code: string }) => code)).toEqual(codes);
  });

  test("holds together with what it leads to", async () => {
    await given(readers);
    const closed = "some: { sensitivity: { eq: CLOSED } }";
    const { data } = await ask(
      `{ across: applications(filter: { reads: { ${closed}, where: { responsibleDiffers: true } } }) { totalCount }
         within: applications(filter: { reads: { ${closed}, where: { responsibleDiffers: false } } }) { totalCount } }`,
    );
    expect(data).toEqual({ across: { totalCount: 1 }, within: { totalCount: 0 } });
  });
});
