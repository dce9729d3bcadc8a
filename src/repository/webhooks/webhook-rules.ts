import type { Account } from "../../access/accounts/account.js";
import { viewerOfAccount } from "../../access/accounts/account.js";
import { AccountRefusal, invalid } from "../../access/accounts/account-refusal.js";
import { isLocal } from "../../access/accounts/account-rules.js";
import { isProgram } from "../../access/accounts/refusal-of-issuing.js";
import { mayAsk, readsRecord } from "../../access/rights.js";
import type { Viewer } from "../../access/viewer.js";
import { isListed, isUnsafe } from "../../common/public-address.js";
import type { Transaction } from "../../database/database.js";
import type { Webhook } from "./webhook.js";

/** Webhooks of a repository. */
const mostWebhooks = 50;

const longestUrl = 1_000;

/** Characters of the variables of a webhook, as JSON. */
const longestVariables = 10_000;

/**
 * Throws BAD_USER_INPUT for an address to which no message may be sent: without https, with credentials, or in a network that is not
 * public, unless WEBHOOK_HOSTS lists its host. The addresses of a name are checked at each connection.
 */
export function checkUrl(text: string, listed: readonly string[]): void {
  const url = URL.canParse(text) && text.length <= longestUrl ? new URL(text) : undefined;
  if (!url || !["https:", "http:"].includes(url.protocol) || url.username || url.password || url.hash)
    throw wrongUrl("a URL without credentials and without a fragment", "alamat https lengkap, tanpa kata sandi");
  if (isUnsafe(url) && !isListed(url, listed))
    throw wrongUrl(
      "a public address with https, or of a host in WEBHOOK_HOSTS",
      "alamat publik dengan https, atau host yang tercantum pada WEBHOOK_HOSTS",
    );
}

const wrongUrl = (what: string, forPeople: string) =>
  invalid(`The address of a webhook is ${what}.`, {
    ...{ rule: "INVALID_VALUE", path: ["url"] },
    message: `Alamat webhook harus berupa ${forPeople}.`,
  });

/** True for a viewer with a right to what a webhook tells at all. */
export const mayHave = (viewer: Viewer, { question }: Pick<Webhook, "question">): boolean =>
  question === undefined ? readsRecord(viewer) : mayAsk(viewer, question);

/** Throws BAD_USER_INPUT for what the account may not know: nothing would ever be sent. */
export function checkRights({ question }: Pick<Webhook, "question">, account: Account, today: string): void {
  if (mayHave(viewerOfAccount(account, today), { question })) return;
  const { name } = account;
  if (question !== undefined)
    throw notAccepted(
      "question",
      `"${name}" may not ask ${question}.`,
      `Akun “${name}” tidak dapat mengajukan pertanyaan ${question}.`,
    );
  throw notAccepted(
    "account",
    `"${name}" may not read the record of changes.`,
    `Akun “${name}” tidak dapat membaca catatan perubahan.`,
  );
}

type Filters = Pick<Webhook, "kinds" | "opd" | "element" | "question" | "variables">;

/** Throws BAD_USER_INPUT for filters that do not fit together. */
export function checkFilters({ kinds, opd, element, question, variables }: Filters): void {
  if (question !== undefined && (kinds || opd || element))
    throw notAccepted(
      "question",
      "A webhook of a question has no other filter.",
      "Webhook untuk pertanyaan tidak memakai saringan lain.",
    );
  if (kinds?.length === 0)
    throw notAccepted(
      "kinds",
      "A list of kinds names one at least.",
      "Sebutkan setidaknya satu jenis elemen, atau kosongkan saringan ini.",
    );
  if (question === undefined && variables)
    throw notAccepted(
      "variables",
      "Variables belong to a question. Name one, or omit them.",
      "Variabel hanya dipakai bersama pertanyaan. Sebutkan pertanyaannya, atau kosongkan variabel.",
    );
  if (JSON.stringify(variables ?? {}).length > longestVariables)
    throw invalid(`The variables of a webhook have at most ${longestVariables} characters.`, {
      ...{ rule: "INVALID_VALUE", path: ["variables"] },
      message: `Variabel webhook paling banyak ${longestVariables} karakter. Persingkatlah.`,
    });
}

const notAccepted = (argument: string, message: string, forPeople: string) =>
  invalid(message, { rule: "NOT_ACCEPTED", path: [argument], message: forPeople });

/**
 * True if a webhook of an account needs a second ADMIN, like a token: an ADMIN alone could read with its rights what an ADMIN does
 * not see. A program may know only what its grant names.
 */
export const needsSecondAdmin = (account: Account, today: string): boolean => !isProgram(account, today);

/** True if a webhook of an account that this viewer adds has to wait for a second ADMIN. */
export const awaitsSecondAdmin = (viewer: Viewer, account: Account, today: string): boolean =>
  needsSecondAdmin(account, today) && !isLocal(viewer);

/** Refusal of an approval by the ADMIN who added the webhook. */
export const refusalOfAdder = () =>
  new AccountRefusal("FORBIDDEN", "A webhook needs the approval of a second ADMIN.", {
    rule: "FORBIDDEN",
    message: "Webhook ini harus disetujui Pengelola Akun kedua, bukan oleh yang menambahkannya.",
  });

/** Refusal of a change of a webhook that is not there, or not in this state. */
export const unknownWebhook = (id: string) =>
  new AccountRefusal("NOT_FOUND", `There is no webhook ${id} in such a state.`, {
    ...{ rule: "NOT_FOUND", path: ["id"] },
    message: `Webhook “${id}” tidak ditemukan, atau keadaannya sudah lain.`,
  });

/** Refusal of a webhook of a question that is not there. `message`: English, with what to do. */
export const unknownQuestion = (question: string, message: string, path = ["question"]) =>
  new AccountRefusal("NOT_FOUND", message, {
    ...{ rule: "TARGET_NOT_FOUND", path },
    message: `Pertanyaan “${question}” tidak ditemukan. Pilih salah satu dari daftar \`GET /questions\`.`,
  });

/** Refusal of a webhook whose question has no answer for its variables. `reason`: error of the answer. */
export const unfitVariables = (question: string, reason: string, path = ["variables"]) =>
  invalid(`The variables do not fit ${question}: ${reason} \`GET /questions\` has the variables of each question.`, {
    ...{ rule: "INVALID_VALUE", path },
    message: `Variabel tidak cocok untuk pertanyaan ${question}: “${reason}”. Samakan dengan yang tercantum pada \`GET /questions\`.`,
  });

/** Throws BAD_USER_INPUT if the repository has no place for a further webhook. */
export async function requirePlace({ run }: Pick<Transaction, "run">): Promise<void> {
  const [row] = await run("RETURN COUNT { MATCH (w:Webhook) } AS count");
  if (row!.count < mostWebhooks) return;
  throw invalid(`There are ${mostWebhooks} webhooks already.`, {
    ...{ rule: "TOO_MANY", path: [] },
    message: `Sudah ada ${mostWebhooks} webhook. Hapus yang tidak dipakai lagi.`,
  });
}
