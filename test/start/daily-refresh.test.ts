import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { pino } from "pino";
import { todayIn } from "../../src/common/today.js";
import { readConfig } from "../../src/config.js";
import type { Database } from "../../src/database/database.js";
import { DailyRefresh } from "../../src/start/daily-refresh.js";
import { startServer } from "../../src/start-server.js";
import { testAddress } from "../database/test-address.js";
import { ask as askServer } from "../http/tiny-server.js";
import { eventually } from "../process/server-process.js";
import { add, create, update, useWriter } from "../repository/changes/writer.js";

const { apply, ask, database, statement, changes } = useWriter();

/** The day in the province changes nine hours before UTC. */
const evening = new Date("2026-11-24T14:59:00Z");
const midnight = new Date("2026-11-24T15:00:00Z");

type Parts = ConstructorParameters<typeof DailyRefresh>[0];

let now: Date;
let logged: string[];
let running: DailyRefresh[];

const inProvince = () => todayIn("Asia/Jayapura", now);
const log = pino({}, { write: (line: string) => logged.push(line) });

async function startRefresh(over: Pick<Database, "write"> = database, more: Partial<Parts> = {}) {
  const refresh = new DailyRefresh({ database: over, today: inProvince, log, everyMs: 20, ...more });
  running.push(refresh);
  await refresh.start();
  return refresh;
}

/** Returns the code of the OPD responsible for the service. */
async function responsible(): Promise<string | undefined> {
  const { data } = await ask(`{ service(ref: "service:IZIN") { responsible { code } } }`);
  return data.service.responsible?.code;
}

/** Waits for several checks of the day. */
const aWhile = () => new Promise(done => setTimeout(done, 150));

/** Changes the owner of the service from a day on. Default: tomorrow. */
const handOver = ({ since = "2026-11-25", today = "2026-11-24" } = {}) =>
  apply([update("service:IZIN", { relations: add("ownedBy", { to: "opd:BARU", since }) })], { today });

beforeEach(async () => {
  [now, logged, running] = [evening, [], []];
  await apply([
    create("Opd", "LAMA", { opdType: "DINAS" }),
    create("Opd", "BARU", { opdType: "DINAS" }),
    create("Service", "IZIN", { relations: add("ownedBy", "opd:LAMA") }),
  ]);
});
afterEach(() => Promise.all(running.map(each => each.stop())));

describe("The OPD responsible for an element", () => {
  test("is the new owner from the moment on that the day turns in the province, without anybody writing", async () => {
    await handOver();
    const log = await changes();
    await startRefresh();
    await aWhile();
    expect(await responsible()).toBe("LAMA");
    now = midnight;
    await eventually(async () => (await responsible()) === "BARU");
    expect(await statement("MATCH (n {code: 'IZIN'}) RETURN n.rev AS rev")).toEqual([{ rev: 2 }]);
    expect(await changes()).toEqual(log);
  });

  test("is right when the server starts, for days on which it did not run", async () => {
    await handOver();
    now = midnight;
    await startRefresh();
    expect(await responsible()).toBe("BARU");
  });

  test("is made right as soon as Neo4j allows, and until then the log says that it is not", async () => {
    await handOver();
    let isAway = true;
    const write: Database["write"] = work => (isAway ? Promise.reject(new Error("away")) : database.write(work));
    now = midnight;
    await startRefresh({ write });
    await eventually(() => logged.length >= 2);
    expect(JSON.parse(logged[1]!)).toMatchObject({ level: 50, today: "2026-11-25", err: { message: "away" } });
    expect(await responsible()).toBe("LAMA");
    isAway = false;
    await eventually(async () => (await responsible()) === "BARU");
  });

  test("is made right when a write of yesterday ends after the day has turned", async () => {
    now = midnight;
    let refreshes = 0;
    const write: Database["write"] = async work => {
      const result = await database.write(work);
      if (++refreshes === 1) await handOver();
      return result;
    };
    await startRefresh({ write });
    await eventually(async () => (await responsible()) === "BARU");
    await aWhile();
    expect(refreshes).toBe(2);
  });

  test("is made right by two servers at once, neither in the way of the other", async () => {
    await apply(
      Array.from({ length: 50 }, (_, index) =>
        create("Application", `A${index}`, {
          relations: add("ownedBy", "opd:LAMA", { to: "opd:BARU", since: "2026-11-25" }),
        }),
      ),
    );
    now = midnight;
    await Promise.all([startRefresh(), startRefresh(), startRefresh()]);
    expect(logged).toEqual([]);
    expect(
      await statement(
        "MATCH (n:Application)-[:OWNED_BY]->(opd {code: 'BARU'}) WHERE n.responsible = opd.id RETURN count(n) AS count",
      ),
    ).toEqual([{ count: 50 }]);
  });

  test("is not what a server with a wrong clock takes for it: it may not refresh, and its log says why", async () => {
    await handOver();
    now = new Date("2031-11-24T00:00:00Z");
    await startRefresh(database, { clock: { now: () => now.getTime() } });
    await eventually(() => logged.length > 0);
    expect(JSON.parse(logged[0]!)).toMatchObject({ level: 50, err: { code: "CLOCK_SKEW" } });
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

  test("is not looked at any more once the server stops", async () => {
    await handOver();
    const refresh = await startRefresh();
    await refresh.stop();
    now = midnight;
    await aWhile();
    expect(await responsible()).toBe("LAMA");
  });
});

test("A server returns the OPDs responsible today as soon as it has started", async () => {
  await handOver({ since: "2001-01-01", today: "2000-01-01" });
  const { uri, user, password } = testAddress();
  const settings = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, SEED: "none", PORT: "0" };
  expect(await responsible()).toBe("LAMA");
  const server = await startServer(readConfig(settings), pino({ level: "silent" }), () => {});
  const { body } = await askServer(server, `{ service(ref: "service:IZIN") { responsible { code } } }`);
  await server.stop();
  expect(body.data.service.responsible).toEqual({ code: "BARU" });
});
