import { type ClassType, Resolver } from "type-graphql";
import { addQuery } from "../../contract/add-field.js";
import { type CostOfInput, InputCost } from "../../contract/most-rows.js";
import { seenIn } from "../../graph/plateau.js";
import type { Context } from "../../repository/context.js";
import { filterCost, relationCondition } from "../../repository/elements/filter-cost.js";
import { offsetPage } from "../../repository/elements/offset-page.js";
import {
  fieldsNamed,
  rowsOfConnection,
  type Selection,
  selectionOf,
  selects,
  selectsOfRows,
  selectsRows,
} from "../../repository/elements/selection.js";
import { type AggregateArguments, aggregateArguments, type By, elementsChosen } from "./aggregate-arguments.js";
import { AggregateConnection, groupElements } from "./aggregate-types.js";
import { places } from "./dimension.js";
import { dimensionNamed, isRelated } from "./dimension-named.js";
import { measureOf, valueNumbers } from "./measure.js";
import { refuseUnordered } from "./order-of-rows.js";
import { type Aggregated, type Aggregation, readAggregate } from "./read-aggregate.js";
import { refuse } from "./refuse.js";

/** Returns the aggregation with resolved names. Throws BAD_USER_INPUT for a name that the kind does not have. */
function aggregationOf(args: AggregateArguments, selection: Selection): Aggregation {
  const { by, measure, orderBy, at, plateau, validity } = args;
  const { kind, filter } = elementsChosen(args.elements) ?? refuse("elements", "names no list.");
  const named = by ?? [];
  if (named.length > places.length) refuse("by", `may have at most ${places.length} dimensions, not ${named.length}.`);
  const aggregation = {
    kind,
    list: { filter, at: at ?? undefined, plateau: plateau ?? undefined, validity: validity ?? undefined },
    dimensions: named.map(each => dimensionNamed(kind, each)),
    measure: measureOf(kind, measure),
    orderBy: orderBy ?? [],
    wants: wantsOf(selection),
  };
  refuseUnordered(aggregation);
  return aggregation;
}

/** Returns the parts of an aggregation that a client selects. */
function wantsOf(selection: Selection): Aggregation["wants"] {
  const totals = fieldsNamed(selection, "total");
  return {
    rows: selectsRows(selection) || selects(selection, "totalCount"),
    total: totals.length > 0,
    groups: selectsOfRows(selection, ...places),
    numbers: [...totals, ...rowsOfConnection(selection)].some(each => selects(each, ...valueNumbers)),
  };
}

async function aggregate(args: AggregateArguments, selection: Selection, context: Context) {
  const { rows, total } = await readAggregate(context, aggregationOf(args, selection));
  const reading = { asOf: args.at ?? context.today, seenIn: seenIn(args.plateau ?? undefined) };
  const present = ({ groups, numbers }: Aggregated["rows"][number]) => {
    const [first = null, second = null] = groups.map(group => ({ ...group, ...reading }));
    return { ...numbers, first, second };
  };
  return offsetPage(rows, args, { present, beside: { total } });
}

/** Cost of the arguments: of the filter, and of each dimension that needs a subquery per element. */
const costOf: CostOfInput = args => {
  const chosen = elementsChosen(args.elements);
  if (!chosen) return 0;
  const { kind, filter } = chosen;
  const related = ((args.by ?? []) as By[]).filter(({ name }) => isRelated(kind, name));
  return filterCost(filter, kind) + related.length * relationCondition;
};

@Resolver()
class AggregateResolver {}

addQuery(
  AggregateResolver as ClassType<object>,
  {
    name: "aggregate",
    type: () => AggregateConnection,
    description:
      "Numbers of the elements of one kind that the viewer may see, by at most two of their properties, relations, months or years.",
    args: aggregateArguments,
  },
  (_, context, info) => {
    const selection = selectionOf(info);
    return aggregate(selection.args as unknown as AggregateArguments, selection, context);
  },
);
InputCost(costOf)(AggregateResolver.prototype, "aggregate");

/** Resolvers of aggregations. */
export const aggregateResolvers: Function[] = [AggregateResolver, groupElements];
