import type { Database, Row } from "../../database/database.js";
import type { EventName } from "./event.js";

/** Events to read. */
export interface EventsAsked {
  /** First instant. Default: the beginning. */
  since?: string;
  /** Instant before which they end. Default: now. */
  until?: string;
  events?: readonly EventName[];
  /** Name of an account. Default: all. */
  account?: string;
  /** True to read the origins, too: subject, address and client. */
  withOrigins: boolean;
  /** Maximum number. */
  most: number;
}

const pageSize = 1_000;

/** Yields events in the order of their instants, in pages of at most 1,000. */
export async function* readEvents(database: Pick<Database, "read">, asked: EventsAsked): AsyncGenerator<Row[]> {
  let [left, after] = [asked.most, { at: asked.since ?? "", id: "" }];
  while (left > 0) {
    const limit = Math.min(pageSize, left);
    const { since: _, withOrigins, most: __, ...named } = asked;
    const rows = await database.read(statementOf(asked), { ...named, after, limit });
    if (rows.length > 0)
      yield rows.map(({ event, origin }) => (withOrigins ? { ...event, origin } : withoutOrigin(event)));
    if (rows.length < limit) return;
    left -= rows.length;
    after = { at: rows.at(-1)!.event.at, id: rows.at(-1)!.event.id };
  }
}

/** The id and the hash of an origin would tell which events came from the same client. */
const withoutOrigin = ({ origin: _, originHash: __, ...event }: Row): Row => event;

function statementOf({ until, events, account, withOrigins }: EventsAsked): string {
  const conditions = [
    "e.at >= $after.at AND (e.at > $after.at OR e.id > $after.id)",
    ...(until ? ["e.at < $until"] : []),
    ...(events ? ["e.event IN $events"] : []),
    ...(account === undefined ? [] : ["e.account = $account"]),
  ];
  const origin = withOrigins
    ? "COLLECT { MATCH (o:Origin {id: e.origin}) RETURN o {.subject, .address, .client} }[0]"
    : "null";
  return `MATCH (e:Event) WHERE ${conditions.join(" AND ")} WITH e ORDER BY e.at, e.id LIMIT $limit
    RETURN properties(e) AS event, ${origin} AS origin ORDER BY e.at, e.id`;
}
