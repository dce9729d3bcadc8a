import { beforeEach, expect } from "@jest/globals";
import type { Viewer } from "../../../src/access/viewer.js";
import { useRepository } from "../../support/repository.js";
import { claimsOf, province } from "./province.js";

/** Provides the province of this folder, with functions that claim levels and ask for the index. */
export function useClaims() {
  const repository = useRepository();
  const { answerOf, given } = repository;

  beforeEach(() => given(province));

  /** Writes assessments of 2026, and expects no problems. */
  async function claim(opd: string, levels: Record<string, number>, more = "", viewer?: Viewer) {
    expect((await answerOf(claimsOf(opd, levels, more), viewer)).applyChanges.problems).toEqual([]);
  }

  const index = "value otherValue coveredPercent label";
  const fields = `totalCount year notes pageInfo { hasNextPage endCursor } nodes { opd { code } byClaims { ${index} } byAssessments { ${index} }
    indicators { indicator { code } claim { code maturityLevel description } assessment { maturityLevel } evidenceLevel difference comparison } }`;

  const indexOf = async (args = "", viewer?: Viewer) =>
    (await answerOf(`{ pemdiIndex${args && `(${args})`} { ${fields} } }`, viewer)).pemdiIndex;

  const ofDiskominfo = async (more = "", viewer?: Viewer) => {
    const { nodes } = await indexOf(`opd: "opd:DISKOMINFO"${more}`, viewer);
    return { ...nodes[0], texts: nodes[0].indicators.map(({ comparison }: any) => comparison) };
  };

  return { ...repository, claim, indexOf, ofDiskominfo };
}
