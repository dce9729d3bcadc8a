import path from "node:path";
import { findEngine } from "../../src/database/embedded/announced-engine.js";

/** Returns the address of a running server's embedded Neo4j and its record key, as settings of another server. */
export async function addressIn(dataDir: string) {
  const { uri, password } = (await findEngine(dataDir))!;
  return { NEO4J_URI: uri, NEO4J_PASSWORD: password, RECORD_KEY_FILE: path.join(dataDir, "record-key") };
}
