import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { folderFault } from "./embedded/data-folder.js";
import { StartupError } from "./startup-error.js";

/**
 * Returns the key in a file, which is created with mode 0600 at the first use. `name` is that of the key in messages,
 * such as "signing key"; `remedy` what to do with an incomplete one. Throws StartupError for a file that other users may read, for an incomplete key,
 * and for a folder that cannot be written.
 */
export function provideKey(file: string, name: string, remedy: string): string {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw folderFault(error, path.dirname(file));
  }
  if (statSync(file).mode & 0o077)
    throw new StartupError(`Other users may read the ${name} ${file}. Restrict it: chmod 600 ${file}`);
  const key = readFileSync(file, "utf8").trim();
  // Another process may have created the file and not written it yet, or the disk was full.
  if (key.length < 32) throw new StartupError(`The ${name} ${file} is incomplete. ${remedy}`);
  return key;
}
