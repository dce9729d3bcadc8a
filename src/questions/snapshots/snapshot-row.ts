import { GraphQLLocalDate } from "graphql-scalars";
import { Int } from "type-graphql";
import { Provenance } from "../../metamodel/define/index.js";
import { Service, ServiceMethod } from "../../metamodel/service.js";
import type { Bucket } from "../element-count.js";
import { enteredKinds } from "../within-opd.js";

/**
 * Counts of one day, for the elements of one kind, OPD, level and (for services) method. Stored as a node Snapshot, which is
 * not an Element.
 */
export interface SnapshotRow {
  /** ISO 8601 date, such as `2026-11-24`. */
  day: string;
  kind: string;
  /** Id of the responsible OPD, OUTSIDE, UNDIVIDED, or null if no owner is recorded. */
  responsible: string | null;
  /** Ref and name of the OPD on that day: `value` and `label` of its bucket. */
  opd: string | null;
  label: string;
  method: string | null;
  /**
   * Level of the elements, by which viewers read the row. Null for rows of files and of earlier versions, which are read by
   * those who see everything.
   */
  confidentiality: string | null;
  count: number;
  mandatoryFilled: number;
  mandatoryAsked: number;
  /** Null if the row was counted here. */
  provenance: string | null;
  note: string | null;
}

/** Bucket of counts for the province as a whole. */
export const undivided = { value: "UNDIVIDED", label: "Tidak dirinci per perangkat daerah" } satisfies Bucket;

/**
 * Columns of a file, in the order of `seeds/README.md`, each with the type of its values. A file has no counts by OPD.
 */
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

/** Rule for the values of a row: the column, the condition of a violation and the message. */
interface Rule {
  column: string;
  isBroken: (row: Told) => boolean;
  message: string;
}

/**
 * Maximum count: larger than that of any government, and small enough that the sum of all rows of a day fits the Int of
 * GraphQL.
 */
const most = 10_000_000;
const numbers = ["count", "mandatoryFilled", "mandatoryAsked"];
const demanded = ["day", "kind", ...numbers, "provenance"];
const kindNames = enteredKinds.map(({ name }) => name);

const rules: Rule[] = [
  ...demanded.map(column => ({ column, isBroken: (row: Told) => row[column] === undefined, message: "harus diisi" })),
  ...numbers.map(column => ({ column, isBroken: (row: Told) => row[column] < 0, message: "tidak boleh di bawah nol" })),
  ...numbers.map(column => ({
    column,
    isBroken: (row: Told) => row[column] > most,
    message: `tidak boleh melebihi ${most.toLocaleString("id")}`,
  })),
  {
    column: "kind",
    isBroken: ({ kind }) => !kindNames.includes(kind),
    message: `harus salah satu dari ${kindNames.join(", ")}`,
  },
  {
    column: "method",
    isBroken: ({ kind, method }) => method !== undefined && kind !== Service.name,
    message: `hanya untuk ${Service.name}`,
  },
  {
    column: "mandatoryFilled",
    isBroken: ({ mandatoryFilled, mandatoryAsked }) => mandatoryFilled > mandatoryAsked,
    message: "tidak boleh melebihi mandatoryAsked",
  },
];

/** Returns the first rule that a row of a file violates. Its message is in Indonesian. */
export const faultOf = (row: Told): Rule | undefined => rules.find(({ isBroken }) => isBroken(row));

/** Converts a valid row of a file to the stored row. */
export function toldByFile(row: Told): SnapshotRow {
  const { value, label } = undivided;
  const told = Object.fromEntries([...snapshotColumns.keys()].map(column => [column, row[column] ?? null]));
  return { ...(told as unknown as SnapshotRow), responsible: value, opd: value, label, confidentiality: null };
}

/** Returns the unique key of a row, which is the id of its node. */
export const identityOf = ({ day, kind, responsible, method, confidentiality }: SnapshotRow): string =>
  JSON.stringify([day, kind, responsible, method, confidentiality]);
