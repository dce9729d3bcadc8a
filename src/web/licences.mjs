import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Packages that GraphiQL loads as they are; their scripts contain code of what they depend on. */
const served = ["graphiql", "react", "react-dom"];

/** Packages in the service worker, which is no part of the build of the pages. */
const inWorker = ["core", "expiration", "routing", "strategies"].map(name => `workbox-${name}`);

const compare = (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1);

/**
 * Writes `licenses.json` of a build, the packages whose code it contains, and `licenses.txt`, which browsers may load:
 * name, version and licence of each of them and of those in GraphiQL.
 */
export function writeLicences(outDir) {
  const bundled = ["browser", "server"].flatMap(folder =>
    JSON.parse(readFileSync(join(outDir, folder, "licenses.json"), "utf8")),
  );
  const packages = distinct([...bundled, ...installed(inWorker, import.meta.url)]);
  const names = packages.map(({ name, version }) => ({ name, version }));
  writeFileSync(join(outDir, "licenses.json"), JSON.stringify(names));
  const all = distinct([...packages, ...installed(served, import.meta.url)]);
  writeFileSync(
    join(outDir, "browser/licenses.txt"),
    `${[head, ...all.map(inWords)].join(`\n\n${"=".repeat(100)}\n\n`)}\n`,
  );
}

const head = "The pages and GraphiQL of this server contain software of others, under these licences:";

const inWords = ({ name, version, identifier, text = "" }) => `${name} ${version} (${identifier})\n\n${text}`.trim();

const distinct = packages =>
  [...new Map(packages.map(each => [`${each.name}@${each.version}`, each])).values()].sort(compare);

/** Returns the packages of these names as a file would load them, with all that they depend on. */
function installed(names, from, found = new Map()) {
  for (const name of names) {
    const file = manifestOf(name, from);
    if (file === undefined || found.has(file)) continue;
    const { version, license, dependencies = {} } = JSON.parse(readFileSync(file, "utf8"));
    found.set(file, { name, version, identifier: license, text: textIn(dirname(file)) });
    installed(Object.keys(dependencies), file, found);
  }
  return [...found.values()];
}

/** Returns package.json of a package, which `exports` may hide from `require.resolve`. */
function manifestOf(name, from) {
  const folders = createRequire(from).resolve.paths(name) ?? [];
  return folders.map(folder => join(folder, name, "package.json")).find(existsSync);
}

function textIn(folder) {
  const name = readdirSync(folder).find(each => /^(licen[cs]e|copying)/i.test(each));
  return name && readFileSync(join(folder, name), "utf8").trim();
}
