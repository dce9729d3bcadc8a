import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * Writes `built.json` of a build: addresses, documents, and its files. Adds the files of the build before, at `target`: a
 * server that runs with it names them in its pages, and imports some only when a page is first opened.
 */
export function writeBuilt(outDir, target, built) {
  const files = ["browser/assets", "server"].flatMap(folder => filesIn(outDir, folder));
  writeFileSync(join(outDir, "built.json"), JSON.stringify({ ...built, files }));
  for (const file of filesOf(target))
    if (!files.includes(file) && existsSync(join(target, file))) cpSync(join(target, file), join(outDir, file));
}

/** Returns the paths of the files beneath a folder, from the root of a build. */
function filesIn(root, folder) {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(({ parentPath, path = parentPath, name }) => relative(root, join(path, name)));
}

/** Returns the files that a build has made itself; none where there is no build. */
function filesOf(target) {
  const built = join(target, "built.json");
  return existsSync(built) ? (JSON.parse(readFileSync(built, "utf8")).files ?? []) : [];
}
