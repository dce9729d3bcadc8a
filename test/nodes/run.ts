import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";

/**
 * Runs the build and the first requests, or scripts of package.json, with other Node versions:
 * `npm run test:nodes -- 22 24.1.0 --script check --script test`. Exits with 1 at the first failure.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { script: { type: "string", multiple: true } },
});

const jest = ["--experimental-vm-modules", "node_modules/jest/bin/jest.js", "--runInBand"];
/** Beside the engine, because `npm ci` empties node_modules. */
const cache = path.join(homedir(), ".cache", "spbe-repository", "nodes");

/** Fetches a Node from the registry of npm packages, at each run the newest of a major version. Returns its folder. */
function nodeFolder(version: string): string {
  const name = `node-${process.platform}-${process.arch}`;
  const folder = path.join(cache, version);
  mkdirSync(folder, { recursive: true });
  const quiet = ["--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", ["install", "--prefix", folder, ...quiet, `${name}@${version}`], { stdio: "inherit" });
  return path.join(folder, "node_modules", name, "bin");
}

function run(folder: string, program: string, args: string[]): void {
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
  const { status, signal } = spawnSync(program, args, { stdio: "inherit", env });
  if (status === 0) return;
  console.error(`${program} ${args.join(" ")} ended with ${status ?? signal}.`);
  process.exit(1);
}

for (const version of positionals.length > 0 ? positionals : ["22", "24", "26"]) {
  const folder = nodeFolder(version);
  const node = path.join(folder, "node");
  const began = performance.now();
  console.log(`== Node ${execFileSync(node, ["--version"], { encoding: "utf8" }).trim()}`);
  if (values.script) for (const script of values.script) run(folder, "npm", ["run", script]);
  else {
    run(folder, "npm", ["run", "build"]);
    run(folder, node, jest);
  }
  console.log(`== ${((performance.now() - began) / 1_000).toFixed(0)} s`);
}
