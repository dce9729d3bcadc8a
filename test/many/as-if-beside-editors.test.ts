import { beforeAll, expect, test } from "@jest/globals";
import type { Row } from "../../src/database/database.js";
import { randomOperations } from "../http/as-if/random-operations.js";
import { useSampleServer } from "../http/identity/identity-server.js";
import { stateOf } from "../repository/changes/bulk-write.js";

const mostMs = 5_000;
/** Milliseconds that the test may take on a busy machine, on which fifty editors leave little to others. */
const patience = 900_000;
const server = useSampleServer(() => ({ AS_IF_TIMEOUT_MS: String(mostMs) }));
const { database } = server;

/** Lists of operations; AS_IF_LISTS=20 tries fewer. */
const lists = Number(process.env.AS_IF_LISTS ?? 200);
const editors = 50;

const expected = ["ANSWERED", "TOO_MANY_REQUESTS", "OPERATIONS_REFUSED", "DEADLINE_EXCEEDED"];

const created = '{ applications(filter: { code: { startsWith: "APL-BARU-" } }) { totalCount } }';
const supposed = `query ($operations: [OperationInput!]!) @asIf(operations: $operations) ${created}`;

const change = `mutation ($ref: ID!, $rev: Int!, $text: String) {
  updateService(ref: $ref, expectedRev: $rev, changes: { description: $text }) { element { rev } problems { rule } } }`;

async function send(query: string, variables: object = {}): Promise<any> {
  return (await server.post("/graphql", { query, variables }, {})).json();
}

/** True while editors write. */
let isOpen = true;

/** Changes a service over and over. Returns its revision after that, and the duration of the longest change in milliseconds. */
async function edit({ id, rev: first }: Row): Promise<{ id: string; rev: number; longestMs: number }> {
  let [rev, longestMs] = [first as number, 0];
  while (isOpen) {
    const began = performance.now();
    const { data, errors } = await send(change, { ref: id, rev, text: `Keterangan ${rev}` });
    longestMs = Math.max(longestMs, performance.now() - began);
    if (data?.updateService.element?.rev !== rev + 1) throw new Error(JSON.stringify({ errors, data }));
    rev++;
  }
  return { id, rev, longestMs };
}

/** Returns what somebody else reads, over and over, of what is only supposed. */
async function watch(): Promise<unknown[]> {
  const seen = [];
  while (isOpen) {
    const { data } = await send(created);
    const renamed = await database.read("MATCH (n:Service) WHERE n.name =~ 'Layanan \\\\d+' RETURN n.name AS name");
    if (data.applications.totalCount > 0 || renamed.length > 0) seen.push(data, renamed);
    await new Promise(done => setTimeout(done, 50));
  }
  return seen;
}

/** Ids of the services that editors change. */
const edited = new Set<string>();

/**
 * Sends a list of operations as if; ends with the code of its error, or with its answer. Every second one changes services
 * that editors change, too.
 */
async function suppose(seed: number): Promise<string> {
  const operations = await randomOperations(database, seed, seed % 2 === 0 ? new Set() : edited);
  const { data, errors } = await send(supposed, { operations });
  if (!errors) return data.applications.totalCount === 1 ? "ANSWERED" : JSON.stringify(data);
  return errors[0].extensions.code;
}

async function suppositions(): Promise<Map<string, number>> {
  const outcomes = new Map<string, number>();
  const seeds = Array.from({ length: lists }, (_, index) => index + 1);
  const one = async () => {
    for (let seed = seeds.pop(); seed !== undefined; seed = seeds.pop()) {
      const outcome = await suppose(seed);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
  };
  await Promise.all([one(), one(), one()]);
  return outcomes;
}

/** Lets editors write while some work is done. */
async function besideEditors<T>(work: () => Promise<T>) {
  const services = await database.read(
    "MATCH (n:Service {plateau: 'AS_IS'}) RETURN n.id AS id, n.rev AS rev ORDER BY n.code LIMIT $editors",
    { editors },
  );
  for (const { id } of services) edited.add(id);
  isOpen = true;
  const writing = Promise.all(services.map(edit));
  const watching = watch();
  const done = await work().finally(() => {
    isOpen = false;
  });
  const written = await writing;
  const longestMs = Math.max(...written.map(({ longestMs }) => longestMs));
  return { done, seen: await watching, written, longestMs };
}

const withoutRecords = (state: Row[]) => state.filter(({ what }) => !String(what).includes("Change"));

/** Longest change beside no supposition: the share of a busy machine. */
let usualMs: number;

beforeAll(async () => {
  await suppose(0);
  const { longestMs } = await besideEditors(() => new Promise(done => setTimeout(done, 5_000)));
  usualMs = longestMs;
});

test(
  "suppositions beside 50 editors: nobody else sees them; they delay no write beyond its limit and leave nothing",
  async () => {
    const before = await stateOf(database);
    const { done: outcomes, seen, written, longestMs } = await besideEditors(suppositions);
    process.stdout.write(
      `\n${JSON.stringify(Object.fromEntries(outcomes))}; longest change ${longestMs.toFixed(0)} ms, ${usualMs.toFixed(0)} ms without\n`,
    );
    expect(seen).toEqual([]);
    expect(longestMs).toBeLessThan(mostMs + usualMs);
    // A supposition ends where a writer waits for its locks, and is refused where its revision is an earlier one.
    expect([...outcomes.keys()].filter(outcome => !expected.includes(outcome))).toEqual([]);
    expect(outcomes.get("ANSWERED")).toBeGreaterThan(0);
    expect(withoutRecords(await stateOf(database))).toEqual(withoutRecords(before));
    const revisions = await database.read("MATCH (n:Service) WHERE n.id IN $ids RETURN n.id AS id, n.rev AS rev", {
      ids: written.map(({ id }) => id),
    });
    const byId = new Map(revisions.map(({ id, rev }) => [id, rev]));
    expect(written.map(({ id }) => byId.get(id))).toEqual(written.map(({ rev }) => rev));
  },
  patience,
);
