import { groupBy } from "../../common/group-by.js";
import type { Relation } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Need, Needy } from "./need.js";

/** One need within a group, and whether it is vital by declaration or because the relation says so itself. */
export interface Member {
  need: Need;
  isVital: boolean;
}

/** Needs that stand in for one another; one that stands alone is a group of its own. */
export interface NeedGroup {
  members: Member[];
  /** Whether the loss of the whole group is the loss of its element: when one of its members is vital. */
  isVital: boolean;
}

/** A need with what its declaration makes of it. */
interface Judged extends Member {
  /** Needs of one key stand in for one another. */
  key: unknown;
  /** May be replaced by those that stand in. */
  isPrincipal: boolean;
  isStandIn: boolean;
}

/**
 * The needs of an element as the metamodel groups them. Of one relation type, targets of one `redundancy` name are a
 * group, and so are the unnamed targets of a relation declared together. An unnamed stand-in joins each group that holds
 * a principal; where there is none, it counts for itself.
 */
export function groupNeeds(element: Needy): NeedGroup[] {
  const judged = element.needs.map(need => judge(need, element)).filter(each => each !== undefined);
  const groups = [...groupBy(judged, ({ key }) => key).values()];
  const replaceable = groups.filter(group => group.some(({ isPrincipal }) => isPrincipal));
  const standIns = replaceable.length > 0 ? judged.filter(({ isStandIn }) => isStandIn) : [];
  return groups
    .filter(group => !group.every(each => standIns.includes(each)))
    .map(group => (replaceable.includes(group) ? [...group, ...standInsFor(group, standIns)] : group))
    .map(members => ({ members, isVital: members.some(({ isVital }) => isVital) }));
}

const standInsFor = (group: Judged[], standIns: Judged[]) =>
  standIns.filter(each => each.need.type === group[0]!.need.type && !group.includes(each));

function judge(need: Need, element: Needy): Judged | undefined {
  const relation = declarationOf(element.kind, need);
  if (!relation?.carriesImpact) return undefined;
  const { vital, together } = relation;
  return {
    need,
    isVital: isVital(need, element, relation),
    key: need.redundancy ? `${need.type} ${need.redundancy}` : together ? need.type : need,
    isPrincipal: typeof vital === "object" && fits(need, vital.whereRelation),
    isStandIn: isStandIn(need, relation),
  };
}

/** As the relation says itself, or by declaration. */
function isVital(need: Need, { asked }: Needy, { vital }: Relation): boolean {
  if (need.vital !== null) return need.vital;
  return typeof vital === "object" ? fits(need, vital.whereRelation) && fits(asked, vital.andSource) : vital === true;
}

const isStandIn = (need: Need, { vital }: Relation): boolean =>
  !need.redundancy && typeof vital === "object" && vital.standIn !== undefined && fits(need, vital.standIn);

/** Whether none of an element's needs is of a group, as of most elements; what passes on no trouble does not count. */
export const needsStandAlone = ({ kind, needs }: Needy): boolean =>
  needs.every(need => {
    const relation = declarationOf(kind, need);
    return !relation?.carriesImpact || !(need.redundancy || relation.together || isStandIn(need, relation));
  });

/** Whether the loss of a need that stands alone is the loss of its element; undefined where it passes on no trouble. */
export function isVitalAlone(need: Need, element: Needy): boolean | undefined {
  const relation = declarationOf(element.kind, need);
  return relation?.carriesImpact ? isVital(need, element, relation) : undefined;
}

const fits = (properties: Record<string, unknown>, condition: Record<string, string> = {}) =>
  Object.entries(condition).every(([name, value]) => properties[name] === value);

const declarations = new Map<string, Map<string, Map<string, Relation | undefined>>>();

/** Looked up once for each type between two kinds: a walk asks for tens of thousands of relations. */
function declarationOf(source: string, { type, kind }: Need): Relation | undefined {
  const known = declarations.get(source)?.get(type);
  if (known?.has(kind)) return known.get(kind);
  const relation = metamodel.relationBetween(metamodel.kind(source), type, metamodel.kind(kind));
  const ofSource = declarations.get(source) ?? new Map();
  declarations.set(source, ofSource.set(type, (known ?? new Map()).set(kind, relation)));
  return relation;
}
