import { describe, expect, test } from "@jest/globals";
import { localViewer } from "../../../src/access/viewer.js";
import { anyChange } from "../../../src/graphql/trusted-documents/plan-questions.js";
import { answerAsIf } from "../../../src/repository/as-if.js";
import { type Context, createContext } from "../../../src/repository/context.js";
import { today } from "../../support/repository.js";
import { asIf, named, rename, useProvince } from "./province.js";

const { ask, database } = useProvince();

/** Returns the whole store, so that a test sees every trace. */
const store = () =>
  database.read(
    "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN properties(n) AS n, properties(r) AS r, properties(m) AS m ORDER BY n.id, r.id",
  );

describe("a query as if operations had been applied", () => {
  test("answers with the changed values, from variables", async () => {
    const { status, body } = await ask(`${asIf} ${named}`, { operations: [rename] });
    expect({ status, data: body.data, errors: body.errors }).toEqual({
      status: 200,
      data: { service: { name: "Nama baru", rev: 2 } },
      errors: undefined,
    });
  });

  test("takes operations in the document, where null removes a value", async () => {
    const { body } =
      await ask(`query @asIf(operations: [{ update: { ref: "service:LYN-1", expectedRev: 1, changes: { service: { method: null } } } }]) {
      service(ref: "service:LYN-1") { method } }`);
    expect(body.data).toEqual({ service: { method: null } });
  });

  test("takes null in a variable as the removal of a value, too", async () => {
    const removal = { update: { ref: "service:LYN-1", expectedRev: 1, changes: { service: { method: null } } } };
    const { body } = await ask(`${asIf} { service(ref: "service:LYN-1") { method } }`, { operations: [removal] });
    expect(body.data).toEqual({ service: { method: null } });
  });

  test("knows a created element by its clientRef, in arguments and as id", async () => {
    const created = {
      create: {
        clientRef: "baru",
        input: { application: { code: "APL-2", name: "Aplikasi baru", ownedBy: "opd:DKP" } },
      },
    };
    const related = { relate: { from: "service:LYN-2", type: "SUPPORTED_BY", to: "baru" } };
    const { body } = await ask(
      `${asIf} { application(ref: "baru") { id code } same: application(ref: "application:APL-2") { id }
      impact(of: ["baru"]) { nodes { element { code } } } }`,
      { operations: [created, related] },
    );
    expect(body.errors).toBeUndefined();
    expect(body.data).toEqual({
      application: { id: "baru", code: "APL-2" },
      same: { id: "baru" },
      impact: { nodes: [{ element: { code: "LYN-2" } }] },
    });
  });

  test("searches and counts the changed texts", async () => {
    const { body } = await ask(
      `${asIf} { services(search: "baru") { totalCount nodes { code } } all: services { facets(by: [name]) { buckets { value count } } } }`,
      { operations: [rename] },
    );
    expect(body.errors).toBeUndefined();
    expect(body.data.services).toEqual({ totalCount: 1, nodes: [{ code: "LYN-1" }] });
    expect(body.data.all.facets[0].buckets).toEqual(expect.arrayContaining([{ value: "Nama baru", count: 1 }]));
  });

  test("leaves the store as it was", async () => {
    const before = await store();
    await ask(`${asIf} ${named}`, { operations: [rename, { delete: { ref: "service:LYN-2", expectedRev: 1 } }] });
    expect(await store()).toEqual(before);
  });

  test("answers the change log and trends as recorded", async () => {
    const recorded = "{ changes { totalCount nodes { id } } trend { days series { label points { day total } } } }";
    const plain = await ask(recorded);
    expect(plain.body.errors).toBeUndefined();
    const { body } = await ask(`${asIf} ${recorded}`, { operations: [rename] });
    expect(plain.body.data.changes.totalCount).toBe(1);
    expect(body.data).toEqual(plain.body.data);
  });
});

describe("a viewer who sees a part", () => {
  const dkp = { "x-test-viewer": "dkp" };

  test("cannot suppose a change of an element that is hidden", async () => {
    const hidden = { update: { ref: "service:LYN-2", expectedRev: 1, changes: { service: { name: "Nama baru" } } } };
    const { status, body } = await ask(`${asIf} ${named}`, { operations: [hidden] }, dkp);
    expect({ status, error: body.errors[0] }).toMatchObject({
      status: 422,
      error: { extensions: { code: "OPERATIONS_REFUSED", problems: [{ rule: "NOT_FOUND" }] } },
    });
  });

  test("sees as if no more than what the same change would show", async () => {
    const listed = "{ services { totalCount nodes { code name } } }";
    const { body } = await ask(`${asIf} ${listed}`, { operations: [rename] }, dkp);
    expect(body.errors).toBeUndefined();
    expect(body.data.services).toEqual({ totalCount: 1, nodes: [{ code: "LYN-1", name: "Nama baru" }] });
  });
});

test("the change as if which trusted documents are planned can be applied", async () => {
  const context = createContext({ database, viewer: localViewer, today });
  const count = (within: Context) => within.database.read("MATCH (n:BusinessProcess) RETURN count(n) AS count");
  expect(await answerAsIf(context, anyChange, count)).toEqual([{ count: 1 }]);
});
