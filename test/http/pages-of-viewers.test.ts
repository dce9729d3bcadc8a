import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { viewerWith } from "../../src/access/viewer.js";
import type { HttpServer } from "../../src/http/http-server.js";
import { element } from "../support/element.js";
import { useEmptyRepository } from "../support/repository.js";
import { pagesOf } from "./pages-of.js";
import { keepingOf, startRepositoryServer } from "./repository-server.js";

const documents = {
  Open: "query Open { services { totalCount } }",
  Notes: `query Notes { service(ref: "service:LYN-1") { comments { nodes { text } } } }`,
};

/** Page of both documents, as text. */
const pageOfBoth = () =>
  pagesOf(documents, {
    paths: ["/both"],
    async render({ ask, fault }) {
      const answers = fault ? [fault] : [await ask("Open", {}, false), await ask("Notes", {}, true)];
      return { html: JSON.stringify(answers), code: fault?.code, isPage: true };
    },
  });

const program = { role: "CLIENT", documents: ["Open"] } as const;
/** Viewers who see the same: what is public. */
const viewers = {
  program: viewerWith("program", [program]),
  visitor: viewerWith("visitor", [program, { role: "PUBLIC" }]),
  admin: viewerWith("admin", [{ role: "PUBLIC" }, { role: "ADMIN" }]),
};

const { database, given } = useEmptyRepository();
let server: HttpServer;
beforeAll(async () => {
  server = await startRepositoryServer(database, {
    identifyViewer: ({ headers }) => viewers[headers["x-test-viewer"] as keyof typeof viewers],
    keeping: keepingOf(database),
    pages: pageOfBoth(),
  });
  await given(`${element("s", "Service", "LYN-1", ", confidentiality: 'PUBLIC'")}
    CREATE (:Comment {id: 'k1', elementId: 'LYN-1', at: '2026-11-01T00:00:00.000Z', account: 'Pegawai', text: 'Catatan'})`);
});
afterAll(() => server.stop());

const send = (who: keyof typeof viewers, path: string) =>
  fetch(server.url + path, { headers: { "x-test-viewer": who } });

async function notesFor(who: keyof typeof viewers): Promise<unknown> {
  const [open, notes] = (await (await send(who, "/both")).json()) as any;
  expect(open.data.services.totalCount).toBe(1);
  return notes.errors?.[0].extensions.code ?? notes.data.service.comments.nodes;
}

test("viewers who see the same, but may not ask the same, get pages of their own, each in turn", async () => {
  for (let turn = 0; turn < 2; turn++) {
    expect(await notesFor("program")).toBe("FORBIDDEN");
    expect(await notesFor("visitor")).toEqual([]);
    expect(await notesFor("admin")).toEqual([{ text: "Catatan" }]);
  }
});

test("a page under an unknown list of operations is a page", async () => {
  const answer = await send("visitor", "/both?asIf=unknown");
  expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
  expect(await answer.json()).toEqual([{ code: "AS_IF_UNKNOWN" }]);
});
