import { describe, expect, test } from "@jest/globals";
import { useSample } from "../support/repository.js";
import { seedRows } from "../support/seed-rows.js";

const outside = new Set(["MINISTRY", "AGENCY", "OTHER_GOVERNMENT", "COMPANY"]);
const rolledUp = new Set(["BIRO", "UPT", "UNIT"]);
const opds = new Map(seedRows("opd").map(row => [row.code!, row]));

/** Returns the value under which the matrix has the OPD with a code. */
function partyOf(code: string | undefined): string | null {
  const opd = opds.get(code ?? "");
  if (!opd) return null;
  if (outside.has(opd.opdType!)) return "OUTSIDE";
  return rolledUp.has(opd.opdType!) && opd.unitOf ? partyOf(opd.unitOf) : `opd:${opd.code}`;
}

const asIs = ({ plateau }: { plateau?: string }) => plateau !== "TO_BE";
const owners = new Map(
  [...seedRows("application"), ...seedRows("data-asset")].filter(asIs).map(({ code, ownedBy }) => [code!, ownedBy]),
);
const isInvented = new Set(
  [...seedRows("application"), ...seedRows("data-asset")]
    .filter(row => asIs(row) && row.provenance === "SAMPLE")
    .map(({ code }) => code!),
);
const codeOf = (ref: string | undefined) => ref!.split(":")[1]!;

/** Flows as the files of the sample record them. */
const recorded = [
  ...seedRows("relations")
    .filter(({ type, from, to }) => (type === "READS" || type === "CONSUMES") && !`${from}${to}`.includes("@TO_BE"))
    .map(({ type, from, to, via, provenance }) => ({
      ...{ sort: type!, provider: codeOf(to), user: codeOf(from), via: via || null, provenance },
    })),
  ...seedRows("data-asset").flatMap(({ code, maintainedBy }) =>
    (maintainedBy || "")
      .split("; ")
      .flatMap(app =>
        app ? [{ sort: "MAINTAINS", provider: app, user: code!, via: null, provenance: undefined }] : [],
      ),
  ),
];

const counted = (keys: string[]) =>
  keys.reduce((sums, key) => sums.set(key, (sums.get(key) ?? 0) + 1), new Map<string, number>());

describe("The data flows of the sample", () => {
  const { ask } = useSample();
  const told = async (args: string, selection: string) => {
    const { data, errors } = await ask(`{ dataFlows${args} { ${selection} } }`);
    expect(errors).toBeUndefined();
    return data.dataFlows;
  };
  const rows = "totalCount nodes { sort via provider { code } user { code } }";
  const keyOf = ({ sort, via, provider, user }: any) =>
    [sort, provider.code ?? provider, user.code ?? user, via].join(" ");

  test("are those that its files record, each with its method", async () => {
    const { totalCount, nodes } = await told("(first: 500)", rows);
    expect(totalCount).toBe(recorded.length);
    expect(nodes.map(keyOf).sort()).toEqual(recorded.map(keyOf).sort());
    for (const sort of ["READS", "CONSUMES", "MAINTAINS"]) {
      const found = await told(`(sorts: [${sort}])`, "totalCount");
      expect([sort, found.totalCount]).toEqual([sort, recorded.filter(each => each.sort === sort).length]);
    }
  });

  test("are marked as invented where the files of the sample invent the relation or one of its ends", async () => {
    const invented = recorded.filter(
      ({ provenance, provider, user }) =>
        provenance === "SAMPLE" || [provider, user].some(code => isInvented.has(code)),
    );
    const { samples, nodes } = await told(
      "(first: 500)",
      `samples nodes { provenance trust isSample sort via provider { code } user { code } }`,
    );
    expect([samples, invented.length]).toEqual([invented.length, nodes.filter(({ isSample }: any) => isSample).length]);
    expect((await told("(first: 1)", "samples")).samples).toBe(samples);
    for (const [isSample, wanted] of [
      [true, samples],
      [false, recorded.length - samples],
    ] as const) {
      const some = await told(`(first: 500, isSample: ${isSample})`, "totalCount samples nodes { isSample }");
      expect([some.totalCount, some.samples]).toEqual([wanted, isSample ? samples : 0]);
      expect(some.nodes.filter((each: any) => each.isSample !== isSample)).toEqual([]);
    }
    const real = recorded.find(
      ({ provenance, provider, user }) => provenance === "SAMPLE" && !isInvented.has(provider) && !isInvented.has(user),
    )!;
    expect(nodes.find((each: any) => keyOf(each) === keyOf(real))).toMatchObject({
      ...{ provenance: "SAMPLE", trust: "Contoh, bukan data resmi", isSample: true },
    });
  });

  test("are counted by the OPDs that are responsible for both ends", async () => {
    const { cells, providers, users, totalCount } = await told(
      "",
      "totalCount cells { provider user flows } providers { value flows } users { value flows }",
    );
    const inFiles = counted(
      recorded.map(({ provider, user }) => `${partyOf(owners.get(provider))} ${partyOf(owners.get(user))}`),
    );
    expect(new Map(cells.map(({ provider, user, flows }: any) => [`${provider} ${user}`, flows]))).toEqual(inFiles);
    for (const side of [cells, providers, users])
      expect(side.reduce((sum: number, { flows }: any) => sum + flows, 0)).toBe(totalCount);
  });

  test("of a cell are the list between its OPDs, also where these are outside the province", async () => {
    const { cells } = await told("", "cells { provider user flows }");
    const some = cells.filter(({ provider, user }: any) => provider !== user).slice(0, 5);
    for (const { provider, user, flows } of [...some, { provider: "OUTSIDE", user: "OUTSIDE", flows: undefined }]) {
      const { totalCount } = await told(`(provider: "${provider}", user: "${user}")`, "totalCount");
      const inFiles = recorded.filter(
        each => partyOf(owners.get(each.provider)) === provider && partyOf(owners.get(each.user)) === user,
      );
      expect([provider, user, totalCount]).toEqual([provider, user, flows ?? inFiles.length]);
    }
  });

  test("of one OPD have its applications and data as rows and columns, and a cell of those its list", async () => {
    const found = await told(`(opd: "opd:BKD", by: ELEMENT, first: 500)`, `${rows} cells { provider user flows }`);
    const inFiles = recorded.filter(({ provider, user }) =>
      [provider, user].some(each => partyOf(owners.get(each)) === "opd:BKD"),
    );
    expect(found.nodes.map(keyOf).sort()).toEqual(inFiles.map(keyOf).sort());
    expect(found.cells).toContainEqual({ provider: "application:SIMPEG", user: "application:E-ANJAB", flows: 1 });
    expect(await told(`(provider: "application:SIMPEG", user: "application:E-ANJAB")`, rows)).toEqual({
      totalCount: 1,
      nodes: [{ sort: "CONSUMES", via: "API", provider: { code: "SIMPEG" }, user: { code: "E-ANJAB" } }],
    });
  });

  test("of an unknown OPD are refused with what is similar", async () => {
    const { errors } = await ask(`{ dataFlows(opd: "opd:DINKESS") { totalCount } }`);
    expect(errors![0]!.originalError).toMatchObject({ code: "NOT_FOUND" });
  });
});
