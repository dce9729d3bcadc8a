import { describe, expect, test } from "@jest/globals";
import { eventually } from "../../support/eventually.js";
import { addWebhook, listed, useWebhooks } from "./use-webhooks.js";

const { database, given, receiving, serving, service } = useWebhooks();

describe("An address", () => {
  test.each([
    "http://example.org/pesan",
    "https://127.0.0.1/pesan",
    "https://10.1.2.3/pesan",
    "https://169.254.169.254/latest/meta-data",
    "https://[::1]/pesan",
    "https://[::ffff:127.0.0.1]/pesan",
    "https://[fd00::1]/pesan",
    "https://2130706433/pesan",
    "https://0x7f.1/pesan",
    "https://nama:sandi@example.org/pesan",
    "ftp://example.org/pesan",
    "pesan",
  ])("such as %s is refused", async url => {
    const server = await serving(database, { listed: [] });
    expect(await addWebhook(server, url)).toMatchObject({
      webhook: null,
      secret: null,
      problems: [{ rule: "INVALID_VALUE", path: ["url"] }],
    });
  });

  test("that a name leads to is judged at each connection", async () => {
    const receiver = await receiving();
    const server = await serving(database, { listed: [] });
    const port = new URL(receiver.url).port;
    for (const host of [`https://localhost:${port}/pesan`, `https://127.0.0.1.nip.example.invalid:${port}/`])
      await addWebhook(server, host);
    await given("MATCH (w:Webhook) WHERE w.url CONTAINS 'invalid' SET w.url = $url", { url: receiver.url });
    await service("S1");
    await eventually(async () => (await listed(server)).every((each: any) => each.deliveries.length > 0));
    const errors = (await listed(server)).map((each: any) => [each.deliveries[0].status, each.deliveries[0].error]);
    expect(errors).toEqual([
      [null, "ADDRESS_NOT_ALLOWED"],
      [null, "ADDRESS_NOT_ALLOWED"],
    ]);
    expect(receiver.received).toEqual([]);
  });
});
