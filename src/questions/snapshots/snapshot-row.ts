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

/** What may be wrong with a row, and where. */
interface Rule {
  column: string;
  isBroken: (row: Told) => boolean;
  message: string;
}

/** More than any government counts; the sum of all rows of a day stays within the Int of GraphQL. */
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

/** The first thing wrong with what a file says of a row; the message is Indonesian, for people. */
export const faultOf = (row: Told): Rule | undefined => rules.find(({ isBroken }) => isBroken(row));

/** A faultless row of a file as it is kept. */
export function toldByFile(row: Told): SnapshotRow {
  const { value, label } = undivided;
  const told = Object.fromEntries([...snapshotColumns.keys()].map(column => [column, row[column] ?? null]));
  return { ...(told as unknown as SnapshotRow), responsible: value, opd: value, label };
}

/** What tells rows apart; the id of the node. */
export const identityOf = ({ day, kind, responsible, method }: SnapshotRow): string =>
  JSON.stringify([day, kind, responsible, method]);
