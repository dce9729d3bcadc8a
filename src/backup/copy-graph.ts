import { createReadStream, existsSync } from "node:fs";
import type { ExactConnection } from "../database/exact-connection.js";
import { aheadLabels, CopiedAhead, comparing } from "./copied-ahead.js";
import { Disturbance } from "./disturbance.js";
import { inParts, nodeColumns, nodesOf, notCopied } from "./nodes.js";
import { type Header, type Part, partSize, type StoredNode, type TakenBackup } from "./part.js";

interface CopyOptions {
  header: Header;
  /** File of the seals. */
  seals: string;
  /** Instant before which no write in progress began. */
  settledFrom: string;
  /** Reads everything in the pause. Default: false. */
  isPausedThroughout: boolean;
  /** Executes work while no write commits. Throws if it cannot be consistent. */
  pausing<T>(work: () => Promise<T>): Promise<{ result: T; pausedMs: number }>;
}

/** Nodes that are read in the pause, and the numbers of the whole graph then. */
interface Rest {
  dropped: string[];
  nodes: StoredNode[];
  takenAt: string;
  total: { nodes: number; relations: number };
}

const counts = `RETURN COUNT { MATCH (n) } - COUNT { MATCH (g:${notCopied}) } AS nodes, COUNT { MATCH ()-[r]->() } AS relations`;

/** Returns the parts of a backup, and afterwards its numbers. */
export function copyGraph(connection: ExactConnection, options: CopyOptions) {
  const ahead = options.isPausedThroughout ? undefined : new CopiedAhead(connection, options.settledFrom);
  let taken: TakenBackup | undefined;

  async function* parts(): AsyncGenerator<Part, void, undefined> {
    yield { header: options.header };
    yield* sealsOf(options.seals);
    if (ahead) yield* ahead.parts();
    const statements = [othersThan(ahead), counts, ...(ahead ? comparing : [])];
    await connection.plan(statements, { settled: "", keys: [] });
    const { result, pausedMs } = await options.pausing(() => readRest(connection, ahead));
    const { dropped, nodes, takenAt, total } = result;
    for (let from = 0; from < dropped.length; from += partSize) yield { dropped: dropped.slice(from, from + partSize) };
    yield* inParts(nodes, () => {});
    taken = { takenAt, ...total, pausedMs };
    yield { summary: { takenAt, ...total } };
  }
  return { parts, taken: () => taken };
}

/** Statement that reads the nodes of which no label is copied ahead. */
const othersThan = (ahead: CopiedAhead | undefined): string =>
  `MATCH (node:!(${[notCopied, ...(ahead ? aheadLabels : [])].join("|")})) RETURN ${nodeColumns}`;

async function readRest(connection: ExactConnection, ahead: CopiedAhead | undefined): Promise<Rest> {
  const takenAt = new Date().toISOString();
  const rest = ahead ? await ahead.rest() : { dropped: [], nodes: [] };
  for await (const node of nodesOf(connection, othersThan(ahead))) rest.nodes.push(node);
  const [row] = await connection.read(counts);
  const total = { nodes: Number(row!.nodes), relations: Number(row!.relations) };
  const relations = rest.nodes.reduce((sum, [, , , out]) => sum + out.length, ahead?.relations ?? 0);
  // A settled node was deleted, or appeared late.
  if (rest.nodes.length + (ahead?.nodes ?? 0) !== total.nodes || relations !== total.relations) throw new Disturbance();
  return { ...rest, takenAt, total };
}

/** Yields the text of the file of seals. A seal names only records that were there before it. */
async function* sealsOf(file: string): AsyncGenerator<Part, void, undefined> {
  if (!existsSync(file)) return;
  for await (const text of createReadStream(file, "utf8")) yield { seals: text };
}
