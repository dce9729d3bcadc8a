import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { StartupError } from "../startup-error.js";

const here = import.meta.dirname;
const version = "5.26.30";
/** Shared by all clones of one user, so that 120 MB are fetched once. */
const cache = path.join(homedir(), ".cache", "spbe-repository");
export const jarFolder = path.join(cache, `neo4j-${version}`);

const waysOn = `Three ways on:
  - install Java 17 or 21 and Maven, and start again (the engine is then fetched and started for you);
  - docker compose up;
  - point NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to a Neo4j 5 that runs already.`;

/** The engine and the compiled launcher in the cache folder; fetched by Maven when they are not there. Throws StartupError. */
export async function provideJars(onProgress: (message: string) => void): Promise<string> {
  await requireJava();
  if (existsSync(jarFolder)) return jarFolder;
  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(path.join(cache, "fetching-"));
  try {
    onProgress(`Fetching the Neo4j ${version} engine with Maven (about 120 MB, once) …`);
    await runMaven(unfinished);
    await compileLauncher(unfinished);
    // Only a finished folder gets the final name, so that an interrupted download never counts as complete.
    await rename(unfinished, jarFolder).catch(error => existsSync(jarFolder) || Promise.reject(error));
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return jarFolder;
}

async function requireJava() {
  const { stderr } = await promisify(execFile)("java", ["-version"]).catch(() => ({ stderr: "" }));
  const major = Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0);
  if (major !== 17 && major !== 21) {
    const found = major ? `Java ${major} is installed, but Neo4j needs 17 or 21` : "There is no Java on this machine";
    throw new StartupError(`${found}, and NEO4J_URI is not set. ${waysOn}`);
  }
}

function runMaven(folder: string): Promise<void> {
  const args = [
    "-B",
    "-q",
    "-f",
    path.join(here, "pom.xml"),
    "dependency:copy-dependencies",
    `-DoutputDirectory=${folder}`,
  ];
  return run("mvn", args, `Maven is needed once to fetch the engine. ${waysOn}`, "Maven could not fetch the engine");
}

/** By the Eclipse compiler among the jars: Debian's Maven brings a Java without a compiler. */
function compileLauncher(folder: string): Promise<void> {
  const compiler = ["-cp", path.join(folder, "*"), "org.eclipse.jdt.internal.compiler.batch.Main"];
  const args = [...compiler, "-17", "-d", folder, "-cp", jarsOf(folder), path.join(here, "Launcher.java")];
  return run("java", args, "Java is needed.", "The launcher could not be compiled");
}

const jarsOf = (folder: string) =>
  ["neo4j-dbms", "neo4j-graphdb-api", "neo4j-configuration", "neo4j"]
    .map(name => path.join(folder, `${name}-${version}.jar`))
    .join(path.delimiter);

function run(command: string, args: string[], whenMissing: string, whenFailed: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", data => (output += data));
    child.stderr.on("data", data => (output += data));
    child.on("error", () => reject(new StartupError(whenMissing)));
    child.on("close", code =>
      code === 0
        ? resolve()
        : reject(new StartupError(`${whenFailed}:\n${output.trim().split("\n").slice(-12).join("\n")}`)),
    );
  });
}
