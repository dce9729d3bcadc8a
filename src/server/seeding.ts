import path from "node:path";
import { StartupError } from "../database/startup-error.js";
import { loadFolder } from "../exchange/csv/load-folder.js";
import type { Context } from "../repository/context.js";
import type { Config } from "./config.js";

const seeds = path.resolve(import.meta.dirname, "../../seeds");
const folders = { none: [], reference: ["reference"], sample: ["reference", "maluku"] };

/** Fills an empty repository with what SEED names; one that holds anything is left as it is. Throws StartupError. */
export async function seedWhenEmpty(
  context: Pick<Context, "database" | "viewer" | "today">,
  seed: Config["seed"],
  onProgress: (message: string) => void,
) {
  const [row] = await context.database.read("RETURN EXISTS { MATCH (:Element) } AS isFilled");
  if (row!.isFilled) return;
  for (const folder of folders[seed]) {
    onProgress(`Loading seeds/${folder} …`);
    const { problems } = await loadFolder(context, path.join(seeds, folder));
    if (problems.length)
      throw new StartupError(
        ["The seeds cannot be loaded:", ...problems.map(({ message }) => `  ${message}`)].join("\n"),
      );
  }
}
