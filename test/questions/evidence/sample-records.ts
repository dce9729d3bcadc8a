import { answeringCode, readSeeds, type Seeded } from "../../support/read-seeds.js";

/** The sample as its CSV files record it on a day, without a database. */
export interface SampleRecords {
  all(kind: string): Seeded[];
  find(kind: string, code: string): Seeded;
  /** Ends of relations in force that are as-is and in force, except what replaces an element. */
  out(element: Seeded, type: string): Seeded[];
  into(element: Seeded, type: string): Seeded[];
  /** To-be elements that replace, upgrade or end an element and have not ended; one that starts later is a plan, too. */
  plans(element: Seeded): Seeded[];
  /** Methods of the exchanges by which an application takes data from others; empty: not recorded. */
  methods(element: Seeded): string[];
  /** Code of the OPD that answers for an element, OUTSIDE, or null. */
  responsible(element: Seeded): string | null;
}

/** Reads the CSV files of the sample and the taxonomies as they are on a day. */
export function readSampleRecords(day: string): SampleRecords {
  const lasts = (since?: string, until?: string) => (!since || since <= day) && (!until || until > day);
  const inForce = ({ plateau, cells }: Seeded) => plateau === "AS_IS" && lasts(cells.validFrom, cells.validUntil);
  const { elements, edges: recorded, find } = readSeeds();
  const edges = recorded.filter(({ until }) => lasts(undefined, until));
  const reached = (element: Seeded, type: string) => type === "OWNED_BY" || inForce(element);
  const now = (type: string) => edges.filter(edge => edge.type === type && lasts(edge.since));
  const out = (element: Seeded, type: string) =>
    now(type).flatMap(({ from, to }) => (from === element && reached(to, type) ? [to] : []));
  const into = (element: Seeded, type: string) =>
    now(type).flatMap(({ from, to }) => (to === element && reached(from, type) ? [from] : []));
  const responsible = (element: Seeded): string | null => {
    const [owner] = element.kind === "Opd" ? [element] : out(element, "OWNED_BY");
    return owner ? answeringCode(owner, unit => out(unit, "UNIT_OF")[0]) : null;
  };
  return {
    all: kind => elements.filter(each => each.kind === kind && inForce(each)),
    ...{ find, out, into, responsible },
    plans: element =>
      edges
        .filter(
          ({ type, from, to }) => type === "REPLACES" && to === element && lasts(undefined, from.cells.validUntil),
        )
        .map(({ from }) => from),
    methods: element =>
      now("CONSUMES")
        .filter(({ from, to }) => from === element && inForce(to))
        .map(({ via }) => via),
  };
}
