import { defaultConfidentiality } from "../../../src/metamodel/define/confidentiality.js";
import { definitionOf, Element, propertiesOf, type RelationField } from "../../../src/metamodel/define/index.js";
import { metamodel } from "../../../src/metamodel/metamodel.js";
import { answeringCode, parts, readSeeds, type Seeded, type SeededEdge } from "../../support/read-seeds.js";

/** Levels that somebody sees, and the code of the OPD whose elements the same person sees regardless of their level. */
export interface Seer {
  levels: readonly string[];
  opd?: string;
}

const { elements, edges } = readSeeds();

/** The seeds in memory, as somebody sees them as-is on a day, without a database. */
export class SeedGraph {
  constructor(
    private readonly day: string,
    private readonly today: string,
    private readonly seer?: Seer,
  ) {}

  private lasts = (from?: string, until?: string, day = this.day) => (from ?? "") <= day && (!until || until > day);

  /** Returns the elements of a kind that are in force and that the person sees. */
  all(kind: string): Seeded[] {
    return elements.filter(
      each =>
        each.kind === kind &&
        each.plateau === "AS_IS" &&
        this.lasts(each.cells.validFrom, each.cells.validUntil) &&
        this.sees(each),
    );
  }

  /** Returns what the person sees at the other end of a relation field, each element once. */
  ends(element: Seeded, { relation, direction, other, isToOne }: RelationField, day = this.day): Seeded[] {
    const { type, joinsPeriods, supersedes } = relation;
    const here = edges
      .filter(each => each.type === type && this.lasts(each.since, each.until, day))
      .filter(({ from, to }) => (direction === "OUT" ? from : to) === element)
      .filter(each => !isToOne || !edges.some(later => isLater(later, each, day)))
      .filter(
        each => direction === "OUT" || relation.oneAtATime !== true || !edges.some(later => isLater(later, each, day)),
      )
      .map(({ from, to }) => (direction === "OUT" ? to : from))
      .filter(each => other === Element || each.kind === other.name)
      .filter(each => supersedes || each.plateau === "AS_IS")
      .filter(each => isToOne || joinsPeriods || this.lasts(each.cells.validFrom, each.cells.validUntil, day));
    return [...new Set(here)].filter(each => this.sees(each));
  }

  /** Returns the code of the OPD that answers for an element, OUTSIDE, or null. */
  responsible(element: Seeded, day = this.day): string | null {
    const everything = new SeedGraph(this.day, this.today);
    const owner = everything.ends(element, fieldOf(element, "ownedBy"), day)[0];
    const opd = owner ?? (element.kind === "Opd" ? element : undefined);
    return opd ? answeringCode(opd, unit => everything.ends(unit, fieldOf(unit, "unitOf"), day)[0]) : null;
  }

  /** Returns the values of a property, as the person reads them. */
  values(element: Seeded, name: string): string[] {
    const kind = metamodel.kind(element.kind);
    const property = propertiesOf(kind).find(each => each.name === name);
    const cell = element.cells[name];
    if (!property || cell === undefined || this.isHidden(element, name)) return [];
    return property.list ? [...new Set(parts(cell))] : [cell];
  }

  private isOwn = (element: Seeded) =>
    this.seer?.opd !== undefined && this.responsible(element, this.today) === this.seer.opd;

  private sees(element: Seeded): boolean {
    if (!this.seer) return true;
    const declared = definitionOf(metamodel.kind(element.kind)).confidentiality;
    const level = element.cells.confidentiality ?? defaultConfidentiality(declared, element.cells);
    return this.seer.levels.includes(level) || this.isOwn(element);
  }

  private isHidden(element: Seeded, name: string): boolean {
    const kind = metamodel.kind(element.kind);
    const { confidential, confidentialFor } = propertiesOf(kind).find(each => each.name === name)!;
    if (!this.seer || !confidential || this.seer.levels.includes(confidential) || this.isOwn(element)) return false;
    const sort = element.cells[definitionOf(kind).typeProperty ?? ""];
    return !confidentialFor || sort === undefined || confidentialFor.includes(sort);
  }
}

/** Returns true for a relation to one that has ended another of the same source. */
const isLater = (later: SeededEdge, each: SeededEdge, day: string) =>
  later.type === each.type &&
  later.from === each.from &&
  later.to.kind === each.to.kind &&
  (later.since ?? "") > (each.since ?? "") &&
  later.since! <= day;

const fieldOf = ({ kind }: Seeded, name: string) => metamodel.field(metamodel.kind(kind), name)!;
