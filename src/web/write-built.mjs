import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * Writes `built.json` of a build: addresses, documents, and its files. Adds those of the build before, at `target`: the
 * pages of a server that runs with it name them. A build of the same files keeps what that one has.
 */
export function writeBuilt(outDir, target, built) {
  const files = filesIn(outDir);
  writeFileSync(join(outDir, "built.json"), JSON.stringify({ ...built, files }));
  for (const file of keptFrom(target, files))
    if (!files.includes(file)) cpSync(join(target, file), join(outDir, file), { force: false });
}

/** Returns the paths of all files that servers and browsers load from a build. */
function filesIn(root) {
  return ["browser/assets", "server"].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(({ parentPath, path = parentPath, name }) => relative(root, join(path, name))),
  );
}

/** Returns the files of the build before that one with these files keeps; none where there is no build. */
function keptFrom(target, files) {
  const built = join(target, "built.json");
  if (!existsSync(built)) return [];
  const own = JSON.parse(readFileSync(built, "utf8")).files ?? [];
  const isSame = own.length === files.length && own.every(file => files.includes(file));
  return isSame ? filesIn(target) : own;
}
