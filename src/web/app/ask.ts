import { supposed } from "../ui/supposition";
import type { TrustedDocument } from "./page";

/** Reason why there is no answer: the code of the error, and the seconds after which to ask again, if known. */
export interface Fault {
  code: string;
  retryAfter?: number;
  /** True if the rest of the answer is there. */
  isPartial?: boolean;
  /** Reason in Indonesian, for a change that cannot be supposed. */
  message?: string;
  /** Version that is not in force on the day, with its first day and the first day after it. */
  version?: { version: string; validFrom: string | null; validUntil: string | null };
}

/** Code of the fault of a page a part of which is not recorded. The page itself is there. */
export const notRecorded = "NOT_RECORDED";

/** Answer of a document: its data, or the reason why there is none. */
export interface Outcome {
  data?: any;
  fault?: Fault;
  /** Time of the answer in ISO 8601, if it came over the network. */
  at?: string;
}

/** Faults of requests that the server refuses before it carries them out. */
const notCarriedOut = [
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "TOO_MANY_REQUESTS",
  "PERSISTED_QUERY_NOT_FOUND",
  "BAD_USER_INPUT",
  "COST_EXCEEDED",
];

/** True for the code of a fault after which a mutation has certainly written nothing: others may only have lost its answer. */
export const isCertainlyNotWritten = (code: string): boolean => notCarriedOut.includes(code);

/** Requests the answer to a trusted document, as if the changes of `asIf` had been made. Default: as recorded. Never rejects. */
export type Ask = (
  document: TrustedDocument,
  variables: Record<string, unknown>,
  asIf?: readonly string[],
) => Promise<Outcome>;

/** Sends documents to the server of this page by GET, so that an unchanged answer is not transferred again. */
export const askServer: Ask = (document, variables, asIf = []) => {
  const sent = { extensions: JSON.stringify(persisted(document)), variables: JSON.stringify(variables) };
  const asked = new URLSearchParams([...Object.entries(sent), ...asIf.map(each => [supposed, each])]);
  return outcomeFrom(fetch(`/graphql?${asked}`, { headers: { "apollo-require-preflight": "true" } }));
};

/** Sends a mutation. Never rejects. */
export function send(document: TrustedDocument, variables: Record<string, unknown>): Promise<Outcome> {
  const body = JSON.stringify({ extensions: persisted(document), variables });
  return outcomeFrom(fetch("/graphql", { method: "POST", headers: { "content-type": "application/json" }, body }));
}

const persisted = ({ hash }: TrustedDocument) => ({ persistedQuery: { version: 1, sha256Hash: hash } });

const outcomeFrom = (request: Promise<Response>): Promise<Outcome> =>
  request.then(outcomeOf).catch(() => ({ fault: { code: "OFFLINE" } }));

/** Codes of statuses that a proxy answers without one, while the server restarts or is busy. */
const codesOfProxies: Record<number, string> = {
  429: "TOO_MANY_REQUESTS",
  502: "SERVER_AWAY",
  503: "SERVER_AWAY",
  504: "DEADLINE_EXCEEDED",
};

async function outcomeOf(response: Response): Promise<Outcome> {
  const withoutBody = { errors: [{ extensions: { code: codesOfProxies[response.status] } }] };
  const body: any = await response.json().catch(() => withoutBody);
  const at = new Date(response.headers.get("date") ?? Date.now()).toISOString();
  return outcomeOfBody(body, Number(response.headers.get("retry-after")) || undefined, at);
}

/** Returns the outcome of a GraphQL answer: its data, its first error, or both. */
export function outcomeOfBody({ data, errors }: any, retryAfter?: number, at?: string): Outcome {
  const isAnswer = data && Object.values(data).some(value => value !== null);
  if (!errors?.length) return { data, at };
  const { code = "INTERNAL_SERVER_ERROR", ...details } = errors[0].extensions ?? {};
  const fault = {
    code,
    retryAfter,
    message: code === "OPERATIONS_REFUSED" ? errors[0].message : undefined,
    version: code === "NOT_IN_FORCE" ? details : undefined,
  };
  return isAnswer ? { data, at, fault: { ...fault, isPartial: true } } : { fault };
}
