import type { FastifyRequest } from "fastify";

/** What an answer is made of besides the body and address of its request: form, compression, and Apollo's guard of GET. */
const headersThatMatter = [
  "accept",
  "content-type",
  "x-no-compression",
  "apollo-require-preflight",
  "x-apollo-operation-name",
];

/**
 * Equal for requests that are the same question of whoever stands there (`standpoint`: what they may see, and the day):
 * document or its hash, operation and variables, in whatever order these are written.
 */
export function answerKey({ method, url, headers, body }: FastifyRequest, standpoint: string): string {
  const form = headersThatMatter.map(name => headers[name] ?? null);
  return JSON.stringify([method, url, standpoint, form, body ?? null], inOrder);
}

const inOrder = (_name: string, value: unknown): unknown =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
