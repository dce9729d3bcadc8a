import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import { type Viewer, visible } from "../../access/viewer.js";
import { type Group, groupBy } from "../../common/group-by.js";
import type { Database } from "../../database/database.js";
import { collected, type Expression, objectOf } from "../../graph/expression.js";
import type { PlateauName } from "../../graph/plateau.js";
import type { Period } from "../../graph/relation-pattern.js";
import { Scope } from "../../graph/scope.js";
import { Element } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { ElementRow } from "./element-row.js";
import type { Frame } from "./frame.js";
import { levelsWorthFetching } from "./levels.js";
import { compileElement, compileRelation } from "./projection.js";
import { selectionOf } from "./selection.js";

interface Request {
  id: string;
  info: GraphQLResolveInfo;
  /** `element`: the element itself, as selected by `info`. `relation`: the relation field of `info`. */
  wants: "element" | "relation";
  day: string;
  plateau: PlateauName | undefined;
}

/**
 * DataLoader for data that was not read with its parent: elements found by a question, and relations below the levels
 * of the root statement. All requests of one moment become one statement, regardless of their number.
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

  /** Loads the element with that id, as selected below the field being resolved; null if there is none. */
  element(id: string, info: GraphQLResolveInfo, day = this.today, plateau?: PlateauName): Promise<ElementRow | null> {
    return this.loader.load({ id, info, wants: "element", day, plateau }) as Promise<ElementRow | null>;
  }

  /** Loads the relation field being resolved, for the day and plateau of the element. */
  relation({ id, asOf, seenIn }: ElementRow, info: GraphQLResolveInfo): Promise<any> {
    return this.loader.load({ id, info, wants: "relation", day: asOf, plateau: seenIn });
  }

  private async fetch(requests: readonly Request[]): Promise<unknown[]> {
    const groups = groupRequests(requests);
    const scope = new Scope(this.viewer, this.today);
    const found = objectOf(new Map(groups.map((group, index) => [String(index), compileGroup(group, scope)])));
    const [row] = await this.database.read(`${scope.opening}RETURN ${found.cypher} AS found`, scope.parameters);
    const byGroup = found.read(row!.found);
    const values = new Map<Request, unknown>();
    for (const [index, group] of groups.entries()) {
      for (const request of group) values.set(request, byGroup[index].get(request.id) ?? null);
    }
    return requests.map(request => values.get(request));
  }
}

/** Groups requests with the same place in the document, day and plateau, which share compiled Cypher. */
function groupRequests(requests: readonly Request[]): Group<Request>[] {
  const places = groupBy(requests, ({ info }) => info.fieldNodes[0]!);
  return [...places.values()].flatMap(same => [...groupBy(same, ({ day, plateau = "" }) => day + plateau).values()]);
}

/** Compiles a group; the result is by id of the requested element. */
function compileGroup(group: Group<Request>, scope: Scope): Expression<Map<string, unknown>> {
  const { info, wants, day, plateau } = group[0];
  const period = { day: scope.parameter(day), plateau };
  const ids = scope.parameter([...new Set(group.map(({ id }) => id))]);
  const node = scope.variable("n");
  const value = compileValue(wants, info, node, scope, period);
  const matched = `UNWIND ${ids} AS id MATCH (${node}:Element {id: id}) WHERE ${visible(scope.viewer, node)}`;
  const { cypher, read } = collected(matched, {
    cypher: `[id, ${value.cypher}]`,
    read: ([id, told]): [string, unknown] => [id, value.read(told)],
  });
  return { cypher, read: rows => new Map(read(rows)) };
}

function compileValue(
  wants: Request["wants"],
  info: GraphQLResolveInfo,
  node: string,
  scope: Scope,
  period: Period,
): Expression {
  const selection = selectionOf(info);
  const frame: Frame = { ...period, levels: levelsWorthFetching([selection]) };
  if (wants === "element") return compileElement([selection], Element, node, scope, frame);
  const owner = metamodel.findKind(info.parentType.name) ?? Element;
  return compileRelation(selection, owner, node, scope, { ...frame, levels: frame.levels + 1 });
}
