import { GraphQLLocalDate } from "graphql-scalars";
import { Int } from "type-graphql";
import { Provenance } from "../../metamodel/define/index.js";
import { Service, ServiceMethod } from "../../metamodel/service.js";
import type { Bucket } from "../element-count.js";
import { enteredKinds } from "../within-opd.js";

/** What is kept of one day: the elements of one kind, perangkat daerah and (services) method. A node Snapshot, no element. */
export interface SnapshotRow {
  /** `2026-11-24` */
  day: string;
  kind: string;
  /** Id of the perangkat daerah, OUTSIDE, UNDIVIDED, or null: no owner recorded. */
  responsible: string | null;
  /** How the perangkat daerah was called on that day: `value` and `label` of its bucket. */
  opd: string | null;
  label: string;
  method: string | null;
  count: number;
  mandatoryFilled: number;
  mandatoryAsked: number;
  /** Null where it was counted here. */
  provenance: string | null;
  note: string | null;
}

/** The bucket of what was counted for the province as a whole. */
export const undivided = { value: "UNDIVIDED", label: "Tidak dirinci per perangkat daerah" } satisfies Bucket;

/** What a file may say of a row, in the order in which `seeds/README.md` shows it; a file counts nothing by OPD. */
export const snapshotColumns = new Map<string, () => object>([
  ["day", () => GraphQLLocalDate],
  ["kind", () => String],
  ["method", () => ServiceMethod],
  ["count", () => Int],
  ["mandatoryFilled", () => Int],
  ["mandatoryAsked", () => Int],
  ["provenance", () => Provenance],
  ["note", () => String],
]);

type Told = Record<string, any>;

const missing = (column: string) => (row: Told) => row[column] === undefined;
const negative = (column: string) => (row: Told) => row[column] < 0;
const kindNames = enteredKinds.map(({ name }) => name);

/** Column, when it is at fault, and what is the matter, for people. */
const faults: [string, (row: Told) => boolean, string][] = [
  ...["day", "kind", "count", "mandatoryFilled", "mandatoryAsked", "provenance"].map(
    (column): [string, (row: Told) => boolean, string] => [column, missing(column), "harus diisi"],
  ),
  ...["count", "mandatoryFilled", "mandatoryAsked"].map((column): [string, (row: Told) => boolean, string] => [
    column,
    negative(column),
    "tidak boleh di bawah nol",
  ]),
  ["kind", ({ kind }) => kind && !kindNames.includes(kind), `harus salah satu dari ${kindNames.join(", ")}`],
  ["method", ({ kind, method }) => method && kind !== Service.name, `hanya untuk ${Service.name}`],
  [
    "mandatoryFilled",
    ({ mandatoryFilled, mandatoryAsked }) => mandatoryFilled > mandatoryAsked,
    "tidak boleh melebihi mandatoryAsked",
  ],
];

/** The first thing wrong with what a file says of a row; the message is Indonesian, for people. */
export function faultOf(row: Told): { column: string; message: string } | undefined {
  const found = faults.find(([, isAtFault]) => isAtFault(row));
  return found && { column: found[0], message: found[2] };
}

/** A faultless row of a file as it is kept. */
export function toldByFile(row: Told): SnapshotRow {
  const { value, label } = undivided;
  const told = Object.fromEntries([...snapshotColumns.keys()].map(column => [column, row[column] ?? null]));
  return { ...(told as unknown as SnapshotRow), responsible: value, opd: value, label };
}

/** What tells rows apart; the id of the node. */
export const identityOf = ({ day, kind, responsible, method }: SnapshotRow): string =>
  JSON.stringify([day, kind, responsible, method]);
