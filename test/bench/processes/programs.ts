import { readFileSync } from "node:fs";
import path from "node:path";
import { recordKeyFile } from "../../support/record-key.js";
import type { Stage } from "../section.js";
import { Child } from "./child.js";

const folder = import.meta.dirname;
/** Checkout of this bench. */
export const project = path.resolve(folder, "../../..");
const tsx = ["--import", "tsx"];
/**
 * Returns the semi-space option of `npm start`, the same for all contenders, because the same load needs the same room
 * for short-lived objects.
 */
const roomIn = (tree: string) =>
  readFileSync(path.join(tree, "package.json"), "utf8").match(/--max-semi-space-size=\d+/g) ?? [];
const room = roomIn(project);

/** Returns the entry point in `npm start` of a checkout, which may differ between commits. */
const mainOf = (tree: string) => {
  const { scripts } = JSON.parse(readFileSync(path.join(tree, "package.json"), "utf8"));
  return path.join(tree, scripts.start.split(" ").at(-1));
};

/** Returns engine and record key of the stage, as settings of each program under measurement. */
const neo4jOf = ({ engine }: Pick<Stage, "engine">) => ({
  NEO4J_URI: engine.uri,
  NEO4J_USER: engine.user,
  NEO4J_PASSWORD: engine.password,
  RECORD_KEY_FILE: recordKeyFile(),
});

/** Starts this server like `npm start`, on the engine of the stage or its own; optionally that of another checkout. */
export async function startThisServer(
  stage: Stage | undefined,
  settings: NodeJS.ProcessEnv,
  nodeOptions: string[] = [],
  tree = project,
) {
  const probe = path.join(tree, "test/bench/processes/probe.ts");
  const quiet = {
    ...{ PORT: "0", HOST: "127.0.0.1", SEED: "none", LOG_LEVEL: "warn" },
    ...{ PLAN_QUESTIONS: "false", READ_TIMEOUT_MS: "60000" },
  };
  const environment = { ...(stage ? neo4jOf(stage) : { NEO4J_URI: "" }), ...quiet, ...settings };
  const args = [...roomIn(tree), ...nodeOptions, ...tsx, "--import", probe, mainOf(tree)];
  return Child.start(args, environment, /(http:\S+\/graphql)/, tree);
}

/** Starts @neo4j/graphql on Apollo Server and Fastify. */
export const startNeo4jGraphql = (stage: Stage): Promise<Child> =>
  Child.start([...room, path.resolve(folder, "../contenders/neo4j-graphql.mjs")], neo4jOf(stage), /Ready: (\S+)/);

export const startBareWriter = (stage: Stage): Promise<Child> =>
  Child.start([...room, ...tsx, path.join(folder, "bare-writer.ts")], neo4jOf(stage), /Ready: (.+)/);

export const startBareDriver = (stage: Stage): Promise<Child> =>
  Child.start([...room, ...tsx, path.join(folder, "bare-driver.ts")], neo4jOf(stage), /Ready: (.+)/);
