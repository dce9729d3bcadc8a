import { beforeEach, expect } from "@jest/globals";
import { element, referenceElement, toBeElement } from "../support/element.js";
import { useRepository } from "../support/repository.js";

/** Returns a node; several versions may have nodes with the same code. */
export const node = (variable: string, code: string, version: string, level = 1, taxonomy = "RAL") =>
  referenceElement(variable, code, level, taxonomy, version).replace(`id: '${code}'`, `id: '${code}@${version}'`);

/**
 * F1 and F4 of version 1 are succeeded via version 2 by N1 of 3; F2 was split, F3 has no successor. URUSAN has its own
 * versions.
 */
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

export const step = `taxonomy: RAL, from: "1", to: "3"`;
const counts = "moved ambiguous withoutSuccessor problems { severity rule path message }";

/** Provides a repository with the story before each test, and its queries. */
export function useStory() {
  const repository = useRepository();
  const { ask, given, database } = repository;
  beforeEach(() => given(story));
  return {
    ...repository,
    remap: async (args = step, told = counts) => {
      const { data, errors } = await ask(`mutation { remap(${args}) { ${told} } }`);
      expect(errors).toBeUndefined();
      return data.remap;
    },
    /** Returns the relations from elements to nodes: `S1 CLASSIFIED_AS F1@1 2024-01-01–2026-11-24`. */
    async uses(of: string): Promise<string[]> {
      const rows = await database.read(
        `MATCH (e:Element {code: $of})-[r]->(n:Reference) RETURN type(r) AS type, n.id AS to, properties(r) AS r ORDER BY coalesce(r.since, ''), to`,
        { of },
      );
      return rows.map(({ type, to, r }) => `${type} ${to} ${r.since ?? ""}–${r.until ?? ""}`);
    },
    everything: () =>
      database.read(
        "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN properties(n) AS n, properties(r) AS r, m.id AS to ORDER BY n.id, r.id",
      ),
  };
}
