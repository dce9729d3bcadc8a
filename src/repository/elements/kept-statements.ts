import type { FieldNode, GraphQLResolveInfo } from "graphql";
import { LatelyMade } from "../../common/lately-made.js";
import type { Row } from "../../database/database.js";
import type { Context } from "../context.js";

/** Cypher statement with its parameters, and the conversion of its rows. */
export interface Statement<T> {
  cypher: string;
  parameters: Row;
  read(rows: Row[]): T;
}

/**
 * Cache of compiled statements by field, for documents that the server caches parsed. Compiling takes as long as
 * reading the result of Neo4j.
 */
export class KeptStatements<T> {
  private readonly statements = new LatelyMade<Statement<T>>(({ cypher }) => cypher.length);

  /** Returns the cached statement for the same variables, sight and day, or compiles it. */
  for(info: GraphQLResolveInfo, { viewer, today }: Pick<Context, "viewer" | "today">, compile: () => Statement<T>) {
    const [node, ...more] = info.fieldNodes as [FieldNode, ...FieldNode[]];
    // Fields selected in several fragments are not cached: the key would need all their nodes.
    if (more.length > 0) return compile();
    return this.statements.of([node, today, viewer.fingerprint, JSON.stringify(info.variableValues)], compile);
  }
}
