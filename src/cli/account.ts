import { addAccount } from "../access/accounts/add-account.js";
import { addGrant, revokeAccount, withdrawGrants } from "../access/accounts/change-accounts.js";
import { eraseOriginsOf } from "../access/accounts/erase-account.js";
import { roleNamed } from "../access/accounts/grant-rules.js";
import { targetOf } from "../access/accounts/issue-for-account.js";
import { readAccounts } from "../access/accounts/read-accounts.js";
import { type RoleName, roles } from "../access/roles.js";
import { isDay } from "../common/today.js";
import type { InLanguages, Language } from "../formats/language.js";
import type { Context } from "../repository/context.js";
import { idsOfOpds, opdsOfGrants } from "../repository/opds-of-grants.js";
import { issueFor } from "./account-credentials.js";
import { describeAccount } from "./account-review.js";
import { type CommandIo, commandOf, printLine } from "./command.js";
import { languageNamed, readCommandLine } from "./command-line.js";
import { runAsProcess } from "./run-as-process.js";
import { tellUnknownOpd } from "./tell-unknown-opd.js";
import { UsageError } from "./usage-error.js";
import { withRepository } from "./with-repository.js";
import { kindsNamed } from "./workbook-options.js";

const usage = `Usage: npm run account -- add NAME --role ROLE [--subject SUBJECT] [--page ADDRESS] [GRANT]
       npm run account -- grant NAME --role ROLE [GRANT]
       npm run account -- revoke NAME [--role ROLE]
       npm run account -- link NAME [--page ADDRESS]
       npm run account -- token NAME --until DAY
       npm run account -- erase NAME
       npm run account -- list
GRANT: [--opd CODE,…] [--kinds KIND,…] [--documents NAME,…] [--from DAY] [--until DAY]
NAME: name of an office or program, never of a person. All with [--lang id|en]; default: id (Indonesian).
add        creates an account and prints its first sign-in link; with --subject it signs in at the identity provider
grant      adds a role
revoke     deactivates an account, or withdraws a role; its sessions end within seconds
link       prints a new sign-in link, which works once
token      prints a bearer token for a program, valid until that day at 00:00 UTC
erase      erases subject, address and client from the record of its events; the events remain
list       prints the accounts for an access review
--role     ${Object.keys(roles).join(", ")}
--page     address on this server that opens after the sign-in, such as "/pemdi?indikator=I13&pada=2026-06-30"
--until    first day on which the role is no longer in force
Whoever runs this command has the database, so that no second ADMIN is needed.`;

const texts = ["role", "subject", "page", "opd", "kinds", "documents", "from", "until", "lang"] as const;

interface Asked {
  name: string;
  /** Default: none. */
  role?: RoleName;
  values: { [name in (typeof texts)[number]]?: string };
  language: Language;
  io: CommandIo;
}

type Verb = (context: Context, asked: Asked) => Promise<void>;

const done: InLanguages<Record<"granted" | "revoked" | "withdrawn" | "erased", (name: string) => string>> = {
  id: {
    granted: name => `Peran ditambahkan pada akun “${name}”.`,
    revoked: name => `Akun “${name}” dinonaktifkan; sesi dan tokennya berakhir.`,
    withdrawn: name => `Peran akun “${name}” dicabut.`,
    erased: name => `Subjek, alamat, dan peramban pada peristiwa akun “${name}” dihapus.`,
  },
  en: {
    granted: name => `The role is added to the account “${name}”.`,
    revoked: name => `The account “${name}” is deactivated; its sessions and tokens end.`,
    withdrawn: name => `The role of the account “${name}” is withdrawn.`,
    erased: name => `Subject, address and client of the events of the account “${name}” are erased.`,
  },
};

const verbs: Record<string, Verb> = {
  async add(context, asked) {
    const { name, values } = asked;
    const grants = [await grantOf(context, asked)];
    const { database, viewer, today } = context;
    // Nothing is added for an address that the link then refuses.
    if (values.page) targetOf(values.page, asked.io.readConfig().publicUrl);
    await addAccount(database, viewer, { name, subject: values.subject, grants, today });
    if (values.subject === undefined) await issueFor(context, asked);
    else printLine(asked.io.stdout, done[asked.language].granted(name));
  },
  async grant(context, asked) {
    await addGrant(
      context.database,
      context.viewer,
      { name: asked.name, today: context.today },
      await grantOf(context, asked),
    );
    printLine(asked.io.stdout, done[asked.language].granted(asked.name));
  },
  async revoke({ database, viewer, today }, { name, role, language, io }) {
    if (role) await withdrawGrants(database, viewer, { name, today }, { role });
    else await revokeAccount(database, viewer, name);
    printLine(io.stdout, done[language][role ? "withdrawn" : "revoked"](name));
  },
  link: (context, asked) => issueFor(context, asked),
  token: (context, asked) => issueFor(context, asked, dayIn(asked.values.until)),
  async erase({ database, viewer }, { name, language, io }) {
    await eraseOriginsOf(database, viewer, name);
    printLine(io.stdout, done[language].erased(name));
  },
  async list({ database, today }, { language, io }) {
    const accounts = await readAccounts(database);
    const ids = accounts.flatMap(({ grants }) => grants.flatMap(({ opds = [] }) => opds));
    const opds = await opdsOfGrants(database, ids);
    const { timezone } = io.readConfig();
    for (const account of accounts)
      for (const line of describeAccount(account, { language, today, timezone, opds })) printLine(io.stdout, line);
  },
};

/** `npm run account`. */
export const account = commandOf(usage, async (argv, io) => {
  const { words, values } = readCommandLine(argv, { texts }, 2);
  const [verb = "", name = ""] = words;
  const work = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!work) throw new UsageError(`There is no "${verb}"; there are ${Object.keys(verbs).join(", ")}.`);
  if (name === "" && verb !== "list") throw new UsageError("Name the account.");
  const role = values.role === undefined ? undefined : roleNamed(values.role.toUpperCase());
  if (["add", "grant"].includes(verb) && !role) throw new UsageError(`${verb} requires --role.`);
  if (verb === "token") dayIn(values.until);
  const language = languageNamed(values.lang);
  return withRepository(io, async context => {
    await work(context, { name, role, values, language, io });
    return 0;
  });
});

async function grantOf(context: Context, { role, values, language }: Asked) {
  const { from, until } = values;
  const idsOf = (opd: string) =>
    idsOfOpds(context, [opd]).catch(error => tellUnknownOpd(error, opd, context, language));
  const opds = values.opd === undefined ? undefined : (await Promise.all(listed(values.opd).map(idsOf))).flat();
  const kinds = values.kinds === undefined ? undefined : kindsNamed(values.kinds).map(({ name }) => name);
  const documents = values.documents === undefined ? undefined : listed(values.documents);
  return { role: role!, opds, kinds, documents, from, until };
}

const listed = (text: string) => text.split(",").map(each => each.trim());

function dayIn(until: string | undefined): string {
  if (until === undefined) throw new UsageError("token requires --until.");
  if (!isDay(until)) throw new UsageError(`"${until}" is not a date. Use the form 2027-06-30.`);
  return until;
}

await runAsProcess(import.meta, account);
