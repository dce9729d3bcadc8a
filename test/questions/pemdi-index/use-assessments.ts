import { beforeEach } from "@jest/globals";
import type { Viewer } from "../../../src/access/viewer.js";
import { useRepository } from "../../support/repository.js";
import { operator, province } from "./province.js";

/** Provides the province of this folder, with functions that write one assessment and return the problems, or their rules. */
export function useAssessments() {
  const repository = useRepository();
  const { answerOf, given } = repository;

  beforeEach(() => given(province));

  async function write(entry: string, viewer: Viewer = operator) {
    const { createAssessment } = await answerOf(
      `mutation { createAssessment(input: { ${entry} }) { problems { rule path message } } }`,
      viewer,
    );
    return createAssessment.problems;
  }

  const rulesOf = async (entry: string, viewer?: Viewer) =>
    (await write(entry, viewer)).map(({ rule }: { rule: string }) => rule);

  return { ...repository, write, rulesOf };
}
