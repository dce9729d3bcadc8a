import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";

const folder = import.meta.dirname;

/** Installs the contenders from the lock file in this folder; the project itself does not need them. */
export function installContenders() {
  if (changedAt("node_modules/.package-lock.json") > changedAt("package-lock.json")) return;
  console.log("Installing the contenders (once) …");
  const quietly = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", ["ci", "--prefix", folder, ...quietly], { stdio: ["ignore", "ignore", "inherit"] });
}

/** Returns the modification time in milliseconds; 0 if the file does not exist. */
const changedAt = (file: string) => statSync(path.join(folder, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
