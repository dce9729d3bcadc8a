import { Field, Int, ObjectType } from "type-graphql";
import { formatRef } from "../graph/element-ref.js";
import { OUTSIDE } from "../graph/responsible.js";
import { definitionOf } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";

@ObjectType({ description: "Number of found elements that share one value." })
export class ElementCount {
  @Field(() => String, {
    nullable: true,
    description:
      "Kind, ref of the OPD, OUTSIDE, HIDDEN (OPDs that the viewer may not see), distance, rule or severity. Null: not recorded.",
  })
  value!: string | null;

  @Field(() => String)
  label!: string;

  @Field(() => Int)
  count!: number;
}

/** Value and label under which elements are counted. */
export type Bucket = Pick<ElementCount, "value" | "label">;

/** Responsible party found by an analysis: an id, OUTSIDE or null, and the Opd if it belongs to the province. */
export interface Responsible {
  responsible: string | null;
  opd: { kind: string; code: string; name: string; plateau: string } | null;
}

/** Returns the bucket of a kind, by the name of the kind. */
export const bucketOfKind = (kind: string): Bucket => ({
  value: kind,
  label: definitionOf(metamodel.kind(kind)).label,
});

/** Bucket of all OPDs that the viewer may not see. */
export const hiddenOpd = { value: "HIDDEN", label: "Tidak ditampilkan" } satisfies Bucket;

/** Returns the bucket of an OPD. All institutions outside the province share one bucket, and so do hidden OPDs. */
export function bucketOfOpd({ responsible, opd }: Responsible): Bucket {
  if (opd) return { value: formatRef(opd), label: opd.name };
  if (responsible === null) return { value: null, label: "Belum tercatat" };
  return responsible === OUTSIDE ? { value: OUTSIDE, label: "Di luar pemerintah provinsi" } : hiddenOpd;
}

/** Counts rows by bucket, largest bucket first, ties in order of first occurrence. Default weight of a row: 1. */
export function countBy<T>(
  rows: readonly T[],
  bucketOf: (row: T) => Bucket,
  weightOf: (row: T) => number = () => 1,
): ElementCount[] {
  const counts = new Map<string | null, ElementCount>();
  for (const row of rows) {
    const bucket = bucketOf(row);
    const known = counts.get(bucket.value);
    if (known) known.count += weightOf(row);
    else counts.set(bucket.value, { ...bucket, count: weightOf(row) });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count);
}

/** Sums the counts of rows by bucket, for rows that a statement has already counted. */
export const sumBy = <T extends { count: number }>(rows: readonly T[], bucketOf: (row: T) => Bucket): ElementCount[] =>
  countBy(rows, bucketOf, ({ count }) => count);

/** Returns the sum of the counts of the rows. */
export const totalOf = (rows: readonly { count: number }[]): number => rows.reduce((sum, { count }) => sum + count, 0);

/** Counts rows by key first, then by bucket; faster if many rows share few keys. */
export function countByKey<T, K>(
  rows: readonly T[],
  keyOf: (row: T) => K,
  bucketOf: (key: K, first: T) => Bucket,
): ElementCount[] {
  const counted = new Map<K, { first: T; count: number }>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = counted.get(key);
    if (known) known.count++;
    else counted.set(key, { first: row, count: 1 });
  }
  return countBy(
    [...counted],
    ([key, { first }]) => bucketOf(key, first),
    ([, { count }]) => count,
  );
}

/** Counts rows by the OPD that is responsible for them, as `countByKey`. */
export const countByOpd = (rows: readonly Responsible[]): ElementCount[] =>
  countByKey(
    rows,
    ({ responsible }) => responsible,
    (_, first) => bucketOfOpd(first),
  );
