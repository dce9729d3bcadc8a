import type { KeyObject } from "node:crypto";
import { groupBy } from "../../common/group-by.js";
import type { Database, Row } from "../../database/database.js";
import { linkOf } from "../chain.js";
import { hashOfOrigin } from "./origin.js";

/** Newest event of a chain, for a seal outside the database. */
export interface EventHead {
  server: string;
  number: number;
  hash: string;
}

/** Defects of the record of events, with their meaning in English. */
export const eventDefects = {
  CHANGED: "differs from what was written, or does not follow the event before it",
  MISSING: "is missing",
  TRUNCATED: "ends too early: its newest events, or its head, were removed",
  ORIGIN_CHANGED: "has another origin than was written",
} as const;

/** Defect of an event or a chain of events. */
export interface EventDefect {
  server: string;
  /** Position in the chain; undefined if the chain as a whole is concerned. */
  number?: number;
  what: keyof typeof eventDefects;
}

type Reader = Pick<Database, "read">;

const pageSize = 1_000;

/**
 * Returns the heads of the chains of events, to be sealed: of those to which an event was appended since a moment.
 * Default: all.
 */
export async function eventHeads(database: Reader, since = ""): Promise<EventHead[]> {
  const rows = await database.read(
    `MATCH (c:EventChain) WHERE c.number IS NOT NULL AND c.lockedAt >= $since
     RETURN c.id AS server, c.number AS number, c.hash AS hash ORDER BY server`,
    { since: Date.parse(since) || 0 },
  );
  return rows as EventHead[];
}

/**
 * Yields the defects of all chains of events, in bounded memory. `sealed`: heads of earlier seals, against which a
 * truncation is found whose traces in the database were removed.
 */
export async function* verifyEvents(
  database: Reader,
  key: KeyObject,
  sealed: readonly EventHead[] = [],
): AsyncGenerator<EventDefect> {
  const heads = await eventHeads(database);
  const beheaded = await database.read(
    "MATCH (e:Event) WHERE NOT EXISTS { MATCH (c:EventChain {id: e.server}) WHERE c.number IS NOT NULL } RETURN DISTINCT e.server AS server",
  );
  const known = new Set(heads.map(({ server }) => server));
  const expected = groupBy([...heads, ...sealed], ({ server }) => server);
  for (const server of new Set<string>([...expected.keys(), ...beheaded.map(each => each.server)]))
    yield* verifyChain(database, key, {
      server,
      expected: groupBy(expected.get(server) ?? [], ({ number }) => number),
      isBeheaded: !known.has(server),
    });
}

interface ChainToVerify {
  server: string;
  /** Links that it must have, by number. */
  expected: ReadonlyMap<number, readonly EventHead[]>;
  isBeheaded: boolean;
}

async function* verifyChain(database: Reader, key: KeyObject, { server, expected, isBeheaded }: ChainToVerify) {
  let last: Pick<EventHead, "number" | "hash"> | undefined;
  for await (const { event, origin } of eventsOf(database, server)) {
    const { number, hash, previous, originHash } = event;
    if (number !== (last?.number ?? 0) + 1) yield { server, number: (last?.number ?? 0) + 1, what: "MISSING" as const };
    else if (previous !== last?.hash || linkOf(key, previous, event) !== hash || isOther(expected.get(number), hash))
      yield { server, number, what: "CHANGED" as const };
    if (origin && hashOfOrigin(origin) !== originHash) yield { server, number, what: "ORIGIN_CHANGED" as const };
    last = { number, hash };
  }
  const newest = [...expected.keys()].reduce((most, number) => Math.max(most, number), 0);
  if (isBeheaded || newest > (last?.number ?? 0)) yield { server, what: "TRUNCATED" as const };
}

const isOther = (heads: readonly EventHead[] | undefined, hash: string): boolean =>
  heads?.some(each => each.hash !== hash) ?? false;

/** Yields the events of a chain by number, with the origins that have not been erased. */
async function* eventsOf(database: Reader, server: string): AsyncGenerator<Row> {
  let after = { number: -1, id: "" };
  for (;;) {
    const page = await database.read(
      `MATCH (e:Event {server: $server}) WHERE e.number >= $after.number AND (e.number > $after.number OR e.id > $after.id)
       WITH e ORDER BY e.number, e.id LIMIT $pageSize
       RETURN properties(e) AS event, COLLECT { MATCH (o:Origin {id: e.origin}) RETURN properties(o) }[0] AS origin
       ORDER BY e.number, e.id`,
      { server, after, pageSize },
    );
    yield* page;
    if (page.length < pageSize) return;
    const { number, id } = page.at(-1)!.event;
    after = { number, id };
  }
}
