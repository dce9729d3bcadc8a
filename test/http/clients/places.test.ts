import { afterEach, expect, test } from "@jest/globals";
import { localViewer } from "../../../src/access/viewer.js";
import { Places } from "../../../src/http/clients/places.js";
import type { HttpServer } from "../../../src/http/http-server.js";
import { eventually } from "../../support/eventually.js";
import { startTinyServer } from "../tiny-server.js";

let server: HttpServer;
afterEach(() => server.stop());

test("A client who leaves while the viewer is identified takes no place for good", async () => {
  let [identified, letThrough, waiting] = [Promise.resolve(), () => {}, 0];
  const places = new Places(4, "Try again.");
  server = await startTinyServer({
    identifyViewer: async () => {
      waiting++;
      await identified;
      return localViewer;
    },
    addRoutes: app => app.get("/place", { onRequest: places.take }, () => "here"),
  });
  identified = new Promise(resolve => (letThrough = resolve));
  const gone = new AbortController();
  const left = [1, 2, 3, 4].map(() => fetch(`${server.url}/place`, { signal: gone.signal }).catch(({ name }) => name));
  await eventually(() => waiting === 4);
  gone.abort();
  expect(await Promise.all(left)).toEqual(Array(4).fill("AbortError"));
  // The server notices the closed connections before they are identified.
  await new Promise(done => setTimeout(done, 200));
  letThrough();
  await new Promise(done => setTimeout(done, 200));
  expect((await fetch(`${server.url}/place`)).status).toBe(200);
});
