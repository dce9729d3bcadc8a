import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { pino } from "pino";
import { addAccount } from "../../src/access/accounts/add-account.js";
import { localViewer } from "../../src/access/viewer.js";
import { readConfig } from "../../src/config.js";
import { startServer } from "../../src/start-server.js";
import { testEngine, today, useEmptyRepository } from "../support/repository.js";

const { database } = useEmptyRepository();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "spbe-start-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const start = (host: string) =>
  startServer(
    readConfig({ ...testEngine(), HOST: host, PORT: "0", SEED: "none", DATA_DIR: folder }),
    pino({ level: "silent" }),
    () => {},
  );

test("a server that others can reach starts only once somebody can sign in", async () => {
  await expect(start("0.0.0.0")).rejects.toThrow(/^HOST is 0\.0\.0\.0, so others can reach .*npm run account/);
  await addAccount(database, localViewer, { name: "Pengelola", grants: [{ role: "ADMIN" }], today });
  const server = await start("0.0.0.0");
  const { port } = new URL(server.url);
  expect(await (await fetch(`http://127.0.0.1:${port}/me`)).json()).toMatchObject({ account: "public" });
  await server.stop();
});
