import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { provideJars } from "../../src/database/embedded/jars.js";
import { buildPagesIfOlder } from "../../src/start/build-pages.js";

const exec = promisify(execFile);

let folder: string;
let text: string;
let purls: string[];

const write = async (name: string) => {
  const file = path.join(folder, name);
  await exec(process.execPath, ["--import", "tsx", "src/cli/sbom.ts", file]);
  return readFile(file, "utf8");
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "spbe-sbom-test-"));
  await buildPagesIfOlder(() => {});
  text = await write("first.json");
  purls = JSON.parse(text).components.map(({ purl }: { purl: string }) => purl);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("The bill of materials is valid CycloneDX, and the same each time", async () => {
  expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot5).validate(text)).toBeNull();
  const bill = JSON.parse(text);
  const refs = bill.components.map((component: any) => component["bom-ref"]);
  expect(new Set(refs).size).toBe(refs.length);
  const unlicensed = bill.components.filter(({ licenses = [] }: any) => licenses.length === 0);
  expect(unlicensed.map(({ name }: any) => name)).toEqual(["embedded-neo4j"]);
  expect(await write("second.json")).toBe(text);
});

test("It has every package of a server, those whose code browsers load, and none that only developers need", async () => {
  const list = ["ls", "--omit=dev", "--all", "--parseable", "--long", "--package-lock-only"];
  const { stdout } = await exec("npm", list);
  // Path, name@version, and OVERRIDDEN where `overrides` has replaced a version.
  const [, ...installed] = stdout
    .trim()
    .split("\n")
    .map(line => line.split(":")[1]!);
  const loaded: { name: string; version: string }[] = JSON.parse(await readFile("dist/web/licenses.json", "utf8"));
  const names = new Set([...installed, ...loaded.map(({ name, version }) => `${name}@${version}`)]);
  expect(loaded.map(({ name }) => name)).toEqual(expect.arrayContaining(["preact", "cytoscape", "workbox-core"]));
  const ofNpm = purls.filter(purl => purl.startsWith("pkg:npm/"));
  expect(ofNpm).toEqual([...names].map(name => `pkg:npm/${name.replace(/^@/, "%40")}`).sort());
});

test("It has the very jars of the embedded engine", async () => {
  const cacheDir = path.join(homedir(), ".cache", "spbe-repository");
  const folder = await provideJars({ java: "java", cacheDir, onProgress: () => {} });
  const jars = (await readdir(folder)).filter(file => file.endsWith(".jar")).sort();
  expect(jars.length).toBeGreaterThan(200);
  expect(
    purls
      .filter(purl => purl.startsWith("pkg:maven/"))
      .flatMap(fileOf)
      .sort(),
  ).toEqual(jars);
});

/** Returns the file of a jar by its package URL; none for the list of the jars itself, which is a file of Maven. */
function fileOf(purl: string): string[] {
  const { pathname, searchParams } = new URL(purl);
  const [name, version] = pathname.split("/").at(-1)!.split("@");
  const classifier = searchParams.get("classifier");
  if (searchParams.get("type") !== "jar") return [];
  return [`${[name, version, ...(classifier ? [classifier] : [])].join("-")}.jar`];
}
