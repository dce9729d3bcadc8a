import { randomUUID } from "node:crypto";
import { localViewer } from "../../../src/access/viewer.js";
import { applyChanges } from "../../../src/repository/changes/apply-changes.js";
import type { BareWrites } from "../processes/bare-writer.js";
import type { Child } from "../processes/child.js";
import { HttpClient } from "../processes/http-client.js";
import { type Load, load } from "../processes/load.js";
import { cpuMs } from "../processes/usage.js";
import type { Stage } from "../section.js";

/** Someone who changes one property of one element, again and again, by a number of clients. */
export interface Writer {
  pid: number;
  load(ids: string[], clients: number, ms: number): Promise<Load>;
}

const note = "bench";
const prefix = "BENCH-KECIL-";

/** Applications for the clients to change, each its own. */
export async function createApplications({ database, today }: Stage, count: number): Promise<string[]> {
  const operations = Array.from({ length: count }, (_, index) => {
    const code = `${prefix}${index}`;
    const properties = { code, name: code, description: randomUUID() };
    return { action: "create" as const, kind: "Application", path: [code], properties, relations: {} };
  });
  const { elements } = await applyChanges({ database, viewer: localViewer, today }, operations, { note });
  return elements.map(written => written!.id);
}

export async function removeApplications({ database }: Stage, ids: string[]): Promise<void> {
  await database.write(async transaction => {
    await transaction.run("UNWIND $ids AS id MATCH (n:Element {id: id}) DETACH DELETE n", { ids });
    await transaction.run("MATCH (change:Change) WHERE change.elementId IN $ids DELETE change", { ids });
  });
}

const mutation = `mutation ($id: ID!, $rev: Int!, $name: String!, $note: String) {
  updateApplication(ref: $id, expectedRev: $rev, changes: { name: $name }, note: $note) { element { rev } problems { message } }
}`;

/** This server, by its mutation over HTTP. */
export class ServerWriter implements Writer {
  readonly pid: number;

  constructor(private readonly child: Child) {
    this.pid = child.pid;
  }

  async load(ids: string[], clients: number, ms: number): Promise<Load> {
    const client = new HttpClient(this.child.ready, clients);
    const free = ids.slice(0, clients);
    const revs = new Map<string, number>();
    const revOf = async (id: string) =>
      (await client.data("query ($id: ID!) { element(ref: $id) { rev } }", { id })).element.rev;
    for (const id of free) revs.set(id, await revOf(id));
    const change = async () => {
      const id = free.shift()!;
      const rev = revs.get(id)!;
      const { element } = (await client.data(mutation, { id, rev, name: `Aplikasi ${rev}`, note })).updateApplication;
      revs.set(id, element.rev);
      free.push(id);
    };
    return load(clients, ms, change).finally(() => client.close());
  }
}

/** The driver by itself. */
export class DriverWriter implements Writer {
  readonly pid: number;

  constructor(private readonly child: Child) {
    this.pid = child.pid;
  }

  load(ids: string[], clients: number, ms: number): Promise<Load> {
    const wanted: BareWrites = { ids, clients, ms };
    return this.child.ask<Load>(wanted);
  }
}

/** A turn with the CPU time, in ms a change, of the writer's process and of Neo4j's. */
export interface Turn {
  load: Load;
  cpuMs: number;
  neo4jMs: number;
}

export async function turnOf(writer: Writer, neo4j: number, ...asked: Parameters<Writer["load"]>): Promise<Turn> {
  const spent = () => Promise.all([writer.pid, neo4j].map(cpuMs));
  const before = await spent();
  const load = await writer.load(...asked);
  const after = await spent();
  const [own, engine] = after.map((ms, index) => (ms - before[index]!) / load.latencies.length);
  return { load, cpuMs: own!, neo4jMs: engine! };
}
