import { beforeEach, describe, expect, it } from "@jest/globals";
import { add, create, useWriter } from "./writer.js";

const { apply, ask } = useWriter();

beforeEach(() =>
  apply([
    create("Opd", "DKP"),
    create("Application", "SICANTIK", { relations: add("ownedBy", "opd:DKP") }),
    create("Service", "IZIN"),
  ]),
);

/** Returns rule and path of each problem, and expects no errors. */
async function refusalOf(mutation: string): Promise<[rule: string, ...path: string[]][]> {
  const { data, errors } = await ask(`mutation { write: ${mutation} { problems { severity rule path } } }`);
  expect(errors).toBeUndefined();
  expect(data.write.problems.every(({ severity }: any) => severity === "ERROR")).toBe(true);
  return data.write.problems.map(({ rule, path }: any) => [rule, ...path]);
}
const ofMany = (operations: string) => refusalOf(`applyChanges(operations: [${operations}])`);
const fine = `{ update: { ref: "service:IZIN", expectedRev: 1, changes: { service: { name: "Izin" } } } }`;

describe("A refusal tells where in the arguments it arose", () => {
  it("of all that is not there, each where it stands first", async () => {
    const operations = `${fine}, { update: { ref: "opd:X", expectedRev: 1, changes: { opd: {} } } },
      { delete: { ref: "opd:X", expectedRev: 1 } }, { unrelate: { id: "z" } }, { delete: { ref: "opd:Y", expectedRev: 1 } }`;
    expect(await ofMany(operations)).toEqual([
      ["NOT_FOUND", "operations", "1", "update", "ref"],
      ["NOT_FOUND", "operations", "3", "unrelate", "id"],
      ["NOT_FOUND", "operations", "4", "delete", "ref"],
    ]);
  });

  it("for an element that somebody else has changed", async () => {
    const stale = `{ update: { ref: "opd:DKP", expectedRev: 3, changes: { opd: { name: "Baru" } } } }`;
    const staleToo = `{ delete: { ref: "application:SICANTIK", expectedRev: 2 } }`;
    expect(await ofMany(`${fine}, ${stale}, ${staleToo}`)).toEqual([
      ["REVISION_CONFLICT", "operations", "1", "update", "ref"],
      ["REVISION_CONFLICT", "operations", "2", "delete", "ref"],
    ]);
  });

  it("for an element that others still point at", async () => {
    expect(await ofMany(`${fine}, { delete: { ref: "opd:DKP", expectedRev: 1 } }`)).toEqual([
      ["STILL_RELATED", "operations", "1", "delete", "ref"],
    ]);
  });

  it.each([
    [`updateOpd(ref: "opd:X", expectedRev: 1, changes: {})`, ["NOT_FOUND", "ref"]],
    [`updateOpd(ref: "opd:DKP", expectedRev: 2, changes: {})`, ["REVISION_CONFLICT", "ref"]],
    [`delete(ref: "opd:DKP", expectedRev: 2)`, ["REVISION_CONFLICT", "ref"]],
    [`delete(ref: "opd:DKP", expectedRev: 1)`, ["STILL_RELATED", "ref"]],
    [`unrelate(id: "z")`, ["NOT_FOUND", "id"]],
    [`merge(from: "opd:DKP", into: "opd:X", expectedRevs: { from: 1, into: 1 })`, ["NOT_FOUND", "into"]],
    [`merge(from: "opd:DKP", into: "service:IZIN", expectedRevs: { from: 1, into: 9 })`, ["REVISION_CONFLICT", "into"]],
    [`merge(from: "opd:DKP", into: "service:IZIN", expectedRevs: { from: 1, into: 1 })`, ["DIFFERENT_KINDS", "from"]],
  ])("of a mutation: %.60s", async (mutation, place) => {
    expect(await refusalOf(mutation)).toEqual([place]);
  });

  it("of more operations than a request may have, which is an error", async () => {
    const { errors } = await ask(
      `mutation { applyChanges(operations: [${`${fine}, `.repeat(1_001)}]) { __typename } }`,
    );
    expect(errors?.[0]?.originalError).toMatchObject({ code: "BAD_USER_INPUT", details: { path: ["operations"] } });
  });
});
