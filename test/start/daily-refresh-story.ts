import { afterEach, beforeEach } from "@jest/globals";
import { pino } from "pino";
import { todayIn } from "../../src/common/today.js";
import type { Database } from "../../src/database/database.js";
import { DailyRefresh } from "../../src/start/daily-refresh.js";
import { add, create, update, useWriter } from "../repository/changes/writer.js";

/** A service that is handed over from one OPD to another, and servers that look at the day. */
export const { apply, ask, database, statement, changes } = useWriter();

/** The day in the province changes nine hours before UTC. */
const evening = new Date("2026-11-24T14:59:00Z");
export const midnight = new Date("2026-11-24T15:00:00Z");

type Parts = ConstructorParameters<typeof DailyRefresh>[0];

/** The time that the servers see, and the lines that they have logged. */
export const story: { now: Date; logged: string[] } = { now: evening, logged: [] };
let running: DailyRefresh[];

const inProvince = () => todayIn("Asia/Jayapura", story.now);
const log = pino({}, { write: (line: string) => story.logged.push(line) });

export async function startRefresh(over: Pick<Database, "write"> = database, more: Partial<Parts> = {}) {
  const refresh = new DailyRefresh({ database: over, today: inProvince, log, everyMs: 20, ...more });
  running.push(refresh);
  await refresh.start();
  return refresh;
}

/** Returns the code of the OPD responsible for the service. */
export async function responsible(): Promise<string | undefined> {
  const { data } = await ask(`{ service(ref: "service:IZIN") { responsible { code } } }`);
  return data.service.responsible?.code;
}

/** Waits for several checks of the day. */
export const aWhile = () => new Promise(done => setTimeout(done, 150));

/** Changes the owner of the service from a day on. Default: tomorrow. */
export const handOver = ({ since = "2026-11-25", today = "2026-11-24" } = {}) =>
  apply([update("service:IZIN", { relations: add("ownedBy", { to: "opd:BARU", since }) })], { today });

beforeEach(async () => {
  Object.assign(story, { now: evening, logged: [] });
  running = [];
  await apply([
    create("Opd", "LAMA", { opdType: "DINAS" }),
    create("Opd", "BARU", { opdType: "DINAS" }),
    create("Service", "IZIN", { relations: add("ownedBy", "opd:LAMA") }),
  ]);
});
afterEach(() => Promise.all(running.map(each => each.stop())));
