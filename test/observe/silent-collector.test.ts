import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "@jest/globals";
import { eventually } from "../support/eventually.js";
import { post, useObservedServers } from "./observed-servers.js";

const observed = useObservedServers();

test("A collector that never answers delays neither requests nor the stop for long, and fills no log", async () => {
  const { collector, start } = observed;
  const silent = createServer(() => {});
  await new Promise<void>(done => silent.listen(0, "127.0.0.1", done));
  const { port } = silent.address() as AddressInfo;
  const { url, server } = await start({
    ...(await collector.settings()),
    ...{ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`, OTEL_EXPORTER_OTLP_TIMEOUT: "5000" },
    ...{ OTEL_METRIC_EXPORT_INTERVAL: "400", OTEL_LOG_LEVEL: "debug" },
  });
  const took: number[] = [];
  for (let time = 0; time < 40; time++) {
    const began = performance.now();
    await post(url, { query: "{ services { totalCount } }" });
    took.push(performance.now() - began);
  }
  const median = took.toSorted((a, b) => a - b)[took.length / 2]!;
  // Below the time limit of an export, 5 s, also on a busy machine: none of them waited for the collector.
  expect(median).toBeLessThan(2_000);
  await eventually(() => server.output.includes("could not be sent"));
  await new Promise(done => setTimeout(done, 2_000));
  expect(server.output.match(/could not be sent/g)).toHaveLength(1);
  const began = performance.now();
  server.signal("SIGTERM");
  expect(await server.ended()).toBe(0);
  expect(performance.now() - began).toBeLessThan(15_000);
  silent.close();
});
