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
 * The folder with the engine's jars and the compiled launcher, fetched by Maven at the first start. All clones of a user
 * share it, as long as they need the same: its name has a hash of what it is made from. Throws StartupError.
 */
export async function provideJars({ java, cacheDir, onProgress }: JarOptions): Promise<string> {
  const folder = path.join(cacheDir, `neo4j-${version}-${await hashOfSources()}`);
  if (existsSync(folder)) return folder;
  onProgress(`Fetching the Neo4j ${version} engine with Maven (about 120 MB, once per user) …`);
  const unfinished = await newFolderIn(cacheDir);
  try {
    await fetchJars(unfinished, onProgress);
    await compileLauncher(java, unfinished);
    // Only a finished folder gets the name, so that an interrupted download never counts; another clone may be first.
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
    throw new StartupError(`The engine is to be kept in ${cacheDir}, but that cannot be written: ${error}`);
  }
}

/**
 * By the Eclipse compiler among the jars and not by `javac` or `java Launcher.java`: both need a JDK, and what Debian's
 * Maven brings along is a Java without a compiler.
 */
async function compileLauncher(java: string, folder: string): Promise<void> {
  const classPath = path.join(folder, "*");
  const compiler = ["-cp", classPath, "org.eclipse.jdt.internal.compiler.batch.Main"];
  const { code, output } = await runCommand(java, [...compiler, "-17", "-d", folder, sources[1]!]);
  if (code !== 0) throw new StartupError(`The embedded Neo4j's launcher could not be compiled:\n${output.trim()}`);
}
