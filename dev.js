import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, rmSync, watch } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

const outdir = ".dev";
const copied = [".graphql", ".html", ".css", ".java", ".js", ".json", ".md", ".mjs", ".svg", ".xml"];
let server;

/** Builds these files, each by itself and beside its neighbours, as in dist: code finds pom.xml and seeds by its own place. */
const buildFiles = entryPoints =>
  build({
    entryPoints,
    outdir,
    outbase: "src",
    format: "esm",
    target: "node20",
    sourcemap: true,
    loader: Object.fromEntries(copied.map(ending => [ending, "copy"])),
    logLevel: "warning",
  });

const buildPages = () => once(spawn(process.execPath, ["src/web/build.mjs"], { stdio: "inherit" }), "close");

/** Ends the server as a signal would, and starts the one that was just built. */
async function restart() {
  if (server && server.exitCode === null && server.signalCode === null) {
    const ended = once(server, "exit");
    server.kill("SIGTERM");
    await ended;
  }
  // From Node 22 on, the folder retains what V8 has compiled.
  const env = { NODE_COMPILE_CACHE: path.resolve(outdir, "compiled"), ...process.env };
  server = spawn(process.execPath, ["--enable-source-maps", `${outdir}/main.js`], { stdio: "inherit", env });
}

/** Files of `src` that have changed since the last build without errors. */
const changed = new Set();
let timer;
let working = Promise.resolve();

/** Rejects for errors in a file, which esbuild prints. */
async function buildOrRemove(files) {
  const there = files.filter(file => existsSync(`src/${file}`));
  if (there.length > 0) await buildFiles(there.map(file => `src/${file}`));
  for (const file of files)
    if (!there.includes(file)) rmSync(`${outdir}/${file.replace(/\.ts$/, ".js")}`, { force: true });
}

/** Builds what has changed, and restarts the server. Errors leave it as it is, and their files to the next change. */
async function takeOver() {
  const files = [...changed];
  if (files.length === 0) return;
  changed.clear();
  const pages = files.filter(file => file.startsWith("web/"));
  const others = files.filter(file => !file.startsWith("web/"));
  const isBuilt = await buildOrRemove(others).then(
    async () => pages.length === 0 || (await buildPages())[0] === 0,
    () => false,
  );
  if (isBuilt) await restart();
  else for (const file of files) changed.add(file);
}

watch("src", { recursive: true }, (_, file) => {
  // Editors also write files of their own there.
  if (!file || ![".ts", ".tsx", ...copied].includes(path.extname(file))) return;
  changed.add(file.replaceAll(path.sep, "/"));
  clearTimeout(timer);
  timer = setTimeout(() => (working = working.then(takeOver)), 50);
});

// The pages have a build of their own, which the start of the server calls if they are older than their sources.
const folders = readdirSync("src", { withFileTypes: true })
  .filter(entry => entry.isDirectory() && entry.name !== "web")
  .map(({ name }) => `src/${name}/**/*`);
await buildFiles(["src/*", ...folders]);
await restart();

for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, async () => {
    server?.kill(signal);
    if (server?.exitCode === null) await once(server, "exit");
    process.exit();
  });
