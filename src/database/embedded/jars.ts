import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { StartupError } from "../startup-error.js";
import { fetchJars } from "./maven.js";
import { runCommand } from "./run-command.js";

const version = "5.26.30";
const sources = ["pom.xml", "Launcher.java"].map(name => path.join(import.meta.dirname, name));

interface JarOptions {
  java: string;
  cacheDir: string;
  onProgress(message: string): void;
}

/**
 * Returns the folder with the engine's jars and the compiled launcher; at the first start Maven downloads them. All
 * clones of a user with the same sources share it, as its name has a hash of them. Throws StartupError.
 */
export async function provideJars({ java, cacheDir, onProgress }: JarOptions): Promise<string> {
  const folder = path.join(cacheDir, `neo4j-${version}-${await hashOfSources()}`);
  if (existsSync(folder)) return folder;
  onProgress(`Fetching the Neo4j ${version} engine with Maven (about 120 MB, once per user) …`);
  const unfinished = await newFolderIn(cacheDir);
  try {
    await fetchJars(unfinished, onProgress);
    await compileLauncher(java, unfinished);
    // Only a complete folder gets the final name, so an interrupted download is never used. Another clone may be first.
    await rename(unfinished, folder).catch(error => existsSync(folder) || Promise.reject(error));
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

async function hashOfSources(): Promise<string> {
  const hash = createHash("sha256");
  for (const source of sources) hash.update(await readFile(source));
  return hash.digest("hex").slice(0, 8);
}

async function newFolderIn(cacheDir: string): Promise<string> {
  try {
    await mkdir(cacheDir, { recursive: true });
    return await mkdtemp(path.join(cacheDir, "unfinished-"));
  } catch (error) {
    throw new StartupError(
      `The engine cannot be stored in ${cacheDir}: ${error}. Make that folder writable for this user.`,
    );
  }
}

/**
 * Compiles the launcher with the Eclipse compiler among the jars: `javac` and `java Launcher.java` need a JDK, but
 * Debian's Maven installs a Java without compiler.
 */
async function compileLauncher(java: string, folder: string): Promise<void> {
  const classPath = path.join(folder, "*");
  const compiler = ["-cp", classPath, "org.eclipse.jdt.internal.compiler.batch.Main"];
  const { code, output } = await runCommand(java, [...compiler, "-17", "-d", folder, sources[1]!]);
  if (code !== 0) throw new StartupError(`The embedded Neo4j's launcher could not be compiled:\n${output.trim()}`);
}
