import { beforeEach, expect } from "@jest/globals";
import type { Operation } from "../../../src/repository/changes/operations.js";
import { create, useWriter } from "./writer.js";

/**
 * Provides a writer with an OPD, a service with an external id and nodes of two taxonomies, and the refusals of its
 * writes.
 */
export function useRules() {
  const writer = useWriter();
  const { apply, statement } = writer;

  beforeEach(async () => {
    await apply([
      create("Opd", "DKP"),
      create("Service", "IZIN", { externalId: "7", source: "SIPP" }),
      create("Reference", "RAL.01", { taxonomy: "RAL", version: "2022" }),
      create("Reference", "RAD.01", { taxonomy: "RAD", version: "2022" }),
    ]);
  });

  /** Returns rule and path of every problem, and expects that nothing was written. */
  async function refusals(...operations: Operation[]): Promise<string[]> {
    const [before] = await statement("MATCH (c:Change) RETURN count(*) AS count");
    const { problems, elements } = await apply(operations);
    const [after] = await statement("MATCH (c:Change) RETURN count(*) AS count");
    expect(after).toEqual(before);
    expect(elements.every(each => each === null)).toBe(problems.length > 0);
    return problems.map(({ rule, path }) => `${rule} ${path.join(".")}`);
  }

  return { ...writer, refusals };
}
