import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import type { Database } from "../../database/database.js";
import { Element } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { type Viewer, visible } from "../viewer.js";
import { levelsWorthFetching } from "./levels.js";
import { compileElement, compileRelation, type Frame } from "./projection.js";
import { Scope } from "./scope.js";
import { type Selection, selectionOf } from "./selection.js";

/** An element as a statement returns it: what was selected, and the day that it was read for. */
export type ElementRow = { kind: string; id: string; code: string; asOf: string } & Record<string, unknown>;

interface Request {
  id: string;
  info: GraphQLResolveInfo;
  /** `element`: the element itself, as `info` selects it. `relation`: the relation field that `info` stands for. */
  wants: "element" | "relation";
  day: string;
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
  element(id: string, info: GraphQLResolveInfo, day = this.today): Promise<ElementRow | null> {
    return this.loader.load({ id, info, wants: "element", day }) as Promise<ElementRow | null>;
  }

  /** The raw value of the relation field being resolved, for an element as it was read. */
  relation({ id, asOf }: ElementRow, info: GraphQLResolveInfo): Promise<any> {
    return this.loader.load({ id, info, wants: "relation", day: asOf });
  }

  private async fetch(requests: readonly Request[]): Promise<unknown[]> {
    const groups = [...groupBySelection(requests).values()];
    const scope = new Scope(this.viewer, this.today);
    const parts = groups.map((group, index) => `f${index}: ${compileGroup(group, scope)}`);
    const [row] = await this.database.read(`RETURN {${parts.join(", ")}} AS found`, scope.parameters);
    const values = groups.map((_, index) => new Map<string, unknown>(row!.found[`f${index}`]));
    return requests.map(request => values[groups.findIndex(group => group.includes(request))]!.get(request.id) ?? null);
  }
}

/** Requests of one place in the document share their compiled Cypher. */
function groupBySelection(requests: readonly Request[]): Map<object, Request[]> {
  const groups = new Map<object, Request[]>();
  for (const request of requests) {
    const place = request.info.fieldNodes[0]!;
    groups.set(place, [...(groups.get(place) ?? []), request]);
  }
  return groups;
}

/** A list of `[id, value]`. */
function compileGroup([first, ...others]: Request[], scope: Scope): string {
  const { info, wants } = first!;
  const day = scope.parameter(first!.day);
  const selection = selectionOf(info);
  const ids = scope.parameter([...new Set([first!, ...others].map(({ id }) => id))]);
  const node = scope.variable("n");
  const value = compileValue(selection, wants, info, node, scope, day);
  return `COLLECT { UNWIND ${ids} AS id MATCH (${node}:Element {id: id}) WHERE ${visible(scope.viewer, node)} RETURN [id, ${value}] }`;
}

function compileValue(
  selection: Selection,
  wants: Request["wants"],
  info: GraphQLResolveInfo,
  node: string,
  scope: Scope,
  day: string,
): string {
  const frame: Frame = { day, levels: levelsWorthFetching([selection]) };
  if (wants === "element") return compileElement([selection], Element, node, scope, frame);
  const owner = metamodel.kinds.find(kind => kind.name === info.parentType.name) ?? Element;
  return compileRelation(selection, owner, node, scope, { ...frame, levels: frame.levels + 1 });
}
