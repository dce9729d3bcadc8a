import { type Database, readingIn } from "../../database/database.js";
import { StartupError } from "../../database/startup-error.js";
import { lockNamed } from "../changes/lock.js";
import type { Changeable, Migration } from "./migration.js";
import { migrations } from "./migrations.js";

const read = "RETURN COLLECT { MATCH (s:SchemaVersion {name: 'schema'}) RETURN s.version }[0] AS version";
const readElements = "RETURN EXISTS { (:Element) } AS hasElements";
const store = "MERGE (s:SchemaVersion {name: 'schema'}) SET s.version = $version";

/** Version of the graph that this program writes. */
export const newestSchema = migrations.length;

/** Throws StartupError for a graph of a newer program, which this one could damage. */
export async function refuseNewerSchema(database: Pick<Database, "read">): Promise<void> {
  const version = await versionOf(database);
  if (version <= newestSchema) return;
  throw new StartupError(
    `This database has the schema ${version}, written by a newer version of this program, which knows those up to ${newestSchema}. Start the newer version, or restore a backup from before the upgrade into an empty database. (SCHEMA_TOO_NEW)`,
  );
}

/** Throws StartupError for a graph that a running server of an older version uses: it must not be migrated under its feet. */
export async function refuseOlderServer(database: Pick<Database, "read">): Promise<void> {
  const version = await versionOf(database);
  if (version >= newestSchema) return;
  throw new StartupError(
    `The running server has an older version than this command: its database has the schema ${version}, and this command would migrate it to ${newestSchema}. Restart the server with this version first, then repeat the command.`,
  );
}

/**
 * Executes the migrations that a graph does not have yet, in their order, and stores its version after each; reports them
 * unless the graph is new, without elements. Of several servers that start at the same time, one migrates and the others
 * wait. `known`: default, those of this program.
 */
export async function migrate(
  database: Changeable,
  onProgress: (message: string) => void,
  known: readonly Migration[] = migrations,
): Promise<void> {
  if ((await versionOf(database)) >= known.length) return;
  await database.hold(async transaction => {
    await lockNamed(transaction, ["migrations"]);
    const version = await versionOf(readingIn(transaction));
    const [row] = await transaction.run(readElements);
    for (const [index, { title, run }] of known.entries()) {
      if (index < version) continue;
      if (row!.hasElements)
        onProgress(`Migrating the repository to schema ${index + 1} of ${known.length}: ${title} …`);
      await run(database);
      await database.write(each => each.run(store, { version: index + 1 }));
    }
  });
}

async function versionOf(database: Pick<Database, "read">): Promise<number> {
  const [row] = await database.read(read);
  return row!.version ?? 0;
}
