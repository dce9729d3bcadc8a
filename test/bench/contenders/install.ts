import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/** Installs what this server is measured against, from the lock beside this file; the project itself needs none of it. */
export function installContenders() {
  const folder = import.meta.dirname;
  if (existsSync(path.join(folder, "node_modules", ".package-lock.json"))) return;
  console.log("Installing the contenders (once) …");
  execFileSync("npm", ["ci", "--prefix", folder, "--no-audit", "--no-fund"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}
