import { readable } from "../../access/readable.js";
import type { Viewer } from "../../access/viewer.js";
import { RepositoryError } from "../../common/repository-error.js";
import { enumerationOf, type Kind, propertiesOf } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { bucketOfKind, bucketOfOpd, type Responsible } from "../element-count.js";

type Bucket = { value: string | null; label: string };

/** Definition of the columns of a matrix. */
export interface MatrixColumn {
  /**
   * Returns Cypher for the list of values of the element `e`, for which `responsible` is the responsible OPD. `[null]`
   * if none is recorded.
   */
  values: (responsible: string, viewer: Viewer) => string;
  /** Names of the kinds that have this property. Default: all kinds. */
  kinds?: string[];
  /** Returns the value and label for clients; `opd` is the OPD whose id the value is. */
  bucketOf: (value: string | null, opd: Responsible["opd"]) => Bucket;
}

/**
 * Returns the column definition of that name. Throws BAD_USER_INPUT with the list `known` if none of the kinds has it.
 */
export function matrixColumn(by: string, kinds: readonly Kind[] = metamodel.kinds): MatrixColumn {
  if (by === "kind") return { values: () => "[e.kind]", bucketOf: value => bucketOfKind(value!) };
  if (by === "responsible") {
    return { values: answering => `[${answering}]`, bucketOf: (responsible, opd) => bucketOfOpd({ responsible, opd }) };
  }
  const having = kinds.filter(kind => enumerated(kind).some(({ name }) => name === by));
  const [first] = having;
  if (!first) refuse(by, kinds);
  const { type, list } = enumerated(first).find(({ name }) => name === by)!;
  const { labels } = enumerationOf(type())!;
  return {
    values: (_, viewer) => valuesOf(readable(viewer, "e", by), list),
    kinds: having.map(({ name }) => name),
    bucketOf: value => ({ value, label: value === null ? "Belum tercatat" : (labels[value] ?? value) }),
  };
}

const valuesOf = (property: string, isList = false): string =>
  isList ? `CASE WHEN coalesce(size(${property}), 0) = 0 THEN [null] ELSE ${property} END` : `[${property}]`;

const enumerated = (kind: Kind) => propertiesOf(kind).filter(({ type }) => enumerationOf(type()));

function refuse(by: string, kinds: readonly Kind[]): never {
  const known = ["kind", "responsible", ...new Set(kinds.flatMap(kind => enumerated(kind).map(({ name }) => name)))];
  throw new RepositoryError(
    "BAD_USER_INPUT",
    `"${by}" is not a column for a matrix of these kinds. Use one of extensions.known.`,
    { known },
  );
}
