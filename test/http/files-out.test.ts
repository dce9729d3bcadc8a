import { availableParallelism } from "node:os";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Asking } from "../../src/graphql/request-context.js";
import { schema } from "../../src/graphql/schema.js";
import { FilesOut } from "../../src/http/files-out.js";
import type { HttpServer } from "../../src/http/http-server.js";
import { addListExportRoutes } from "../../src/http/list-export-routes.js";
import { createContext } from "../../src/repository/context.js";
import { story } from "../formats/pictures/story.js";
import { overriding } from "../support/overriding.js";
import { today, useRepository } from "../support/repository.js";
import { startTinyServer } from "./tiny-server.js";

const { database, given } = useRepository();
let server: HttpServer;
let [running, mostRunning, reads] = [0, 0, 0];

/** Database that records its number of concurrent statements. */
const noting = overriding(database, {
  read: (...sent) => {
    mostRunning = Math.max(mostRunning, ++running);
    reads++;
    return database.read(...sent).finally(() => running--);
  },
});

beforeAll(async () => {
  const filesOut = new FilesOut();
  const createPatientContext = ({ viewer, gone }: Asking) =>
    createContext({ database: filesOut.database(noting, { gone: gone?.() }), viewer, today, gone });
  server = await startTinyServer({
    schema,
    filesOut,
    createPatientContext,
    addRoutes: app => addListExportRoutes(app, schema, createPatientContext, filesOut),
  });
});
afterAll(() => server.stop());
beforeEach(() => {
  [mostRunning, reads] = [0, 0];
});

const get = (file: string, signal?: AbortSignal) => fetch(`${server.url}/export/${file}`, { signal });

describe("Files that many ask for at the same time", () => {
  test("all come: their statements take turns, lists and pictures alike", async () => {
    await given(story);
    const files = [...Array(24).fill("services.csv"), ...Array(8).fill("impact.svg?of=infrastructure:SRV")];
    const answers = await Promise.all(files.map(file => get(file)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await Promise.all(answers.map(answer => answer.text()));
    expect(mostRunning).toBeLessThanOrEqual(Math.max(2, availableParallelism()));
  });

  test("cost nothing more once their clients have disconnected", async () => {
    const gone = new AbortController();
    const asked = Array.from({ length: 60 }, () => get("services.csv", gone.signal).catch(({ name }) => name));
    while (reads === 0) await new Promise(setImmediate);
    gone.abort();
    expect(new Set(await Promise.all(asked))).toEqual(new Set(["AbortError"]));
    expect((await get("services.csv")).status).toBe(200);
    expect(reads).toBeLessThan(60);
  });
});
