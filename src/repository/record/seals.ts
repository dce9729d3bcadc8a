import type { KeyObject } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Database } from "../../database/database.js";
import { chained, linkOf } from "../../record/chain.js";
import { type EventHead, eventHeads } from "../../record/events/verify-events.js";
import { MerkleTree } from "../../record/merkle.js";
import { appendLine, readLines, readTail, type Seal } from "../../record/seal-file.js";
import type { Defect } from "./defect.js";
import { readLinksOf } from "./read-records.js";

type Reader = Pick<Database, "read">;
type Period = Pick<Seal, "from" | "until">;

/**
 * Seals the records from the last seal of a file until a moment (UTC), from which on no record may appear before it, and
 * the heads of the chains of events that have grown. Returns the seal that it has appended; undefined for a period
 * without records and events. Throws errors of the database and of the file system.
 */
export async function sealRecords(
  database: Reader,
  key: KeyObject,
  file: string,
  until: string,
): Promise<Seal | undefined> {
  const { line, end } = await readTail(file);
  const last: Seal | undefined = line === undefined ? undefined : JSON.parse(line);
  const period = { from: last?.until ?? "", until };
  if (until <= period.from) return undefined;
  const { size: count, root } = await treeOf(database, period);
  const events = (await eventHeads(database, period.from)).map(textOfHead);
  if (count === 0 && (events.length === 0 || isDeepStrictEqual(events, last?.events))) return undefined;
  const seal = chained(key, last?.hash, { ...period, count, root, ...(events.length > 0 ? { events } : {}) });
  await appendLine(file, end, JSON.stringify(seal));
  return seal;
}

async function treeOf(database: Reader, period: Period): Promise<{ size: number; root: string }> {
  const tree = new MerkleTree();
  for await (const { hash } of readLinksOf(database, period)) tree.add(hash ?? "");
  return { size: tree.size, root: tree.root() };
}

const textOfHead = ({ server, number, hash }: EventHead): string => [server, number, hash].join(" ");

const headIn = (text: string): EventHead => {
  const [server = "", number = "", hash = ""] = text.split(" ");
  return { server, number: Number(number), hash };
};

/** Numbers of what was checked: seals, the records in their periods, and the end of the last period. */
export interface CheckedSeals {
  /** All sealed heads of chains of events, by their text: also one that a later seal names further on. */
  heads: Map<string, EventHead>;
  seals: number;
  sealed: number;
  until: string | undefined;
}

/** Checks each seal of a file, its place in the chain of seals, and the records of its period. In bounded memory. */
export async function verifySeals(
  database: Reader,
  key: KeyObject,
  file: string,
  report: (defect: Defect) => void,
): Promise<CheckedSeals> {
  const checked: CheckedSeals = { heads: new Map(), seals: 0, sealed: 0, until: undefined };
  let last: Seal | undefined;
  for await (const line of readLines(file)) {
    const where = `The seal in line ${++checked.seals}`;
    const seal = sealIn(line);
    if (!seal) report({ what: "SEAL_UNREADABLE", where });
    else for (const what of await defectsOf(database, key, seal, last)) report({ what, where: nameOf(where, seal) });
    if (!seal) continue;
    checked.sealed += seal.count;
    for (const head of seal.events ?? []) checked.heads.set(head, headIn(head));
    checked.until = seal.until;
    last = seal;
  }
  return checked;
}

const nameOf = (where: string, { from, until, count }: Seal) =>
  `${where} (${from || "the beginning"} to ${until}, ${count} records)`;

async function defectsOf(database: Reader, key: KeyObject, seal: Seal, last: Seal | undefined) {
  const found: Defect["what"][] = [];
  if (linkOf(key, seal.previous, seal) !== seal.hash) found.push("SEAL_CHANGED");
  if (seal.previous !== last?.hash || seal.from !== (last?.until ?? "")) found.push("SEAL_OUT_OF_CHAIN");
  const { size, root } = await treeOf(database, seal);
  if (size !== seal.count || root !== seal.root) found.push("SEALED_CHANGED");
  return found;
}

/** Further properties remain: they are no part of a seal that was written, so its link does not fit. */
const SealLine = z.looseObject({
  ...{ from: z.string(), until: z.string(), count: z.number(), root: z.string(), hash: z.string() },
  ...{ events: z.array(z.string()).optional(), previous: z.string().optional() },
}) satisfies z.ZodType<Seal>;

function sealIn(line: string): Seal | undefined {
  try {
    return SealLine.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
