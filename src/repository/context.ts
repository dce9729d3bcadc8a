import type { Database, Row } from "../database/database.js";
import { ElementLoader } from "./reading/element-loader.js";
import { FieldLoader } from "./reading/field-loader.js";
import type { Viewer } from "./viewer.js";

/** What resolvers are given. Made anew for each request. */
export interface Context {
  database: Database;
  viewer: Viewer;
  /** The day in the province, `2026-11-24`: what "in force" means where a question names no day. */
  today: string;
  elements: ElementLoader;
  fields: FieldLoader;
  /** Statements sent to Neo4j so far for this request. */
  roundTrips(): number;
}

export function createContext({ database, viewer, today }: Pick<Context, "database" | "viewer" | "today">): Context {
  let count = 0;
  const counting: Database = {
    timeLimits: database.timeLimits,
    read(cypher: string, parameters?: Row) {
      count++;
      return database.read(cypher, parameters);
    },
    write: work =>
      database.write(transaction =>
        work({
          run(cypher, parameters) {
            count++;
            return transaction.run(cypher, parameters);
          },
        }),
      ),
  };
  return {
    database: counting,
    viewer,
    today,
    elements: new ElementLoader(counting, viewer, today),
    fields: new FieldLoader(),
    roundTrips: () => count,
  };
}
