import { describe, expect, test } from "@jest/globals";
import type { Database } from "../../src/database/database.js";
import { add, create } from "../repository/changes/writer.js";
import { eventually } from "../support/eventually.js";
import {
  apply,
  aWhile,
  database,
  handOver,
  midnight,
  responsible,
  startRefresh,
  statement,
  story,
} from "./daily-refresh-story.js";

describe("The OPD responsible for an element, with faults and several servers,", () => {
  test("is made right as soon as Neo4j allows, and until then the log says that it is not", async () => {
    await handOver();
    let isAway = true;
    const write: Database["write"] = work => (isAway ? Promise.reject(new Error("away")) : database.write(work));
    story.now = midnight;
    await startRefresh({ write });
    await eventually(() => story.logged.length >= 2);
    expect(JSON.parse(story.logged[1]!)).toMatchObject({ level: 50, today: "2026-11-25", err: { message: "away" } });
    expect(await responsible()).toBe("LAMA");
    isAway = false;
    await eventually(async () => (await responsible()) === "BARU");
  });

  test("is made right by two servers at once, neither in the way of the other", async () => {
    await apply(
      Array.from({ length: 50 }, (_, index) =>
        create("Application", `A${index}`, {
          relations: add("ownedBy", "opd:LAMA", { to: "opd:BARU", since: "2026-11-25" }),
        }),
      ),
    );
    story.now = midnight;
    await Promise.all([startRefresh(), startRefresh(), startRefresh()]);
    expect(story.logged).toEqual([]);
    expect(
      await statement(
        "MATCH (n:Application)-[:OWNED_BY]->(opd {code: 'BARU'}) WHERE n.responsible = opd.id RETURN count(n) AS count",
      ),
    ).toEqual([{ count: 50 }]);
  });

  test("is not what a server with a wrong clock takes for it: it may not refresh, and its log says why", async () => {
    await handOver();
    story.now = new Date("2031-11-24T00:00:00Z");
    await startRefresh(database, { clock: { now: () => story.now.getTime() } });
    await eventually(() => story.logged.length > 0);
    expect(JSON.parse(story.logged[0]!)).toMatchObject({ level: 50, err: { code: "CLOCK_SKEW" } });
    expect(await responsible()).toBe("LAMA");
  });

  test("is taken back on the same day where a wrong day has been stored meanwhile", async () => {
    await handOver();
    await startRefresh(database, { repairEveryMs: 20 });
    await startRefresh({ write: database.write.bind(database) }, { today: () => "2031-11-24", everyMs: 1_000_000 });
    await eventually(async () => (await responsible()) === "LAMA");
    await aWhile();
    expect(await responsible()).toBe("LAMA");
  });
});
