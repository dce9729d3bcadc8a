/** Community Neo4j has one database, so test files take turns on the one engine that global-setup starts. */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  maxWorkers: 1,
  testTimeout: 30_000,
  globalSetup: "<rootDir>/test/support/engine.mjs",
  globalTeardown: "<rootDir>/test/support/engine-end.mjs",
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
