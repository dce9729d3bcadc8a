import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { FairQueue } from "../../../src/common/fair-queue.js";
import type { Asking } from "../../../src/graphql/request-context.js";
import { schema } from "../../../src/graphql/schema.js";
import { FilesOut } from "../../../src/http/files-out.js";
import type { HttpServer } from "../../../src/http/http-server.js";
import { addImportRoutes } from "../../../src/http/import-routes.js";
import { addListExportRoutes } from "../../../src/http/list-export-routes.js";
import { createContext } from "../../../src/repository/context.js";
import { crowd, story } from "../../formats/pictures/story.js";
import { eventually } from "../../support/eventually.js";
import { overriding } from "../../support/overriding.js";
import { today, useRepository } from "../../support/repository.js";
import { csv } from "../import-server.js";
import { testUploads } from "../test-uploads.js";
import { refusal, startTinyServer } from "../tiny-server.js";
import { accountOf } from "./accounts.js";

const { database, given } = useRepository();
/** Gates of statements: reads and writes wait until they open. */
let [open, gate] = [() => {}, Promise.resolve()];
const close = () => {
  gate = new Promise(resolve => (open = resolve));
};
const gated = overriding(database, {
  read: (...sent) => gate.then(() => database.read(...sent)),
  write: work => gate.then(() => database.write(work)),
});

let server: HttpServer;
beforeAll(async () => {
  const filesOut = new FilesOut();
  const imports = new FairQueue({ atOnce: 1 });
  const onGated = ({ viewer }: Asking) => createContext({ database: gated, viewer, today });
  const patient = ({ viewer, client, gone }: Asking) => {
    const waiting = { client, gone: gone?.() };
    return createContext({ database: filesOut.database(gated, waiting), viewer, today, client, gone });
  };
  server = await startTinyServer({
    ...{ schema, filesOut, imports, identifyViewer: accountOf, createPatientContext: patient },
    addRoutes(app) {
      addListExportRoutes(app, schema, patient, filesOut);
      addImportRoutes(app, { uploads: testUploads(), queue: imports }, onGated);
    },
  });
});
afterAll(() => server.stop());

const as = (account: string) => ({ headers: { "x-test-account": account } });

const queueOf = async (account: string): Promise<any> => (await fetch(`${server.url}/queue`, as(account))).json();

/** Notes the order in which answers arrive, each with its status. */
function noting() {
  const order: string[] = [];
  const note = (who: string, answer: Promise<Response>) =>
    answer.then(async each => {
      await each.text();
      order.push(`${who} ${each.status}`);
    });
  return { order, note };
}

const get = (file: string, account: string) => fetch(`${server.url}/export/${file}`, as(account));

/** Requests exports of one client, who disconnects by the signal. Resolves to the names of the errors. */
const leaving = (count: number, signal: AbortSignal) =>
  Array.from({ length: count }, () =>
    fetch(`${server.url}/export/services.csv`, { ...as("satu"), signal }).catch(({ name }) => name),
  );

const post = (name: string, account: string) =>
  fetch(`${server.url}/import?name=${name}.csv`, {
    method: "POST",
    body: csv,
    headers: { ...as(account).headers, "content-type": "text/csv" },
  });

describe("Exports of several clients", () => {
  test("take turns: one file of another client passes 24 of one, all arrive, and each reads its places", async () => {
    await given(story);
    const { order, note } = noting();
    close();
    const many = Array.from({ length: 24 }, () => note("many", get("services.csv", "satu")));
    await eventually(async () => (await queueOf("satu")).exports.waiting >= 23);
    const { exports } = await queueOf("satu");
    expect(exports.yours).toEqual(Array.from({ length: exports.waiting }, (_, index) => index + 1));
    const other = note("other", get("services.csv", "dua"));
    await eventually(async () => (await queueOf("dua")).exports.running === exports.running + 1);
    open();
    await Promise.all([...many, other]);
    expect(new Set(order)).toEqual(new Set(["many 200", "other 200"]));
    expect(order.indexOf("other 200")).toBeLessThan(4);
  });

  test("wait without a place for those who have disconnected", async () => {
    await given(story);
    close();
    const gone = new AbortController();
    const asked = leaving(5, gone.signal);
    await eventually(async () => (await queueOf("satu")).exports.waiting >= 4);
    gone.abort();
    await eventually(async () => (await queueOf("satu")).exports.waiting === 0);
    open();
    expect(new Set(await Promise.all(asked))).toEqual(new Set(["AbortError"]));
  });

  test("of which one client holds half of the open ones leave the other half to others", async () => {
    await given(story);
    close();
    const gone = new AbortController();
    const held = leaving(100, gone.signal);
    await eventually(async () => (await queueOf("satu")).exports.waiting >= 99);
    expect(await refusal(await get("services.csv", "satu"))).toEqual([429, "TOO_MANY_REQUESTS"]);
    const other = get("services.csv", "dua");
    await eventually(async () => (await queueOf("dua")).exports.running > 1);
    gone.abort();
    expect(new Set(await Promise.all(held))).toEqual(new Set(["AbortError"]));
    open();
    expect((await other).status).toBe(200);
  });
});

test("Small pictures pass eight large ones, also those of the same client", async () => {
  await given(crowd);
  await given(`MATCH (a:Application), (b:Application) WHERE a.id < b.id AND rand() < 0.002
    CREATE (a)-[:CONSUMES {id: a.id + b.id}]->(b)`);
  await given(
    "CREATE (:Element:Service {kind: 'Service', id: 'S', code: 'S', name: 'Sendiri', plateau: 'AS_IS', state: 'VALID', rev: 1})",
  );
  const { order, note } = noting();
  const gone = new AbortController();
  const large = Array.from({ length: 8 }, () =>
    note(
      "large",
      fetch(`${server.url}/export/impact.svg?of=infrastructure:SRV`, { ...as("satu"), signal: gone.signal }),
    ),
  );
  await eventually(async () => (await queueOf("satu")).pictures.waiting > 4);
  await Promise.all(["satu", "dua"].map(account => note("small", get("impact.svg?of=service:S", account))));
  expect(order.filter(each => each === "small 200")).toHaveLength(2);
  expect(order.filter(each => each === "large 200").length).toBeLessThan(6);
  gone.abort();
  const ended = await Promise.allSettled(large);
  expect(ended.filter(({ status }) => status === "rejected").length).toBeGreaterThan(2);
});

test("Imports take turns: the file of one client passes the second and further ones of another", async () => {
  const { order, note } = noting();
  close();
  const many = ["Layanan", "Layanan", "Layanan", "Layanan"].map(name => note("many", post(name, "satu")));
  await eventually(async () => (await queueOf("satu")).imports.waiting === 3);
  const other = note("other", post("Layanan", "dua"));
  await eventually(async () => (await queueOf("dua")).imports.waiting === 4);
  expect([(await queueOf("dua")).imports.yours, (await queueOf("satu")).imports.yours]).toEqual([[2], [1, 3, 4]]);
  open();
  await Promise.all([...many, other]);
  expect(order.indexOf("other 200")).toBe(2);
});

test("One client who sends four files slowly leaves places for the files of others", async () => {
  const gone = new AbortController();
  const slow = () => new ReadableStream({ start: controller => controller.enqueue(Buffer.from(csv)) });
  const held = Array.from({ length: 4 }, () =>
    fetch(`${server.url}/import?name=Layanan.csv`, {
      ...{ method: "POST", body: slow(), duplex: "half", signal: gone.signal },
      headers: { ...as("satu").headers, "content-type": "text/csv" },
    } as RequestInit).catch(({ name }) => name),
  );
  await eventually(async () => (await post("Layanan", "satu")).status === 429);
  expect((await post("Layanan", "dua")).status).toBe(200);
  gone.abort();
  await Promise.all(held);
});

test("Nobody reads the places of others", async () => {
  await given(story);
  close();
  const held = Array.from({ length: 5 }, () => get("services.csv", "satu"));
  await eventually(async () => (await queueOf("satu")).exports.yours.length >= 4);
  const [{ exports }, ofNobody] = [await queueOf("dua"), await (await fetch(`${server.url}/queue`)).json()];
  expect([exports.yours, (ofNobody as any).exports.yours]).toEqual([[], []]);
  open();
  await Promise.all(held);
});
