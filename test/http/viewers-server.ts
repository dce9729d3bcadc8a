import { afterAll, beforeAll } from "@jest/globals";
import { localViewer, publicViewer } from "../../src/access/viewer.js";
import type { HttpServer } from "../../src/http/http-server.js";
import { useSample } from "../support/repository.js";
import { nobody } from "../support/viewers.js";
import { startRepositoryServer } from "./repository-server.js";

const viewers = { all: localViewer, nobody, publik: publicViewer };

/** Viewer of a request: one who sees everything, one who sees nothing, or the public. */
export type Who = keyof typeof viewers;

/** Returns the headers of a request of a viewer. */
export const headersOf = (who: Who) => ({ "x-test-viewer": who });

/** Provides a server on the sample, with the cost limit. Returns its address; by default a viewer sees everything. */
export function useViewersServer(): () => string {
  const { database } = useSample();
  let server: HttpServer;
  beforeAll(async () => {
    server = await startRepositoryServer(database, {
      identifyViewer: ({ headers }) => viewers[(headers["x-test-viewer"] ?? "all") as Who],
    });
  });
  afterAll(() => server.stop());
  return () => server.url;
}
