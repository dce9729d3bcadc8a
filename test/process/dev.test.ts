import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { freePort } from "../../src/database/embedded/free-port.js";
import { eventually } from "../support/eventually.js";
import { testEngine } from "../support/repository.js";
import { ServerProcess } from "./server-process.js";

const changed = "src/http/operations-routes.ts";

let copy: string;
let server: ServerProcess;
let address: string;
let source: string;

beforeAll(async () => {
  copy = await mkdtemp(path.join(tmpdir(), "spbe-dev-"));
  for (const part of ["src", "schema", "seeds", "docs", "dev.js", "package.json", "tsconfig.json"])
    await cp(part, path.join(copy, part), { recursive: true });
  await symlink(path.resolve("node_modules"), path.join(copy, "node_modules"));
  source = await readFile(changed, "utf8");
  const settings = { ...testEngine(), DATA_DIR: path.join(copy, "data"), PORT: String(await freePort()) };
  server = new ServerProcess(settings, ["sh", "-c", `cd "${copy}" && exec "${process.execPath}" dev.js`]);
  address = await server.ready();
});
afterAll(async () => {
  server.signal("SIGTERM");
  await server.ended();
  await rm(copy, { recursive: true, force: true });
});

const write = (text: string) => writeFile(path.join(copy, changed), text);

/** Returns what the server says of itself; undefined while it restarts. */
const status = async (): Promise<string | undefined> =>
  fetch(`${address}/health/live`)
    .then(answer => answer.json())
    .then(
      answer => (answer as { status: string }).status,
      () => undefined,
    );

/** Returns the seconds after which the server is as wanted. */
async function secondsUntil(wanted: string): Promise<number> {
  const began = performance.now();
  await eventually(async () => (await status()) === wanted);
  return (performance.now() - began) / 1_000;
}

test("A changed file is in effect after seconds, and one with an error leaves the server as it is", async () => {
  expect(await status()).toBe("live");
  const seconds: string[] = [];
  for (const word of ["once", "twice", "thrice"]) {
    await write(source.replace('"live"', `"${word}"`));
    seconds.push((await secondsUntil(word)).toFixed(1));
  }
  console.log(`npm run dev answers a changed file after ${seconds.join(", ")} s.`);

  await write("export const = ;");
  await eventually(() => server.output.includes("ERROR"));
  expect(await status()).toBe("thrice");
  await write(source);
  await secondsUntil("live");
});
