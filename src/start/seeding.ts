import path from "node:path";
import type { Config } from "../config.js";
import { StartupError } from "../database/startup-error.js";
import { loadFolders } from "../formats/csv/load-folders.js";
import type { Context } from "../repository/context.js";

const seeds = path.resolve(import.meta.dirname, "../../seeds");
const folders: Record<Config["seed"], string[]> = {
  none: [],
  reference: ["reference"],
  sample: ["reference", "maluku"],
};

/**
 * Loads the seeds named by SEED into an empty repository; does nothing if it contains an element. Throws StartupError.
 */
export async function seedWhenEmpty(
  context: Pick<Context, "database" | "viewer" | "today"> & Partial<Pick<Context, "clock">>,
  seed: Config["seed"],
  onProgress: (message: string) => void,
): Promise<void> {
  const [row] = await context.database.read("RETURN EXISTS { MATCH (:Element) } AS isFilled");
  if (row!.isFilled) return;
  const chosen = folders[seed];
  if (chosen.length === 0) return;
  onProgress(`Loading the seeds (${chosen.join(", ")}) …`);
  const { problems } = await loadFolders(
    context,
    chosen.map(folder => path.join(seeds, folder)),
  );
  if (problems.length === 0) return;
  throw new StartupError(["The seeds cannot be loaded:", ...problems.map(({ message }) => `  ${message}`)].join("\n"));
}
