import { expect, test } from "@jest/globals";
import { addGrant } from "../../src/access/accounts/change-accounts.js";
import { viewerWith } from "../../src/access/viewer.js";
import { element } from "../support/element.js";
import { today, useRepository } from "../support/repository.js";
import { runCommand } from "./run-command.js";

const { given, database } = useRepository();
const dkp = () => given(element("dkp", "Opd", "DKP", ", opdType: 'DINAS'"));

test("accounts are reviewed with office, roles, OPDs, days, giver and last use, in both languages", async () => {
  await dkp();
  const add = await runCommand(
    "account",
    "add",
    "Operator DKP",
    "--role",
    "EDITOR",
    "--opd",
    "DKP",
    "--until",
    "2099-06-30",
    "--subject",
    "dkp",
  );
  expect(add).toMatchObject({ code: 0, stdout: "Peran ditambahkan pada akun “Operator DKP”.\n" });
  await runCommand("account", "grant", "Operator DKP", "--role", "verifier", "--kinds", "Application,Service");
  const { stdout } = await runCommand("account", "list");
  const lines = stdout.split("\n");
  expect(lines[0]).toBe("Operator DKP <dkp>: aktif; belum pernah dipakai");
  expect(lines[1]).toMatch(/^ {2}Operator OPD \(EDITOR\): DKP; sejak \S+ oleh local; sebelum 2099-06-30$/);
  expect(lines[2]).toMatch(/^ {2}Verifikator \(VERIFIER\): Application, Service; sejak \S+ oleh local$/);
  await runCommand("account", "revoke", "Operator DKP");
  expect((await runCommand("account", "list", "--lang", "en")).stdout).toMatch(
    /^Operator DKP <dkp>: revoked \S+ by local; never used\n {2}Operator OPD \(EDITOR\): DKP; since \S+ by local; before 2099-06-30\n/,
  );
});

test("the review has the days of the province, in which an evening in UTC is already the next day", async () => {
  await dkp();
  await runCommand("account", "add", "Operator DKP", "--role", "STAFF", "--subject", "dkp");
  await runCommand("account", "revoke", "Operator DKP");
  await given(`MATCH (a:Account) SET a.revokedAt = '2026-11-28T15:00:00.000Z'
    WITH a MATCH (g:AccountGrant) SET g.grantedAt = '2026-11-27T15:00:00.000Z'`);
  expect((await runCommand("account", "list", "--lang", "en")).stdout).toBe(
    "Operator DKP <dkp>: revoked 2026-11-29 by local; never used\n  Pegawai (STAFF); since 2026-11-28 by local\n",
  );
});

test("a role that awaits a second ADMIN no longer does once it is withdrawn", async () => {
  await runCommand("account", "add", "Bidang Aptika", "--role", "STAFF", "--subject", "aptika");
  await addGrant(
    database,
    viewerWith("Admin satu", [{ role: "ADMIN" }]),
    { name: "Bidang Aptika", today },
    { role: "ARCHITECT" },
  );
  const architect = async () => (await runCommand("account", "list")).stdout.split("\n")[2];
  expect(await architect()).toMatch(/; menunggu ADMIN kedua$/);
  await runCommand("account", "revoke", "Bidang Aptika", "--role", "ARCHITECT");
  expect(await architect()).toMatch(/; tidak berlaku$/);
});

test("OPDs and kinds are named as in every other command, and an unknown one with the nearest", async () => {
  await dkp();
  const add = (...words: string[]) => runCommand("account", "add", "Operator", "--subject", "operator", ...words);
  expect((await add("--role", "EDITOR", "--opd", "DKPP")).stderr).toContain("Maksud Anda DKP");
  expect((await add("--role", "VERIFIER", "--kinds", "Aplikas")).stderr).toContain("Did you mean Aplikasi?");
  expect(await add("--role", "VERIFIER", "--kinds", "Aplikasi, services")).toMatchObject({ code: 0 });
  expect((await runCommand("account", "list")).stdout).toContain("(VERIFIER): Application, Service;");
});

test("a role is withdrawn by its name in any case, and nothing is changed by a name that is none", async () => {
  await dkp();
  await runCommand("account", "add", "Operator DKP", "--role", "editor", "--opd", "DKP", "--subject", "dkp");
  const revoke = (...words: string[]) => runCommand("account", "revoke", "Operator DKP", ...words);
  const review = async () => (await runCommand("account", "list", "--lang", "en")).stdout;
  for (const [words, message] of [
    [["--role", "EDITR"], '"EDITR" is not a role. Use PUBLIC, CLIENT'],
    [["--role="], '"" is not a role. Use PUBLIC, CLIENT'],
    [["--role", "STAFF"], 'The account "Operator DKP" has no grant of the role STAFF to withdraw.'],
  ] as const)
    expect(await revoke(...words)).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining(message) });
  expect(await review()).toMatch(/: active; never used\n.*by local\n$/);
  expect(await revoke("--role", "editor")).toMatchObject({ code: 0 });
  expect(await review()).toMatch(/: active; never used\n.*; before \S+; not in force\n$/);
  expect(await revoke("--role", "editor")).toMatchObject({ code: 1, stdout: "" });
});

test.each([
  [["tambah", "Operator"], /There is no "tambah"; there are add, grant, revoke, link, token, erase, list/],
  [["add"], /Name the account/],
  [["add", "Operator"], /add requires --role/],
  [["add", "Operator", "--role="], /"" is not a role/],
  [["token", "Operator"], /token requires --until/],
  [["token", "Operator", "--until", "besok"], /"besok" is not a date/],
  [["erase", "Operator tak ada"], /There is no account "Operator tak ada"/],
  [["link", "Operator tak ada"], /There is no account "Operator tak ada"/],
  [["add", "Operator", "--role", "EDITOR", "--opd", "TAK-ADA"], /TAK-ADA/],
  [["add", "Operator", "--role", "EDITOR"], /The role EDITOR requires opds/],
])("%j is refused with what to write", async (words, message) => {
  const { code, stderr } = await runCommand("account", ...words);
  expect([code, stderr]).toEqual([1, expect.stringMatching(message)]);
});
