import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { GraphQLEnumType, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from "graphql";
import { RepositoryError } from "../../src/common/repository-error.js";
import { DatabaseError } from "../../src/database/database-error.js";
import { statuses } from "../../src/graphql/error-status.js";
import type { HttpServer } from "../../src/http/http-server.js";
import { sendStream } from "../../src/http/stream-reply.js";
import { startTinyServer } from "../http/tiny-server.js";

const ofRepository = {
  BAD_USER_INPUT: 400,
  COST_EXCEEDED: 400,
  NOT_IN_FORCE: 400,
  NOT_FOUND: 404,
  EXAMPLE_NOT_FOUND: 404,
  AS_IF_UNKNOWN: 404,
  AS_IF_FOREIGN: 403,
  UPLOAD_OFFSET_MISMATCH: 409,
  TOO_MANY_ROWS: 413,
  OPERATIONS_REFUSED: 422,
  CLOCK_SKEW: 503,
} as const;
const ofDatabase = {
  BOOKMARK_UNKNOWN: 400,
  DATABASE_UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
  OUT_OF_MEMORY: 507,
  DISK_FULL: 507,
} as const;

const faults = new Map<string, Error>([
  ...Object.keys(ofRepository).map((code): [string, Error] => [code, new RepositoryError(code as never, "Tidak.")]),
  ...Object.keys(ofDatabase).map((code): [string, Error] => [code, new DatabaseError(code as never)]),
  ["CONSTRAINT_VIOLATED", new DatabaseError("CONSTRAINT_VIOLATED")],
]);
const fail = (code: string): never => {
  throw faults.get(code)!;
};

/** Returns a schema with a picture that fails with the requested code. */
function failingSchema() {
  const values = Object.fromEntries([...faults.keys()].map(code => [code, {}]));
  const args = { of: { type: new GraphQLNonNull(new GraphQLEnumType({ name: "Code", values })) } };
  const picture = { type: GraphQLString, resolve: fail };
  const drawn = new GraphQLObjectType({ name: "Drawn", fields: { picture } });
  const fields = { drawn: { type: drawn, args, resolve: (_: unknown, { of }: { of: string }) => of } };
  return new GraphQLSchema({ query: new GraphQLObjectType({ name: "Query", fields }) });
}

let server: HttpServer;
beforeAll(async () => {
  server = await startTinyServer({
    schema: failingSchema(),
    addRoutes: app => {
      app.get("/streamed", ({ query }, reply) => sendStream(reply, async () => fail((query as { of: string }).of)));
      app.get("/thrown", async ({ query }) => fail((query as { of: string }).of));
    },
  });
});
afterAll(() => server.stop());

const outcome = async (path: string) => {
  const answer = await fetch(`${server.url}${path}`);
  const { errors } = (await answer.json()) as any;
  return [answer.status, errors[0].extensions.code];
};

describe("An error has the same code and status on every HTTP route", () => {
  test.each(Object.entries({ ...ofRepository, ...ofDatabase }))("%s is %i", async (code, status) => {
    expect(await outcome(`/export/drawn.svg?of=${code}`)).toEqual([status, code]);
    expect(await outcome(`/streamed?of=${code}`)).toEqual([status, code]);
    expect(await outcome(`/thrown?of=${code}`)).toEqual([status, code]);
  });

  test("and what is hidden is a fault of the server", async () => {
    for (const path of ["/export/drawn.svg", "/streamed", "/thrown"])
      expect(await outcome(`${path}?of=CONSTRAINT_VIOLATED`)).toEqual([500, "INTERNAL_SERVER_ERROR"]);
  });
});

test("docs/errors.md has exactly the codes that there are, with their status", () => {
  const told = [...readFileSync("docs/errors.md", "utf8").matchAll(/^\| (\d{3}) \| ([^|]+) \|/gm)].flatMap(
    ([, status, codes]) => [...codes!.matchAll(/`([A-Z_]+)`/g)].map(([, code]) => [code, Number(status)]),
  );
  expect(Object.fromEntries(told)).toEqual(statuses);
  expect(statuses).toMatchObject({ ...ofRepository, ...ofDatabase });
});
