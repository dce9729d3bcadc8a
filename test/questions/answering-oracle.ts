import { asked } from "./answering-on-days-story.js";

/** Element with its raw relations of any time. */
interface Raw {
  ref: string;
  kind: string;
  opdType?: string;
  change: string | null;
  validFrom: string | null;
  validUntil: string | null;
  relations: {
    edges: { relation: { type: string; since: string | null; until: string | null }; node: { ref: string } }[];
  };
}

const sorts = { above: ["BIRO", "UPT", "UNIT"], outside: ["MINISTRY", "AGENCY", "OTHER_GOVERNMENT", "COMPANY"] };

/**
 * Reads the raw relations, and returns a function for the OPD responsible for a ref, computed independently of the code
 * under test.
 */
export async function oracleOf(refs: string[]) {
  const { elements } = await asked(
    `{ elements(refs: ${JSON.stringify(refs)}) { ref kind change validFrom validUntil ... on Opd { opdType }
        relations(types: [OWNED_BY, UNIT_OF, REPLACES], direction: OUT, validity: ALL, first: 50) { edges { relation { type since until } node { ref } } } } }`,
  );
  const raw = new Map<string, Raw>(elements.map((each: Raw) => [each.ref, each]));
  return (ref: string, day: string, plateau: "AS_IS" | "TO_BE") => answering(ref, new Day(raw, day, plateau));
}

class Day {
  constructor(
    readonly raw: Map<string, Raw>,
    readonly day: string,
    readonly plateau: string,
  ) {}

  isOn = (from: string | null, until: string | null) => (from ?? "") <= this.day && this.day < (until ?? "9");

  to(ref: string, type: string): string | undefined {
    const { edges } = this.raw.get(ref)!.relations;
    return edges.find(({ relation }) => relation.type === type && this.isOn(relation.since, relation.until))?.node.ref;
  }

  /** Returns the to-be element that replaces it, which may be marked RETIRE. */
  next(ref: string): Raw | undefined {
    if (this.plateau !== "TO_BE") return undefined;
    return [...this.raw.values()].find(
      each => this.isOn(each.validFrom, each.validUntil) && this.to(each.ref, "REPLACES") === ref,
    );
  }

  /** Returns the element that represents it: itself, its successor, or none. */
  standing(ref: string): string | undefined {
    const next = this.next(ref);
    return next ? (next.change === "RETIRE" ? undefined : next.ref) : ref;
  }

  /** Returns the end of a relation, which an upgrade inherits from the replaced element unless it has its own. */
  end(ref: string, type: string): string | undefined {
    const { change } = this.raw.get(ref)!;
    const old = this.plateau === "TO_BE" && change === "UPGRADE" ? this.to(ref, "REPLACES") : undefined;
    const end = this.to(ref, type) ?? (old && this.to(old, type));
    return end && this.standing(end);
  }
}

function answering(ref: string, day: Day): string | null {
  const isOwned = day.to(ref, "OWNED_BY") !== undefined;
  const isOpd = day.raw.get(ref)!.kind === "Opd";
  let top = day.end(ref, "OWNED_BY") ?? (isOpd && !isOwned ? ref : undefined);
  while (top && sorts.above.includes(day.raw.get(top)!.opdType!)) {
    const above = day.end(top, "UNIT_OF");
    if (!above) break;
    top = above;
  }
  return top ? (sorts.outside.includes(day.raw.get(top)!.opdType!) ? "OUTSIDE" : top) : null;
}
