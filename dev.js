import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, watch } from "node:fs";
import { context } from "esbuild";

const outdir = ".dev";
let server;

/** Ends the server as a signal would, and starts the one that was just built; a build with errors changes nothing. */
async function restart({ errors }) {
  if (errors.length > 0) return;
  if (server && server.exitCode === null && server.signalCode === null) {
    const ended = once(server, "exit");
    server.kill("SIGTERM");
    await ended;
  }
  server = spawn(process.execPath, ["--enable-source-maps", `${outdir}/main.js`], { stdio: "inherit" });
}

// The web page has a build of its own, and browsers load its result.
const folders = readdirSync("src", { withFileTypes: true })
  .filter(entry => entry.isDirectory() && entry.name !== "web")
  .map(({ name }) => name);

let webTimer;
let webBuild = Promise.resolve();
watch("src/web", { recursive: true }, () => {
  clearTimeout(webTimer);
  webTimer = setTimeout(() => (webBuild = webBuild.then(buildWeb)), 200);
});

/** Builds the web page; one with errors says so, and the server keeps the one before. */
async function buildWeb() {
  const [code] = await once(spawn(process.execPath, ["src/web/build.mjs"], { stdio: "inherit" }), "close");
  if (code === 0) await restart({ errors: [] });
}

// Each file by itself and beside its neighbours, as in dist: code finds pom.xml, examples and seeds by its own place.
const build = await context({
  entryPoints: ["src/*", ...folders.map(name => `src/${name}/**/*`)],
  outdir,
  format: "esm",
  target: "node20",
  sourcemap: true,
  loader: Object.fromEntries(
    [".graphql", ".html", ".css", ".java", ".js", ".json", ".md", ".mjs", ".svg", ".xml"].map(ending => [
      ending,
      "copy",
    ]),
  ),
  logLevel: "warning",
  plugins: [{ name: "restart", setup: ({ onEnd }) => onEnd(restart) }],
});
await build.watch();

for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, async () => {
    await build.dispose();
    server?.kill(signal);
    if (server?.exitCode === null) await once(server, "exit");
    process.exit();
  });
