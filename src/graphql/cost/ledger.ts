import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** The part of an operation that has fields beneath it. */
type Parent = { selectionSet?: SelectionSetNode };

/** What the fields of one operation cost, written down from the leaves upwards. */
export class Ledger {
  private readonly costs = new Map<FieldNode, number>();
  private readonly rowCosts = new Map<FieldNode, number>();

  constructor(
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Record<string, unknown>,
  ) {}

  /** One reading of the field, with all beneath it. */
  note(field: FieldNode, cost: number): number {
    this.costs.set(field, cost);
    return cost;
  }

  /** A list of which the field above knows how many rows it has: here it costs nothing yet. */
  noteRow(field: FieldNode, costOfRow: number): number {
    this.rowCosts.set(field, costOfRow);
    this.costs.set(field, costOfRow);
    return 0;
  }

  /** What one row of the lists right beneath costs. */
  rowCostBeneath(parent: Parent): number {
    return this.fieldsBeneath(parent).reduce((sum, field) => sum + (this.rowCosts.get(field) ?? 0), 0);
  }

  /** The names down to the field that costs most, such as `services.nodes.supportedBy`. */
  costliestBeneath(parent: Parent): string[] {
    const costOf = (field: FieldNode) => this.costs.get(field) ?? 0;
    const [first, ...others] = this.fieldsBeneath(parent);
    if (!first) return [];
    const costliest = others.reduce((most, each) => (costOf(each) > costOf(most) ? each : most), first);
    if (costOf(costliest) === 0) return [];
    return [costliest.alias?.value ?? costliest.name.value, ...this.costliestBeneath(costliest)];
  }

  /** Through fragments, each of which GraphQL reads once wherever it is spread beneath one field. */
  private fieldsBeneath({ selectionSet }: Parent, seen = new Set<string>()): FieldNode[] {
    const included = (selectionSet?.selections ?? []).filter(selection => this.isIncluded(selection));
    return included.flatMap(selection => {
      if (selection.kind === Kind.FIELD) return selection;
      if (selection.kind === Kind.INLINE_FRAGMENT) return this.fieldsBeneath(selection, seen);
      const name = selection.name.value;
      if (seen.has(name)) return [];
      seen.add(name);
      return this.fieldsBeneath(this.fragments.get(name) ?? {}, seen);
    });
  }

  private isIncluded(selection: SelectionNode): boolean {
    const skip = getDirectiveValues(GraphQLSkipDirective, selection, this.variables);
    const include = getDirectiveValues(GraphQLIncludeDirective, selection, this.variables);
    return skip?.if !== true && include?.if !== false;
  }
}
