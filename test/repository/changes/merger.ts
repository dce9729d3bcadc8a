import { beforeEach, expect } from "@jest/globals";
import { create, useWriter } from "./writer.js";

/** Elements to merge. Default: those of `useMerger`. `more`: further arguments. */
export interface Merge {
  from?: string;
  into?: string;
  /** Expected revisions. Default: 1. */
  revs?: [from: number, into: number];
  more?: string;
}

/**
 * Provides the writing function with an application that was entered twice: as SICANTIK by its OPD, as SI-CANTIK from a
 * file.
 */
export function useMerger() {
  const writer = useWriter();
  const { apply, ask, statement } = writer;
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

  const answer = (given: Merge = {}) => {
    const { from = "application:SI-CANTIK", into = "application:SICANTIK", revs = [1, 1], more = "" } = given;
    return ask(
      `mutation { merge(from: "${from}", into: "${into}", expectedRevs: { from: ${revs[0]}, into: ${revs[1]} } ${more}) {
        element { ref rev externalId source url description attributes { name value } }
        problems { severity rule path message extensions }
      } }`,
    );
  };

  async function merged(given: Merge = {}) {
    const { data, errors } = await answer(given);
    expect(errors).toBeUndefined();
    return data.merge;
  }

  /** Returns the problems of a refused merge, and expects no element. */
  async function refusal(given: Merge) {
    const { element, problems } = await merged(given);
    expect(element).toBeNull();
    return problems;
  }

  const found = async (externalId: string, source = "Berkas") =>
    (await ask(`{ elementByExternalId(externalId: "${externalId}", source: "${source}") { ref } }`)).data
      .elementByExternalId?.ref;

  const relations = (code: string) =>
    statement(
      `MATCH (n:Element {code: $code})-[r]-(m) RETURN startNode(r) = n AS outgoing, type(r) AS type, m.code AS code, properties(r) AS r
       ORDER BY type, code, r.note`,
      { code },
    );

  return { ...writer, answer, merged, refusal, found, relations };
}
