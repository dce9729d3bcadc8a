import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { elementOf, exchangeFile } from "../support/archimate.js";
import { csv, named, receivedFiles, useImports } from "./import-server.js";
import { refusal } from "./tiny-server.js";

describe("POST /import", () => {
  const { post, elements, answerOf } = useImports();

  test("takes one CSV by its name, and leaves no file behind", async () => {
    const answer = await post(csv, named, { "content-type": "text/csv" });
    expect(await answer.json()).toMatchObject({ created: 1, written: true });
    expect(await elements()).toEqual(["Service LYN-1"]);
    expect(await receivedFiles()).toEqual([]);
  });

  test("records the hash of the file with each change, whatever its format, and the report tells it", async () => {
    const model = exchangeFile([elementOf("a", "ApplicationComponent", "Sistem izin")]);
    const query = { taxonomy: "RAL", version: "V1", validFrom: "2026-01-01", name: "ral.csv" };
    const files: [body: string, query: Record<string, string>][] = [
      [csv, named],
      [model, { source: "Archi", name: "spbe.xml" }],
      ["Kode,Nama\nRAL.01,Satu\n", query],
    ];
    for (const [body, query] of files) {
      const fileHash = createHash("sha256").update(body).digest("hex");
      const dryRun = await post(body, { ...query, dryRun: "true" });
      expect(await dryRun.json()).toMatchObject({ fileHash, written: false });
      expect(await (await post(body, query)).json()).toMatchObject({ fileHash, written: true });
      const { changes } = await answerOf(`{ changes(newestFirst: true, first: 1) { nodes { fileHash } } }`);
      expect(changes.nodes).toEqual([{ fileHash }]);
    }
  });

  test("takes a model as ArchiMate Open Exchange", async () => {
    const model = exchangeFile([elementOf("a", "ApplicationComponent", "Sistem izin")]);
    const answer = await post(model, { source: "Archi" }, { "content-type": "application/xml" });
    expect(await answer.json()).toMatchObject({ created: 1, written: true });
    expect(await elements()).toEqual([expect.stringMatching(/^Application /)]);
    const named = await post(model, { source: "Archi", name: "spbe.xml" });
    expect(await named.json()).toMatchObject({ unchanged: 1, written: true });
    for (const type of ["text/xml", "Application/XML; charset=utf-8"])
      expect(await (await post(model, { source: "Archi" }, { "content-type": type })).json()).toMatchObject({
        unchanged: 1,
      });
    const broken = await post(model.slice(0, -20), {}, { "content-type": "application/xml" });
    expect(broken.status).toBe(422);
  });

  test("takes a version of a taxonomy where the address names one, and tells what became of the one before", async () => {
    const query = { taxonomy: "ral", version: "V1", validFrom: "2026-01-01", name: "ral.csv" };
    const send = async (rows: string, more: Record<string, string>) => {
      const answer = await post(`Kode,Nama\n${rows}`, { ...query, ...more });
      return { status: answer.status, ...((await answer.json()) as object) };
    };
    expect(await send("RAL.01,Satu\n", {})).toMatchObject({ status: 200, written: true, nodes: 1, replaces: null });
    const next = { version: "V2", validFrom: "2027-01-01" };
    expect(await send("RAL.02,Satu\n", { ...next, dryRun: "true" })).toMatchObject({
      ...{ status: 200, written: false, replaces: "V1", moved: { total: 1 } },
    });
    expect(await send("RAL.02,\n", next)).toMatchObject({ status: 422, written: false });
    expect(await elements()).toEqual(["Reference RAL", "Reference RAL.01"]);
  });

  test.each([
    [{ taxonomy: "RAL" }, "must be given together"],
    [{ version: "V1" }, "must be given together"],
    [{ taxonomy: "RAL", version: "V1", validFrom: "besok" }, "a day"],
    [{ taxonomy: "RAL", version: "V1", opd: "DKP" }, "`opd` is unknown"],
    [{ key: "Object ID" }, "`key` is unknown"],
    [{ replaceAnyway: "true" }, "requires `replace=true`"],
    [{ replace: "true", replaceAnyway: "ya" }, "`replaceAnyway` must be true or false"],
  ])("refuses a query that cannot be: %j", async (query, why) => {
    const answer = await post(csv, { ...named, ...query } as Record<string, string>);
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { errors: [{ message: expect.stringContaining(why) }] },
    ]);
  });

  test("refuses what a form of another site could send", async () => {
    for (const type of ["text/plain", "multipart/form-data", "application/x-www-form-urlencoded"]) {
      const answer = await post(csv, named, { "content-type": type });
      expect([answer.status, await answer.json()]).toMatchObject([
        415,
        { errors: [{ message: expect.stringContaining("text/csv"), extensions: { code: "UNSUPPORTED_MEDIA_TYPE" } }] },
      ]);
    }
    expect(await elements()).toEqual([]);
  });

  test("takes a compressed file, and tells whoever sent it that it is broken or compressed in a way we do not know", async () => {
    const send = async (body: Buffer, encoding: string) => {
      const answer = await post(new Uint8Array(body), named, { "content-encoding": encoding });
      return [answer.status, await answer.json()];
    };
    const errors = (code: string, told: string) => ({
      errors: [{ extensions: { code }, message: expect.stringContaining(told) }],
    });
    expect(await send(Buffer.from(csv), "gzip")).toMatchObject([400, errors("BAD_REQUEST", "decompress")]);
    expect(await send(gzipSync(csv).subarray(0, 20), "gzip")).toMatchObject([400, errors("BAD_REQUEST", "decompress")]);
    expect(await send(Buffer.from(csv), "lzh")).toMatchObject([415, errors("UNSUPPORTED_MEDIA_TYPE", "lzh")]);
    expect(await elements()).toEqual([]);
    expect(await send(gzipSync(csv), "gzip")).toMatchObject([200, { created: 1, written: true }]);
  });

  test("requires the name of a CSV, because only the name states its sheet", async () => {
    for (const type of ["text/csv; charset=utf-8", "Text/CSV"]) {
      const answer = await post(csv, {}, { "content-type": type });
      expect([answer.status, await answer.json()]).toMatchObject([
        400,
        { errors: [{ message: expect.stringContaining("Layanan.csv") }] },
      ]);
    }
  });

  test("does not take a misspelled dry run for a real one", async () => {
    const misspelled: Record<string, string>[] = [
      { dryrun: "true" },
      { dryRun: "1" },
      { dryRun: "" },
      { period: "nanti" },
    ];
    for (const query of misspelled)
      expect(await refusal(await post(csv, { ...named, ...query }))).toEqual([400, "BAD_REQUEST"]);
    expect(await elements()).toEqual([]);
  });

  test("tells an unknown perangkat daerah, and a file that cannot be read", async () => {
    expect(await refusal(await post(csv, { ...named, opd: "ANTAH" }))).toEqual([404, "NOT_FOUND"]);
    const answer = await post("PK\u0003\u0004 bukan arsip");
    expect([answer.status, await answer.json()]).toMatchObject([
      422,
      { written: false, problems: [{ rule: "FILE_TRUNCATED" }] },
    ]);
  });
});
