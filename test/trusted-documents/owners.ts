import { expect, test } from "@jest/globals";
import type { Answer } from "./answer.js";

/** Ownership. The expectations were read from seeds/maluku/*.csv by a person; test names give the rows. */
export function ownerQuestions(answer: Answer) {
  test("Q01: LYN-001 (service.csv) is owned and performed by DISDIKBUD", async () => {
    const { ownership, service } = await answer("Q01");
    expect(ownership).toEqual({
      isInherited: false,
      owners: [{ ref: "opd:DISDIKBUD", name: "Dinas Pendidikan dan Kebudayaan", unitOf: null }],
    });
    expect(service.performedBy.nodes).toEqual([
      { ref: "opd:DISDIKBUD", name: "Dinas Pendidikan dan Kebudayaan", unitOf: null },
    ]);
  });
}
