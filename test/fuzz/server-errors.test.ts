import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { twoAtOnce } from "../support/two-at-once.js";
import { address } from "./address.js";
import { body } from "./body.js";
import { type Answer, type Door, useWholeServer } from "./whole-server.js";

const requests = Number(process.env.FUZZ_REQUESTS ?? 5_000);
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);

const door: fc.Arbitrary<Door> = fc.oneof(
  { weight: 5, arbitrary: body.map(sent => ({ path: "/graphql", body: sent })) },
  { weight: 1, arbitrary: address.map(path => ({ path })) },
);

/** Error codes that are faults of the server; a timeout is due to the request or a busy machine. */
const faults = ["INTERNAL_SERVER_ERROR", "DATABASE_UNAVAILABLE", "OUT_OF_MEMORY", "undefined"];
const isFault = ({ status, codes }: Answer) =>
  codes.some(code => faults.includes(code)) || (status >= 500 && !codes.includes("DEADLINE_EXCEEDED"));

const server = useWholeServer();
const stray: unknown[] = [];
const note = (reason: unknown) => void stray.push(reason);
beforeAll(() => void process.on("unhandledRejection", note));
afterAll(() => void process.off("unhandledRejection", note));

test(`None of ${requests} requests of any kind is a fault of the server (FUZZ_SEED=${seed})`, async () => {
  const sent = fc.sample(door, { numRuns: requests, seed });
  console.log(`FUZZ_SEED=${seed} FUZZ_REQUESTS=${requests}`);
  const outcomes = new Map<string, number>();
  const wrong: unknown[] = [];
  await twoAtOnce(sent, async each => {
    const answer = await server.ask(each);
    const outcome = answer.codes[0] ?? String(answer.status);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (!isFault(answer)) return;
    const found = { ...answer, path: each.path.slice(0, 2_000), body: each.body?.slice(0, 4_000) };
    console.log(found);
    wrong.push(found);
  });
  console.log([...outcomes].map(([outcome, times]) => `${outcome}: ${times}`).join(", "));
  expect({ wrong, stray, logged: server.logged }).toEqual({ wrong: [], stray: [], logged: [] });
}, 14_400_000);
