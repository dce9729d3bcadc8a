import { engineOfTests } from "./test/support/jest/engine-of-tests.mjs";

/** `npm run check` asks for architecture and documents, which need no engine; these tests start one of their own. */
const script = process.env.npm_lifecycle_event;
const needsNoEngine = ["check", "test:disk", "test:nodes"].includes(script);

/** Tests with a script of their own: models need ../shared/models, the others take minutes. */
const apart = ["models", "disk", "fuzz", "process", "backup", "canary", "identity", "many", "nodes", "observe", "web"];
const own = apart.find(name => script === `test:${name}`);

/** `npm test` alone leaves the long files to `npm run test:long`; with a path or name it runs those, too. */
const leavesLong = script === "test" && process.argv.length === 2;

const engines = {
  globalSetup: "<rootDir>/test/support/jest/engine.mjs",
  globalTeardown: "<rootDir>/test/support/jest/engine-end.mjs",
};

// A warm engine answers the tests of one file in seconds; never the one of `npm run neo4j`, whose data tests would empty.
if (!process.env.TEST_NEO4J_URI) Object.assign(process.env, engineOfTests());

// As in the container: else graphql compares types the slow way, which tells developers of two versions at once.
process.env.NODE_ENV = "production";

/** Test files take turns on the engine of their worker; a Neo4j that TEST_NEO4J_URI names has one database for all. */
export default {
  testEnvironment: "<rootDir>/test/support/jest/own-temporary-folder.mjs",
  testRunner: "<rootDir>/test/support/jest/native-runner.mjs",
  roots: [own ? `<rootDir>/test/${own}` : "<rootDir>/test"],
  ...(script === "test:long" && { testMatch: ["**/*.long.test.ts"] }),
  testPathIgnorePatterns: [
    ...apart.filter(name => name !== own).map(name => `<rootDir>/test/${name}/`),
    ...(leavesLong ? ["\\.long\\.test\\.ts$"] : []),
  ],
  maxWorkers: process.env.TEST_NEO4J_URI ? 1 : 2,
  // Ends what hangs, no more: how long a cold engine takes on a busy machine is not what a test may fail for.
  testTimeout: 240_000,
  testSequencer: "<rootDir>/test/support/jest/longest-first.mjs",
  ...(needsNoEngine ? {} : engines),
  extensionsToTreatAsEsm: [".ts"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
        },
        module: { type: "es6" },
        sourceMaps: "inline",
      },
    ],
  },
};
