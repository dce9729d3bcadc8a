import type { Database } from "../database/database.js";

const cypher = `CALL dbms.queryJmx("java.lang:type=Runtime") YIELD attributes RETURN attributes.StartTime.value AS at`;

/** Returns the time at which the Neo4j that answers has started, in seconds since 1970. Throws a DatabaseError. */
export async function engineStart(database: Pick<Database, "read">): Promise<number> {
  const [row] = await database.read(cypher);
  return row!.at / 1_000;
}
