import { describe, expect, test } from "@jest/globals";
import { eventually } from "../support/eventually.js";
import { objectOf } from "./collector.js";
import { post, useObservedServers } from "./observed-servers.js";

const observed = useObservedServers();

describe("With a collector", () => {
  test("the figures of /metrics are those that are sent, with the name of the server and not of its user", async () => {
    const { collector, start } = observed;
    const { url } = await start({
      ...(await collector.settings()),
      OTEL_RESOURCE_ATTRIBUTES: "deployment.environment.name=uji",
    });
    for (let time = 0; time < 3; time++) await post(url, { query: "query Hitung { services { totalCount } }" });
    const name = "graphql_operation_duration_seconds";
    const countOf = (metric: any) =>
      metric?.histogram.dataPoints.find((point: any) => objectOf(point.attributes).operation === "Hitung")?.count;
    await eventually(() => Number(countOf(collector.metrics.get(name))) === 3);
    const shown = await (await fetch(`${url}/metrics`)).text();
    const lines = shown.matchAll(/_seconds_bucket\{le="[^"]+",operation="Hitung",[^}]*\} (\d+)/g);
    const buckets = [...lines].map(([, count]) => count);
    const [point] = collector.metrics
      .get(name)
      .histogram.dataPoints.filter((each: any) => objectOf(each.attributes).operation === "Hitung");
    const counts: number[] = point.bucketCounts.map(Number);
    const upTo = counts.map((_, index) => counts.slice(0, index + 1).reduce((sum, count) => sum + count, 0));
    expect(upTo.map(String)).toEqual(buckets);
    const shownNames = [...shown.matchAll(/^# TYPE (\w+) /gm)].map(([, each]) => each);
    expect([...collector.metrics.keys()].filter(each => !shownNames.includes(each))).toEqual([]);
    expect(collector.metrics.size).toBeGreaterThan(30);
    const [{ resource }] = JSON.parse(collector.bodies["/v1/metrics"]!.at(-1)!).resourceMetrics;
    const attributes = objectOf(resource.attributes);
    expect(attributes).toMatchObject({
      "service.name": "spbe-architecture-repository",
      "deployment.environment.name": "uji",
    });
    expect(Object.keys(attributes).filter(each => /^(process|host)\./.test(each))).toEqual([]);
  });
});
