import type { Row } from "../../database/database.js";
import { Application } from "../../metamodel/application.js";
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
 * What elements of ArchiMate are here, and what ours are there; relations stand in archimate-relations.ts. Active
 * and passive structure and behaviour go to the six domains and Opd, capabilities, groupings and motivation to Strategy.
 */

/** What elements of these types become. */
// biome-ignore format: a table is read by its columns
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
const unknownType = meanings.get("Grouping")!;

/** What an element of an ArchiMate type becomes, and the properties that the type stands for; of a type not known: a grouping. */
export const meaningOf = (type: string): { kind: Kind; properties: Row; isKnown: boolean } => ({
  ...(meanings.get(type) ?? unknownType),
  isKnown: meanings.has(type),
});

// biome-ignore format: a table is read by its columns
/** What our elements go out as where no ArchiMate type came with them: by kind, or by the value of its type property. */
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
]);

/** Types of 3.1 that the schemas of 3.0 lack. */
const newer = ["ValueStream"];

/** The ArchiMate type that an element goes out as: the one it came with, if any that the schemas of 3.0 know. */
export function exportTypeOf(kind: Kind, row: Row, cameAs: string | undefined): string {
  if (cameAs && meanings.has(cameAs) && !newer.includes(cameAs)) return cameAs;
  const { type, byTypeProperty = {} } = exportTypes.get(kind) ?? { type: "Grouping" };
  return byTypeProperty[row[definitionOf(kind).typeProperty ?? ""]] ?? type;
}
