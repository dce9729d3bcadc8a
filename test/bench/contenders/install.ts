import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";

const folder = import.meta.dirname;

/** Installs what this server is measured against, from the lock beside this file; the project itself needs none of it. */
export function installContenders() {
  if (changedAt("node_modules/.package-lock.json") > changedAt("package-lock.json")) return;
  console.log("Installing the contenders (once) …");
  const quietly = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", ["ci", "--prefix", folder, ...quietly], { stdio: ["ignore", "ignore", "inherit"] });
}

/** 0 where there is no such file. */
const changedAt = (file: string) => statSync(path.join(folder, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
