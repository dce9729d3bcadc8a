import { expect, test } from "@jest/globals";
import { unlessTooLong } from "../../src/database/unless-too-long.js";

const lasting = (milliseconds: number) => () =>
  new Promise<string>(resolve => setTimeout(resolve, milliseconds, "done"));

test("Work that was quick is repeated as often as the driver asks", async () => {
  const work = unlessTooLong(lasting(1), 1_000);
  expect([await work(null), await work(null), await work(null)]).toEqual(["done", "done", "done"]);
});

test("Work that took as long as it may is not repeated", async () => {
  const work = unlessTooLong(lasting(30), 20);
  await work(null);
  await expect(work(null)).rejects.toMatchObject({ code: "DEADLINE_EXCEEDED" });
});
