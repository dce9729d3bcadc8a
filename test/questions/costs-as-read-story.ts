import { expect } from "@jest/globals";
import type { useSample } from "../support/repository.js";

type Ask = ReturnType<typeof useSample>["ask"];

/** The sample has no costs of elements that a plan changes: SKM becomes SKM-TERPADU, PINJAM-RUANG is retired. */
export const changedByThePlan = `
  MATCH (skm:Application {code: 'SKM'}), (next:Application {code: 'SKM-TERPADU'}), (rooms:Application {code: 'PINJAM-RUANG', plateau: 'AS_IS'}),
    (operator:Opd {code: 'DISKOMINFO'}), (program:Reference {code: 'PRG-2.16-01'})
  SET skm.annualCostRupiah = 30, skm.developmentCostRupiah = 300, next.annualCostRupiah = 50, rooms.annualCostRupiah = 7
  CREATE (skm)-[:OPERATED_BY {id: 'by-1'}]->(operator), (rooms)-[:OPERATED_BY {id: 'by-2'}]->(operator),
    (skm)-[:FUNDED_BY {id: 'by-3', year: 2027, amountRupiah: 11}]->(program)`;

const lists = `query Lists($plateau: Plateau!, $at: LocalDate!) {
  applications(first: 500, plateau: $plateau, at: $at) { nodes { ...Costing annualCostRupiah developmentCostRupiah operatedBy { nodes { ref } } } }
  infrastructures(first: 500, plateau: $plateau, at: $at) { nodes { ...Costing annualCostRupiah operatedBy { nodes { ref } } } }
  initiatives(first: 500, plateau: $plateau, at: $at) { nodes { ...Costing budgetRupiah executedBy { nodes { ref } } } }
}
fragment Costing on Element {
  ref ownedBy { ref } responsible { ref }
  fundedBy { edges { relation { year amountRupiah } node { ref } } }
}`;

/** An element as a client reads it, with its amounts. */
export interface Costing {
  ref: string;
  owners: string[];
  responsible: string[];
  operators: string[];
  isOutside: boolean;
  funds: { year: string; program: string; rupiah: number }[];
  own: Record<string, number | undefined>;
}

const refs = (list: any): string[] => list?.nodes.map(({ ref }: any) => ref) ?? [];
const refOf = (one: any): string[] => (one ? [one.ref] : []);

const read = (node: any): Costing => ({
  ref: node.ref,
  owners: refOf(node.ownedBy),
  responsible: refOf(node.responsible),
  operators: [...refs(node.operatedBy), ...refs(node.executedBy)],
  isOutside: !!node.ownedBy && !node.responsible,
  funds: node.fundedBy.edges.map(({ relation, node: { ref } }: any) => ({
    ...{ year: String(relation.year), program: ref, rupiah: relation.amountRupiah },
  })),
  own: {
    annualRupiah: node.annualCostRupiah ?? undefined,
    developmentRupiah: node.developmentCostRupiah ?? undefined,
    budgetRupiah: node.budgetRupiah ?? undefined,
  },
});

/** Reads the applications, infrastructures and initiatives of an architecture on a day. */
export async function elementsIn(ask: Ask, plateau: string, at: string): Promise<Costing[]> {
  const { data, errors } = await ask(lists, { plateau, at });
  expect(errors).toBeUndefined();
  return Object.values(data).flatMap(({ nodes }: any) => nodes.map(read));
}

const sum = (numbers: (number | undefined | null)[]) => {
  const recorded = numbers.filter(number => typeof number === "number");
  return recorded.length > 0 ? recorded.reduce((all, each) => all + each, 0) : null;
};
const fundsOf = ({ funds }: Costing) => funds.map(({ rupiah }) => rupiah);
/** True if the element has an amount of its own or funds. */
export const isRecorded = ({ own, funds }: Costing) =>
  [...Object.values(own), ...funds].some(each => each !== undefined);

/** Sums the amounts of elements; null if none is recorded. */
export const totalsOf = (elements: Costing[]) => ({
  elements: elements.length,
  annualRupiah: sum(elements.map(({ own }) => own.annualRupiah)),
  developmentRupiah: sum(elements.map(({ own }) => own.developmentRupiah)),
  budgetRupiah: sum(elements.map(({ own }) => own.budgetRupiah)),
  fundedRupiah: sum(elements.flatMap(fundsOf)),
});

type GroupsOf = (element: Costing) => string[];
/** Groups of an element, by grouping. */
export const groupings: Record<string, GroupsOf> = {
  PAYER: ({ owners }) => owners,
  OPD: ({ responsible }) => responsible,
  OPERATOR: ({ operators }) => operators,
};
/** Group of a fund, by grouping. */
export const fundings: Record<string, (fund: Costing["funds"][number]) => string> = {
  YEAR: ({ year }) => year,
  PROGRAM: ({ program }) => program,
};

/** Computes the rows of a grouping from the elements with recorded amounts, by value. */
export function rowsOf(elements: Costing[], by: string): object[] {
  const fundOf = fundings[by];
  const groupsOf: GroupsOf = fundOf ? ({ funds }) => funds.map(fundOf) : groupings[by]!;
  const valuesOf = (each: Costing): (string | null)[] =>
    groupsOf(each).length > 0 || fundOf ? groupsOf(each) : [null];
  const onlyFunds = (each: Costing, value: string | null) => ({
    ...each,
    own: {},
    funds: each.funds.filter(fund => fundOf!(fund) === value),
  });
  return [...new Set(elements.flatMap(valuesOf))].map(value => {
    const within = elements.filter(each => valuesOf(each).includes(value));
    return { value, ...totalsOf(fundOf ? within.map(each => onlyFunds(each, value)) : within) };
  });
}
