import type { PageMejaWebhooksQuery, WebhookState } from "../../../answers";
import { moment } from "../../../ui/format";

/** Webhook as the page lists it. */
export type Webhook = PageMejaWebhooksQuery["webhooks"][number];

/** Attempt to deliver a message. */
export type Delivery = Webhook["deliveries"][number];

/** Account that a webhook may have. */
export type Account = PageMejaWebhooksQuery["accounts"]["nodes"][number];

/** Values from which the form chooses. */
export type Choices = Pick<PageMejaWebhooksQuery, "accounts" | "grantableOpds" | "metamodel">;

/** Consequence of a state, and what to do, in words. */
const adviceIn: Partial<Record<WebhookState, string>> = {
  AWAITING_APPROVAL: "Belum mengirim apa pun sebelum disetujui Pengelola Akun kedua.",
  PAUSED: "Tidak mengirim apa pun sampai dilanjutkan.",
  FAILED: "Percobaan dihentikan sesudah sekitar tiga hari. Perbaiki dahulu penerimanya, lalu lanjutkan.",
  GONE: "Jawabannya 410: alamat ini tidak dipakai lagi. Hapuslah, atau lanjutkan bila sudah dibuka kembali.",
};

/** Returns the state of a webhook in words, with what to do. */
export function stateOf({ state, stateLabel, failingSince, nextAttemptAt }: Webhook): string {
  const failing = failingSince && `pengiriman gagal sejak ${moment(failingSince)}`;
  const next = nextAttemptAt && `percobaan berikutnya ${moment(nextAttemptAt)}`;
  const sentence = [stateLabel, failing, next].filter(Boolean).join(", ");
  return [`${sentence}.`, adviceIn[state]].filter(Boolean).join(" ");
}

const reasons: Record<string, string> = {
  TIMEOUT: "penerima tidak menjawab dalam 15 detik",
  ADDRESS_NOT_ALLOWED: "alamatnya tidak publik, dan tidak tercantum pada WEBHOOK_HOSTS",
  ECONNREFUSED: "penerima menolak sambungan",
  ECONNRESET: "penerima memutus sambungan",
  ENOTFOUND: "nama host tidak ditemukan",
  NO_CONNECTION: "penerima tidak dapat dihubungi",
};

/** Returns the result of an attempt in words. A reason that has no words is shown as it was recorded. */
export function resultOf({ error, status }: Delivery): string {
  if (error === null) return "Terkirim";
  if (status !== null && status >= 300 && status < 400) return "Gagal: penerima mengalihkan ke alamat lain";
  if (status !== null) return "Gagal: penerima tidak menerima pesan";
  return `Gagal: ${reasons[error] ?? error}`;
}

/**
 * Returns the names of the only trusted documents that an account may request, if each of its grants in force names some;
 * undefined if it may request others, or nothing at all.
 */
export function documentsOf(account: Account | undefined): string[] | undefined {
  const inForce = account?.grants.filter(({ state }) => state === "IN_FORCE") ?? [];
  const isLimited = inForce.length > 0 && inForce.every(({ documents }) => documents.length > 0);
  return isLimited ? inForce.flatMap(({ documents }) => documents) : undefined;
}
