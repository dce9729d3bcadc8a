import { enumerationOf } from "../../metamodel/define/index.js";
import { Audience } from "../../metamodel/enumerations.js";
import { Service } from "../../metamodel/service.js";
import type { Reading } from "../../repository/reading/element-loader.js";
import { offsetPage } from "../../repository/reading/offset-page.js";
import { type PlateauName, seenIn } from "../../repository/reading/plateau.js";
import type { PageInfo } from "../../repository/schema/connection-types.js";
import { bucketOfKind, bucketOfOpd, countBy, type ElementCount } from "../element-count.js";
import { type SeverityName, strengthOf } from "../severity/spread-trouble.js";
import { impactNetwork } from "./impact-network.js";
import { type Impact, type ImpactNode, Severity } from "./impact-types.js";
import type { Explanation, Judged, Walk } from "./walk.js";

/** What to list of a walk; it chooses from the reach and never changes what was walked or how it was judged. */
export interface Choice {
  kinds?: string[];
  severities?: string[];
  orderBy: "SEVERITY" | "DISTANCE";
  first?: number | null;
  after?: string | null;
  /** The day that the elements are shown as of. */
  at: string;
  /** The architecture that they are shown in. */
  plateau?: PlateauName;
}

/** A page of what a walk reached, and counts of all of it. */
export function presentImpact(walk: Walk, choice: Choice): Impact {
  const { listed, explain, cutoff } = walk;
  const chosen = choose(listed, choice);
  const { nodes, pageInfo } = offsetPage(chosen, choice);
  return {
    nodes: nodes.map(node =>
      presentNode({ ...node, ...explain(node) }, { asOf: choice.at, seenIn: seenIn(choice.plateau) }),
    ) as never[],
    pageInfo: pageInfo as PageInfo,
    total: chosen.length,
    byKind: countBy(chosen, ({ kind }) => bucketOfKind(kind)),
    byOpd: countBy(chosen, bucketOfOpd),
    byDistance: countBy(chosen, ({ distance }) => ({ value: String(distance), label: `${distance} langkah` })),
    bySeverity: countBySeverity(chosen),
    byAudience: countByAudience(chosen),
    isPartial: cutoff !== null,
    cutoff,
    network: () => impactNetwork(walk, chosen),
  };
}

/** The order of the walk is by distance and code, and sorting keeps it among equals. */
function choose(listed: Judged[], { kinds, severities, orderBy }: Choice): Judged[] {
  const chosen = listed
    .filter(({ kind }) => !kinds || kinds.includes(kind))
    .filter(({ severity }) => !severities || severities.includes(severity!));
  return orderBy === "DISTANCE" ? chosen : chosen.sort((one, other) => strength(other) - strength(one));
}

const strength = ({ severity }: Judged) => (severity ? strengthOf(severity) : 0);

function presentNode({ via, because, ...node }: Judged & Explanation, reading: Reading): Omit<ImpactNode, "element"> {
  return {
    ...node,
    ...reading,
    via: via.map(({ type, id }) => ({ type, id, ...reading })),
    because: because.map(({ need: { type, id, redundancy }, isVital, severity }) => ({
      ...{ type, id, redundancy, severity, ...reading },
      vital: isVital,
    })),
  } as never;
}

const severityLabels = enumerationOf(Severity)!.labels;

function countBySeverity(listed: Judged[]): ElementCount[] {
  const judged = listed.filter(({ severity }) => severity !== null);
  const counts = countBy(judged, ({ severity }) => ({ value: severity, label: severityLabels[severity!]! }));
  return counts.sort((one, other) => strengthOf(other.value as SeverityName) - strengthOf(one.value as SeverityName));
}

const audienceLabels = enumerationOf(Audience)!.labels;

function countByAudience(listed: Judged[]): ElementCount[] {
  const services = listed.filter(({ kind }) => kind === Service.name);
  const audiences = services.flatMap(({ audience }): (string | null)[] => (audience?.length ? audience : [null]));
  return countBy(audiences, value => ({ value, label: value ? audienceLabels[value]! : "Belum tercatat" }));
}
