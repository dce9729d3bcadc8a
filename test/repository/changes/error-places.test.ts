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

const refusalOf = async (mutation: string) =>
  (await ask(`mutation { ${mutation} { problems { rule } } }`)).errors?.[0]?.originalError;
const ofMany = (operations: string) => refusalOf(`applyChanges(operations: [${operations}])`);
const fine = `{ update: { id: "service:IZIN", expectedRev: 1, service: { name: "Izin" } } }`;

describe("An error tells where in the arguments it arose", () => {
  it("of all that is not there, each where it stands first", async () => {
    const operations = `${fine}, { update: { id: "opd:X", expectedRev: 1, opd: {} } },
      { delete: { id: "opd:X", expectedRev: 1 } }, { unrelate: "z" }, { delete: { id: "opd:Y", expectedRev: 1 } }`;
    expect(await ofMany(operations)).toMatchObject({
      code: "NOT_FOUND",
      details: {
        ids: ["opd:X", "z", "opd:Y"],
        paths: [
          ["operations", 1, "update", "id"],
          ["operations", 3, "unrelate"],
          ["operations", 4, "delete", "id"],
        ],
      },
    });
  });

  it("of what somebody else has changed", async () => {
    const stale = `{ update: { id: "opd:DKP", expectedRev: 3, opd: { name: "Baru" } } }`;
    expect(await ofMany(`${fine}, ${stale}`)).toMatchObject({
      code: "REVISION_CONFLICT",
      details: { path: ["operations", 1, "update", "id"] },
    });
  });

  it("of what others still point at", async () => {
    expect(await ofMany(`${fine}, { delete: { id: "opd:DKP", expectedRev: 1 } }`)).toMatchObject({
      code: "STILL_RELATED",
      details: { paths: [["operations", 1, "delete", "id"]] },
    });
  });

  it.each([
    [`updateOpd(id: "opd:X", expectedRev: 1, changes: {})`, { paths: [["id"]] }],
    [`updateOpd(id: "opd:DKP", expectedRev: 2, changes: {})`, { path: ["id"] }],
    [`delete(id: "opd:DKP", expectedRev: 2)`, { path: ["id"] }],
    [`delete(id: "opd:DKP", expectedRev: 1)`, { paths: [["id"]] }],
    [`unrelate(id: "z")`, { paths: [["id"]] }],
    [`merge(from: "opd:DKP", into: "opd:X", expectedRevs: { from: 1, into: 1 })`, { paths: [["into"]] }],
    [`merge(from: "opd:DKP", into: "service:IZIN", expectedRevs: { from: 1, into: 9 })`, { path: ["into"] }],
    [`merge(from: "opd:DKP", into: "service:IZIN", expectedRevs: { from: 1, into: 1 })`, { path: ["from"] }],
    [`applyChanges(operations: [${`${fine}, `.repeat(1_001)}])`, { path: ["operations"] }],
  ])("of a mutation: %.60s", async (mutation, details) => {
    expect(await refusalOf(mutation)).toMatchObject({ details });
  });
});
