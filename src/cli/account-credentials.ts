import { issueLink, issueToken } from "../access/accounts/issue-for-account.js";
import { readSigningKey } from "../access/accounts/signing-key.js";
import { timeIn } from "../common/today.js";
import type { InLanguages, Language } from "../formats/language.js";
import type { Context } from "../repository/context.js";
import { type CommandIo, printLine } from "./command.js";

interface Asked {
  name: string;
  /** `page`: address to which a sign-in link leads. */
  values: { page?: string };
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

/**
 * Issues a sign-in link for an account, or with `until` a token that ends on that day at 00:00 UTC, and prints it. Throws
 * NOT_FOUND without an account of this name, BAD_USER_INPUT for a revoked one, for a page of another server, and for a day that is
 * not later than today.
 */
export async function issueFor(
  { database, viewer, today }: Context,
  { name, values, language, io }: Asked,
  until?: string,
): Promise<void> {
  const config = io.readConfig();
  const { publicUrl, timezone } = config;
  const wanted = { name, today, issuer: { key: readSigningKey(config), publicUrl } };
  const { issued } = await (until === undefined
    ? issueLink(database, viewer, { ...wanted, page: values.page })
    : issueToken(database, viewer, { ...wanted, until }));
  const kind = until === undefined ? "link" : "token";
  printLine(io.stdout, words[language][kind](name, timeIn(timezone, issued.expiresAt)));
  printLine(io.stdout, issued.text);
}
