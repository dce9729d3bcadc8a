import { execFileSync } from "node:child_process";
import { localViewer } from "../../../src/access/viewer.js";
import type { Database, Row } from "../../../src/database/database.js";
import { applyChanges } from "../../../src/repository/changes/apply-changes.js";
import type { Operation } from "../../../src/repository/changes/operations.js";
import { actingBefore } from "../../support/overriding.js";

const operations = Array.from(
  { length: 500 },
  (_, index): Operation => ({
    action: "create",
    orUpdate: true,
    kind: index % 2 ? "Service" : "Application",
    path: [index],
    properties: { code: `L${index}`, name: `Nama ${index}` },
    relations: index % 2 ? { supportedBy: { add: [{ to: `application:L${index - 1}` }] } } : {},
  }),
);

/** Writes five hundred elements and half as many relations in one unit of work. */
export const writeMuch = (database: Database) =>
  applyChanges({ database, viewer: localViewer, today: "2026-11-24" }, operations);

/** Returns the database with an action in the middle of a write, between elements and relations. */
export const pausing = (database: Database, act: () => unknown): Database =>
  actingBefore(database, "CREATE (source)-[", act);

/** Returns the number of nodes by label and of relations by type. */
export const stateOf = (database: Database): Promise<Row[]> =>
  database.read(`
    MATCH (n) RETURN labels(n) AS what, count(*) AS count ORDER BY what
    UNION ALL MATCH ()-[r]->() RETURN type(r) AS what, count(*) AS count ORDER BY what`);

/** Kills the engine of a data folder, like a power failure. */
export const killJvmOf = (dataDir: string) => {
  const pids = execFileSync("pgrep", ["-f", `Launcher ${dataDir}`], { encoding: "utf8" });
  for (const pid of pids.trim().split("\n")) process.kill(Number(pid), "SIGKILL");
};
