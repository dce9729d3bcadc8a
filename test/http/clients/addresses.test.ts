import { expect, test } from "@jest/globals";
import { publicViewer } from "../../../src/access/viewer.js";
import { readConfig } from "../../../src/config.js";
import { eventually } from "../../support/eventually.js";
import { configWith, startTinyServer } from "../tiny-server.js";

/** Returns the addresses that the record has of refused requests, for the headers that a proxy of this machine sent. */
async function recorded(trustedProxies: string[], forwarded: (string | undefined)[]): Promise<(string | undefined)[]> {
  const addresses: (string | undefined)[] = [];
  const server = await startTinyServer({
    ...configWith({ trustedProxies }),
    identifyViewer: () => publicViewer,
    events: {
      note: ({ origin }) => void addresses.push(origin?.address),
      numbers: { recorded: 0, lost: 0, waiting: 0 },
    },
  });
  for (const [index, header] of forwarded.entries()) {
    const headers: Record<string, string> = header === undefined ? {} : { "x-forwarded-for": header };
    expect((await fetch(`${server.url}/schema.graphql`, { headers })).status).toBe(403);
    await eventually(() => addresses.length === index + 1);
  }
  await server.stop();
  return addresses;
}

test("A proxy that is trusted names its client: the last address that is no trusted proxy", async () => {
  const sent = ["192.0.2.9, 10.1.2.3", "192.0.2.9, 10.1.2.3, 127.0.0.1", "2001:db8::1", "::ffff:192.0.2.9", undefined];
  const found = ["10.1.2.3", "10.1.2.3", "2001:db8::1", "192.0.2.9", "127.0.0.1"];
  expect(await recorded(["loopback"], sent)).toEqual(found);
  expect(await recorded(["loopback", "10.1.0.0/16"], sent)).toEqual(["192.0.2.9", "192.0.2.9", ...found.slice(2)]);
});

test("A claim of any other peer, and what is no address, is not believed", async () => {
  expect(await recorded([], ["192.0.2.9"])).toEqual(["127.0.0.1"]);
  const odd = ["unknown", "x".repeat(1_000), "192.0.2.9, <script>", ""];
  expect(await recorded(["loopback"], odd)).toEqual(Array(4).fill("127.0.0.1"));
});

test("The setting trusts the proxies of this machine besides those that it names, unless it says none", () => {
  const trusted = (text: string) => readConfig({ TRUSTED_PROXIES: text }).trustedProxies;
  expect(trusted("10.1.2.3")).toEqual(["loopback", "10.1.2.3"]);
  expect(trusted("none")).toEqual([]);
  expect(trusted("none, 10.1.2.3")).toEqual(["10.1.2.3"]);
});
