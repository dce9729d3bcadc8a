import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect } from "@jest/globals";
import { type ExecutionResult, type GraphQLError, getOperationAST, graphql, parse } from "graphql";
import { localViewer, type Viewer } from "../../src/access/viewer.js";
import type { Row } from "../../src/database/database.js";
import { Neo4jDatabase } from "../../src/database/neo4j-database.js";
import { recordKey, recordKeyFile } from "./record-key.js";
import { today } from "./today.js";

export { today };

/** Settings that name the engine of the tests. */
export function testEngine() {
  const { TEST_NEO4J_URI, TEST_NEO4J_USER = "neo4j", TEST_NEO4J_PASSWORD = "" } = process.env;
  return {
    ...{ NEO4J_URI: TEST_NEO4J_URI!, NEO4J_USER: TEST_NEO4J_USER, NEO4J_PASSWORD: TEST_NEO4J_PASSWORD },
    // Servers and commands share the key, because they share the engine.
    RECORD_KEY_FILE: recordKeyFile(),
    // In the folder of the test file: others empty the database that a seal describes.
    RECORD_SEALS: path.join(tmpdir(), "seals-of-tests.jsonl"),
  };
}

/** Settings with which tests issue sign-in links and tokens. */
const issuer = { key: new TextEncoder().encode("key of the tests"), publicUrl: "http://127.0.0.1" };

/** Opens the database of the engine that global-setup started. */
export function openTestDatabase() {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password } = testEngine();
  return new Neo4jDatabase({
    ...{ uri, user, password, recordKey },
    // Planning takes long on a busy machine; timeouts are tested in test/database.
    readTimeoutMs: 60_000,
    writeTimeoutMs: 120_000,
    asIfTimeoutMs: 120_000,
  });
}

/** Modules derived from the metamodel; imported dynamically, so that a test file can replace the metamodel. */
const fromMetamodel = async () => ({
  ...(await import("../../src/repository/provide-constraints.js")),
  ...(await import("../../src/repository/context.js")),
  ...(await import("../../src/graphql/schema.js")),
  ...(await import("../../src/graphql/as-if/suppose.js")),
});

/** Returns the only operation of a document; undefined for an invalid one, which GraphQL reports. */
function operationIn(source: string) {
  try {
    return getOperationAST(parse(source)) ?? undefined;
  } catch {
    return undefined;
  }
}

const empty = (database: Neo4jDatabase) => database.write(transaction => transaction.run("MATCH (n) DETACH DELETE n"));

/** Empties the database of the tests by a connection of its own, for files that start servers. */
export async function emptyTestDatabase(): Promise<void> {
  const database = openTestDatabase();
  await empty(database).finally(() => database.close());
}

/** Provides a repository with a GraphQL client; it is emptied before each test of a file. */
export function useRepository() {
  const repository = useConstrained();
  beforeEach(() => empty(repository.database));
  return repository;
}

/** Provides a repository that is emptied once per test file, for data that all its tests share. */
export function useEmptyRepository() {
  const repository = useConstrained();
  beforeAll(() => empty(repository.database));
  return repository;
}

/** Provides the sample as a new province finds it, for one test file. */
export function useSample() {
  const repository = useConstrained();
  beforeAll(() => provideSample(repository.database));
  return repository;
}

/** Revision of the engine when it contained the sample and nothing else. */
let sampleRevision: string | undefined;

/** Empties the repository and loads the sample, if it has changed since the last load. */
export async function provideSample(database: Neo4jDatabase): Promise<void> {
  if (sampleRevision && (await database.revision()) === sampleRevision) return;
  const { seedWhenEmpty } = await import("../../src/start/seeding.js");
  await empty(database);
  await seedWhenEmpty({ database, viewer: localViewer, today }, "sample", () => {});
  sampleRevision = await database.revision();
}

function useConstrained() {
  const database = openTestDatabase();
  let trips = 0;

  beforeAll(async () => {
    const { provideConstraints } = await fromMetamodel();
    await provideConstraints(database);
  });
  afterAll(() => database.close());

  async function ask(source: string, variableValues: Row = {}, viewer = localViewer): Promise<ExecutionResult<any>> {
    const { createContext, schema, suppose } = await fromMetamodel();
    const contextValue = createContext({ database, viewer, today, issuer });
    const asked = { operation: operationIn(source), variables: variableValues, contextValue };
    const execute = (within: object) => graphql({ schema, source, variableValues, contextValue: within });
    const answer = await suppose(schema, asked, execute).catch((error: GraphQLError) => ({ errors: [error] }));
    trips = contextValue.roundTrips();
    return answer as ExecutionResult<any>;
  }

  return {
    database,
    /** Returns the number of round trips of the last `ask`. */
    roundTrips: () => trips,
    ask,
    /** Returns the data for a viewer. Fails if the answer has errors. */
    async answerOf(source: string, viewer?: Viewer): Promise<any> {
      const { data, errors } = await ask(source, {}, viewer);
      expect(errors).toBeUndefined();
      return data;
    },
    /** Stores nodes and relations directly, without the write rules. */
    async given(cypher: string, parameters?: Row) {
      await database.write(transaction => transaction.run(cypher, parameters));
    },
  };
}
