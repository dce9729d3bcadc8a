import { beforeEach, describe, expect, test } from "@jest/globals";
import { useRepository } from "../support/repository.js";
import { codes, gapsOf, story } from "./coverage-gaps-story.js";

const { ask, given, roundTrips } = useRepository();

describe("The coverage gaps of an OPD", () => {
  beforeEach(() => given(story));

  test("are the functions of its urusan that nothing of it or its units covers, with urusan, fit and breadcrumbs", async () => {
    const { data, errors } = await ask(
      `{ coverageGaps(opd: "opd:DINKES", taxonomy: RAB, level: 3) { totalCount references covered setAside urusan { code } withoutCrosswalk { code }
           nodes { reference { code } breadcrumbs { code } because { urusan { code } fit } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.coverageGaps).toEqual({
      totalCount: 2,
      references: 4,
      covered: 2,
      setAside: 0,
      urusan: [{ code: "1.02" }, { code: "2.09" }, { code: "9.99" }],
      withoutCrosswalk: [{ code: "9.99" }],
      nodes: [
        {
          reference: { code: "RAB.02.03.01" },
          breadcrumbs: [{ code: "RAB.02.03" }],
          because: [{ urusan: { code: "2.09" }, fit: "EXACT" }],
        },
        {
          reference: { code: "RAB.04.01.02" },
          breadcrumbs: [{ code: "RAB" }, { code: "RAB.04" }, { code: "RAB.04.01" }],
          because: [{ urusan: { code: "1.02" }, fit: "EXACT" }],
        },
      ],
    });
    expect(roundTrips()).toBe(3);
  });

  test("without a service are also those that only a process covers", async () => {
    const { data } = await ask(gapsOf(`, kinds: [Service]`));
    expect(codes(data.coverageGaps)).toEqual(["RAB.02.03.01", "RAB.04.01.02", "RAB.04.01.03"]);
  });

  test("at a level above what an urusan is mapped to are its parts, and only close to it", async () => {
    const { data } = await ask(
      `{ coverageGaps(opd: "opd:DINKES", taxonomy: RAB, level: 2) { nodes { reference { code } because { fit } } } }`,
    );
    expect(data.coverageGaps.nodes).toEqual([{ reference: { code: "RAB.02.03" }, because: [{ fit: "CLOSE" }] }]);
  });

  test("in RAL lie where the functions lead to, or the nearest function above that leads on", async () => {
    const { data } = await ask(
      `{ coverageGaps(opd: "opd:DINKES", taxonomy: RAL, level: 2) { nodes { reference { code } because { urusan { code } fit } } } }`,
    );
    expect(data.coverageGaps.nodes).toEqual([
      { reference: { code: "RAL.01.07" }, because: [{ urusan: { code: "2.09" }, fit: "CLOSE" }] },
      { reference: { code: "RAL.01.25" }, because: [{ urusan: { code: "1.02" }, fit: "EXACT" }] },
    ]);
  });

  test("are paged, filtered, and read for all OPDs of a list in one statement", async () => {
    const page = await ask(
      `{ coverageGaps(opd: "opd:DINKES", taxonomy: RAB, level: 3, first: 1) { totalCount nodes { reference { code } } pageInfo { hasNextPage endCursor } } }`,
    );
    const { endCursor } = page.data.coverageGaps.pageInfo;
    const rest = await ask(gapsOf(`, first: 1, after: "${endCursor}"`));
    expect(codes(rest.data.coverageGaps)).toEqual(["RAB.04.01.02"]);
    const within = await ask(gapsOf(`, filter: { within: "reference:RAB.04" }`));
    expect(within.data.coverageGaps).toMatchObject({ references: 3, totalCount: 1 });
    const { data } = await ask(
      "{ opds { nodes { code coverageGaps(taxonomy: RAB, level: 3) { totalCount references } } } }",
    );
    expect(data.opds.nodes).toEqual([
      { code: "DINKES", coverageGaps: { totalCount: 2, references: 4 } },
      { code: "LAIN", coverageGaps: { totalCount: 0, references: 0 } },
      { code: "RSUD", coverageGaps: { totalCount: 1, references: 1 } },
    ]);
    expect(roundTrips()).toBe(2);
  });

  test.each([
    [`opd: "opd:NONE", taxonomy: RAB, level: 3`, "NOT_FOUND"],
    [`opd: "service:OWN", taxonomy: RAB, level: 3`, "BAD_USER_INPUT"],
    [`opd: "opd:DINKES", taxonomy: RAB, level: 9`, "BAD_USER_INPUT"],
  ])("with the arguments %s are refused as %s", async (args, code) => {
    const { errors } = await ask(`{ coverageGaps(${args}) { totalCount } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  });
});
