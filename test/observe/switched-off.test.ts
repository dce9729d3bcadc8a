import { expect, test } from "@jest/globals";
import { loadedBy, post, useObservedServers } from "./observed-servers.js";

const observed = useObservedServers();

test("Without a variable no part of the SDK is loaded, so that nothing can be sent", async () => {
  const { url, server } = await observed.start({});
  await post(url, { query: "{ services { totalCount } }" });
  expect(await loadedBy(server)).toEqual(["@opentelemetry/api"]);
});

test("OTEL_SDK_DISABLED turns everything off, whatever else is set", async () => {
  const { collector, start } = observed;
  const { url, server } = await start({ ...(await collector.settings()), OTEL_SDK_DISABLED: "true" });
  await post(url, { query: "{ services { totalCount } }" });
  expect(await loadedBy(server)).toEqual(["@opentelemetry/api"]);
  expect(collector.bodies).toEqual({});
});
