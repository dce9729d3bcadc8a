import { expect, test } from "@jest/globals";
import { viewerOfAccount } from "../../src/access/accounts/account.js";
import {
  addAccount,
  addGrant,
  approveGrant,
  revokeAccount,
  withdrawGrants,
} from "../../src/access/accounts/change-accounts.js";
import { accountOfSubject, isAnyAccount, readAccounts } from "../../src/access/accounts/read-accounts.js";
import { localViewer, viewerWith } from "../../src/access/viewer.js";
import { today, useRepository } from "../support/repository.js";

const { database } = useRepository();
const admin = (name: string) => viewerWith(name, [{ role: "ADMIN" }]);
const refusal = (code: string, text = "") => expect.objectContaining({ code, message: expect.stringContaining(text) });
const add = (name: string, viewer = localViewer) =>
  addAccount(database, viewer, { name, subject: `${name}@idp`, grants: [{ role: "EDITOR", opds: ["dkp"] }] });

test("an account has its office, its grants and who gave them", async () => {
  expect(await isAnyAccount(database)).toBe(false);
  const added = await add("Operator DKP");
  expect(added).toMatchObject({ name: "Operator DKP", isActive: true, createdBy: "local" });
  expect(added.grants).toMatchObject([{ role: "EDITOR", opds: ["dkp"], grantedBy: "local", isPending: false }]);
  expect(await readAccounts(database)).toEqual([added]);
  expect(await accountOfSubject(database, "Operator DKP@idp")).toEqual(added);
  expect(await isAnyAccount(database)).toBe(true);
});

test("a name and a subject belong to one account for ever", async () => {
  await add("Operator DKP");
  await revokeAccount(database, localViewer, "Operator DKP");
  await expect(add("Operator DKP")).rejects.toEqual(refusal("BAD_USER_INPUT", "never deleted"));
  await expect(
    addAccount(database, localViewer, { name: "Operator lain", subject: "Operator DKP@idp", grants: [] }),
  ).rejects.toEqual(refusal("BAD_USER_INPUT", 'subject "Operator DKP@idp"'));
});

test.each(["", " Operator", "local", "Public", "repository", "budi@malukuprov.go.id", "Budi 198001012005011001"])(
  "%j is no name of an office",
  async name => {
    await expect(add(name)).rejects.toEqual(refusal("BAD_USER_INPUT"));
  },
);

test.each([
  [{ role: "EDITOR" }, "requires opds"],
  [{ role: "CLIENT" }, "requires documents"],
  [{ role: "VERIFIER", kinds: ["Aplikasi"] }, '"Aplikasi" is not a kind'],
  [{ role: "STAFF", opds: ["dkp"] }, "has no opds"],
  [{ role: "KING" }, "is not a role"],
  [{ role: "STAFF", until: "30-06-2027" }, "is not a date"],
  [{ role: "STAFF", from: "2027-06-30", until: "2027-06-30" }, "later than"],
])("a grant %j is refused", async (grant, text) => {
  await add("Operator DKP");
  await expect(addGrant(database, localViewer, "Operator DKP", grant as never)).rejects.toEqual(
    refusal("BAD_USER_INPUT", text),
  );
});

test("only an ADMIN manages accounts, and nobody the own one", async () => {
  await add("Operator DKP");
  const editor = viewerWith("Operator DKP", [{ role: "EDITOR", opds: ["dkp"] }]);
  await expect(add("Operator baru", editor)).rejects.toEqual(refusal("FORBIDDEN", "ADMIN"));
  const itself = admin("Operator DKP");
  const attempts = [
    () => addGrant(database, itself, "Operator DKP", { role: "STAFF" }),
    () => withdrawGrants(database, itself, "Operator DKP", { role: "EDITOR", today }),
    () => revokeAccount(database, itself, "Operator DKP"),
    () => approveGrant(database, itself, "Operator DKP", "any"),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toEqual(refusal("FORBIDDEN", "own account"));
});

test.each(["ADMIN", "ARCHITECT", "AUDITOR"] as const)(
  "the role %s is in force once a second ADMIN approves it",
  async role => {
    await add("Bidang Aptika");
    const pending = await addGrant(database, admin("Admin satu"), "Bidang Aptika", { role });
    const grant = pending.grants.find(each => each.role === role)!;
    expect(grant.isPending).toBe(true);
    expect(viewerOfAccount(pending, today).grants.map(each => each.role)).toEqual(["EDITOR"]);
    const approve = (name: string) => approveGrant(database, admin(name), "Bidang Aptika", grant.id);
    await expect(approve("Admin satu")).rejects.toEqual(refusal("FORBIDDEN", "second ADMIN"));
    const approved = await approve("Admin dua");
    expect(viewerOfAccount(approved, today).grants.map(each => each.role)).toEqual(["EDITOR", role]);
    await expect(approve("Admin dua")).rejects.toEqual(refusal("NOT_FOUND"));
  },
);

test("the command on the machine itself grants every role at once", async () => {
  await add("Bidang Aptika");
  const { grants } = await addGrant(database, localViewer, "Bidang Aptika", { role: "ARCHITECT" });
  expect(grants[1]).toMatchObject({ role: "ARCHITECT", isPending: false });
});

test("a grant gives its rights from its first day until its last, and then those of the public", async () => {
  await add("Pegawai");
  await withdrawGrants(database, localViewer, "Pegawai", { role: "EDITOR", today });
  const account = await addGrant(database, localViewer, "Pegawai", {
    ...{ role: "STAFF", from: "2026-12-01", until: "2027-01-01" },
  });
  const rolesOn = (day: string) => viewerOfAccount(account, day).grants.map(({ role }) => role);
  expect(rolesOn("2026-11-30")).toEqual(["PUBLIC"]);
  expect(rolesOn("2026-12-01")).toEqual(["STAFF"]);
  expect(rolesOn("2027-01-01")).toEqual(["PUBLIC"]);
});

test("a revoked account remains in the review, with who revoked it", async () => {
  await add("Operator DKP");
  await revokeAccount(database, admin("Admin satu"), "Operator DKP");
  expect(await readAccounts(database)).toMatchObject([{ isActive: false, revokedBy: "Admin satu" }]);
  expect(await accountOfSubject(database, "Operator DKP@idp")).toBeUndefined();
  await expect(addGrant(database, localViewer, "Operator DKP", { role: "STAFF" })).rejects.toEqual(
    refusal("BAD_USER_INPUT", "revoked"),
  );
  await expect(revokeAccount(database, localViewer, "Operator XYZ")).rejects.toEqual(refusal("NOT_FOUND"));
});
