import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { freePort } from "../../src/database/embedded/free-port.js";
import { correctedFileType } from "../../src/http/corrected-file.js";
import { posted } from "../http/posted.js";
import { piece, sendPart } from "../http/test-uploads.js";
import { emptyTestDatabase, testEngine } from "../support/repository.js";
import { buildImage } from "./image.js";
import { Container } from "./in-container.js";
import { ServerProcess } from "./server-process.js";

let folder: string;
let container: Container;
let settings: Record<string, string>;
let server: ServerProcess | undefined;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "spbe-image-"));
  container = new Container(folder);
  await container.makeVolumes();
  await buildImage(folder);
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = testEngine();
  settings = { ...container.settings, NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD };
  await emptyTestDatabase();
});
afterAll(async () => {
  server?.signal("SIGKILL");
  await server?.ended();
  await emptyTestDatabase();
  await rm(folder, { recursive: true, force: true });
});

/** Runs Node in the container to its end. */
const runNode = (...args: string[]) => {
  const [program, ...rest] = container.command(...args);
  const env = { PATH: process.env.PATH, ...settings };
  return promisify(execFile)(program, rest, { env }).then(
    ({ stdout }) => stdout.trim(),
    ({ stderr }) => String(stderr),
  );
};

test("Only the data and temporary files can be written, by a user without privileges", async () => {
  expect(await runNode("-p", "process.getuid() + ' ' + process.getgroups()")).toBe("1000 1000");
  const status = await runNode("-p", "fs.readFileSync('/proc/self/status', 'utf8')");
  expect(status).toMatch(/^CapEff:\t0+$/m);
  expect(status).toMatch(/^CapBnd:\t0+$/m);
  expect(status).toMatch(/^NoNewPrivs:\t1$/m);
  for (const folder of [".", "/", "/var/tmp", path.dirname(container.data)])
    expect(await runNode("-e", `fs.writeFileSync('${folder}/x', '')`)).toMatch(/EROFS|EACCES/);
  for (const folder of [container.data, container.tmp])
    expect(await runNode("-p", `fs.writeFileSync('${folder}/x', ''); fs.rmSync('${folder}/x')`)).toBe("undefined");
});

test("The image as it is built serves pages, imports, uploads, exports and backups there", async () => {
  server = new ServerProcess({ ...settings, SEED: "sample", PORT: String(await freePort()) }, await container.start());
  const url = await server.ready();
  for (const address of ["/", "/opd/DINKES", "/graphiql", "/export/services.xlsx", "/health/ready"])
    expect([address, (await fetch(url + address)).status]).toEqual([address, 200]);
  const sheet = "Kode,Nama\nLYN-BACA,Layanan\n";
  const { at, id } = await sendPart(url, sheet, 12);
  await piece(at, 12, sheet.slice(12));
  const headers = { "content-type": correctedFileType };
  const imported = await fetch(`${url}/import?upload=${id}&name=Layanan.csv`, {
    method: "POST",
    headers,
    body: "[]\n",
  });
  expect(await imported.json()).toMatchObject({ created: 1, written: true });
  const query = `{ impact(of: ["infrastructure:SRV-DB"]) { nodes { element { ref } } } }`;
  expect(((await (await fetch(`${url}/graphql`, posted({ query }))).json()) as any).errors).toBeUndefined();
  await runNode("dist/cli/backup.js", `${container.data}/salinan.backup`);
  expect((await stat(path.join(container.outside("data"), "salinan.backup"))).size).toBeGreaterThan(10_000);
  server.signal("SIGTERM");
  expect(await server.ended()).toBe(0);
  expect(server.output).not.toMatch(/EROFS|EACCES|EPERM|read-only|Warning:/);
  expect(await readdir(container.outside("data"))).toContain("record-key");
  expect((await readdir(container.outside("tmp"))).filter(name => !name.startsWith("."))).toEqual([]);
});
