import { issueCredential } from "../access/accounts/credentials.js";
import { readAccounts } from "../access/accounts/read-accounts.js";
import { recordAccount } from "../access/accounts/record-account.js";
import { readSigningKey } from "../access/accounts/signing-key.js";
import { inHours, validity } from "../access/accounts/validity.js";
import { RepositoryError } from "../common/repository-error.js";
import { timeIn } from "../common/today.js";
import type { InLanguages, Language } from "../formats/language.js";
import type { Context } from "../repository/context.js";
import { type CommandIo, printLine } from "./command.js";

interface Asked {
  name: string;
  language: Language;
  io: CommandIo;
}

const words: InLanguages<Record<"link" | "token", (name: string, until: string) => string>> = {
  id: {
    link: (name, until) => `Tautan masuk untuk “${name}”; dapat dipakai satu kali, sampai ${until}:`,
    token: (name, until) => `Token untuk “${name}”, berlaku sampai ${until}. Simpan baik-baik; tidak ditampilkan lagi:`,
  },
  en: {
    link: (name, until) => `Sign-in link for “${name}”; works once, until ${until}:`,
    token: (name, until) => `Token for “${name}”, valid until ${until}. Store it safely; it is not shown again:`,
  },
};

/** Issues a sign-in link, or a token until a day, for an account, and prints it. Throws NOT_FOUND. */
export async function issueFor(
  { database, viewer }: Context,
  { name, language, io }: Asked,
  use: "LINK" | "TOKEN",
  day?: string,
): Promise<void> {
  const account = (await readAccounts(database)).find(each => each.name === name && each.isActive);
  if (!account) throw new RepositoryError("NOT_FOUND", `There is no active account "${name}".`);
  const config = io.readConfig();
  const expiresAt = day ? `${day}T00:00:00.000Z` : inHours(validity.linkHours);
  const credential = { accountId: account.id, use, expiresAt, issuedBy: viewer.account };
  const text = await issueCredential(database, readSigningKey(config), credential, transaction =>
    recordAccount(transaction, viewer, { subject: name, detail: `${use} ISSUED` }),
  );
  const kind = use === "LINK" ? "link" : "token";
  printLine(io.stdout, words[language][kind](name, timeIn(config.timezone, expiresAt)));
  printLine(io.stdout, use === "LINK" ? `${config.publicUrl}/sign-in?token=${text}` : text);
}
