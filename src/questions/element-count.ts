import { Field, Int, ObjectType } from "type-graphql";
import { formatRef } from "../graph/element-ref.js";
import { definitionOf } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";

@ObjectType({ description: "How many of the elements found have one value." })
export class ElementCount {
  @Field(() => String, {
    nullable: true,
    description: "Kind, ref of the OPD, OUTSIDE, distance, rule or severity; null: not recorded.",
  })
  value!: string | null;

  @Field(() => String)
  label!: string;

  @Field(() => Int)
  count!: number;
}

/** What elements are counted under. */
export type Bucket = Pick<ElementCount, "value" | "label">;

/** Who an analysis found responsible: the id, OUTSIDE or nothing, and the Opd where it is one of the province. */
export interface Responsible {
  responsible: string | null;
  opd: { kind: string; code: string; name: string; plateau: string } | null;
}

/** The bucket of a kind, by its name. */
export const bucketOfKind = (kind: string): Bucket => ({
  value: kind,
  label: definitionOf(metamodel.kind(kind)).label,
});

/** The bucket of a perangkat daerah; institutions outside the province share one. */
export function bucketOfOpd({ responsible, opd }: Responsible): Bucket {
  if (opd) return { value: formatRef(opd), label: opd.name };
  return responsible
    ? { value: responsible, label: "Di luar pemerintah provinsi" }
    : { value: null, label: "Belum tercatat" };
}

/** Rows by bucket, fullest first, equal ones in the order they came; a row counts once unless `weightOf` says otherwise. */
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

/** The same for rows that a statement has counted already. */
export const sumBy = <T extends { count: number }>(rows: readonly T[], bucketOf: (row: T) => Bucket): ElementCount[] =>
  countBy(rows, bucketOf, ({ count }) => count);

/** How many such rows stand for in all. */
export const totalOf = (rows: readonly { count: number }[]): number => rows.reduce((sum, { count }) => sum + count, 0);

/** The same for many rows of few keys, each with a bucket of its own. */
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
