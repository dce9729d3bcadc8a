import neo4j from "neo4j-driver";
import { openDriver } from "../../../src/database/open-driver.js";
import { toParameters } from "../../../src/database/parameters.js";
import { load } from "./load.js";
import type { Statement } from "./probe.js";

/** What is to be sent for one request, by how many clients, for how long. */
export interface BareLoad {
  statements: Statement[];
  clients: number;
  ms: number;
}

/** A process that does what nobody can do faster: the statements of a request through the driver, results as it gives them. */
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
