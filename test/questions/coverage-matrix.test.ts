import { beforeEach, describe, expect, test } from "@jest/globals";
import { useRepository } from "../support/repository.js";
import { story } from "./coverage-story.js";

const { ask, given } = useRepository();

describe("The coverage of a taxonomy", () => {
  beforeEach(() => given(story));

  test("is a matrix by any property with a closed list of values, each value of a list of its own", async () => {
    await given("MATCH (s:Service {id: 'S1'}) SET s.method = 'HYBRID', s.audience = ['PUBLIC', 'BUSINESS']");
    const { data, errors } = await ask(
      `{ coverage(taxonomy: RAL, level: 2) { byMethod: matrix(by: "method") { columns { value label count } cells { column count } } byAudience: matrix(by: "audience") { columns { label count } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.coverage).toEqual({
      byMethod: {
        columns: [
          { value: "HYBRID", label: "Hybrid", count: 1 },
          { value: null, label: "Belum tercatat", count: 1 },
        ],
        cells: [
          { column: "HYBRID", count: 1 },
          { column: null, count: 1 },
        ],
      },
      byAudience: {
        columns: [
          { label: "Belum tercatat", count: 2 },
          { label: "Pelaku Usaha", count: 1 },
          { label: "Masyarakat", count: 1 },
        ],
      },
    });
  });

  test("is no matrix by a property that none of the kinds has", async () => {
    const { errors } = await ask(
      `{ coverage(taxonomy: RAL, level: 2, kinds: [Application]) { matrix(by: "method") { columns { value } } } }`,
    );
    expect(errors?.[0]?.originalError).toMatchObject({ code: "BAD_USER_INPUT", details: { known: expect.any(Array) } });
  });
});
