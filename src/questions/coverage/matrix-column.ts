import { RepositoryError } from "../../common/repository-error.js";
import { enumerationOf, type Kind, propertiesOf } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { bucketOfKind, bucketOfOpd, type Responsible } from "../element-count.js";

type Bucket = { value: string | null; label: string };

/** What the columns of a matrix are. */
export interface MatrixColumn {
  /** Cypher: the list of values of the element `e`, for whom `responsible` answers; one null where none is recorded. */
  values: (responsible: string) => string;
  /** Names of the kinds that have it; all when left out. */
  kinds?: string[];
  /** A value, and the perangkat daerah that it is the id of, as clients see them. */
  bucketOf: (value: string | null, opd: Responsible["opd"]) => Bucket;
}

/** The column of that name; throws BAD_USER_INPUT, with those that there are, for one that none of these kinds has. */
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
    values: () => (list ? `CASE WHEN coalesce(size(e.${by}), 0) = 0 THEN [null] ELSE e.${by} END` : `[e.${by}]`),
    kinds: having.map(({ name }) => name),
    bucketOf: value => ({ value, label: value === null ? "Belum tercatat" : (labels[value] ?? value) }),
  };
}

const enumerated = (kind: Kind) => propertiesOf(kind).filter(({ type }) => enumerationOf(type()));

function refuse(by: string, kinds: readonly Kind[]): never {
  const known = ["kind", "responsible", ...new Set(kinds.flatMap(kind => enumerated(kind).map(({ name }) => name)))];
  throw new RepositoryError("BAD_USER_INPUT", `A matrix of these kinds cannot be by "${by}".`, { known });
}
