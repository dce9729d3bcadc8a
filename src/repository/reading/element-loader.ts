import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import type { Database } from "../../database/database.js";
import { Element } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { groupBy } from "../group-by.js";
import { type Viewer, visible } from "../viewer.js";
import { levelsWorthFetching } from "./levels.js";
import type { PlateauName } from "./plateau.js";
import { compileElement, compileRelation, type Frame } from "./projection.js";
import type { Period } from "./relation-pattern.js";
import { Scope } from "./scope.js";
import { selectionOf } from "./selection.js";

/** An element as a statement returns it: what was selected, the day that it was read for, and whether in the to-be. */
export type ElementRow = { kind: string; id: string; code: string } & Reading & Record<string, unknown>;

/** What an element was read for: the day, and the architecture where it is the to-be one. */
export interface Reading {
  asOf: string;
  seenIn?: "TO_BE";
}

interface Request {
  id: string;
  info: GraphQLResolveInfo;
  /** `element`: the element itself, as `info` selects it. `relation`: the relation field that `info` stands for. */
  wants: "element" | "relation";
  day: string;
  plateau: PlateauName | undefined;
}

/**
 * Fetches what did not come with its parent: elements that an analysis found, and relations below the levels that the
 * root statement held. All that is wanted at one moment of a request is one statement, whatever its breadth.
 */
export class ElementLoader {
  private readonly loader: DataLoader<Request, unknown>;

  constructor(
    private readonly database: Database,
    private readonly viewer: Viewer,
    private readonly today: string,
  ) {
    this.loader = new DataLoader(requests => this.fetch(requests), { cache: false, maxBatchSize: 20_000 });
  }

  /** The element of that id as selected beneath the field being resolved; null where there is none. */
  element(id: string, info: GraphQLResolveInfo, day = this.today, plateau?: PlateauName): Promise<ElementRow | null> {
    return this.loader.load({ id, info, wants: "element", day, plateau }) as Promise<ElementRow | null>;
  }

  /** The raw value of the relation field being resolved, for an element as it was read. */
  relation({ id, asOf, seenIn }: ElementRow, info: GraphQLResolveInfo): Promise<any> {
    return this.loader.load({ id, info, wants: "relation", day: asOf, plateau: seenIn });
  }

  private async fetch(requests: readonly Request[]): Promise<unknown[]> {
    const groups = groupRequests(requests);
    const scope = new Scope(this.viewer, this.today);
    const parts = groups.map((group, index) => `f${index}: ${compileGroup(group, scope)}`);
    const [row] = await this.database.read(`${scope.opening}RETURN {${parts.join(", ")}} AS found`, scope.parameters);
    const values = new Map<Request, unknown>();
    for (const [index, group] of groups.entries()) {
      const found = new Map<string, unknown>(row!.found[`f${index}`]);
      for (const request of group) values.set(request, found.get(request.id) ?? null);
    }
    return requests.map(request => values.get(request));
  }
}

/** Requests of one place in the document share their compiled Cypher; a fragment may be read for several days and plateaus. */
function groupRequests(requests: readonly Request[]): Request[][] {
  const places = groupBy(requests, ({ info }) => info.fieldNodes[0]!);
  return [...places.values()].flatMap(same => [...groupBy(same, ({ day, plateau = "" }) => day + plateau).values()]);
}

/** A list of `[id, value]`. */
function compileGroup(group: Request[], scope: Scope): string {
  const { info, wants, day, plateau } = group[0]!;
  const period = { day: scope.parameter(day), plateau };
  const ids = scope.parameter([...new Set(group.map(({ id }) => id))]);
  const node = scope.variable("n");
  const value = compileValue(wants, info, node, scope, period);
  return `COLLECT { UNWIND ${ids} AS id MATCH (${node}:Element {id: id}) WHERE ${visible(scope.viewer, node)} RETURN [id, ${value}] }`;
}

function compileValue(
  wants: Request["wants"],
  info: GraphQLResolveInfo,
  node: string,
  scope: Scope,
  period: Period,
): string {
  const selection = selectionOf(info);
  const frame: Frame = { ...period, levels: levelsWorthFetching([selection]) };
  if (wants === "element") return compileElement([selection], Element, node, scope, frame);
  const owner = metamodel.findKind(info.parentType.name) ?? Element;
  return compileRelation(selection, owner, node, scope, { ...frame, levels: frame.levels + 1 });
}
