import { randomUUID } from "node:crypto";
import type { Viewer } from "../../access/viewer.js";
import { wants } from "../../repository/feed/feed-filter.js";
import type { FeedEntry, FeedPage, FeedPages } from "../../repository/feed/feed-page.js";
import { endOf, isAfter, isBefore, type Position } from "../../repository/feed/position.js";
import type { OpenMessage, Webhook } from "../../repository/webhooks/webhook.js";
import type { AnswerPrints } from "../news/answer-prints.js";

/** Sources of messages. */
export interface MessageSources {
  pages: FeedPages;
  prints: AnswerPrints;
}

/** Place that was read. A message is there if something is to be sent. */
export interface Found {
  /** Position before which nothing is to be sent. */
  from: Position;
  open?: OpenMessage;
}

/** Content of a message. */
export interface Content {
  type: "changes.recorded" | "answer.changed";
  /** Time of the last change that it tells; of an answer that of the newest change. */
  timestamp: string;
  data: object;
  /** Number of changes. */
  changes: number;
  /** Refs of the RESTRICTED elements that it names. */
  restricted: string[];
}

const newId = () => `msg_${randomUUID()}`;

/** Records that are read for one webhook before others have their turn. */
const mostPages = 20;

/** Returns the next page with something to tell, from a position on. */
export async function nextChanges(
  { pages }: MessageSources,
  webhook: Webhook,
  { viewer, from, until }: { viewer: Viewer; from: Position; until: string },
): Promise<Found> {
  let at = from;
  for (let n = 0; n < mostPages && isBefore(at, until); n++) {
    const page = await pages.read(viewer, { after: at, until });
    if (wanted(webhook, page).length > 0) return { from: at, open: { id: newId(), end: page.end } };
    at = page.end;
  }
  return { from: at };
}

/** Returns a message if the answer of the question is another one. Throws the errors of the answer. */
export async function nextAnswer(
  { prints }: MessageSources,
  webhook: Webhook,
  { viewer, until }: { viewer: Viewer; until: string },
): Promise<Found> {
  const { id, position, question, variables = {} } = webhook;
  const asking = { viewer, client: `webhook ${id}`, requestId: `webhook ${id}` };
  const fingerprint = await prints.of({ name: question!, variables }, asking, until);
  if (fingerprint === webhook.fingerprint) return { from: position };
  return { from: position, open: { id: newId(), end: endOf(until), fingerprint } };
}

/** Returns the content of an open message as its viewer may know it now; undefined if nothing of it is left. */
export async function contentOf(
  { pages }: MessageSources,
  webhook: Webhook,
  { viewer, open, from }: { viewer: Viewer; open: OpenMessage; from: Position },
): Promise<Content | undefined> {
  const { id: name, question, variables = {} } = webhook;
  if (question !== undefined) {
    const data = { webhook: name, question, variables, fingerprint: open.fingerprint };
    return { type: "answer.changed", timestamp: open.end.at, data, changes: 0, restricted: [] };
  }
  const told: FeedEntry[] = [];
  for (let at = from; isAfter(open.end, at); ) {
    const page = await pages.read(viewer, { after: at, until: open.end.at });
    told.push(...wanted(webhook, page).filter(({ position }) => !isAfter(position, open.end)));
    at = page.end;
  }
  const events = told.map(({ news }) => news);
  const last = events.at(-1);
  if (!last) return undefined;
  const data = { webhook: name, events };
  return { type: "changes.recorded", timestamp: last.at, data, changes: events.length, restricted: restrictedOf(told) };
}

const restrictedOf = (told: readonly FeedEntry[]): string[] => [
  ...new Set(told.filter(({ isRestricted }) => isRestricted).map(({ news }) => news.ref)),
];

const wanted = (webhook: Webhook, { entries }: FeedPage) => entries.filter(entry => wants(webhook, entry));
