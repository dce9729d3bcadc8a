import type { FastifyInstance, FastifyReply, FastifyRequest, onSendHookHandler } from "fastify";
import { isUnstored } from "./no-store.js";
import { strongTag } from "./strong-tag.js";
import { varyBy } from "./vary.js";

/** Content codings of @fastify/compress; the empty one is an answer that is not compressed. */
const codings = ["", "zstd", "br", "gzip", "deflate"];

/** Most tags of If-None-Match that are compared. */
const mostTags = 100;

/**
 * Adds strong ETags to texts and bytes, one for each content coding, and answers 304 by If-None-Match: lists and `*` too
 * (RFC 9110, 8.8.3.3 and 13.1.2). Only successful GET and HEAD requests are compared (13.2.1); imports and errors are
 * always sent in full, and an answer that nobody may store has no tag. To be called before compression is registered.
 */
export function answerConditionally(app: FastifyInstance): void {
  app.addHook("onSend", (request, reply, payload, done) => {
    const tag = tagOf(request, reply, payload);
    if (tag === undefined) return done(null, payload);
    reply.header("etag", tag);
    varyBy(reply, "accept-encoding");
    const known = knownTag(request, tag);
    if (known === undefined) return done(null, payload);
    reply.code(304).header("etag", known).removeHeader("content-encoding");
    done(null, "");
  });
}

/** Names the content coding in the ETag of an answer. To be called after compression is registered. */
export function tagCodings(app: FastifyInstance): void {
  app.addHook("onRoute", route => {
    route.onSend = [route.onSend ?? [], tagCoding].flat();
  });
}

const tagCoding: onSendHookHandler = (_request, reply, payload, done) => {
  const [tag, coding] = [reply.getHeader("etag"), String(reply.getHeader("content-encoding") ?? "")];
  // The files of pages have tags of each of their compressed forms.
  if (reply.statusCode === 200 && isStrong(tag) && codings.includes(coding)) reply.header("etag", coded(tag, coding));
  done(null, payload);
};

/** Returns the ETag of an answer before its compression; undefined for one that is not compared. */
function tagOf({ method }: FastifyRequest, reply: FastifyReply, payload: unknown): string | undefined {
  if (isUnstored(reply)) reply.removeHeader("etag");
  if (!["GET", "HEAD"].includes(method) || reply.statusCode !== 200 || isUnstored(reply)) return undefined;
  const given = reply.getHeader("etag");
  if (given !== undefined) return isStrong(given) ? given : undefined;
  if (typeof payload !== "string" && !Buffer.isBuffer(payload)) return undefined;
  return strongTag(payload);
}

const isStrong = (tag: unknown): tag is string => typeof tag === "string" && tag.startsWith('"');

const coded = (tag: string, coding: string): string => (coding === "" ? tag : `${tag.slice(0, -1)}-${coding}"`);

/**
 * Returns the tag that the client has of an answer, in a coding that it still accepts; undefined if it has none. The
 * comparison is weak, as RFC 9110 demands of If-None-Match.
 */
function knownTag({ headers }: FastifyRequest, tag: string): string | undefined {
  const sent = headers["if-none-match"];
  if (sent === undefined) return undefined;
  if (sent.trim() === "*") return tag;
  const listed = (sent.match(/"[^"]*"/g) ?? []).slice(0, mostTags);
  const accepted = codings.filter(coding => coding === "" || accepts(headers["accept-encoding"], coding));
  return accepted.map(coding => coded(tag, coding)).find(each => listed.includes(each));
}

/** Returns true for a coding that Accept-Encoding names, unless with the quality 0. */
function accepts(header: FastifyRequest["headers"]["accept-encoding"], coding: string): boolean {
  const offers = String(header ?? "")
    .toLowerCase()
    .split(",")
    .map(each => each.split(";").map(part => part.trim()));
  return offers.some(([name, quality]) => (name === coding || name === "*") && !/^q=0(\.0*)?$/.test(quality ?? ""));
}
