import neo4j from "neo4j-driver";
import { openDriver } from "../../../src/database/open-driver.js";
import { toParameters } from "../../../src/database/parameters.js";
import { load } from "./load.js";
import type { Statement } from "./probe.js";

/** Statements of one request, number of clients, and duration in milliseconds. */
export interface BareLoad {
  statements: Statement[];
  clients: number;
  ms: number;
}

/**
 * Process that sends the statements of a request through the driver, with results unconverted: the lower limit of cost.
 */
const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env;
const driver = openDriver({ uri: NEO4J_URI!, user: NEO4J_USER!, password: NEO4J_PASSWORD! });

process.on("message", async ({ statements, clients, ms }: BareLoad) => {
  const sent = statements.map(({ cypher, parameters }) => [cypher, toParameters(JSON.parse(parameters))] as const);
  process.send!(
    await load(clients, ms, async () => {
      for (const [cypher, parameters] of sent) await read(cypher, parameters);
    }),
  );
});
process.on("disconnect", () => process.exit());
console.log("Ready: bare driver");

async function read(cypher: string, parameters: object) {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  await session.run(cypher, parameters);
  await session.close();
}
