import { spawnSync } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { pino } from "pino";
import { addImportRoutes } from "../../src/http/import-routes.js";
import { FileTooLarge, receiveFile } from "../../src/http/receive-file.js";
import { eventually } from "../support/eventually.js";
import { csv, named, receivedFiles, useImports } from "./import-server.js";
import { testUploads } from "./test-uploads.js";
import { refusal, startTinyServer } from "./tiny-server.js";

/** Rules under which no connection ends within a test. */
const patient = { graceMs: 600_000, bytesPerSecond: 1, silenceMs: 600_000 };

const oneOnly = { maxUploads: 1 };

describe("POST /import of which only one may be sent at a time", () => {
  const { post, elements } = useImports(oneOnly);

  test("refuses further uploads, and accepts the next once a client has disconnected", async () => {
    const gone = new AbortController();
    const slow = new ReadableStream({ start: controller => controller.enqueue(Buffer.from(csv)) });
    const first = post(slow, named, {}, { signal: gone.signal }).catch(error => error.name);
    await eventually(async () => (await receivedFiles()).length === 1);
    const second = await post(csv, named);
    expect([...(await refusal(second)), second.headers.get("retry-after")]).toEqual([429, "TOO_MANY_REQUESTS", "10"]);
    gone.abort();
    expect(await first).toBe("AbortError");
    await eventually(async () => (await receivedFiles()).length === 0);
    expect(await elements()).toEqual([]);
    expect((await post(csv, named)).status).toBe(200);
  });
});

describe("POST /import", () => {
  const { post, elements } = useImports();

  test("imports a file that is here while another is still on its way", async () => {
    const gone = new AbortController();
    const slow = new ReadableStream({ start: controller => controller.enqueue(Buffer.from("Kode,Nama\nLYN-9")) });
    const first = post(slow, named, {}, { signal: gone.signal }).catch(error => error.name);
    await eventually(async () => (await receivedFiles()).length === 1);
    expect((await post(csv, named)).status).toBe(200);
    gone.abort();
    expect(await first).toBe("AbortError");
    expect(await elements()).toEqual(["Service LYN-1"]);
  });

  test("imports files that arrive together one after the other, and refuses none", async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(n => post(`Kode,Nama\nLYN-${n},Layanan ${n}\n`, named)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await elements()).toHaveLength(4);
  });
});

test("a file that is too large is left as soon as it is", async () => {
  let sent = 0;
  async function* endless() {
    for (;;) yield Buffer.alloc(1_000, sent++ % 2);
  }
  await expect(receiveFile(endless(), 10_000, async () => {})).rejects.toBeInstanceOf(FileTooLarge);
  expect(sent).toBeLessThan(100);
  expect(await receivedFiles()).toEqual([]);
});

describe("POST /import over a link that breaks off without a word", () => {
  const { post, url } = useImports({ ...oneOnly, transfers: { ...patient, silenceMs: 3_000 } });

  test("keeps its place for no longer than a client may be silent", async () => {
    const { hostname, port } = new URL(url());
    const link = connect(Number(port), hostname).on("error", () => {});
    link.write(
      "POST /import?name=Layanan.csv HTTP/1.1\r\nhost: localhost\r\ncontent-type: text/csv\r\ncontent-length: 1000\r\n",
    );
    link.write("\r\nKode,Nama\n");
    await eventually(async () => (await receivedFiles()).length === 1);
    // Until then it says a word now and then, however busy the machine is.
    const words = setInterval(() => link.write("A"), 100);
    expect((await post(csv, named)).status).toBe(429);
    clearInterval(words);
    await eventually(async () => (await post(csv, named)).status === 200);
    link.destroy();
  });
});

describe("POST /import of a client that sends a byte now and then", () => {
  const { post, url } = useImports({ ...oneOnly, transfers: { ...patient, graceMs: 1_000, bytesPerSecond: 1_000 } });

  test("ends once its bytes no longer earn time, with a response that says so", async () => {
    const { hostname, port } = new URL(url());
    const link = connect(Number(port), hostname).on("error", () => {});
    let answer = "";
    link.on("data", data => (answer += data));
    link.write(
      "POST /import?name=Layanan.csv HTTP/1.1\r\nhost: localhost\r\ncontent-type: text/csv\r\ncontent-length: 1000\r\n\r\n",
    );
    const trickle = setInterval(() => link.write("x"), 100);
    await eventually(async () => link.closed);
    clearInterval(trickle);
    expect(answer).toMatch(/^HTTP\/1.1 408 [\s\S]*"code":"REQUEST_TIMEOUT"/);
    expect((await post(csv, named)).status).toBe(200);
  });
});

test("a file that breaks off with its link is nothing that the log calls a fault of ours", async () => {
  const logged: string[] = [];
  const log = pino({ level: "error" }, { write: line => logged.push(line) });
  const server = await startTinyServer({
    log,
    addRoutes: app => addImportRoutes(app, { uploads: testUploads() }, () => ({ database: {} }) as never),
  });
  for (const encoding of ["identity", "gzip"]) {
    const link = connect(Number(new URL(server.url).port), "127.0.0.1").on("error", () => {});
    link.write(`POST /import?name=Layanan.csv HTTP/1.1\r\nhost: localhost\r\ncontent-type: text/csv\r\n`);
    link.write(`content-encoding: ${encoding}\r\ncontent-length: 1000\r\n\r\n`);
    link.write(gzipSync(csv).subarray(0, 20));
    await eventually(async () => (await receivedFiles()).length === 1);
    link.destroy();
    await eventually(async () => (await receivedFiles()).length === 0);
  }
  await server.stop();
  expect(logged).toEqual([]);
});

test("a server that starts removes what a killed one had received, and nothing of one that lives", async () => {
  const dead = spawnSync(process.execPath, ["-e", ""]).pid;
  const left = [dead, process.pid, process.ppid].map(pid => path.join(tmpdir(), `spbe-import-${pid}-left`));
  for (const folder of left) await mkdir(folder).then(() => writeFile(path.join(folder, "sent"), csv));
  const server = await startTinyServer({
    addRoutes: app => addImportRoutes(app, { uploads: testUploads() }, () => ({ database: {} }) as never),
  });
  await server.stop();
  expect(await receivedFiles()).toEqual([path.basename(left[2]!)]);
  await rm(left[2]!, { recursive: true });
});
