import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { eraseOrigins } from "../../src/record/events/erase-origins.js";
import { add, create, remove, update } from "../repository/changes/writer.js";
import { useCopies } from "./use-copies.js";

const { apply, connection, database, everything, folder, restore, services, statement, take } = useCopies();

describe("A copy", () => {
  test("contains what was changed, created, deleted and related since it began, once, in its last state", async () => {
    // A property or type of relation that the engine has never seen would count as written by others.
    await services("TETAP", "UBAH", "HAPUS", "HUBUNG", "SEMULA");
    await apply([update("service:SEMULA", { name: "Diubah" })]);
    await apply([remove("service:SEMULA")]);
    await apply([create("Application", "LAMA", { relations: {} })]);
    await apply([update("service:TETAP", { relations: add("supportedBy", "application:LAMA") })]);
    connection.act = async () => {
      await apply([update("service:UBAH", { name: "Diubah" })]);
      await apply([remove("service:HAPUS")]);
      await apply([create("Application", "BARU")]);
      await apply([update("service:HUBUNG", { relations: add("supportedBy", "application:BARU") })]);
    };
    await take();
    expect(connection.acted).toBe(1);
    const before = await everything();
    expect(before.length).toBeGreaterThan(12);
    await restore();
    expect(await everything()).toEqual(before);
  });

  test("does not begin again where old origins are erased meanwhile, as a server does every hour", async () => {
    await statement(`UNWIND ['2020-01-01T00:00:00.000Z', '2021-01-01T00:00:00.000Z', '2022-01-01T00:00:00.000Z'] AS at
      CREATE (:Origin {id: 'origin of ' + at, at: at, subject: 'a'})`);
    const progress: string[] = [];
    connection.act = () => eraseOrigins(database, { before: "2021-06-01" });
    await take({ onProgress: (message: string) => progress.push(message) });
    expect([connection.acted, progress]).toEqual([1, []]);
    const before = await everything();
    expect(before.map(({ properties }) => properties.at)).toEqual(["2022-01-01T00:00:00.000Z"]);
    await restore();
    expect(await everything()).toEqual(before);
  });

  test("has every value with its type", async () => {
    await statement(`CREATE (:Comment {id: 'c', whole: 5, float: 5.0, small: 0.1, huge: 9007199254740993, negative: -0.0,
      endless: 1.0 / 0.0, isSo: false, text: 'garis\u2028baru "dan" \\\\ 😀', texts: ['a', ''], none: [], floats: [1.0, 2.5], wholes: [1, 2]}),
      (:Tangan:Buatan {code: 'hand'})-[:OLEH {since: 1}]->(:Tangan {code: 'other'})`);
    const before = await everything();
    await take();
    await restore();
    expect(await everything()).toEqual(before);
  });

  test("is refused for values that no JSON has, with their place", async () => {
    await statement("CREATE (:Tangan {kapan: date('2026-11-30')})");
    await expect(take()).rejects.toMatchObject({
      code: "BACKUP_UNSUPPORTED",
      message: expect.stringContaining("kapan"),
    });
  });

  test("begins again if somebody writes with Cypher by hand meanwhile, and is then of one moment", async () => {
    await services("A", "B");
    const progress: string[] = [];
    connection.act = async () => {
      if (connection.acted === 1) await connection.write("MATCH (n:Service) SET n.description = 'dengan tangan'");
    };
    await take({ onProgress: (message: string) => progress.push(message) });
    expect(progress).toEqual([expect.stringContaining("Cypher by hand")]);
    const before = await everything();
    await restore();
    expect(await everything()).toEqual(before);
  });

  test("is not written if others write past the repository all the time, also in the pause", async () => {
    await services("A");
    let isOver = false;
    const writing = (async () => {
      while (!isOver) await connection.write("MATCH (n:Service) SET n.count = coalesce(n.count, 0) + 1");
    })();
    const other = path.join(folder, "disturbed.backup");
    await expect(take({ file: other })).rejects.toMatchObject({ code: "BACKUP_DISTURBED" });
    isOver = true;
    await writing;
    expect(() => readFileSync(other)).toThrow();
  });

  test("waits for a write in progress, and gives up with a reason if it takes too long", async () => {
    let release = () => {};
    const held = new Promise<void>(resolve => (release = resolve));
    const long = database.write(async transaction => {
      await transaction.run("CREATE (:Service:Element {id: 'lama', code: 'LAMA', kind: 'Service'})");
      await held;
    });
    await expect(take({ pauseMs: 500, patienceMs: 0 })).rejects.toMatchObject({ code: "BACKUP_BUSY" });
    release();
    await long;
    await take();
    await restore();
    expect(await database.read("MATCH (n:Service) RETURN n.code AS code")).toEqual([{ code: "LAMA" }]);
  });
});
