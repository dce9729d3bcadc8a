import { readdir, stat } from "node:fs/promises";
import { connect } from "node:net";
import path from "node:path";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { correctedFileType } from "../../src/http/corrected-file.js";
import { eventually } from "../support/eventually.js";
import { at, mended, story, wrong } from "./corrections-story.js";
import { reportIn, useImports } from "./import-server.js";
import { begin, piece, sendPart, state, testUploads } from "./test-uploads.js";
import { refusal } from "./tiny-server.js";

/** File of the OPD DKP. */
const csv = "Kode,Nama\nLYN-9,Layanan sembilan\n";

const uploads = testUploads();
const { given, post, url, elements } = useImports({ uploads });

beforeEach(() => given(story));

/** Imports an upload, with corrections, as the page does. */
const importUpload = (upload: string, corrections: unknown, query: Record<string, string> = {}, to?: string) =>
  post(
    `${JSON.stringify(corrections)}\n`,
    { upload, name: "Layanan.csv", opd: "DKP", ...query },
    { "content-type": correctedFileType },
    { to },
  );

const storedFiles = () => readdir(uploads.folder);

/** Sends the first bytes of a piece over a link of its own, and waits until they are on the disk. */
async function sendHalf(id: string, text: string, bytes: number) {
  const link = connect(Number(new URL(url()).port), "127.0.0.1").on("error", () => {});
  link.write(`PATCH /uploads/${id} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/partial-upload\r\n`);
  link.write(`upload-offset: 0\r\ncontent-length: ${text.length}\r\n\r\n${text.slice(0, bytes)}`);
  const name = (await storedFiles()).find(each => each.startsWith(id))!;
  await eventually(async () => (await stat(path.join(uploads.folder, name))).size === bytes);
  return link;
}

test("A file that is here is checked, corrected and written without being sent again, and then removed", async () => {
  const sheet = wrong.Layanan.join("\n");
  const { at: address, id } = await sendPart(url(), sheet, 20);
  expect((await piece(address, 20, sheet.slice(20))).headers.get("upload-complete")).toBe("?1");
  expect(await reportIn(await importUpload(id, [], { dryRun: "true" }))).toMatchObject({ status: 422, written: false });
  expect((await importUpload(id, [], {}, "/import/refused.xlsx")).headers.get("content-disposition")).toContain(
    ".xlsx",
  );
  const half = await reportIn(await importUpload(id, [mended[0]], { dryRun: "true" }));
  expect(half).toMatchObject({ status: 422, refused: { total: 1 } });
  expect(await state(address)).toEqual([204, String(sheet.length)]);
  expect(await reportIn(await importUpload(id, mended))).toMatchObject({ written: true, created: 3 });
  expect([await state(address), await storedFiles()]).toEqual([[404, null], []]);
  expect(await refusal(await importUpload(id, mended))).toEqual([404, "NOT_FOUND"]);
});

test("A link that breaks in the middle of a piece loses nothing that has arrived", async () => {
  const { at: address, id } = await sendPart(url(), csv, 0);
  (await sendHalf(id, csv, 12)).destroy();
  expect(await state(address)).toEqual([204, "12"]);
  expect((await piece(address, 12, csv.slice(12))).status).toBe(204);
  expect(await reportIn(await importUpload(id, []))).toMatchObject({ written: true });
  expect(await elements()).toContain("Service LYN-9");
});

test("A link that breaks without a word delays nobody: who continues ends the earlier request", async () => {
  const { at: address, id } = await sendPart(url(), csv, 0);
  const link = await sendHalf(id, csv, 12);
  expect(await state(address)).toEqual([204, "12"]);
  await eventually(() => link.closed);
  expect((await piece(address, 12, csv.slice(12))).status).toBe(204);
});

describe("A piece", () => {
  test("that begins elsewhere is refused with the place where to continue", async () => {
    const { at: address } = await sendPart(url(), csv, 12);
    const answer = await piece(address, 0, csv);
    expect([answer.status, await answer.json()]).toMatchObject([
      409,
      { errors: [{ extensions: { code: "UPLOAD_OFFSET_MISMATCH", expected: 12 } }] },
    ]);
    expect(await state(address)).toEqual([204, "12"]);
  });

  test("that exceeds the announced length is refused", async () => {
    const { at: address, id } = await sendPart(url(), csv, 12);
    expect(await refusal(await piece(address, 12, csv))).toEqual([413, "PAYLOAD_TOO_LARGE"]);
    expect(await refusal(await importUpload(id, []))).toEqual([400, "BAD_USER_INPUT"]);
  });

  test.each([
    [{ "upload-offset": "-1" }, 400, "BAD_REQUEST"],
    [{ "upload-offset": "x" }, 400, "BAD_REQUEST"],
    [{ "content-type": "text/plain" }, 415, "UNSUPPORTED_MEDIA_TYPE"],
    [{ "content-type": "application/x-www-form-urlencoded" }, 415, "UNSUPPORTED_MEDIA_TYPE"],
  ])("with %j is refused", async (headers, ...expected) => {
    const { at: address } = await sendPart(url(), csv, 0);
    expect(await refusal(await piece(address, 0, csv, headers))).toEqual(expected);
  });
});

test.each([
  ["", 400, "BAD_REQUEST"],
  ["1e9", 400, "BAD_REQUEST"],
  ["100000001", 413, "PAYLOAD_TOO_LARGE"],
])("An upload of “%s” bytes is not begun", async (length, ...expected) => {
  expect(await refusal(await begin(url(), length))).toEqual(expected);
});

describe("POST /import with an upload", () => {
  test("takes corrections alone, not a second file, and no other body", async () => {
    const { id } = await sendPart(url(), csv);
    const type = { "content-type": correctedFileType };
    expect(await refusal(await post(`[]\n${csv}`, { upload: id, name: "Layanan.csv" }, type))).toEqual([
      400,
      "BAD_REQUEST",
    ]);
    expect(await refusal(await post(csv, { upload: id, name: "Layanan.csv" }))).toEqual([400, "BAD_REQUEST"]);
    expect(await refusal(await importUpload(id, [at(2, "Nama", "x"), at(2, "Nama", "y")]))).toEqual([
      400,
      "BAD_REQUEST",
    ]);
  });

  test.each(["../../../etc/passwd", "x", ""])("of the id “%s” finds nothing", async upload => {
    expect(await refusal(await importUpload(upload, []))).toEqual([404, "NOT_FOUND"]);
  });
});

test("Only the server reads the files, whose names on the disk are not those of the client", async () => {
  await sendPart(url(), csv);
  const [name = ""] = await storedFiles();
  expect((await stat(path.join(uploads.folder, name))).mode & 0o777).toBe(0o600);
  expect((await stat(uploads.folder)).mode & 0o777).toBe(0o700);
  expect(name).toMatch(/^[\da-f.-]+$/);
});
