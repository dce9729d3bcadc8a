import { beforeAll, expect, test } from "@jest/globals";
import { accountRequests } from "./account-requests.js";
import { useIdentity } from "./identity-server.js";

const { account, ask } = useIdentity();
const { change } = accountRequests(ask);
const editor = `{ role: EDITOR, opds: ["DKP"], until: "2099-06-30" }`;

let admin: Record<string, string>;
beforeAll(async () => {
  admin = await account("Admin satu", "ADMIN");
  await change(`addAccount(name: "Operator DKP", grants: [${editor}])`, admin);
});

test.each([
  ['(name: "Operator X", grants: [{ role: EDITOR, opds: ["TAK-ADA"] }])', "TARGET_NOT_FOUND", ["grants", "0", "opds"]],
  ['(name: "Operator X", grants: [{ role: EDITOR, opds: ["UPT-1"] }])', "TARGET_NOT_FOUND", ["grants", "0", "opds"]],
  ['(name: "Operator X", grants: [{ role: EDITOR }])', "REQUIRED_MISSING", ["grants", "0", "opds"]],
  ['(name: "Operator X", grants: [{ role: STAFF, kinds: [Service] }])', "NOT_ACCEPTED", ["grants", "0", "kinds"]],
  [
    '(name: "Operator X", grants: [{ role: STAFF }, { role: EDITOR, opds: ["DKP", "X"] }])',
    "TARGET_NOT_FOUND",
    ["grants", "1", "opds"],
  ],
  ['(name: "Operator X", grants: [{ role: STAFF, until: "2020-01-01" }])', "INVALID_PERIOD", ["grants", "0", "until"]],
  ['(name: "Operator X", subject: "", grants: [{ role: STAFF }])', "INVALID_SUBJECT", ["subject"]],
  ['(name: "Operator `X`", grants: [{ role: STAFF }])', "INVALID_NAME", ["name"]],
  ['(name: "Operator X", grants: [])', "REQUIRED_MISSING", ["grants"]],
  ['(name: "budi@malukuprov.go.id", grants: [{ role: STAFF }])', "INVALID_NAME", ["name"]],
  ['(name: "Operator DKP", grants: [{ role: STAFF }])', "NAME_TAKEN", ["name"]],
])("an account %s is refused with %s, where it is wrong, in Indonesian", async (args, rule, path) => {
  const { account: none, problems } = await change(`addAccount${args}`, admin);
  expect([none, problems]).toEqual([null, [{ rule, path, message: expect.stringMatching(/^[A-Z“].*\.$/) }]]);
});

const many = (count: number, text: string) => `[${Array(count).fill(text).join(", ")}]`;
const editorOf = (opds: string) => `[{ role: EDITOR, opds: ${opds} }]`;

test.each([
  ["21 roles", many(21, editor), "TOO_MANY", ["grants"]],
  ["101 OPDs in a role", editorOf(many(101, '"DKP"')), "TOO_MANY", ["grants", "0", "opds"]],
  ["301 characters of an OPD", editorOf(`["${"x".repeat(301)}"]`), "TOO_LONG", ["grants", "0", "opds", "0"]],
])("an account with %s is refused, where it is too much", async (_much, grants, rule, path) => {
  const { problems } = await change(`addAccount(name: "Operator X", grants: ${grants})`, admin);
  expect(problems).toEqual([{ rule, path, message: expect.stringMatching(/paling banyak|sampai 300 karakter/) }]);
});
