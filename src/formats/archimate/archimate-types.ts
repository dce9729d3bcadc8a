import { get } from "../../common/present.js";
import type { Row } from "../../database/database.js";
import { Application } from "../../metamodel/application.js";
import { Assessment } from "../../metamodel/assessment.js";
import { BusinessProcess } from "../../metamodel/business-process.js";
import { DataAsset } from "../../metamodel/data-asset.js";
import { Decision } from "../../metamodel/decision.js";
import { definitionOf, type Kind } from "../../metamodel/define/index.js";
import { Document } from "../../metamodel/document.js";
import { Gap } from "../../metamodel/gap.js";
import { Infrastructure } from "../../metamodel/infrastructure.js";
import { Initiative } from "../../metamodel/initiative.js";
import { Opd } from "../../metamodel/opd.js";
import { Reference } from "../../metamodel/reference.js";
import { SecurityControl } from "../../metamodel/security-control.js";
import { Service } from "../../metamodel/service.js";
import { Strategy } from "../../metamodel/strategy.js";

/*
 * Mapping between the element types of ArchiMate and our kinds; archimate-relations.ts maps relations. Structure and
 * behaviour map to the six domains and Opd; capabilities, groupings and motivation map to Strategy.
 */

/** Kind that each ArchiMate type is imported as, with the property values that the type implies. */
// biome-ignore format: a table is easier to read in columns
const elementTypes: [kind: Kind, types: string[], properties?: Row][] = [
  [BusinessProcess, ["BusinessProcess", "BusinessFunction", "BusinessInteraction", "BusinessEvent", "ValueStream"]],
  [Service, ["BusinessService", "ApplicationService", "Product"]],
  [DataAsset, ["BusinessObject", "DataObject", "Contract", "Representation", "Artifact"]],
  [Application, ["ApplicationComponent", "ApplicationCollaboration", "ApplicationInterface", "ApplicationFunction", "ApplicationProcess", "ApplicationInteraction", "ApplicationEvent"]],
  [Infrastructure, ["Node", "Device", "SystemSoftware", "CommunicationNetwork", "Path", "Facility", "Equipment", "DistributionNetwork", "Material", "Location", "BusinessInterface"]],
  [Infrastructure, ["TechnologyService", "TechnologyFunction", "TechnologyProcess", "TechnologyInteraction", "TechnologyEvent", "TechnologyInterface", "TechnologyCollaboration"]],
  [Opd, ["BusinessActor", "BusinessRole", "BusinessCollaboration"]],
  [Strategy, ["Goal"], { strategyType: "GOAL" }],
  [Strategy, ["Outcome"], { strategyType: "OBJECTIVE" }],
  [Strategy, ["Principle"], { strategyType: "PRINCIPLE" }],
  [Strategy, ["Requirement"], { strategyType: "REQUIREMENT" }],
  [Strategy, ["Constraint"], { strategyType: "STANDARD" }],
  [Strategy, ["Grouping", "Driver", "Assessment", "Stakeholder", "Meaning", "Value", "Capability", "Resource", "CourseOfAction", "Plateau", "AndJunction", "OrJunction"]],
  [Initiative, ["WorkPackage", "ImplementationEvent"]],
  [Document, ["Deliverable"]],
  [Gap, ["Gap"]],
];

const meanings = new Map(
  elementTypes.flatMap(([kind, types, properties = {}]) => types.map(type => [type, { kind, properties }] as const)),
);
const unknownType = get(meanings, "Grouping");

/** Returns the kind and the property values of an ArchiMate type; an unknown type is treated as a Grouping. */
export const meaningOf = (type: string): { kind: Kind; properties: Row; isKnown: boolean } => ({
  ...(meanings.get(type) ?? unknownType),
  isKnown: meanings.has(type),
});

// biome-ignore format: a table is easier to read in columns
/** ArchiMate type of exported elements that were not imported from ArchiMate: by kind, or by its type property. */
const exportTypes = new Map<Kind, { type: string; byTypeProperty?: Record<string, string> }>([
  [BusinessProcess, { type: "BusinessProcess" }],
  [Service, { type: "BusinessService" }],
  [DataAsset, { type: "BusinessObject" }],
  [Application, { type: "ApplicationComponent" }],
  [Infrastructure, { type: "Node", byTypeProperty: {
    SERVER: "Device", PERIPHERAL: "Device", STORAGE: "Device", NETWORK_DEVICE: "Device", SECURITY_DEVICE: "Device",
    OPERATING_SYSTEM: "SystemSoftware", DATABASE_SOFTWARE: "SystemSoftware", UTILITY_SOFTWARE: "SystemSoftware",
    GOVERNMENT_INTRANET: "CommunicationNetwork", COMPUTING_FACILITY: "Facility",
  } }],
  [SecurityControl, { type: "Requirement" }],
  [Opd, { type: "BusinessActor" }],
  [Reference, { type: "Grouping" }],
  [Strategy, { type: "Goal", byTypeProperty: { OBJECTIVE: "Outcome", PRINCIPLE: "Principle", REQUIREMENT: "Requirement", STANDARD: "Constraint" } }],
  [Gap, { type: "Gap" }],
  [Initiative, { type: "WorkPackage" }],
  [Document, { type: "Deliverable" }],
  [Decision, { type: "Assessment" }],
  [Assessment, { type: "Assessment" }],
]);

/** Types of ArchiMate 3.1 that the schemas of 3.0 lack. */
const newer = ["ValueStream"];

/** Returns the ArchiMate type for the export of an element: its imported type if the schemas of 3.0 have it. */
export function exportTypeOf(kind: Kind, row: Row, cameAs: string | undefined): string {
  if (cameAs && meanings.has(cameAs) && !newer.includes(cameAs)) return cameAs;
  const { type, byTypeProperty = {} } = exportTypes.get(kind) ?? { type: "Grouping" };
  return byTypeProperty[row[definitionOf(kind).typeProperty ?? ""]] ?? type;
}
