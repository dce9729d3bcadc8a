import type { Neo4jDatabase } from "../../database/neo4j-database.js";

/** Database whose schema can be changed. */
export type Changeable = Pick<Neo4jDatabase, "read" | "write" | "changeSchema" | "hold">;

/** Change of stored data from one version of the graph to the next. */
export interface Migration {
  /** Description for people, as the object of "Migrating: …". */
  title: string;
  /** Executed once, after constraints and indexes are there. If interrupted, it is executed again from the beginning. */
  run(database: Changeable): Promise<void>;
}
