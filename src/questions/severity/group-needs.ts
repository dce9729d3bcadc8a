import { groupBy } from "../../common/group-by.js";
import type { Relation } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Need, Needy } from "./need.js";

/** Need within a group. `isVital`: by the declaration, or by the `vital` of the relation itself. */
export interface Member {
  need: Need;
  isVital: boolean;
}

/** Needs that can replace one another. A need without a replacement is a group of its own. */
export interface NeedGroup {
  members: Member[];
  /** True if one of the members is vital: the loss of the whole group then stops its element. */
  isVital: boolean;
}

/** Need with the results of its declaration. */
interface Judged extends Member {
  /** Needs with the same key can replace one another. */
  key: unknown;
  /** True if stand-ins can replace it. */
  isPrincipal: boolean;
  isStandIn: boolean;
}

/**
 * Groups the needs of an element by the metamodel. Within one relation type, targets with one `redundancy` name are a
 * group, and so are the unnamed targets of a relation declared `together`. An unnamed stand-in joins each group with a
 * principal; without such a group it forms one of its own.
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

/** Returns the `vital` of the relation itself. Default: the declaration. */
function isVital(need: Need, { asked }: Needy, { vital }: Relation): boolean {
  if (need.vital !== null) return need.vital;
  return typeof vital === "object" ? fits(need, vital.whereRelation) && fits(asked, vital.andSource) : vital === true;
}

const isStandIn = (need: Need, { vital }: Relation): boolean =>
  !need.redundancy && typeof vital === "object" && vital.standIn !== undefined && fits(need, vital.standIn);

/**
 * Returns true if no need of the element is in a group with others, as for most elements. Needs that carry no impact
 * are ignored.
 */
export const needsStandAlone = ({ kind, needs }: Needy): boolean =>
  needs.every(need => {
    const relation = declarationOf(kind, need);
    return !relation?.carriesImpact || !(need.redundancy || relation.together || isStandIn(need, relation));
  });

/** Returns true if the loss of a need without a group stops its element; undefined if the need carries no impact. */
export function isVitalAlone(need: Need, element: Needy): boolean | undefined {
  const relation = declarationOf(element.kind, need);
  return relation?.carriesImpact ? isVital(need, element, relation) : undefined;
}

const fits = (properties: Record<string, unknown>, condition: Record<string, string> = {}) =>
  Object.entries(condition).every(([name, value]) => properties[name] === value);

const declarations = new Map<string, Map<string, Map<string, Relation | undefined>>>();

/** Caches the relation of each type between two kinds, because a walk looks up tens of thousands. */
function declarationOf(source: string, { type, kind }: Need): Relation | undefined {
  const known = declarations.get(source)?.get(type);
  if (known?.has(kind)) return known.get(kind);
  const relation = metamodel.relationBetween(metamodel.kind(source), type, metamodel.kind(kind));
  const ofSource = declarations.get(source) ?? new Map();
  declarations.set(source, ofSource.set(type, (known ?? new Map()).set(kind, relation)));
  return relation;
}
