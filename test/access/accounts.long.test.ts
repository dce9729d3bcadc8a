import { expect, test } from "@jest/globals";
import { viewerOfAccount } from "../../src/access/accounts/account.js";
import { addAccount } from "../../src/access/accounts/add-account.js";
import { addGrant, approveGrant, revokeAccount, withdrawGrants } from "../../src/access/accounts/change-accounts.js";
import { accountOfSubject, isAnyAccount, readAccounts } from "../../src/access/accounts/read-accounts.js";
import { localViewer, viewerWith } from "../../src/access/viewer.js";
import { actingBefore } from "../support/overriding.js";
import { today, useRepository } from "../support/repository.js";

const { database } = useRepository();
const admin = (name: string) => viewerWith(name, [{ role: "ADMIN" }]);
const refusal = (code: string, text = "") => expect.objectContaining({ code, message: expect.stringContaining(text) });
const add = (name: string, viewer = localViewer) =>
  addAccount(database, viewer, { name, subject: `${name}@idp`, grants: [{ role: "EDITOR", opds: ["dkp"] }], today });

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
    addAccount(database, localViewer, { name: "Operator lain", subject: "Operator DKP@idp", grants: [], today }),
  ).rejects.toEqual(refusal("BAD_USER_INPUT", 'subject "Operator DKP@idp"'));
});

test.each(["name", "subject"] as const)("a %s that another account gets at the same moment is taken", async part => {
  const wanted = { name: "Operator DKP", subject: "dkp@idp", grants: [], today };
  const other = { name: "Operator lain", subject: "lain@idp", grants: [], today, [part]: wanted[part] };
  const raced = actingBefore(database, "CREATE (a:Account)", () => addAccount(database, localViewer, other));
  await expect(addAccount(raced, localViewer, wanted)).rejects.toMatchObject({
    ...{ code: "BAD_USER_INPUT", forPeople: { rule: `${part.toUpperCase()}_TAKEN`, path: [part] } },
  });
});

test.each([
  ...["", " Operator", "local", "Public", "repository", "budi@malukuprov.go.id", "Budi 198001012005011001"],
  ...['Operator"; rm', "Operator “DKP”", "Jum'at", "$HOME", "`id`", "Operator\\", "Operator\nDKP", "Operator\u202eDKP"],
  "x".repeat(201),
])("%j is no name of an office", async name => {
  await expect(add(name)).rejects.toMatchObject({ code: "BAD_USER_INPUT", forPeople: { rule: "INVALID_NAME" } });
});

test("a name may have an apostrophe, as some offices have", async () => {
  expect(await add("Bagian Al-Qur’an")).toMatchObject({ name: "Bagian Al-Qur’an" });
});

test.each(["", " dkp", "x".repeat(301), "dkp\u0000"])("%j is no subject", async subject => {
  const account = { name: "Operator DKP", subject, grants: [], today };
  await expect(addAccount(database, localViewer, account)).rejects.toMatchObject({
    forPeople: { rule: "INVALID_SUBJECT", path: ["subject"] },
  });
});

test.each([
  [{ role: "EDITOR" }, "requires opds"],
  [{ role: "CLIENT" }, "requires documents"],
  [{ role: "VERIFIER", kinds: ["Aplikasi"] }, '"Aplikasi" is not a kind'],
  [{ role: "STAFF", opds: ["dkp"] }, "has no opds"],
  [{ role: "KING" }, "is not a role"],
  [{ role: "STAFF", until: "30-06-2027" }, "is not a date"],
  [{ role: "STAFF", from: "2027-06-30", until: "2027-06-30" }, "later than `from`"],
  [{ role: "STAFF", until: today }, "later than today"],
  [{ role: "CLIENT", documents: Array.from({ length: 101 }, (_, place) => `Q${place}`) }, "at most 100 documents"],
  [{ role: "CLIENT", documents: ["Q01", "x".repeat(301)] }, "1 to 300 characters"],
  [{ role: "CLIENT", documents: [" "] }, "1 to 300 characters"],
])("a grant %j is refused", async (grant, text) => {
  await add("Operator DKP");
  await expect(addGrant(database, localViewer, { name: "Operator DKP", today }, grant as never)).rejects.toEqual(
    refusal("BAD_USER_INPUT", text),
  );
});

test("an account has at most 20 grants that have not ended", async () => {
  const grants = Array.from({ length: 21 }, () => ({ role: "STAFF" as const }));
  const named = { name: "Operator DKP", today };
  await expect(addAccount(database, localViewer, { ...named, grants })).rejects.toEqual(
    refusal("BAD_USER_INPUT", "at most 20 grants"),
  );
  await addAccount(database, localViewer, { ...named, grants: grants.slice(1) });
  const further = () => addGrant(database, localViewer, named, { role: "EDITOR", opds: ["dkp"] });
  await expect(further()).rejects.toMatchObject({ forPeople: { rule: "TOO_MANY", path: ["grant"] } });
  await withdrawGrants(database, localViewer, named, { role: "STAFF" });
  expect((await further()).grants).toHaveLength(21);
});

test("a pending role is not approved once its days have passed, nor on a revoked account", async () => {
  await add("Bidang Aptika");
  const named = { name: "Bidang Aptika", today };
  const ending = { role: "ARCHITECT", until: "2026-12-01" } as const;
  const { grants } = await addGrant(database, admin("Admin satu"), named, ending);
  const approveOn = (day: string) =>
    approveGrant(database, admin("Admin dua"), { ...named, today: day }, grants[1]!.id);
  await expect(approveOn("2026-12-01")).rejects.toEqual(refusal("NOT_FOUND", "is pending"));
  await revokeAccount(database, localViewer, "Bidang Aptika");
  await expect(approveOn(today)).rejects.toEqual(refusal("BAD_USER_INPUT", "revoked"));
});

test("only an ADMIN manages accounts, and nobody the own one", async () => {
  await add("Operator DKP");
  const editor = viewerWith("Operator DKP", [{ role: "EDITOR", opds: ["dkp"] }]);
  await expect(add("Operator baru", editor)).rejects.toEqual(refusal("FORBIDDEN", "ADMIN"));
  const itself = admin("Operator DKP");
  const attempts = [
    () => addGrant(database, itself, { name: "Operator DKP", today }, { role: "STAFF" }),
    () => withdrawGrants(database, itself, { name: "Operator DKP", today }, { role: "EDITOR" }),
    () => revokeAccount(database, itself, "Operator DKP"),
    () => approveGrant(database, itself, { name: "Operator DKP", today }, "any"),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toEqual(refusal("FORBIDDEN", "own account"));
});

test.each(["ADMIN", "ARCHITECT", "AUDITOR"] as const)(
  "the role %s is in force once a second ADMIN approves it",
  async role => {
    await add("Bidang Aptika");
    const pending = await addGrant(database, admin("Admin satu"), { name: "Bidang Aptika", today }, { role });
    const grant = pending.grants.find(each => each.role === role)!;
    expect(grant.isPending).toBe(true);
    expect(viewerOfAccount(pending, today).grants.map(each => each.role)).toEqual(["EDITOR"]);
    const approve = (name: string) => approveGrant(database, admin(name), { name: "Bidang Aptika", today }, grant.id);
    await expect(approve("Admin satu")).rejects.toEqual(refusal("FORBIDDEN", "second ADMIN"));
    const approved = await approve("Admin dua");
    expect(viewerOfAccount(approved, today).grants.map(each => each.role)).toEqual(["EDITOR", role]);
    await expect(approve("Admin dua")).rejects.toEqual(refusal("NOT_FOUND"));
  },
);

test("the command on the machine itself grants every role at once", async () => {
  await add("Bidang Aptika");
  const { grants } = await addGrant(database, localViewer, { name: "Bidang Aptika", today }, { role: "ARCHITECT" });
  expect(grants[1]).toMatchObject({ role: "ARCHITECT", isPending: false });
});

test("a grant gives its rights from its first day until its last, and then those of the public", async () => {
  await add("Pegawai");
  await withdrawGrants(database, localViewer, { name: "Pegawai", today }, { role: "EDITOR" });
  const account = await addGrant(
    database,
    localViewer,
    { name: "Pegawai", today },
    {
      ...{ role: "STAFF", from: "2026-12-01", until: "2027-01-01" },
    },
  );
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
  await expect(addGrant(database, localViewer, { name: "Operator DKP", today }, { role: "STAFF" })).rejects.toEqual(
    refusal("BAD_USER_INPUT", "revoked"),
  );
  await expect(revokeAccount(database, localViewer, "Operator XYZ")).rejects.toEqual(refusal("NOT_FOUND"));
});
