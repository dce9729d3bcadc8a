import { Webhook as Signer } from "standardwebhooks";
import { type Dispatcher, errors, request } from "undici";
import { programName } from "../../common/tracing.js";
import { AddressNotAllowed } from "./safe-agent.js";

/** Message to a receiver. */
export interface Message {
  id: string;
  url: string;
  body: string;
  /** Each signs it, so that a receiver may know either. */
  secrets: readonly string[];
}

/** Answer of a receiver; an error without one. */
export interface Answer {
  status: number | null;
  /** Null for 2xx. */
  error: string | null;
  /** Seconds after which the receiver wants to be tried again. */
  retryAfter?: number;
}

/** Milliseconds for an attempt. */
const attemptMs = 15_000;

/** Bytes of an answer that are read, and forgotten. */
const mostAnswered = 65_536;

/** Sends a message once, as Standard Webhooks prescribes (https://www.standardwebhooks.com). Follows no redirect. Never throws. */
export async function sendMessage(
  { id, url, body, secrets }: Message,
  dispatcher: Dispatcher,
  signal: AbortSignal,
): Promise<Answer> {
  const now = new Date();
  const headers = {
    "content-type": "application/json",
    "user-agent": programName,
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1_000)),
    "webhook-signature": secrets.map(secret => new Signer(secret).sign(id, now, body)).join(" "),
  };
  try {
    const within = AbortSignal.any([signal, AbortSignal.timeout(attemptMs)]);
    const answer = await request(url, { method: "POST", headers, body, dispatcher, signal: within });
    await answer.body.dump({ limit: mostAnswered, signal: within }).catch(() => {});
    return answerOf(answer.statusCode, answer.headers["retry-after"]);
  } catch (error) {
    return { status: null, error: reasonOf(error) };
  }
}

function answerOf(status: number, retryAfter: string | string[] | undefined): Answer {
  if (status >= 200 && status < 300) return { status, error: null };
  const isRedirect = status >= 300 && status < 400;
  const seconds = Number([retryAfter].flat()[0]);
  return {
    ...{ status, error: isRedirect ? `HTTP ${status}: redirects are not followed` : `HTTP ${status}` },
    ...(seconds > 0 && { retryAfter: seconds }),
  };
}

/** Returns the reason without what the other side has sent. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  if (cause instanceof AddressNotAllowed) return "ADDRESS_NOT_ALLOWED";
  if (cause instanceof DOMException && cause.name === "TimeoutError") return "TIMEOUT";
  if (cause instanceof errors.ConnectTimeoutError) return "TIMEOUT";
  const { code } = cause as { code?: unknown };
  return typeof code === "string" ? code : "NO_CONNECTION";
}
