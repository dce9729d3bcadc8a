import { describe, expect, test } from "@jest/globals";
import { pino } from "pino";
import { readConfig } from "../../src/config.js";
import type { Database } from "../../src/database/database.js";
import { startServer } from "../../src/start-server.js";
import { testAddress } from "../database/test-address.js";
import { ask as askServer } from "../http/tiny-server.js";
import { eventually } from "../support/eventually.js";
import { patient } from "../support/patient.js";
import {
  aWhile,
  changes,
  database,
  handOver,
  midnight,
  responsible,
  startRefresh,
  statement,
  story,
} from "./daily-refresh-story.js";

describe("The OPD responsible for an element", () => {
  test("is the new owner from the moment on that the day turns in the province, without anybody writing", async () => {
    await handOver();
    const log = await changes();
    await startRefresh();
    await aWhile();
    expect(await responsible()).toBe("LAMA");
    story.now = midnight;
    await eventually(async () => (await responsible()) === "BARU");
    expect(await statement("MATCH (n {code: 'IZIN'}) RETURN n.rev AS rev")).toEqual([{ rev: 2 }]);
    expect(await changes()).toEqual(log);
  });

  test("is right when the server starts, for days on which it did not run", async () => {
    await handOver();
    story.now = midnight;
    await startRefresh();
    expect(await responsible()).toBe("BARU");
  });

  test("is made right when a write of yesterday ends after the day has turned", async () => {
    story.now = midnight;
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

  test("is not looked at any more once the server stops", async () => {
    await handOver();
    const refresh = await startRefresh();
    await refresh.stop();
    story.now = midnight;
    await aWhile();
    expect(await responsible()).toBe("LAMA");
  });
});

test("A server returns the OPDs responsible today as soon as it has started", async () => {
  await handOver({ since: "2001-01-01", today: "2000-01-01" });
  const { uri, user, password } = testAddress();
  const neo4j = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  const settings = { ...neo4j, ...patient, SEED: "none", PORT: "0" };
  expect(await responsible()).toBe("LAMA");
  const server = await startServer(readConfig(settings), pino({ level: "silent" }), () => {});
  const { body } = await askServer(server, `{ service(ref: "service:IZIN") { responsible { code } } }`);
  await server.stop();
  expect(body.data.service.responsible).toEqual({ code: "BARU" });
});
