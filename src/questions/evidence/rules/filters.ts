import { definitionOf, type Kind, type PropertyDefinition, sortsOf } from "../../../metamodel/define/index.js";
import type { Filter } from "../../../repository/elements/filter.js";
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

/** Relation in force to an element that another OPD is responsible for. */
export const ofOthers: Filter = { exists: true, where: { responsibleDiffers: true } };

/** Returns the filter of OPDs to which a condition applies, themselves or by one of their units. */
export const themselvesOrUnits = (filter: Filter): Filter => ({ OR: [filter, { units: { some: filter } }] });

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
