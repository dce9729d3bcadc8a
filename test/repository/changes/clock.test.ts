import { beforeEach, describe, expect, test } from "@jest/globals";
import { graphql } from "graphql";
import { localViewer } from "../../../src/access/viewer.js";
import { schema } from "../../../src/graphql/schema.js";
import { createContext } from "../../../src/repository/context.js";
import { today } from "../../support/repository.js";
import { create, useWriter } from "./writer.js";

const { apply, ask, database, statement } = useWriter();

const minutes = 60_000;
const fiveYears = 5 * 365 * 24 * 60 * minutes;

/** Returns a server whose clock differs by some milliseconds. */
function serverOff(by: number, acceptedUntil?: string) {
  const clock = { now: () => Date.now() + by, acceptedUntil };
  const asked = (source: string): Promise<any> =>
    graphql({ schema, source, contextValue: createContext({ database, viewer: localViewer, today, clock }) });
  return {
    ask: asked,
    write: (code: string) =>
      asked(`mutation { createService(input: { code: "${code}", name: "${code}" }) { element { code } } }`),
  };
}

const services = async () => (await ask("{ services { totalCount } }")).data.services.totalCount;

/** Reads the feed after a cursor, and returns the next cursor. */
async function follow(after?: string): Promise<{ refs: string[]; cursor: string }> {
  const source = "query ($after: String) { changes(after: $after) { nodes { ref } pageInfo { endCursor } } }";
  const { data } = await ask(source, { after });
  const { nodes, pageInfo } = data.changes;
  return { refs: nodes.map(({ ref }: { ref: string }) => ref), cursor: pageInfo.endCursor };
}

/** Simulates a write of a server and Neo4j whose clocks were five years ahead. */
async function writtenAhead(): Promise<string> {
  const at = new Date(Date.now() + fiveYears).toISOString();
  await statement("MATCH (change:Change) SET change.at = $at", { at });
  return at;
}

beforeEach(async () => {
  await apply([create("Service", "AWAL")]);
});

describe("A server with a wrong clock", () => {
  test.each([
    ["five years ahead of", fiveYears],
    ["six minutes ahead of", 6 * minutes],
    ["six minutes behind", -6 * minutes],
    ["five years behind", -fiveYears],
  ])("may not write, %s Neo4j, and its error says to correct the clock", async (_, by) => {
    const wrong = serverOff(by);
    const { errors } = await wrong.write("SALAH");
    expect(errors[0].originalError).toMatchObject({ code: "CLOCK_SKEW", message: expect.stringContaining("NTP") });
    expect(await services()).toBe(1);
    expect((await wrong.ask("{ services { totalCount } }")).data.services.totalCount).toBe(1);
  });

  test("that is off by less writes, and nobody who follows by a cursor misses it", async () => {
    const { cursor } = await follow();
    await serverOff(4 * minutes).write("DEPAN");
    const next = await follow(cursor);
    expect(next.refs).toEqual(["service:DEPAN"]);
    await serverOff(0).write("TEPAT");
    await serverOff(-30_000).write("BELAKANG");
    expect((await follow(next.cursor)).refs).toEqual(["service:TEPAT", "service:BELAKANG"]);
  });
});

describe("A newest change that lies years ahead", () => {
  test("refuses writes, and says what to do", async () => {
    const at = await writtenAhead();
    const { errors } = await serverOff(0).write("BARU");
    expect(errors[0].originalError).toMatchObject({
      code: "CLOCK_SKEW",
      message: expect.stringContaining(`ACCEPT_CHANGES_UNTIL=${at.slice(0, 10)}`),
      details: { newest: at },
    });
    expect(await services()).toBe(1);
  });

  test("is followed by further changes once the operator accepts it, and cursors survive", async () => {
    const at = await writtenAhead();
    const { cursor } = await follow();
    for (const code of ["SATU", "DUA"])
      expect((await serverOff(0, at.slice(0, 10)).write(code)).errors).toBeUndefined();
    expect((await follow(cursor)).refs).toEqual(["service:SATU", "service:DUA"]);
  });

  test("is still refused beyond the accepted day", async () => {
    await writtenAhead();
    expect((await serverOff(0, "2027-01-01").write("BARU")).errors[0].originalError.code).toBe("CLOCK_SKEW");
  });
});

/** Starts a write that waits before its commit until it is released. */
function heldWrite(code: string, options: { validateOnly?: boolean } = {}) {
  let letGo = () => {};
  const held = new Promise<void>(resolve => {
    letGo = resolve;
  });
  let done: Promise<unknown> = Promise.resolve();
  const written = new Promise<void>(resolve => {
    const read = () => Promise.resolve(resolve()).then(() => held);
    done = apply([create("Service", code)], { ...options, read });
  });
  return { written, letGo: () => Promise.resolve(letGo()).then(() => done) };
}

describe("A write that takes long", () => {
  test("is not passed by a cursor: what is written after it waits with it", async () => {
    const { cursor } = await follow();
    const slow = heldWrite("LAMBAT");
    await slow.written;
    await apply([create("Service", "CEPAT")]);
    const meanwhile = await follow(cursor);
    expect(meanwhile).toEqual({ refs: [], cursor });
    await slow.letGo();
    expect((await follow(meanwhile.cursor)).refs).toEqual(["service:LAMBAT", "service:CEPAT"]);
  });

  test("holds up nobody where it is a dry run", async () => {
    const { cursor } = await follow();
    const slow = heldWrite("LAMBAT", { validateOnly: true });
    await slow.written;
    await apply([create("Service", "CEPAT")]);
    expect((await follow(cursor)).refs).toEqual(["service:CEPAT"]);
    await slow.letGo();
  });
});
