import { describe, expect, test } from "@jest/globals";
import { asIf, named, rename, useProvince } from "./province.js";

const { ask, database } = useProvince();

describe("operations that cannot be applied", () => {
  test("fail the request with their problems, with paths into the operations", async () => {
    const taken = { create: { input: { service: { code: "LYN-2", name: "Kembar" } } } };
    const { status, body } = await ask(`${asIf} ${named}`, { operations: [rename, taken] });
    const [{ extensions }] = body.errors;
    expect({ status, data: body.data, code: extensions.code }).toEqual({
      status: 422,
      data: undefined,
      code: "OPERATIONS_REFUSED",
    });
    expect(extensions.problems).toMatchObject([
      { severity: "ERROR", rule: "CODE_TAKEN", path: expect.arrayContaining(["operations", "1", "create", "service"]) },
    ]);
  });

  test("fail it with the problems of a change, such as a revision conflict", async () => {
    const stale = { update: { ref: "service:LYN-1", expectedRev: 7, changes: { service: { name: "Nama baru" } } } };
    const { status, body } = await ask(`${asIf} ${named}`, { operations: [stale] });
    expect({ status, error: body.errors[0] }).toMatchObject({
      status: 422,
      error: { extensions: { code: "OPERATIONS_REFUSED", problems: [{ rule: "REVISION_CONFLICT" }] } },
    });
  });

  describe("because their clientRef is an id", () => {
    const create = { create: { clientRef: "LYN-2", input: { service: { code: "LYN-9", name: "Baru" } } } };

    test("tell the clientRef of an element that the viewer sees", async () => {
      const { status, body } = await ask(`${asIf} ${named}`, { operations: [rename, create] });
      expect({ status, problems: body.errors[0].extensions.problems }).toMatchObject({
        status: 422,
        problems: [{ rule: "CLIENT_REF_TAKEN", path: ["operations", "1", "create", "clientRef"] }],
      });
    });

    test("tell nothing of an element that the viewer does not see", async () => {
      await database.write(transaction =>
        transaction.run(
          `MATCH (opd:Element {id: 'DKP'}), (hidden:Element {id: 'LYN-2'})
           SET opd.confidentiality = 'PUBLIC', hidden.confidentiality = 'RESTRICTED'`,
        ),
      );
      const owned = {
        create: { clientRef: "LYN-2", input: { service: { code: "LYN-9", name: "Baru", ownedBy: "opd:DKP" } } },
      };
      const { status, body } = await ask(`${asIf} ${named}`, { operations: [owned] }, { "x-test-viewer": "operator" });
      expect({ status, code: body.errors[0].extensions.code }).toEqual({ status: 422, code: "OPERATIONS_REFUSED" });
      expect(body.errors[0].extensions.problems).toMatchObject([
        { rule: "CODE_TAKEN", message: `Elemen dengan kode "" sudah ada.` },
      ]);
    });
  });

  test("are at most 500", async () => {
    const operations = Array.from({ length: 501 }, () => rename);
    const { body } = await ask(`${asIf} ${named}`, { operations });
    expect(body.errors[0]).toMatchObject({
      message: "At most 500 operations, not 501.",
      extensions: { code: "BAD_USER_INPUT" },
    });
  });

  test("are no part of a mutation", async () => {
    const { body } = await ask(
      `mutation ${["@asIf(operations: [])"].join()} { delete(ref: "service:LYN-1", expectedRev: 1) { problems { rule } } }`,
    );
    expect(body.errors[0]).toMatchObject({ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } });
    expect(body.errors[0].message).toContain("@asIf");
  });
});

describe("an unknown ref under @asIf", () => {
  test("is an error of its field alone, as in any query", async () => {
    const { body } = await ask(
      `${asIf} { impact(of: ["service:TIADA"]) { totalCount } service(ref: "service:LYN-1") { name } }`,
      { operations: [rename] },
    );
    expect(body.errors).toHaveLength(1);
    expect(body.errors[0]).toMatchObject({ path: ["impact"], extensions: { code: "NOT_FOUND" } });
    expect(body.data).toEqual({ impact: null, service: { name: "Nama baru" } });
  });
});
