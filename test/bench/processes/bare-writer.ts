import { randomUUID } from "node:crypto";
import neo4j from "neo4j-driver";
import { openDriver } from "../../../src/database/open-driver.js";
import { load } from "./load.js";

/** Elements to be changed, one for each client, by how many clients, for how long. */
export interface BareWrites {
  ids: string[];
  clients: number;
  ms: number;
}

/** A process that does a small change as fast as anybody can: one statement with a check of the revision and a log. */
const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env;
const driver = openDriver({ uri: NEO4J_URI!, user: NEO4J_USER!, password: NEO4J_PASSWORD! });

const statement = `
  MATCH (n:Element {id: $id}) SET n.lock = true REMOVE n.lock
  WITH n WHERE n.rev = $rev
  SET n.name = $name, n.rev = $rev + 1, n.updatedAt = $at
  CREATE (change:Change) SET change = $change, change.responsible = n.responsible
  RETURN n.rev AS rev`;

process.on("message", async ({ ids, clients, ms }: BareWrites) => {
  const free = ids.slice(0, clients);
  const revs = new Map(await Promise.all(free.map(async id => [id, await revOf(id)] as const)));
  process.send!(
    await load(clients, ms, async () => {
      const id = free.shift()!;
      revs.set(id, await change(id, revs.get(id)!));
      free.push(id);
    }),
  );
});
process.on("disconnect", () => process.exit());
console.log("Ready: bare writer");

async function revOf(id: string): Promise<number> {
  const { records } = await driver.executeQuery("MATCH (n:Element {id: $id}) RETURN n.rev AS rev", { id });
  return records[0]!.get("rev");
}

async function change(id: string, rev: number): Promise<number> {
  const at = new Date().toISOString();
  const name = `Aplikasi ${rev}`;
  const record = {
    ...{ id: randomUUID(), at, viewer: "local", action: "UPDATED", kind: "Application", elementId: id, name },
    ...{ ref: `application:${id}`, state: "VALID", revFrom: neo4j.int(rev), revTo: neo4j.int(rev + 1) },
    ...{ before: JSON.stringify({ name }), after: JSON.stringify({ name }), note: "bench" },
  };
  const session = driver.session({ defaultAccessMode: neo4j.session.WRITE });
  try {
    const parameters = { id, rev: neo4j.int(rev), name, at, change: record };
    const { records } = await session.executeWrite(transaction => transaction.run(statement, parameters));
    return records[0]!.get("rev");
  } finally {
    await session.close();
  }
}
