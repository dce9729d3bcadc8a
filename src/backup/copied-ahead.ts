import { keeper } from "../access/keeper.js";
import { visible } from "../access/viewer.js";
import type { Row } from "../database/database.js";
import type { ExactConnection } from "../database/exact-connection.js";
import { Disturbance } from "./disturbance.js";
import { inParts, nodeColumns, nodesOf } from "./nodes.js";
import type { Part, StoredNode } from "./part.js";

/**
 * Labels of nodes that are written once, with the property by which they are settled: a node with an earlier value neither
 * appears nor changes any more, but may be deleted.
 */
const settledBy: Readonly<Record<string, string>> = { Change: "at", Event: "at", Origin: "at", Snapshot: "day" };

/** Labels of which a part is copied before the pause. */
export const aheadLabels = ["Element", ...Object.keys(settledBy)];

/** Properties of an element of which at least one changes with every write to it or to the relations from it. */
const stamp = ["id", "rev", "responsible", "recordHead", "confidentiality"];

/** Copy of a node that may be deleted before the pause. */
interface Copy {
  stamp: string;
  relations: number;
}

const stampOf = (values: unknown[]): string => values.map(value => value ?? "").join(" ");

/** Statements that read the nodes of a label settled before `$settled`, and those that came later. */
const settled = Object.entries(settledBy).map(([label, by]) => ({
  before: `MATCH (node:${label}) WHERE node.${by} < $settled RETURN ${nodeColumns}`,
  after: `MATCH (node:${label}) WHERE node.${by} >= $settled RETURN ${nodeColumns}`,
}));

const elementsBefore = `MATCH (node:Element) WHERE node.updatedAt < $settled AND ${visible(keeper, "node")} RETURN ${nodeColumns}`;
const stamps = `MATCH (n:Element) WHERE ${visible(keeper, "n")}
  RETURN collect([elementId(n), ${stamp.map(name => `n.${name}`).join(", ")}]) AS stamps`;
/** Origins are erased when they are old: their number tells whether their stamps have to be read. */
const originsOf = "MATCH (n:Origin) WHERE n.at < $settled RETURN";
const originCount = `${originsOf} count(n) AS count`;
const originStamps = `${originsOf} collect([elementId(n), n.id]) AS stamps`;
/** Number of the writes of snapshots, which replace those of whole days. */
const snapshotWrites = "RETURN COLLECT { MATCH (l:Lock {name: 'snapshots'}) RETURN l.writes }[0] AS writes";
const byKeys = `UNWIND $keys AS key MATCH (node) WHERE elementId(node) = key RETURN ${nodeColumns}`;

/** Statements of the pause, to be planned before it. */
export const comparing = [
  snapshotWrites,
  stamps,
  originCount,
  originStamps,
  byKeys,
  ...settled.map(({ after }) => after),
];

/** Copy of settled nodes before the pause: its numbers, and the stamps of its elements and origins. */
export class CopiedAhead {
  nodes = 0;
  relations = 0;
  private readonly elements = new Map<string, Copy>();
  private readonly origins = new Map<string, Copy>();
  private readonly dropped = new Set<string>();
  private snapshotWrites: unknown;

  /** `settledFrom`: ISO 8601 instant before which no write in progress began. */
  constructor(
    private readonly connection: Pick<ExactConnection, "stream" | "read">,
    private readonly settledFrom: string,
  ) {}

  /** Yields the settled nodes, and elements that no write has changed lately, while others write. */
  async *parts(): AsyncGenerator<Part, void, undefined> {
    this.snapshotWrites = await this.readSnapshotWrites();
    for (const cypher of [...settled.map(({ before }) => before), elementsBefore])
      yield* inParts(nodesOf(this.connection, cypher, { settled: this.settledFrom }), node => this.count(node));
  }

  /**
   * Reads everything that differs from the copy, among the labels of which a part was copied: keys of elements that changed,
   * and of elements and origins that are gone, and all later nodes. To be executed during the pause. Throws a Disturbance if settled nodes were replaced.
   */
  async rest(): Promise<{ dropped: string[]; nodes: StoredNode[] }> {
    if ((await this.readSnapshotWrites()) !== this.snapshotWrites) throw new Disturbance();
    const changed = await this.compare();
    const nodes: StoredNode[] = [];
    for (const { after } of settled) nodes.push(...(await this.collect(after, { settled: this.settledFrom })));
    nodes.push(...(await this.collect(byKeys, { keys: changed })));
    return { dropped: [...this.dropped], nodes };
  }

  private count(node: StoredNode): void {
    const [key, labels, properties, out] = node;
    this.nodes++;
    this.relations += out.length;
    const copy = (names: readonly string[]) => ({
      stamp: stampOf(names.map(name => properties[name])),
      relations: out.length,
    });
    if (labels.includes("Element")) this.elements.set(key, copy(stamp));
    if (labels.includes("Origin")) this.origins.set(key, copy(["id"]));
  }

  /** Drops elements whose stamp differs or that are gone, and erased origins. Returns the keys of elements without a valid copy. */
  private async compare(): Promise<string[]> {
    const present = await this.stampsBy(stamps);
    this.dropOthers(this.elements, present);
    const [row] = await this.connection.read(originCount, { settled: this.settledFrom });
    if (Number(row!.count) !== this.origins.size)
      this.dropOthers(this.origins, await this.stampsBy(originStamps, { settled: this.settledFrom }));
    return [...present.keys()].filter(key => !this.elements.has(key));
  }

  private async stampsBy(cypher: string, parameters: Row = {}): Promise<Map<string, string>> {
    const [row] = await this.connection.read(cypher, parameters);
    return new Map((row!.stamps as unknown[][]).map(([key, ...values]) => [key as string, stampOf(values)]));
  }

  /** Drops the copies whose stamp is not among the present ones. */
  private dropOthers(copies: Map<string, Copy>, present: ReadonlyMap<string, string>): void {
    for (const [key, known] of copies) {
      if (present.get(key) === known.stamp) continue;
      copies.delete(key);
      this.dropped.add(key);
      this.nodes--;
      this.relations -= known.relations;
    }
  }

  private async readSnapshotWrites(): Promise<unknown> {
    const [row] = await this.connection.read(snapshotWrites);
    return row!.writes;
  }

  private async collect(cypher: string, parameters: Row): Promise<StoredNode[]> {
    const nodes: StoredNode[] = [];
    for await (const node of nodesOf(this.connection, cypher, parameters)) nodes.push(node);
    return nodes;
  }
}
