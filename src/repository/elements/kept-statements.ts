import type { FieldNode, GraphQLResolveInfo } from "graphql";
import { LatelyMade } from "../../common/lately-made.js";
import type { Row } from "../../database/database.js";
import type { Context } from "../context.js";

/** A statement of Cypher, and how the rows that it answers are read. */
export interface Statement<T> {
  cypher: string;
  parameters: Row;
  read(rows: Row[]): T;
}

/**
 * Statements by the field that they answer, in a document that the server keeps parsed. Compiling one takes as long as
 * reading what Neo4j answers for it.
 */
export class KeptStatements<T> {
  private readonly statements = new LatelyMade<Statement<T>>(({ cypher }) => cypher.length);

  /** Returns the statement that `compile` gives, which is kept for a while for the same variables, sight and day. */
  for(info: GraphQLResolveInfo, { viewer, today }: Pick<Context, "viewer" | "today">, compile: () => Statement<T>) {
    const [node, ...more] = info.fieldNodes as [FieldNode, ...FieldNode[]];
    // Of several, in fragments, it would have to be the same several.
    if (more.length > 0) return compile();
    return this.statements.of([node, today, viewer.fingerprint, JSON.stringify(info.variableValues)], compile);
  }
}
