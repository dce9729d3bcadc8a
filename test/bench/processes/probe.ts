import { isInt, Session } from "neo4j-driver";

/**
 * Preloaded into the server under measurement (`node --import`), which knows nothing of it: after the message `record`
 * it keeps the statements that go to Neo4j, and answers the message `statements` with them.
 */
let kept: Statement[] | undefined;

/** Cypher and its parameters as JSON, whole numbers as numbers. */
export interface Statement {
  cypher: string;
  parameters: string;
}

const run = Session.prototype.run;
Session.prototype.run = function (query, parameters, ...rest) {
  kept?.push({ cypher: String(query), parameters: JSON.stringify(parameters ?? {}, withoutIntegers) });
  return run.call(this, query, parameters, ...rest);
};

const withoutIntegers = (_: string, value: unknown) => (isInt(value) ? value.toNumber() : value);

process.on("message", message => {
  if (message === "record") kept = [];
  if (message === "record") return process.send!("recording");
  process.send!(kept ?? []);
  kept = undefined;
});
// The bench is gone, however that came.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
// Else a server would not end while the bench may still speak to it.
process.channel?.unref();
