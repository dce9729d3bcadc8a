import { visible } from "../../../access/viewer.js";
import { deepestTree } from "../../../common/limits.js";
import { allOf } from "../../../graph/scope.js";
import { stepValidity } from "../../../graph/validity.js";
import { definitionOf, type Kind, type PropertyDefinition, sortsOf } from "../../../metamodel/define/index.js";
import { Opd } from "../../../metamodel/opd.js";
import { compileFilter, type Filter } from "../../../repository/elements/filter.js";
import type { Condition, RuleFrame } from "../../condition.js";
import { mandatoryOf } from "../../mandatory.js";

export const recorded: Filter = { exists: true };

/** Services that people can use on the day. */
export const operating: Filter = { NOT: { serviceStatus: { in: ["INACTIVE", "PLANNED"] } } };

/** Such services that work electronically, entirely or beside a counter. */
export const digital: Filter = { ...operating, method: { in: ["ELECTRONIC", "HYBRID"] } };

/** OPDs that report themselves; their biro, UPT and other units report with them. */
export const reporting: Filter = { opdType: { in: ["DINAS", "BADAN", "SETDA", "SETWAN", "INSPEKTORAT"] } };

/** Infrastructure that runs, stores or transmits; software and small devices are not audited on their own. */
export const foundation: Filter = {
  infrastructureType: {
    in: ["CLOUD", "SERVER", "STORAGE", "GOVERNMENT_INTRANET", "SERVICE_LINK", "COMPUTING_FACILITY"],
  },
};

/** Relation in force to an element that another OPD, or an institution outside, is responsible for. */
export const ofOthers: Filter = { exists: true, where: { responsibleDiffers: true } };

/** Returns the condition of OPDs to which each filter applies, themselves or by a unit beneath them, however deep. */
export const themselvesOrUnits = (...filters: readonly Filter[]): Condition => ({
  cypher: (opd, frame) => allOf(filters.map(filter => compileBeneath(opd, filter, frame))),
});

function compileBeneath(opd: string, filter: Filter, { scope, day }: RuleFrame): string {
  const unit = scope.variable("unit");
  const isMatch = compileFilter(filter, Opd, unit, scope, { day, plateau: "AS_IS" });
  return `EXISTS { MATCH (${opd})<-[way:UNIT_OF*0..${deepestTree}]-(${unit}:Opd)
      WHERE all(each IN way WHERE ${stepValidity("each", "startNode", day)}) AND ${visible(scope.viewer, unit)} AND ${isMatch} }`;
}

/** Returns the filter of elements of a kind whose mandatory metadata are all recorded, as `completeness` counts them. */
export const complete = (kind: Kind): Filter => ({
  AND: [
    ...mandatoryOf(kind).map(property => recordedOrInapplicable(property, kind)),
    ...definitionOf(kind).mandatoryRelations.map(name => ({ [name]: recorded })),
  ],
});

function recordedOrInapplicable(property: PropertyDefinition, kind: Kind): Filter {
  const isRecorded = { [property.name]: recorded };
  const limited = sortsOf(property, kind);
  return limited ? { OR: [isRecorded, { NOT: { [limited.typeProperty]: { in: [...limited.sorts] } } }] } : isRecorded;
}
