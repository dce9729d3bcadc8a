import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { EngineProcess } from "./engine-process.js";

// The PATH contains only programs that a test puts there.
let folder: string;
const realJava = execFileSync("sh", ["-c", "command -v java"], { encoding: "utf8" }).trim();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "spbe-fault-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function pathWith(name: string, commands: Record<string, string>): Promise<string> {
  const bin = path.join(folder, name);
  await mkdir(bin);
  for (const [command, script] of Object.entries(commands)) {
    await writeFile(path.join(bin, command), `#!/bin/sh\n${script}\n`);
    await chmod(path.join(bin, command), 0o755);
  }
  return bin;
}

async function faultOf(options: object, PATH: string): Promise<string> {
  const dataDir = path.join(folder, "data");
  const child = new EngineProcess({ dataDir, heap: "256m", ...options }, { PATH });
  const outcome = await child.outcome();
  await child.kill();
  return "fault" in outcome ? outcome.fault : "none";
}

const emptyCache = () => ({ cacheDir: path.join(folder, "cache") });
const threeWaysOn = [/install Java 17 .* and Maven/, /docker compose up/, /set NEO4J_URI/];

test("Without Java and NEO4J_URI the three ways on are named", async () => {
  const fault = await faultOf({}, await pathWith("no-java", {}));
  expect(fault).toMatch(/^There is no Java on this machine/);
  for (const way of threeWaysOn) expect(fault).toMatch(way);
});

test("A Java that is too old is named, with the three ways on", async () => {
  const fault = await faultOf({}, await pathWith("old-java", { java: `echo 'openjdk version "11.0.2"' >&2` }));
  expect(fault).toMatch(/^This is Java 11, but the embedded Neo4j needs 17 or 21/);
  for (const way of threeWaysOn) expect(fault).toMatch(way);
});

test("Without Maven and without jars the three ways on are named", async () => {
  const bin = await pathWith("no-maven", {});
  await symlink(realJava, path.join(bin, "java"));
  const fault = await faultOf(emptyCache(), bin);
  expect(fault).toMatch(/^There is no Maven on this machine/);
  for (const way of threeWaysOn) expect(fault).toMatch(way);
});

test("When Maven fails, its reason is reported, and its partial download is not used", async () => {
  const half = `for a in "$@"; do case "$a" in -DoutputDirectory=*) : > "\${a#*=}/neo4j-5.26.30.jar";; esac; done`;
  const failure = "echo '[INFO] Scanning'; echo '[ERROR] Could not transfer artifact: Connection refused'; exit 1";
  const bin = await pathWith("failing-maven", { mvn: `${half}\n${failure}` });
  await symlink(realJava, path.join(bin, "java"));
  const fault = await faultOf(emptyCache(), bin);
  expect(fault).toMatch(/^Maven could not fetch the embedded Neo4j:\n.*Connection refused/);
  expect(fault).not.toContain("Scanning");
  expect(await readdir(emptyCache().cacheDir)).toEqual([]);
});

test("A JVM that ends before it is ready is reported with the end of its log", async () => {
  const fault = await faultOf({ heap: "much" }, process.env.PATH!);
  expect(fault).toMatch(/ended before it was ready.*engine\.log:\n.*Invalid maximum heap size: -Xmxmuch/);
});

test("A data folder that cannot be made is named", async () => {
  const fault = await faultOf({ dataDir: "/dev/null/data" }, process.env.PATH!);
  expect(fault).toMatch(/data folder \/dev\/null\/data cannot be made.*Set DATA_DIR/);
});
