import { readdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { pino } from "pino";
import { localViewer, publicViewer, type Viewer, viewerWith } from "../../src/access/viewer.js";
import { correctedFileType } from "../../src/http/corrected-file.js";
import { addImportRoutes } from "../../src/http/import-routes.js";
import type { UploadRules } from "../../src/http/uploads/upload-store.js";
import { eventually } from "../support/eventually.js";
import { csv, named, useImports } from "./import-server.js";
import { begin, piece, sendPart, state, testUploads } from "./test-uploads.js";
import { refusal, startTinyServer } from "./tiny-server.js";

const editor = viewerWith("Operator DKP", [{ role: "EDITOR", opds: ["dkp"] }]);
const colleague = viewerWith("Operator Dinkes", [{ role: "EDITOR", opds: ["dinkes"] }]);
const staff = viewerWith("Pegawai", [{ role: "STAFF" }]);

describe("An upload", () => {
  let viewer: Viewer = editor;
  const uploads = testUploads({ mostBytes: 1_000 });
  const { url, post } = useImports({ uploads, identifyViewer: () => viewer });
  const stored = async () => (await readdir(uploads.folder)).length;
  beforeEach(async () => {
    viewer = editor;
    for (const name of await readdir(uploads.folder)) await rm(path.join(uploads.folder, name));
  });

  test.each([
    [colleague, 404, "NOT_FOUND"],
    [staff, 404, "NOT_FOUND"],
    [publicViewer, 404, "NOT_FOUND"],
  ])("is not there for anybody but its account: $account", async (other, ...refused) => {
    const { at, id } = await sendPart(url(), csv, 5);
    viewer = other;
    expect(await state(at)).toEqual([404, null]);
    expect(await refusal(await piece(at, 5, csv.slice(5)))).toEqual(refused);
    const imported = await post("[]\n", { ...named, upload: id }, { "content-type": correctedFileType });
    expect(await refusal(imported)).toEqual(other === colleague ? refused : [403, "FORBIDDEN"]);
    viewer = editor;
    expect(await state(at)).toEqual([204, "5"]);
  });

  test.each([staff, publicViewer])("is begun by those alone who may import: not by $account", async other => {
    viewer = other;
    expect(await refusal(await begin(url(), 5))).toEqual([403, "FORBIDDEN"]);
  });

  test("displaces the oldest of its account if there are ten", async () => {
    const first = await sendPart(url(), "a");
    const second = await sendPart(url(), "a");
    for (let n = 2; n < 11; n++) await sendPart(url(), "a");
    expect([await state(first.at), await state(second.at), await stored()]).toEqual([[404, null], [204, "1"], 10]);
  });

  test("displaces nothing of others: it waits until they have room", async () => {
    viewer = colleague;
    const theirs = await sendPart(url(), "a".repeat(600), 0);
    viewer = editor;
    const own = await sendPart(url(), "a".repeat(300), 0);
    const refused = await begin(url(), 500);
    expect([...(await refusal(refused)), refused.headers.get("retry-after")]).toEqual([429, "TOO_MANY_REQUESTS", "10"]);
    expect((await begin(url(), 400)).status).toBe(201);
    expect(await state(own.at)).toEqual([404, null]);
    viewer = colleague;
    expect(await state(theirs.at)).toEqual([204, "0"]);
  });

  test("on a full disk says so, and resumes once there is room", async () => {
    const { at } = await sendPart(url(), csv, 0);
    const [name = ""] = await readdir(uploads.folder);
    const file = path.join(uploads.folder, name);
    await rename(file, `${file}.away`);
    // The device refuses each write with ENOSPC.
    await symlink("/dev/full", file);
    const refused = await piece(at, 0, csv);
    expect([refused.status, await refused.json()]).toMatchObject([
      507,
      { errors: [{ extensions: { code: "DISK_FULL" }, message: expect.stringContaining("DATA_DIR") }] },
    ]);
    await rename(`${file}.away`, file);
    expect((await piece(at, 0, csv)).status).toBe(204);
  });
});

/** Starts a server without a graph, whose log is collected. */
async function serverOn(uploads: UploadRules, logged: string[] = []) {
  return startTinyServer({
    log: pino({ level: "trace" }, { write: line => logged.push(line) }),
    identifyViewer: () => localViewer,
    addRoutes: app => addImportRoutes(app, { uploads }, () => ({ database: {} }) as never),
  });
}

test("An upload survives a restart of the server, which resumes where it stopped", async () => {
  const uploads = testUploads();
  const before = await serverOn(uploads);
  const { id } = await sendPart(before.url, csv, 12);
  await before.stop();
  const after = await serverOn(uploads);
  const at = `${after.url}/uploads/${id}`;
  expect(await state(at)).toEqual([204, "12"]);
  expect((await piece(at, 12, csv.slice(12))).headers.get("upload-complete")).toBe("?1");
  await after.stop();
});

test("An upload expires, and its file is removed by the next one, and at a start", async () => {
  const uploads = testUploads({ lifeMs: 1_000 });
  const server = await serverOn(uploads);
  const { at } = await sendPart(server.url, csv, 12);
  expect(await state(at)).toEqual([204, "12"]);
  await eventually(async () => (await state(at))[0] === 404);
  await begin(server.url, 5);
  expect(await readdir(uploads.folder)).toHaveLength(1);
  await server.stop();
  await new Promise(resolve => setTimeout(resolve, 1_100));
  await (await serverOn(uploads)).stop();
  expect(await readdir(uploads.folder)).toEqual([]);
});

test("No log line has the name of a file, or the id of an upload", async () => {
  const logged: string[] = [];
  const server = await serverOn(testUploads(), logged);
  const { at, id } = await sendPart(server.url, csv, 12);
  await piece(at, 0, csv);
  const type = { "content-type": correctedFileType };
  const asked = new URLSearchParams({ upload: id, name: "Rahasia.csv" });
  await fetch(`${server.url}/import?${asked}`, { method: "POST", body: "[]\n", headers: type });
  await server.stop();
  expect(logged.join()).not.toMatch(new RegExp(`Rahasia|${id}`));
});

test("A server whose folder of uploads cannot be made says so at the start, with what to do", async () => {
  const file = path.join(testUploads().folder, "a file");
  await writeFile(file, "");
  const start = serverOn(testUploads({ folder: path.join(file, "uploads") }));
  await expect(start).rejects.toThrow(/data folder .* cannot be written.* Set DATA_DIR to another one/);
});
