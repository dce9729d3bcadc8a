import type { Client } from "./writers.js";

/** Numbers of the full-text index, which counts texts of before a change until it merges its files. */
const relevance = /"(score|share)":[\d.]+/g;

/**
 * Returns a body for comparison: an answer without the estimated cost, which a server knows better once it has counted the
 * relations; lines of the record with sorted keys, whose order is that in which Neo4j stores properties.
 */
function comparable(address: string, body: string): string {
  if (address.startsWith("/record")) return body.replaceAll(/^\{.*\}$/gm, sorted);
  if (!address.startsWith("/questions/")) return body;
  const { extensions: _, ...answer } = JSON.parse(body);
  return JSON.stringify(answer);
}

const sorted = (line: string): string =>
  JSON.stringify(Object.entries(JSON.parse(line)).sort(([one], [other]) => one.localeCompare(other)));

/** Returns status and comparable body of each address. */
export async function answersOf(client: Client, addresses: string[]): Promise<Record<string, [number, string]>> {
  const answers: Record<string, [number, string]> = {};
  for (const address of addresses) {
    const [status, body] = await client.get(address);
    answers[address] = [status, comparable(address, body).replaceAll(relevance, '"$1":…')];
  }
  return answers;
}
