import type { FastifyRequest } from "fastify";

/**
 * Headers that change a response besides body and URL: its form, its compression, and Apollo's CSRF protection of GET.
 */
const headersThatMatter = [
  "accept",
  "content-type",
  "x-no-compression",
  "apollo-require-preflight",
  "x-apollo-operation-name",
];

/**
 * Returns a key that is equal for requests with the same response: the same document (or its hash), operation and
 * variables in any order, at the same `standpoint`, by viewers with the same rights.
 */
export function answerKey({ method, url, headers, body, viewer }: FastifyRequest, standpoint: string): string {
  const form = headersThatMatter.map(name => headers[name] ?? null);
  return JSON.stringify([method, url, viewer.fingerprint, standpoint, form, body ?? null], inOrder);
}

const inOrder = (_name: string, value: unknown): unknown =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
