import { spawnSync } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "spbe-images-"));
  await mkdir(path.join(folder, "bin"));
  for (const file of [".ci/pin-images", "Dockerfile", "docker-compose.yml"]) await cp(file, path.join(folder, file));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const texts = () =>
  Promise.all(["Dockerfile", "docker-compose.yml"].map(file => readFile(path.join(folder, file), "utf8")));

/** Runs `.ci/pin-images` on a copy of the files. `docker`: script in place of a Docker with a network. */
async function pin(docker: string) {
  const program = path.join(folder, "bin/docker");
  await writeFile(program, `#!/bin/sh\n${docker}\n`);
  await chmod(program, 0o755);
  const env = { PATH: `${folder}/bin:${process.env.PATH}` };
  return spawnSync(path.join(folder, ".ci/pin-images"), { env, encoding: "utf8" });
}

const registry = (digit: string) => `test "$1 $2 $3" = "buildx imagetools inspect" && printf 'sha256:%064d' ${digit}`;
const digest = (digit: string) => `@sha256:${digit.padStart(64, "0")}`;

test("the digest of each image is added to its tag, and a later one replaces it", async () => {
  expect(await pin(registry("1"))).toMatchObject({ status: 0, stderr: "" });
  const [dockerfile, compose] = await texts();
  expect(dockerfile).toMatch(new RegExp(`^ARG NODE_IMAGE=node:\\S+-slim${digest("1")}$`, "m"));
  expect(compose).toMatch(new RegExp(`^ {4}image: neo4j:[\\d.]+${digest("1")}$`, "m"));
  await pin(registry("2"));
  expect((await texts()).map(text => text.replaceAll(digest("2"), digest("1")))).toEqual([dockerfile, compose]);
});

test.each([
  ["no Docker with a network", "echo 'dial tcp: no such host' >&2; exit 1"],
  ["an answer without a digest", "echo '<no value>'"],
  ["a digest of only the first image", `case "$4" in neo4j*) ${registry("1")};; *) exit 1;; esac`],
])("%s leaves the files unchanged", async (_what, docker) => {
  const before = await texts();
  expect((await pin(docker)).status).not.toBe(0);
  expect(await texts()).toEqual(before);
});
