import { GraphQLLocalDate, GraphQLSafeInt } from "graphql-scalars";
import { Float, Int } from "type-graphql";
import {
  definitionOf,
  enumerationOf,
  type Kind,
  propertiesOf,
  singularOf,
} from "../../../src/metamodel/define/index.js";
import { metamodel } from "../../../src/metamodel/metamodel.js";
import type { Seeded } from "../../support/read-seeds.js";
import type { SeedGraph } from "./seed-graph.js";

/** Request for an aggregation, in the words of the contract. */
export interface Call {
  list: string;
  filter: Record<string, any>;
  by: { name: string; per?: "MONTH" | "YEAR" }[];
  measure?: string;
  orderBy: { by: string; direction: "ASC" | "DESC" }[];
}

type Group = { value: string | null; label: string } | null;

/** Row of an aggregation, in the form of the answer. */
export type Row = Record<string, unknown> & { first: Group; second: Group };

const months = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");
const noValue = { value: null, label: "Belum tercatat" };

export const kindOfList = (list: string): Kind => metamodel.kinds.find(kind => definitionOf(kind).plural === list)!;

/** Returns the rows and the total of a call from the seeds in memory, the rows without an order. */
export function recompute(graph: SeedGraph, call: Call): { rows: Row[]; total: Record<string, unknown> } {
  const kind = kindOfList(call.list);
  const found = graph.all(kind.name).filter(each => matches(graph, each, call.filter));
  const groups = new Map<string, { groups: Group[]; elements: Seeded[] }>();
  for (const element of found)
    for (const combination of combinations(call.by.map(by => groupsOf(graph, element, by)))) {
      const key = JSON.stringify(combination);
      const group = groups.get(key) ?? { groups: combination, elements: [] };
      group.elements.push(element);
      groups.set(key, group);
    }
  if (call.by.length === 0) groups.set("", { groups: [], elements: found });
  const rows = [...groups.values()].map(({ groups: [first = null, second = null], elements }) => ({
    ...{ first, second },
    ...numbersOf(graph, elements, kind, call.measure),
  }));
  return { rows, total: numbersOf(graph, found, kind, call.measure) };
}

const combinations = (lists: Group[][]): Group[][] =>
  lists.reduce<Group[][]>(
    (made, list) => made.flatMap(each => list.map(one => [...each, one])),
    lists.length ? [[]] : [],
  );

function matches(graph: SeedGraph, element: Seeded, filter: Call["filter"]): boolean {
  return Object.entries(filter).every(([name, { eq, exists }]) => {
    const field = metamodel.field(metamodel.kind(element.kind), name);
    const values = field ? graph.ends(element, field) : graph.values(element, name);
    return eq === undefined ? values.length > 0 === exists : values.includes(eq as never);
  });
}

function groupsOf(graph: SeedGraph, element: Seeded, { name, per }: Call["by"][number]): Group[] {
  if (name === "responsible") return [opd(graph.responsible(element), graph)];
  const [first, second] = name.split(".") as [string, string?];
  const field = metamodel.field(metamodel.kind(element.kind), first);
  const ends = field ? graph.ends(element, field) : [];
  if (field && second === undefined) return orNone(ends.map(refOf));
  const owners = field ? ends : [element];
  const values = [...new Set(owners.flatMap(each => graph.values(each, second ?? name)))];
  const type = propertyOf(owners[0] ?? element, second ?? name);
  const texts = [...new Set(values.map(value => (per ? value.slice(0, per === "YEAR" ? 4 : 7) : value)))];
  return orNone(texts.map(value => ({ value: textOf(value, type), label: labelOf(value, type, per) })));
}

const propertyOf = ({ kind }: Seeded, name: string): any =>
  propertiesOf(metamodel.kind(kind))
    .find(each => each.name === name)
    ?.type();

const orNone = (groups: Group[]): Group[] => (groups.length > 0 ? groups : [noValue]);

const refOf = ({ kind, code, plateau, cells }: Seeded): Group => ({
  value: `${singularOf(metamodel.kind(kind))}:${code}${plateau === "TO_BE" ? "@TO_BE" : ""}`,
  label: cells.name!,
});

function opd(code: string | null, graph: SeedGraph): Group {
  if (code === null) return noValue;
  if (code === "OUTSIDE") return { value: code, label: "Di luar pemerintah provinsi" };
  const found = graph.all("Opd").find(each => each.code === code);
  return found ? refOf(found) : { value: "HIDDEN", label: "Tidak ditampilkan" };
}

/** True for a type of numbers. */
export const isNumber = (type: unknown): boolean => [Int, Float, GraphQLSafeInt].some(each => each === type);

const textOf = (value: string, type: unknown) => (isNumber(type) ? String(Number(value)) : value);

function labelOf(value: string, type: any, per?: string): string {
  if (per === "MONTH") return `${months[Number(value.slice(5)) - 1]} ${value.slice(0, 4)}`;
  if (type === Boolean) return value === "true" ? "Ya" : "Tidak";
  return (type && enumerationOf(type)?.labels[value]) ?? textOf(value, type);
}

/** Numbers that a group may have; those of the other type of measure are null. */
export const numberNames = ["count", "recorded", "sum", "avg", "min", "max", "earliest", "latest"];

function numbersOf(graph: SeedGraph, elements: Seeded[], kind: Kind, measure?: string): Record<string, unknown> {
  const none = Object.fromEntries(numberNames.map(name => [name, null]));
  const values = measure ? elements.flatMap(each => graph.values(each, measure)) : [];
  const counted = { ...none, count: elements.length, ...(measure ? { recorded: values.length } : {}) };
  if (values.length === 0) return counted;
  if (
    propertiesOf(kind)
      .find(({ name }) => name === measure)!
      .type() === GraphQLLocalDate
  ) {
    const sorted = values.toSorted();
    return { ...counted, earliest: sorted[0], latest: sorted.at(-1) };
  }
  const numbers = values.map(Number);
  const sum = numbers.reduce((all, each) => all + each, 0);
  return { ...counted, sum, avg: sum / numbers.length, min: Math.min(...numbers), max: Math.max(...numbers) };
}

/** Returns the number of cells: the numbers of the values of the dimensions, multiplied. */
export const cellsOf = (rows: readonly Row[]): number =>
  (["first", "second"] as const)
    .map(place => new Set(rows.map(row => JSON.stringify(row[place]))).size)
    .reduce((product, size) => product * size, 1);

/** Compares two rows in the order of a call; 0 for rows that only ids distinguish. */
export function inOrder(call: Call): (one: Row, other: Row) => number {
  const dimensions = call.by.map((_, index) => ({ by: index === 0 ? "FIRST" : "SECOND", direction: "ASC" as const }));
  const keys = [...call.orderBy, ...dimensions];
  return (one, other) => {
    for (const { by, direction } of keys) {
      const [left, right] = [keyOf(one, by, call), keyOf(other, by, call)];
      if (left === right) continue;
      if (left === null || right === null) return left === null ? 1 : -1;
      return left < right === (direction === "ASC") ? -1 : 1;
    }
    return 0;
  };
}

function keyOf(row: Row, by: string, call: Call): string | number | null {
  const place = ["FIRST", "SECOND"].indexOf(by);
  if (place < 0) return row[by.toLowerCase()] as number | string | null;
  const value = (place === 0 ? row.first : row.second)!.value;
  if (value === null) return null;
  const { name } = call.by[place]!;
  const kind = kindOfList(call.list);
  const [first, second] = name.split(".") as [string, string?];
  const field = metamodel.field(kind, first);
  if (name === "responsible" || (field && second === undefined))
    return value.replace(/^\w+:/, "").replace(/@TO_BE$/, "");
  const owner = field ? field.other : kind;
  const type = propertiesOf(owner)
    .find(each => each.name === (second ?? name))!
    .type();
  return isNumber(type) ? Number(value) : value;
}
