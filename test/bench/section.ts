import type { Driver } from "neo4j-driver";
import type { EmbeddedNeo4j } from "../../src/database/embedded/start-embedded-neo4j.js";
import type { Neo4jDatabase } from "../../src/database/neo4j-database.js";
import type { BenchOptions } from "./options.js";

/** Context of a section: an engine with a graph of `governments` times 2,600 elements, and two connections to it. */
export interface Stage {
  governments: number;
  today: string;
  engine: Pick<EmbeddedNeo4j, "uri" | "user" | "password">;
  database: Neo4jDatabase;
  driver: Driver;
  options: BenchOptions;
}

/** Part of `npm run bench` for `--only`. It removes what it writes to the graph. */
export interface Section {
  name: string;
  /** One line for `--help`. */
  about: string;
  /** True if it runs without `--only`. */
  isDefault: boolean;
  /** Called once per number of governments, ascending. Prints, and returns the data for `--json`. */
  run(stage: Stage): Promise<object>;
}
