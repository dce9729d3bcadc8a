import { isInt, Session } from "neo4j-driver";

/**
 * Preloaded into the server under measurement (`node --import`) without its knowledge: after the message `record` it
 * records the statements to Neo4j, and answers the message `statements` with them.
 */
let kept: Statement[] | undefined;

/** Cypher and its parameters as JSON, with Neo4j integers as numbers. */
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
// Ends the server when the bench has ended in any way.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
// Otherwise the channel to the bench would keep the server alive.
process.channel?.unref();
