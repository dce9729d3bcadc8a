import { beforeAll, expect, test } from "@jest/globals";
import { refusal } from "../tiny-server.js";
import { soonStatus, useIdentity } from "./identity-server.js";

const { account, tokenOf, send, post, me } = useIdentity();
const admins: Record<string, Record<string, string>> = {};

beforeAll(async () => {
  for (const name of ["Admin satu", "Admin dua"]) admins[name] = await account(name, "ADMIN");
});
const of = (name: string) => admins[name]!;

test("an ADMIN adds an editor for an OPD by its code, and reads who has what, since when, by whom", async () => {
  const added = await post(
    "/accounts",
    { name: "Operator DKP", grants: [{ role: "EDITOR", opds: ["DKP"], until: "2099-06-30" }] },
    of("Admin satu"),
  );
  expect(added.status).toBe(201);
  const accounts = (await (await send("/accounts", { headers: of("Admin dua") })).json()) as any[];
  expect(accounts.map(({ name }) => name)).toEqual(["Admin dua", "Admin satu", "Operator DKP"]);
  expect(accounts[2]).toMatchObject({
    isActive: true,
    createdBy: "Admin satu",
    grants: [{ role: "EDITOR", opds: ["id-of-dkp"], until: "2099-06-30", grantedBy: "Admin satu", isPending: false }],
  });
});

test("an ADMIN may not see elements, and an account grants itself nothing", async () => {
  expect(await me(of("Admin satu"))).toMatchObject({ may: { see: [], change: [], manageAccounts: true } });
  const itself = (path: string, body: object = {}) => post(`/accounts/Admin satu${path}`, body, of("Admin satu"));
  expect(await refusal(await itself("/grants", { role: "ARCHITECT" }))).toEqual([403, "FORBIDDEN"]);
  expect(await refusal(await itself("/revoke"))).toEqual([403, "FORBIDDEN"]);
  const operator = await tokenOf("Operator DKP");
  const grant = post("/accounts/Operator DKP/grants", { role: "ARCHITECT" }, operator);
  expect(await refusal(await grant)).toEqual([403, "FORBIDDEN"]);
  expect(await refusal(await send("/accounts", { headers: operator }))).toEqual([403, "FORBIDDEN"]);
});

test("an architect is made by two ADMINs, and old tokens of the account end with it", async () => {
  const operator = await tokenOf("Operator DKP");
  const granting = await post("/accounts/Operator DKP/grants", { role: "ARCHITECT" }, of("Admin satu"));
  const { grants } = (await granting.json()) as any;
  expect(grants[1]).toMatchObject({ role: "ARCHITECT", isPending: true });
  expect((await me(operator)).may.change).toEqual(["OF_ITS_OPDS"]);
  const approve = (name: string) => post(`/accounts/Operator DKP/grants/${grants[1].id}/approve`, {}, of(name));
  expect(await refusal(await approve("Admin satu"))).toEqual([403, "FORBIDDEN"]);
  expect((await approve("Admin dua")).status).toBe(200);
  await soonStatus(401, () => send("/me", { headers: operator }));
  expect((await me(await tokenOf("Operator DKP"))).may.change).toEqual(["OF_ITS_OPDS", "EVERYTHING"]);
});

test.each([
  [{ name: "Operator X", grants: [{ role: "EDITOR", opds: ["TAK-ADA"] }] }, [404, "NOT_FOUND"]],
  [{ name: "Operator X", grants: [{ role: "EDITOR", opds: ["UPT-1"] }] }, [400, "BAD_USER_INPUT"]],
  [{ name: "Operator X", grants: [{ role: "RAJA" }] }, [400, "BAD_USER_INPUT"]],
  [{ name: "Operator X", nik: "8171" }, [400, "BAD_USER_INPUT"]],
  [{ name: "Operator DKP" }, [400, "BAD_USER_INPUT"]],
  [{ name: 5 }, [400, "BAD_USER_INPUT"]],
])("an account %j is refused", async (body, expected) => {
  expect(await refusal(await post("/accounts", body, of("Admin satu")))).toEqual(expected);
});
