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
import { limits } from "../../common/limits.js";
import { get } from "../../common/present.js";

/** Part of an operation that has a selection. */
type Parent = { selectionSet?: SelectionSetNode };

/** Cost of a field for a number of different parents, no two of which are the same element. */
export type CostOfMany = (parents: number) => number;

/** Fields between a page and the fields of its rows. */
const rowFields = ["nodes", "edges", "node"];

/** Costs of the fields of one operation, recorded from the leaves upwards. */
export class Ledger {
  private readonly costs = new Map<FieldNode, number>();
  private readonly rowCosts = new Map<FieldNode, number>();
  private readonly costsOfMany = new Map<FieldNode, CostOfMany>();

  constructor(
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Record<string, unknown>,
  ) {}

  /**
   * Records the cost of a field, including all fields beneath it. `beneath`: cost beneath different parents. Default:
   * the same for each.
   */
  note(field: FieldNode, cost: number, beneath: CostOfMany = parents => parents * cost): number {
    this.costs.set(field, cost);
    this.costsOfMany.set(field, beneath);
    return cost;
  }

  /** Records the cost of a field without a selection, which is never named as the most expensive one. */
  noteLeaf(field: FieldNode, cost: number): number {
    if (cost > 0) this.costsOfMany.set(field, parents => parents * cost);
    return cost;
  }

  /**
   * Records the cost of one row of a list whose number of rows the field above determines. Returns 0, so that it is not
   * counted twice. `ofMany`: cost of different rows.
   */
  noteRow(field: FieldNode, costOfRow: number, ofMany: CostOfMany): number {
    this.rowCosts.set(field, costOfRow);
    this.costsOfMany.set(field, ofMany);
    this.costs.set(field, costOfRow);
    return 0;
  }

  /** Returns the cost of one row of the lists directly beneath. */
  rowCostBeneath(parent: Parent): number {
    return this.fieldsBeneath(parent).reduce((sum, field) => sum + (this.rowCosts.get(field) ?? 0), 0);
  }

  /**
   * Returns how much less one row of the lists directly beneath costs if the lists in it, by field name, are not longer
   * than given.
   */
  savingBeneath(parent: Parent, lengths: Readonly<Record<string, number>>): number {
    return this.fieldsBeneath(parent).reduce((sum, field) => {
      const length = lengths[field.name.value];
      if (length === undefined)
        return sum + (rowFields.includes(field.name.value) ? this.savingBeneath(field, lengths) : 0);
      return sum + Math.max(limits.defaultNestedPageSize - length, 0) * (this.rowCosts.get(field) ?? 0);
    }, 0);
  }

  /** Returns the cost of the fields directly beneath, for different parents. */
  costOfManyBeneath(parent: Parent): CostOfMany {
    // Read now, because the estimates of a fragment are recorded anew at each spread.
    const costs = this.fieldsBeneath(parent).map(field => this.costsOfMany.get(field));
    return parents => costs.reduce((sum, cost) => sum + (cost?.(parents) ?? 0), 0);
  }

  /** Returns the cost of different rows of the lists directly beneath. */
  costOfRowsBeneath(parent: Parent, rows: number): number {
    const lists = this.fieldsBeneath(parent).filter(field => this.rowCosts.has(field));
    return lists.reduce((sum, field) => sum + get(this.costsOfMany, field)(rows), 0);
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
