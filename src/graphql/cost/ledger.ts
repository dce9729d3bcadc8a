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

/** Part of an operation that has a selection. */
type Parent = { selectionSet?: SelectionSetNode };

/** Costs of the fields of one operation, recorded from the leaves upwards. */
export class Ledger {
  private readonly costs = new Map<FieldNode, number>();
  private readonly rowCosts = new Map<FieldNode, number>();

  constructor(
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Record<string, unknown>,
  ) {}

  /** Records the cost of a field, including all fields beneath it. */
  note(field: FieldNode, cost: number): number {
    this.costs.set(field, cost);
    return cost;
  }

  /**
   * Records the cost of one row of a list whose number of rows the field above determines. Returns 0, so that it is not
   * counted twice.
   */
  noteRow(field: FieldNode, costOfRow: number): number {
    this.rowCosts.set(field, costOfRow);
    this.costs.set(field, costOfRow);
    return 0;
  }

  /** Returns the cost of one row of the lists directly beneath. */
  rowCostBeneath(parent: Parent): number {
    return this.fieldsBeneath(parent).reduce((sum, field) => sum + (this.rowCosts.get(field) ?? 0), 0);
  }

  /** Returns the path of response keys to the most expensive field, such as `services.nodes.supportedBy`. */
  costliestBeneath(parent: Parent): string[] {
    const costOf = (field: FieldNode) => this.costs.get(field) ?? 0;
    const [first, ...others] = this.fieldsBeneath(parent);
    if (!first) return [];
    const costliest = others.reduce((most, each) => (costOf(each) > costOf(most) ? each : most), first);
    if (costOf(costliest) === 0) return [];
    return [costliest.alias?.value ?? costliest.name.value, ...this.costliestBeneath(costliest)];
  }

  /** Returns the fields beneath, including those in fragments. GraphQL collects each fragment once per field. */
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
