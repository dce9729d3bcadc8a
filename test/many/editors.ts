import type { Neo4jDatabase } from "../../src/database/neo4j-database.js";
import { headersOf } from "../support/account-token.js";
import { element } from "../support/element.js";
import type { Client } from "./servers.js";

const opds = 10;
const services = 50;

/** Editor with a service to change, of the own OPD. */
export interface Editor {
  number: number;
  service: string;
  client: Client;
  headers: Record<string, string>;
}

/** Cypher that stores ten OPDs with five services each. */
export const province = [
  ...Array.from({ length: opds }, (_, opd) => element(`o${opd}`, "Opd", `OPD-${opd}`)),
  ...Array.from({ length: services }, (_, service) => {
    const opd = service % opds;
    const more = `, responsible: 'OPD-${opd}', description: '', confidentiality: 'PUBLIC'`;
    return `${element(`s${service}`, "Service", `LYN-${service}`, more)} CREATE (s${service})-[:OWNED_BY {id: 'r${service}'}]->(o${opd})`;
  }),
].join(" ");

/** Adds accounts of editors, ten to each service at 500, and spreads them over the servers. */
export const editorsOn = (database: Neo4jDatabase, clients: readonly Client[], count: number): Promise<Editor[]> =>
  Promise.all(
    Array.from({ length: count }, async (_, number) => {
      const service = number % services;
      const grant = { role: "EDITOR", opds: [`OPD-${service % opds}`] } as const;
      const headers = await headersOf(database, `operator ${number}`, grant);
      // Editors of one service are on different servers.
      const client = clients[Math.floor(number / services) % clients.length]!;
      return { number, service: `service:LYN-${service}`, client, headers };
    }),
  );

const read = "query ($ref: ID!) { service(ref: $ref) { rev description } }";
const write = `mutation ($ref: ID!, $rev: Int!, $text: String) {
  updateService(ref: $ref, expectedRev: $rev, changes: { description: $text }) { element { rev } problems { rule } } }`;

/**
 * Appends the editor's number to the description of the service: reads it, writes it with the revision that was read, and
 * begins again if another was faster. Returns the duration of each request in milliseconds.
 */
export async function append({ number, service, client, headers }: Editor): Promise<number[]> {
  const durations: number[] = [];
  const timed = async (query: string, variables: object) => {
    const began = performance.now();
    const { data, errors } = await client.ask(query, { ref: service, ...variables }, headers);
    durations.push(performance.now() - began);
    if (errors) throw new Error(`${JSON.stringify(errors)}\n${client.process.output.slice(-2_000)}`);
    return data;
  };
  for (;;) {
    const { rev, description } = (await timed(read, {})).service;
    const text = `${description ?? ""} ${number}`;
    const { element: written, problems } = (await timed(write, { rev, text })).updateService;
    if (written?.rev === rev + 1) return durations;
    if (problems[0]?.rule !== "REVISION_CONFLICT") throw new Error(JSON.stringify(problems));
  }
}
