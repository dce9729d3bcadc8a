import { SpanKind } from "@opentelemetry/api";
import { isTraced, traced } from "../common/tracing.js";
import type { Row } from "./database.js";

/** Maximum characters of a statement in a trace. */
const longestText = 4_000;

/**
 * Runs a statement as a part of the trace of its request, by the semantic conventions of OpenTelemetry for databases. Its text has
 * the names of parameters; their values, and those of its rows, are in no trace.
 */
export function tracedStatement(cypher: string, run: () => Promise<Row[]>): Promise<Row[]> {
  if (!isTraced()) return run();
  const summary = summaryOf(cypher);
  const attributes = () => ({
    "db.system.name": "neo4j",
    "db.query.summary": summary,
    "db.query.text": cypher.slice(0, longestText),
  });
  return traced(summary, { kind: SpanKind.CLIENT, attributes }, async span => {
    const rows = await run();
    span?.setAttribute("db.response.returned_rows", rows.length);
    return rows;
  });
}

/** Returns the first clause of a statement and its first label, such as `MATCH Service`. */
function summaryOf(cypher: string): string {
  const [clause = "CYPHER"] = /\b[A-Z]+\b/.exec(cypher) ?? [];
  const [, label] = /:\s?([A-Z]\w*)/.exec(cypher) ?? [];
  return label ? `${clause} ${label}` : clause;
}
