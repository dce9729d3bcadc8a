import type { Driver } from "neo4j-driver";
import type { EmbeddedNeo4j } from "../../src/database/embedded/start-embedded-neo4j.js";
import type { Neo4jDatabase } from "../../src/database/neo4j-database.js";
import type { BenchOptions } from "./options.js";

/** What every section works on: one engine with a graph of `governments` times 2,600 elements, and two ways to it. */
export interface Stage {
  governments: number;
  today: string;
  engine: Pick<EmbeddedNeo4j, "uri" | "user" | "password">;
  database: Neo4jDatabase;
  driver: Driver;
  options: BenchOptions;
}

/** A part of `npm run bench` that `--only` can name. What it writes to the graph it takes away again. */
export interface Section {
  name: string;
  /** One line for `--help`. */
  about: string;
  /** Whether it runs when `--only` names nothing. */
  isDefault: boolean;
  /** Called once for each number of governments, in growing order. Prints, and gives what `--json` keeps. */
  run(stage: Stage): Promise<object>;
}
