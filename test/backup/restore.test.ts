import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { eventually } from "../support/eventually.js";
import { useCopies } from "./use-copies.js";

const { connection, database, file, folder, restore, restoreOver, seals, services, statement, take } = useCopies();

describe("A restore", () => {
  const damaged = (change: (bytes: Buffer) => Buffer) => {
    writeFileSync(path.join(folder, "damaged.backup"), change(readFileSync(file)));
    return restore({ file: path.join(folder, "damaged.backup") });
  };

  test("refuses what is incomplete, changed or no backup, before it writes", async () => {
    await services("A", "B", "C");
    await take();
    const changed = (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString().replace("Nama B", "Nama X"));
    const cut = (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString().split("\n").slice(0, -2).join("\n"));
    const faults = [
      changed,
      cut,
      (bytes: Buffer) => bytes.subarray(0, -20),
      () => Buffer.from("no backup"),
      () => gzipSync("{}\n"),
    ];
    for (const fault of faults) await expect(damaged(fault)).rejects.toMatchObject({ code: "BACKUP_UNREADABLE" });
    expect(await database.read("MATCH (n) RETURN count(n) AS count")).toEqual([{ count: 0 }]);
  });

  test("refuses a repository with content, another record key, and a schema that it does not know", async () => {
    await statement(
      "CREATE (:RecordKey {name: 'record', check: 'abc'}), (:SchemaVersion {name: 'schema', version: 7})",
    );
    await take();
    await expect(restore({ newestSchema: 6 })).rejects.toMatchObject({ code: "SCHEMA_TOO_NEW" });
    const known = { newestSchema: 7 };
    await expect(restore({ ...known, keyCheck: "xyz" })).rejects.toMatchObject({ code: "OTHER_RECORD_KEY" });
    await expect(restore(known)).rejects.toMatchObject({ code: "OTHER_RECORD_KEY" });
    await restore({ ...known, keyCheck: "abc" });
    await services("A");
    await expect(restoreOver({ ...known, keyCheck: "abc" })).rejects.toMatchObject({
      code: "NOT_EMPTY",
      message: expect.stringMatching(/Change: 1|Element: 1/),
    });
  });

  test("brings the seals, and puts others aside", async () => {
    writeFileSync(seals, '{"from":"","note":"é"}\n');
    await services("A");
    await take();
    writeFileSync(seals, "others\n");
    const progress: string[] = [];
    await restore({ onProgress: (message: string) => progress.push(message) });
    expect(readFileSync(seals, "utf8")).toBe('{"from":"","note":"é"}\n');
    const [, aside] = /seals of before are in (.+)\.$/m.exec(progress.join("\n"))!;
    expect(readFileSync(aside!, "utf8")).toBe("others\n");
  });

  test("is refused if a server that notices it too late writes meanwhile, and begins again", async () => {
    await services("A");
    await take();
    connection.actLoading = () => statement("CREATE (:Lock {name: 'daily-backup'})");
    await expect(restore()).rejects.toMatchObject({
      code: "BACKUP_BUSY",
      message: expect.stringContaining("stop all servers"),
    });
    connection.actLoading = undefined;
    expect(await database.read("MATCH (r:Restore) RETURN r.name AS name")).toEqual([{ name: "restore" }]);
    await restore();
    expect(await database.read("MATCH (n:Service) RETURN n.code AS code")).toEqual([{ code: "A" }]);
  });

  test("does not run twice at the same time", async () => {
    await services("A");
    await take();
    const first = restore({ noticeMs: 15_000 });
    await eventually(async () => (await database.read("MATCH (r:Restore) RETURN r")).length > 0);
    await new Promise(done => setTimeout(done, 1_000));
    await expect(restoreOver()).rejects.toMatchObject({ code: "BACKUP_BUSY" });
    await first;
  });
});
