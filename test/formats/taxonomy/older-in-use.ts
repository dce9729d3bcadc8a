import { beforeEach } from "@jest/globals";
import type { ToldFates } from "../../../src/formats/taxonomy/taxonomy-report.js";
import { element } from "../../support/element.js";
import { useRepository } from "../../support/repository.js";
import { importTable, older } from "./import-table.js";

/**
 * Imports the older version as V1 before each test: Kelautan classifies S1 and S2, Industri S3, and until last year S4.
 */
export function useOlderInUse() {
  const repository = useRepository();
  const { database, given } = repository;

  beforeEach(async () => {
    await importTable(database, older, { version: "V1" });
    await given(
      [1, 2, 3, 4].map(number => element(`s${number}`, "Service", `S${number}`)).join("\n") +
        ` WITH s1, s2, s3, s4 MATCH (sea {code: 'RAL.01.02'}), (industry {code: 'RAL.01.04'})
          CREATE (s1)-[:CLASSIFIED_AS {id: 'c1'}]->(sea), (s2)-[:CLASSIFIED_AS {id: 'c2'}]->(sea), (s3)-[:CLASSIFIED_AS {id: 'c3'}]->(industry),
            (s4)-[:CLASSIFIED_AS {id: 'c4', until: '2025-12-31'}]->(industry)`,
    );
  });

  return repository;
}

export const codes = ({ nodes }: ToldFates) => nodes.map(({ code }) => code);

/** Returns each node with its successors: `RAL.01.02 → RAL.01.05, RAL.01.06`. */
export const steps = ({ nodes }: ToldFates) =>
  nodes.map(({ code, successors }) => `${code} → ${successors.map(each => each.code).join(", ")}`);
