import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { freePort } from "../../src/database/embedded/free-port.js";
import { correctedFileType } from "../../src/http/corrected-file.js";
import { connectAssistant } from "../http/mcp/assistant.js";
import { posted } from "../http/posted.js";
import { piece, sendPart } from "../http/test-uploads.js";
import { ServerProcess } from "../process/server-process.js";
import { startArguments } from "./start-arguments.js";

let server: ServerProcess;
let dataDir: string;
let url: string;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "spbe-nodes-"));
  const settings = { DATA_DIR: dataDir, SEED: "sample", NEO4J_HEAP: "768m", PLAN_QUESTIONS: "false" };
  server = new ServerProcess({ ...settings, PORT: String(await freePort()) }, [process.execPath, ...startArguments()]);
  url = await server.ready();
});
afterAll(async () => {
  server?.signal("SIGKILL");
  await server?.ended();
  await rm(dataDir, { recursive: true, force: true });
});

const textOf = async (address: string) => {
  const answer = await fetch(url + address);
  return [answer.status, await answer.text()] as const;
};

test("Node runs this test, the commands of package.json and the server in one version", () => {
  const inPath = execFileSync("node", ["--version"], { encoding: "utf8" }).trim();
  expect(inPath).toBe(process.version);
});

test("Every trusted document has an answer, but Q52, which costs too much", async () => {
  const questions = (await (await fetch(`${url}/questions`)).json()) as { name: string }[];
  expect(questions.length).toBeGreaterThan(50);
  for (const { name } of questions) {
    const answer = await fetch(`${url}/questions/${name}`);
    const { data, errors } = (await answer.json()) as any;
    if (name === "Q52") expect(errors[0].extensions.code).toBe("COST_EXCEEDED");
    else {
      expect([name, answer.status, errors]).toEqual([name, 200, undefined]);
      expect(Object.keys(data)).not.toEqual([]);
    }
  }
});

test("Pages, GraphiQL, a picture and a workbook are served, compressed if the client wants it", async () => {
  for (const address of ["/", "/opd/DINKES", "/dampak", "/graphiql"]) {
    const [status, html] = await textOf(address);
    expect([address, status, html.slice(0, 9).toLowerCase()]).toEqual([address, 200, "<!doctype"]);
  }
  expect(await textOf("/export/impact.svg?of=infrastructure:SRV-DB")).toEqual([200, expect.stringContaining("<svg")]);
  const workbook = await fetch(`${url}/export/services.xlsx`, { headers: { "accept-encoding": "br" } });
  expect(
    Buffer.from(await workbook.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
});

test("A file is imported, another is received in pieces and imported, and a change is written", async () => {
  const sheet = (code: string) => `Kode,Nama\n${code},Layanan ${code}\n`;
  const imported = async (query: string, type: string, body: string) => {
    const headers = { "content-type": type };
    const answer = await fetch(`${url}/import?name=Layanan.csv&${query}`, { method: "POST", headers, body });
    expect(await answer.json()).toMatchObject({ created: 1, written: true });
  };
  await imported("", "text/csv", sheet("NODE-1"));
  const { at, id } = await sendPart(url, sheet("NODE-2"), 12);
  expect((await piece(at, 12, sheet("NODE-2").slice(12))).status).toBe(204);
  await imported(`upload=${id}`, correctedFileType, "[]\n");
  const query = `mutation { createService(input: { code: "NODE-3", name: "Layanan" }) { element { ref } problems { message } } }`;
  const { data } = (await (await fetch(`${url}/graphql`, posted({ query }))).json()) as any;
  expect(data.createService).toEqual({ element: { ref: "service:NODE-3" }, problems: [] });
});

test("An assistant connects, lists the tools and calls one", async () => {
  const { client, call } = await connectAssistant(url);
  expect((await client.listTools()).tools.length).toBeGreaterThan(20);
  const { json, isError } = await call("element", { ref: "infrastructure:SRV-DB" });
  expect([isError, json.data.ref]).toEqual([false, "infrastructure:SRV-DB"]);
  await client.close();
});

test("The server ends on a signal, and from start to end Node has printed no warning", async () => {
  server.signal("SIGTERM");
  expect(await server.ended()).toBe(0);
  expect(server.output).not.toMatch(/\(node:\d+\)|Warning:/);
});
