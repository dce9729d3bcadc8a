import type { Row } from "../database/database.js";

/** Cypher of a value, and how what Neo4j answers for it is read. */
export interface Expression<T = any> {
  cypher: string;
  read(value: any): T;
}

/** What is taken as Neo4j gives it. */
export const plain = (cypher: string): Expression => ({ cypher, read: value => value });

/** The same where there may be none. */
export const orNull = <T>({ cypher, read }: Expression<T>): Expression<T | null> => ({
  cypher,
  read: value => (value === null ? null : read(value)),
});

/**
 * An object of these parts, each under its name, and of what is the `same` in all. It travels as a list: unpacking the
 * keys of a map costs the driver as much as the values.
 */
export function objectOf(parts: ReadonlyMap<string, Expression>, same: object = {}): Expression<Row> {
  const names = [...parts.keys()];
  const expressions = [...parts.values()];
  // A copy of what has every name already; adding names to each object took V8 twenty times as long.
  const template: Row = { ...same, ...Object.fromEntries(names.map(name => [name, null])) };
  return {
    cypher: `[${expressions.map(({ cypher }) => cypher).join(", ")}]`,
    read: (values: unknown[]) => {
      const object = { ...template };
      for (let index = 0; index < names.length; index++) {
        object[names[index]!] = expressions[index]!.read(values[index]);
      }
      return object;
    },
  };
}

/** A list that a subquery of Cypher collects; `returned` is what it returns for each row. */
export const collected = <T>(subquery: string, returned: Expression<T>, ending = ""): Expression<T[]> => ({
  cypher: `COLLECT { ${subquery} RETURN ${returned.cypher}${ending} }`,
  read: (rows: unknown[]) => rows.map(row => returned.read(row)),
});
