import { expect, test } from "@jest/globals";
import type { FastifyRequest } from "fastify";
import { originOf } from "../../../src/http/record/origin-of.js";

const addressOf = (ip: string, forwarded?: string) =>
  originOf({ ip, headers: { "x-forwarded-for": forwarded } } as unknown as FastifyRequest).address;

test("a proxy on this machine is believed who its client is, on every kind of socket", () => {
  for (const ip of ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
    expect(addressOf(ip, "192.0.2.9, 10.1.2.3")).toBe("10.1.2.3");
});

test("a claim of any other client is not believed, and its IPv4 address has one form", () => {
  expect(addressOf("10.1.2.3", "192.0.2.9")).toBe("10.1.2.3");
  expect(addressOf("::ffff:10.1.2.3", "192.0.2.9")).toBe("10.1.2.3");
  expect(addressOf("2001:db8::1")).toBe("2001:db8::1");
});

test("a connection that has broken off has the address with which its request arrived", () => {
  const ended = (address?: string) => originOf({ ip: undefined, address, headers: {} } as unknown as FastifyRequest);
  expect(ended("192.0.2.9").address).toBe("192.0.2.9");
  expect(ended().address).toBeUndefined();
});
