/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Printed by `npm run schema` from schema/schema.graphql and schema/questions.

/** Group of users. */
export type Audience =
  | 'BUSINESS'
  | 'CIVIL_SERVANT'
  | 'GOVERNMENT'
  | 'PUBLIC';

/** Kind of change of an element. */
export type ChangeAction =
  | 'CREATED'
  | 'DELETED'
  | 'UPDATED';

/** Difference between a claim and its evidence. */
export type ClaimDifference =
  | 'ABOVE_RECORDS'
  | 'NEEDS_DOCUMENTS'
  | 'NOT_RECORDED'
  | 'WITHIN_RECORDS';

/** Circle of people who may see an element or property, from open to closed. */
export type Confidentiality =
  | 'INTERNAL'
  | 'PUBLIC'
  | 'RESTRICTED';

/** Limit that cut a walk. */
export type Cutoff =
  | 'MAX_DEPTH'
  | 'MAX_NODES';

/** Restriction of access to data. */
export type DataSensitivity =
  | 'CLOSED'
  | 'OPEN'
  | 'RESTRICTED';

/** Type of a document. */
export type DocumentType =
  | 'CIRCULAR'
  | 'DECREE'
  | 'EVIDENCE'
  | 'OTHER'
  | 'PLAN'
  | 'REGULATION'
  | 'REPORT';

/** Effect of missing evidence on its indicator. */
export type EvidenceSeverity =
  | 'HOLDS_LATER_LEVEL'
  | 'HOLDS_NEXT_LEVEL';

/** State of an element in a figure of `evidence`. */
export type EvidenceState =
  | 'COUNTED'
  | 'MISSING';

/** Method of data exchange between two parties. */
export type ExchangeMethod =
  | 'API'
  | 'DATABASE'
  | 'FILE'
  | 'MANUAL'
  | 'SPLP';

/** Progress of closing a gap. */
export type GapStatus =
  | 'CLOSED'
  | 'IN_PROGRESS'
  | 'OPEN'
  | 'POSTPONED';

/** Progress of an initiative. */
export type InitiativeStatus =
  | 'CONTINUOUS'
  | 'DONE'
  | 'IN_PROGRESS'
  | 'NOT_STARTED';

/** Content of the roadmap that an initiative belongs to. */
export type InitiativeStream =
  | 'APPLICATION'
  | 'GOVERNANCE'
  | 'ICT_AUDIT'
  | 'INFRASTRUCTURE'
  | 'MANAGEMENT'
  | 'SECURITY'
  | 'SERVICE';

/** Name of a kind of element; `metamodel.kinds` has labels. */
export type KindName =
  | 'Application'
  | 'Assessment'
  | 'BusinessProcess'
  | 'DataAsset'
  | 'Decision'
  | 'Document'
  | 'Gap'
  | 'Infrastructure'
  | 'Initiative'
  | 'Opd'
  | 'Reference'
  | 'SecurityControl'
  | 'Service'
  | 'Strategy';

/** Quality of the match of two reference nodes. */
export type MappingFit =
  | 'CLOSE'
  | 'EXACT';

/** Type of institution. */
export type OpdType =
  | 'AGENCY'
  | 'BADAN'
  | 'BIRO'
  | 'COMPANY'
  | 'DINAS'
  | 'INSPEKTORAT'
  | 'MINISTRY'
  | 'OTHER_GOVERNMENT'
  | 'SETDA'
  | 'SETWAN'
  | 'UNIT'
  | 'UPT';

/** Reason why two elements may perform the same function. */
export type OverlapReason =
  | 'DUPLICATES_GENERAL'
  | 'SAME_DATA'
  | 'SAME_FUNCTION'
  | 'SAME_PRODUCER'
  | 'SIMILAR_NAME';

/** Type of owner. */
export type OwnershipStatus =
  | 'DOMESTIC_PRIVATE'
  | 'FOREIGN_PRIVATE'
  | 'OTHER_GOVERNMENT'
  | 'OWN'
  | 'STATE_COMPANY'
  | 'THIRD_PARTY';

/** Effect of a to-be element on the as-is architecture. */
export type PlannedChange =
  | 'NEW'
  | 'RETIRE'
  | 'UPGRADE';

/** Priority of work. */
export type Priority =
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM';

/** Role of a process in its organisation. */
export type ProcessType =
  | 'CORE'
  | 'MANAGEMENT'
  | 'SUPPORTING';

/** Proposal for a new element; it is not stored. */
export type ProposalInput = {
  /** Description of the new element; names of existing elements are searched in it. */
  description?: string | null | undefined;
  /** Functions (RAB, RAL) that it would fulfil; for data, topics (RAD). */
  fulfils?: Array<string | number> | null | undefined;
  /** Name of the kind of the new element. */
  kind?: KindName;
  name: string;
  /** Data that it would read or maintain. */
  usesData?: Array<string | number> | null | undefined;
};

/** Trustworthiness of an entry. */
export type Provenance =
  | 'DERIVED'
  | 'INFERRED'
  | 'OFFICIAL'
  | 'REPORTED'
  | 'SAMPLE'
  | 'UNVERIFIED'
  | 'VERIFIED';

/** Type of a relation, read from source to target; `metamodel.relations` has ends and labels. */
export type RelationType =
  | 'ASSESSES'
  | 'AUTOMATED_BY'
  | 'BROADER'
  | 'CLASSIFIED_AS'
  | 'CLOSED_BY'
  | 'COMPOSED_OF'
  | 'CONCERNS'
  | 'CONNECTED_TO'
  | 'CONSUMES'
  | 'CONTRIBUTES_TO'
  | 'DELIVERED_THROUGH'
  | 'DEPENDS_ON'
  | 'DERIVED_FROM'
  | 'DEVELOPED_BY'
  | 'EVIDENCES'
  | 'EXECUTED_BY'
  | 'EXPOSED_VIA'
  | 'FULFILS'
  | 'FUNDED_BY'
  | 'HOSTED_ON'
  | 'MAINTAINED_BY'
  | 'MAPPED_TO'
  | 'NEEDS_SOFTWARE'
  | 'OPERATED_BY'
  | 'OWNED_BY'
  | 'PART_OF'
  | 'PERFORMED_BY'
  | 'PRODUCED_BY'
  | 'PRODUCED_IN'
  | 'PROTECTS'
  | 'READS'
  | 'REGULATES'
  | 'RELATED_TO'
  | 'REPLACES'
  | 'REQUIRES'
  | 'RESPONSIBLE_FOR'
  | 'RUNS_ON'
  | 'STEWARDED_BY'
  | 'STORED_IN'
  | 'SUCCEEDED_BY'
  | 'SUPERVISED_BY'
  | 'SUPPORTED_BY'
  | 'TRIGGERED_BY'
  | 'UNIT_OF'
  | 'USES'
  | 'USES_DATA'
  | 'YIELDED_BY';

/** Role of an account; `roles` has labels. */
export type RoleName =
  | 'ADMIN'
  | 'ARCHITECT'
  | 'AUDITOR'
  | 'CLIENT'
  | 'EDITOR'
  | 'PUBLIC'
  | 'STAFF'
  | 'VERIFIER';

/** Method by which people receive a service. */
export type ServiceMethod =
  | 'ELECTRONIC'
  | 'FACE_TO_FACE'
  | 'HYBRID';

/** Effect of the loss of the starts on an element. */
export type Severity =
  | 'DEGRADES'
  | 'STOPS'
  | 'TOUCHED';

/** Role of an application for a service. */
export type SupportRole =
  | 'ALTERNATIVE'
  | 'PRIMARY'
  | 'SUPPORTING';

/** Taxonomy of a reference node. */
export type Taxonomy =
  | 'INDIKATOR'
  | 'PROGRAM'
  | 'RAA'
  | 'RAB'
  | 'RAD'
  | 'RAI'
  | 'RAK'
  | 'RAL'
  | 'URUSAN';

/** Grouping of the series of a trend. */
export type TrendGrouping =
  | 'OPD'
  | 'TOTAL';

/** Days of a trend. */
export type TrendPeriod =
  | 'DAY'
  | 'MONTH'
  | 'YEAR';

/** Interval of updates of the data. */
export type UpdateCycle =
  | 'ANNUAL'
  | 'BIENNIAL'
  | 'DAILY'
  | 'MONTHLY'
  | 'OTHER'
  | 'QUARTERLY'
  | 'QUINQUENNIAL'
  | 'REALTIME'
  | 'SEMIANNUAL'
  | 'TRIENNIAL'
  | 'WEEKLY';

export type Q01QueryVariables = Exact<{
  service?: string | number | null | undefined;
}>;


export type Q01Query = { ownership: { isInherited: boolean, owners: Array<{ ref: string, name: string, unitOf: { name: string } | null }> } | null, service: { ref: string, name: string, performedBy: { nodes: Array<{ ref: string, name: string, unitOf: { name: string } | null }> } } | null };

export type Q02QueryVariables = Exact<{
  opd?: string | number | null | undefined;
  version?: string | null | undefined;
}>;


export type Q02Query = { coverage: { elements: number, rows: Array<{ code: string, name: string, count: number }> } | null, services: { totalCount: number, nodes: Array<{ ref: string, name: string, ownedBy: { name: string } | null, classifiedAs: { nodes: Array<{ code: string, broader: { code: string, name: string } | null }> } }> } };

export type Q03QueryVariables = Exact<{
  application?: string | number | null | undefined;
}>;


export type Q03Query = { stopped: { totalCount: number, nodes: Array<{ element: { ref: string, name: string }, because: Array<{ type: RelationType, vital: boolean, element: { ref: string } | null }> }> } | null, goOn: { totalCount: number, nodes: Array<{ element:
        | { ref: string, name: string }
        | { method: ServiceMethod | null, ref: string, name: string, supportedBy: { edges: Array<{ relation: { role: SupportRole | null } | null, node: { ref: string } }> } }
       }> } | null };

export type Q04QueryVariables = Exact<{
  of?: Array<string | number> | string | number | null | undefined;
  maxDepth?: number | null | undefined;
  first?: number | null | undefined;
}>;


export type Q04Query = { impact: { totalCount: number, cutoff: Cutoff | null, bySeverity: Array<{ value: string | null, count: number }>, byKind: Array<{ value: string | null, count: number }>, byOpd: Array<{ value: string | null, label: string, count: number }>, byAudience: Array<{ value: string | null, count: number }>, nodes: Array<{ severity: Severity | null, distance: number, unexpanded: number, element: { ref: string, name: string }, because: Array<{ type: RelationType, redundancy: string | null, element: { ref: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type Q05QueryVariables = Exact<{
  by?: string | null | undefined;
}>;


export type Q05Query = { infrastructures: { totalCount: number, nodes: Array<{ ref: string, name: string, contractUntil: string | null, ownedBy: { name: string } | null, impact: { bySeverity: Array<{ value: string | null, count: number }>, nodes: Array<{ severity: Severity | null, element: { ref: string, name: string } }> } }> } };

export type Q06QueryVariables = Exact<{
  link?: Array<string | number> | string | number | null | undefined;
  other?: Array<string | number> | string | number | null | undefined;
}>;


export type Q06Query = { cut: { totalCount: number, nodes: Array<{ severity: Severity | null, element:
        | { ref: string, name: string }
        | { method: ServiceMethod | null, ref: string, name: string }
       }> } | null, withSecondLink: { totalCount: number, nodes: Array<{ severity: Severity | null, element:
        | { ref: string, name: string }
        | { method: ServiceMethod | null, ref: string, name: string }
       }> } | null };

export type DisturbedFragment = { totalCount: number, nodes: Array<{ severity: Severity | null, element:
      | { ref: string, name: string }
      | { method: ServiceMethod | null, ref: string, name: string }
     }> };

export type Q07QueryVariables = Exact<{
  opd?: string | number | null | undefined;
  level?: number | null | undefined;
  first?: number | null | undefined;
}>;


export type Q07Query = { coverageGaps: { references: number, covered: number, setAside: number, totalCount: number, urusan: Array<{ code: string, name: string }>, withoutCrosswalk: Array<{ code: string, name: string }>, nodes: Array<{ reference: { code: string, name: string }, breadcrumbs: Array<{ code: string, name: string }>, because: Array<{ fit: MappingFit | null, urusan: { code: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type Q08QueryVariables = Exact<{ [key: string]: never; }>;


export type Q08Query = { withoutService: { totalCount: number, nodes: Array<{ ref: string, name: string, processType: ProcessType | null, ownedBy: { name: string } | null }> }, withoutData: { totalCount: number, nodes: Array<{ ref: string, name: string, processType: ProcessType | null, ownedBy: { name: string } | null }> }, withoutApplication: { totalCount: number, nodes: Array<{ ref: string, name: string, processType: ProcessType | null, ownedBy: { name: string } | null }> } };

export type ProcessesFragment = { totalCount: number, nodes: Array<{ ref: string, name: string, processType: ProcessType | null, ownedBy: { name: string } | null }> };

export type Q09QueryVariables = Exact<{ [key: string]: never; }>;


export type Q09Query = { services: { totalCount: number, nodes: Array<{ ref: string, name: string, ownedBy: { name: string } | null, delivers: { nodes: Array<{ ref: string, name: string }> } }>, facets: Array<{ buckets: Array<{ label: string, count: number }> }> } };

export type Q10QueryVariables = Exact<{
  opd?: string | number | null | undefined;
  first?: number | null | undefined;
}>;


export type Q10Query = { overlaps: { totalCount: number, setAside: number, nodes: Array<{ annualCostRupiah: number | null, costsRecorded: number, elements: Array<{ ref: string, name: string, ownedBy: { code: string, name: string } | null }>, reasons: Array<{ label: string, shared: Array<{ code: string, name: string }> }>, touches: Array<{ value: string | null, label: string, count: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type Q11QueryVariables = Exact<{
  opd?: string | number | null | undefined;
  first?: number | null | undefined;
}>;


export type Q11Query = { overlaps: { totalCount: number, setAside: number, nodes: Array<{ score: number, elements: Array<{ ref: string, name: string, ownedBy: { name: string } | null, classifiedAs: { nodes: Array<{ code: string, name: string }> } }>, reasons: Array<{ reason: OverlapReason, label: string, share: number | null, shared: Array<{ code: string, name: string }> }>, touches: Array<{ label: string, count: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type Q12QueryVariables = Exact<{ [key: string]: never; }>;


export type Q12Query = { severalProducers: { totalCount: number, nodes: Array<{ ref: string, name: string, producedBy: { nodes: Array<{ ref: string, name: string }> } }> }, sameFunction: { totalCount: number, nodes: Array<{ code: string, name: string, classifies: { totalCount: number, nodes: Array<{ ref: string, name: string }>, facets: Array<{ buckets: Array<{ label: string, count: number }> }> } }> } };

export type Q13QueryVariables = Exact<{
  data?: string | number | null | undefined;
}>;


export type Q13Query = { dataAsset: { ref: string, name: string, sensitivity: DataSensitivity | null, updateCycle: UpdateCycle | null, stewardedBy: { ref: string, name: string } | null, producedBy: { nodes: Array<{ ref: string, name: string }> }, producedIn: { nodes: Array<{ ref: string, name: string }> }, maintainedBy: { nodes: Array<{ ref: string, name: string }> }, readBy: { totalCount: number, edges: Array<{ relation: { via: ExchangeMethod | null } | null, node: { ref: string, name: string, ownedBy: { name: string } | null } }> } } | null };

export type Q14QueryVariables = Exact<{ [key: string]: never; }>;


export type Q14Query = { withoutSteward: { totalCount: number, nodes: Array<{ ref: string, name: string, ownedBy: { name: string } | null }> }, withoutProcess: { totalCount: number, nodes: Array<{ ref: string, name: string, ownedBy: { name: string } | null }> } };

export type DataFragment = { totalCount: number, nodes: Array<{ ref: string, name: string, ownedBy: { name: string } | null }> };

export type Q15QueryVariables = Exact<{
  data?: Array<string | number> | string | number | null | undefined;
  steps?: number | null | undefined;
}>;


export type Q15Query = { impact: { totalCount: number, isPartial: boolean, nodes: Array<{ distance: number, element: { ref: string, name: string }, via: Array<{ type: RelationType, element: { ref: string } | null }> }> } | null };

export type Q16QueryVariables = Exact<{
  sensitivity?: Array<DataSensitivity> | DataSensitivity | null | undefined;
}>;


export type Q16Query = { applications: { totalCount: number, nodes: Array<{ ref: string, name: string, responsible: { name: string } | null, reads: { edges: Array<{ relation: { via: ExchangeMethod | null } | null, node: { ref: string, name: string, sensitivity: DataSensitivity | null, responsible: { name: string } | null } }> } }> } };

export type Q17QueryVariables = Exact<{
  portal?: string | null | undefined;
}>;


export type Q17Query = { notInteroperable: { totalCount: number, nodes: Array<{ ref: string, name: string, isInteroperable: boolean | null, ownedBy: { name: string } | null }> }, notOnPortal: { totalCount: number, nodes: Array<{ ref: string, name: string, isInteroperable: boolean | null, ownedBy: { name: string } | null }> } };

export type OpenDataFragment = { totalCount: number, nodes: Array<{ ref: string, name: string, isInteroperable: boolean | null, ownedBy: { name: string } | null }> };

export type Q18QueryVariables = Exact<{
  within?: string | null | undefined;
  outside?: Array<OpdType> | OpdType | null | undefined;
}>;


export type Q18Query = { auditedEarlier: { totalCount: number, nodes: Array<{ ref: string, name: string, protectedBy: { nodes: Array<{ ref: string, performedOn: string | null }> } }> }, notRecorded: { totalCount: number, nodes: Array<{ ref: string, name: string, ownedBy: { name: string } | null }> } };

export type Q19QueryVariables = Exact<{ [key: string]: never; }>;


export type Q19Query = { dataOfAnotherOpd: { totalCount: number, nodes: Array<{ ref: string, name: string, ownedBy: { name: string } | null, reads: { nodes: Array<{ ref: string, name: string }> }, maintains: { nodes: Array<{ ref: string, name: string }> } }> }, anyClosedData: { totalCount: number, nodes: Array<{ ref: string, name: string, ownedBy: { name: string } | null, reads: { nodes: Array<{ ref: string, name: string }> }, maintains: { nodes: Array<{ ref: string, name: string }> } }> } };

export type ProcessingFragment = { totalCount: number, nodes: Array<{ ref: string, name: string, ownedBy: { name: string } | null, reads: { nodes: Array<{ ref: string, name: string }> }, maintains: { nodes: Array<{ ref: string, name: string }> } }> };

export type Q20QueryVariables = Exact<{ [key: string]: never; }>;


export type Q20Query = { securityControls: { totalCount: number, nodes: Array<{ ref: string, name: string, performedOn: string | null, auditResult: string | null, protects: { nodes: Array<{ ref: string, name: string, ownedBy: { name: string } | null }> } }> } };

export type Q21QueryVariables = Exact<{
  application?: Array<string | number> | string | number | null | undefined;
  hops?: number;
}>;


export type Q21Query = { neighbourhood: { totalCount: number, isPartial: boolean, byKind: Array<{ value: string | null, count: number }>, nodes: Array<{ distance: number, element: { ref: string, name: string }, via: Array<{ type: RelationType, outgoing: boolean, element: { ref: string } | null }> }> } | null };

export type Q22QueryVariables = Exact<{ [key: string]: never; }>;


export type Q22Query = { elsewhere: { totalCount: number, nodes: Array<{ ref: string, name: string, runsOn: { nodes: Array<{ ref: string, ownershipStatus: OwnershipStatus | null, hostedOn: { nodes: Array<{ ref: string, name: string }> } }> } }> }, notRecorded: { totalCount: number, nodes: Array<{ ref: string, name: string }> } };

export type Q23QueryVariables = Exact<{
  from?: string | null | undefined;
  until?: string | null | undefined;
}>;


export type Q23Query = { infrastructures: { totalCount: number, nodes: Array<{ ref: string, name: string, usefulUntil: string | null, needsSoftware: { nodes: Array<{ ref: string, supportUntil: string | null, licenceUntil: string | null }> }, impact: { totalCount: number, nodes: Array<{ severity: Severity | null, element: { ref: string, name: string } }> } }> } };

export type Q24QueryVariables = Exact<{ [key: string]: never; }>;


export type Q24Query = { applications: { totalCount: number, nodes: Array<{ ref: string, name: string, consumes: { edges: Array<{ relation: { via: ExchangeMethod | null } | null, node: { ref: string, name: string } }> }, reads: { edges: Array<{ relation: { via: ExchangeMethod | null } | null, node: { ref: string, name: string } }> } }> } };

export type Q25QueryVariables = Exact<{
  from?: string | number;
  to?: string | number;
}>;


export type Q25Query = { path: { length: number, steps: Array<{ type: RelationType, label: string, outgoing: boolean, from: { ref: string } | null, to: { ref: string, name: string } | null }> } | null };

export type Q26QueryVariables = Exact<{
  kinds?: Array<KindName> | KindName | null | undefined;
  first?: number | null | undefined;
}>;


export type Q26Query = { singlePointsOfFailure: { totalCount: number, nodes: Array<{ stops: number, opds: number, elements: Array<{ ref: string, name: string }>, services: { nodes: Array<{ ref: string, name: string }>, pageInfo: { hasNextPage: boolean } } }> } | null };

export type Q27QueryVariables = Exact<{
  urusan?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type Q27Query = { reference: { ref: string, name: string, responsibleOpds: { nodes: Array<{ ref: string, name: string }> }, mappedTo: { edges: Array<{ relation: { fit: MappingFit | null } | null, node: { ref: string, name: string } }> } } | null, businessProcesses: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ ref: string, name: string, classifiedAs: { nodes: Array<{ code: string }> }, producesData: { nodes: Array<{ ref: string, name: string }> }, automatedBy: { nodes: Array<{ ref: string, name: string }> }, deliveredThrough: { nodes: Array<{ ref: string, name: string, method: ServiceMethod | null, usesData: { nodes: Array<{ ref: string }> }, supportedBy: { edges: Array<{ relation: { role: SupportRole | null } | null, node: { ref: string, name: string, runsOn: { nodes: Array<{ ref: string, hostedOn: { nodes: Array<{ ref: string, name: string }> } }> } } }> } }> } }> } };

export type Q28QueryVariables = Exact<{
  text?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type Q28Query = { ral: Array<{ score: number, reference: { code: string, name: string }, breadcrumbs: Array<{ code: string, name: string }>, reasons: Array<{ share: number, element: { ref: string, name: string } | null }> }> | null, rab: Array<{ score: number, reference: { code: string, name: string }, breadcrumbs: Array<{ code: string, name: string }>, reasons: Array<{ share: number, element: { ref: string, name: string } | null }> }> | null, rad: Array<{ score: number, reference: { code: string, name: string }, breadcrumbs: Array<{ code: string, name: string }>, reasons: Array<{ share: number, element: { ref: string, name: string } | null }> }> | null };

export type CandidateFragment = { score: number, reference: { code: string, name: string }, breadcrumbs: Array<{ code: string, name: string }>, reasons: Array<{ share: number, element: { ref: string, name: string } | null }> };

export type Q29QueryVariables = Exact<{
  taxonomy?: Taxonomy | null | undefined;
  opd?: string | number | null | undefined;
  first?: number | null | undefined;
}>;


export type Q29Query = { needsMapping: { totalCount: number, nodes: Array<{ relation: RelationType, label: string, element: { ref: string, name: string, ownedBy: { code: string } | null }, reference: { code: string, version: string, name: string }, successors: Array<{ code: string, version: string, name: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type Q30QueryVariables = Exact<{
  opd?: string | number | null | undefined;
  first?: number | null | undefined;
}>;


export type Q30Query = { transition: { totalCount: number, byChange: Array<{ value: string | null, label: string, count: number }>, nodes: Array<{ change: PlannedChange | null, services: number, opds: number, element: { ref: string, name: string, validFrom: string | null }, replaces: Array<{ ref: string, name: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type Q31QueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type Q31Query = { gaps: { totalCount: number, nodes: Array<{ ref: string, name: string, priority: Priority | null, gapStatus: GapStatus | null, concerns: { nodes: Array<{ ref: string, name: string }> } }> }, initiatives: { totalCount: number, nodes: Array<{ ref: string, name: string, stream: InitiativeStream | null, initiativeStatus: InitiativeStatus | null }> } };

export type Q32QueryVariables = Exact<{
  from?: string | null | undefined;
  until?: string | null | undefined;
  day?: string | null | undefined;
  over?: Array<InitiativeStatus> | InitiativeStatus | null | undefined;
}>;


export type Q32Query = { initiatives: { totalCount: number, nodes: Array<{ ref: string, name: string, initiativeStatus: InitiativeStatus | null, endsOn: string | null, ownedBy: { ref: string, name: string } | null, executedBy: { nodes: Array<{ ref: string, name: string }> }, yields: { nodes: Array<{ ref: string, name: string }> }, impact: { totalCount: number, nodes: Array<{ distance: number, element: { ref: string, name: string } }> } }> } };

export type Q33QueryVariables = Exact<{
  proposal?: ProposalInput | null | undefined;
  kinds?: Array<KindName> | KindName | null | undefined;
  first?: number | null | undefined;
}>;


export type Q33Query = { similar: { totalCount: number, setAside: number, nodes: Array<{ score: number, element: { ref: string, kind: KindName, name: string, ownedBy: { name: string } | null }, reasons: Array<{ reason: OverlapReason, label: string, share: number | null, shared: Array<{ code: string, name: string }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type Q34QueryVariables = Exact<{
  at?: string | null | undefined;
}>;


export type Q34Query = { cloudByOpd: { annualRupiah: number | null, notRecorded: number, rows: Array<{ value: string | null, label: string, undivided: number, annualRupiah: number | null }> } | null, cloudByUrusan: { annualRupiah: number | null, notRecorded: number, rows: Array<{ value: string | null, label: string, undivided: number, annualRupiah: number | null }> } | null, developmentByOpd: { developmentRupiah: number | null, notRecorded: number, rows: Array<{ value: string | null, label: string, undivided: number, developmentRupiah: number | null }> } | null, developmentByUrusan: { developmentRupiah: number | null, notRecorded: number, rows: Array<{ value: string | null, label: string, undivided: number, developmentRupiah: number | null }> } | null };

export type CloudFragment = { annualRupiah: number | null, notRecorded: number, rows: Array<{ value: string | null, label: string, undivided: number, annualRupiah: number | null }> };

export type DevelopmentFragment = { developmentRupiah: number | null, notRecorded: number, rows: Array<{ value: string | null, label: string, undivided: number, developmentRupiah: number | null }> };

export type Q35QueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type Q35Query = { applications: { totalCount: number, nodes: Array<{ ref: string, name: string, ownedBy: { ref: string, name: string } | null, fundedBy: { edges: Array<{ relation: { year: number | null, amountRupiah: number | null } | null, node: { ref: string, name: string } }> } }> } };

export type Q36QueryVariables = Exact<{
  kinds?: Array<KindName> | KindName | null | undefined;
  at?: string | null | undefined;
}>;


export type Q36Query = { completeness: { share: number, filled: number, applicable: number, byKind: Array<{ value: string | null, label: string, share: number }>, byOpd: Array<{ value: string | null, label: string, share: number }>, cells: Array<{ opd: string | null, kind: KindName, filled: number, applicable: number, share: number }> } | null };

export type Q37QueryVariables = Exact<{
  at?: string | null | undefined;
  by?: TrendGrouping | null | undefined;
  per?: TrendPeriod | null | undefined;
  from?: string | null | undefined;
  until?: string | null | undefined;
}>;


export type Q37Query = { statistics: { digitalServices: { services: number, digital: number, missing: number, share: number | null, byOpd: Array<{ opd: string | null, label: string, services: number, digital: number, missing: number, share: number | null }> } } | null, trend: { days: number, isPartial: boolean, series: Array<{ value: string | null, label: string, points: Array<{ day: string, isSample: boolean, note: string | null, digital: { services: number, digital: number, missing: number, share: number | null } }> }> } | null };

export type Q39QueryVariables = Exact<{
  element?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type Q39Query = { changes: { totalCount: number, reason: string | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ at: string, viewer: string, action: ChangeAction, ref: string, name: string, revFrom: number | null, revTo: number | null, before: Record<string, unknown> | null, after: Record<string, unknown> | null, note: string | null, fileHash: string | null, cites: Array<{ document: { ref: string, name: string } | null }> }> } };

export type Q40QueryVariables = Exact<{
  merged?: string | null | undefined;
  former?: Array<string> | string | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}>;


export type Q40Query = { after: { nodes: Array<{ name: string, precededBy: { edges: Array<{ relation: { since: string | null, note: string | null } | null, node: { ref: string } }> }, owns: { totalCount: number, nodes: Array<{ ref: string }> } }> }, before: { nodes: Array<{ ref: string, succeededBy: { edges: Array<{ relation: { since: string | null } | null, node: { ref: string } }> }, owns: { totalCount: number, nodes: Array<{ ref: string }> } }> } };

export type Q41QueryVariables = Exact<{
  types?: Array<OpdType> | OpdType | null | undefined;
}>;


export type Q41Query = { withoutProcess: { totalCount: number, nodes: Array<{ ref: string, name: string }> }, withoutService: { totalCount: number, nodes: Array<{ ref: string, name: string }> } };

export type OpdsFragment = { totalCount: number, nodes: Array<{ ref: string, name: string }> };

export type Q42QueryVariables = Exact<{
  minOpds?: number | null | undefined;
  first?: number | null | undefined;
}>;


export type Q42Query = { jointServices: { totalCount: number, nodes: Array<{ opds: number, service: { ref: string, name: string, involvedOpds: Array<{ isOutside: boolean, opd: { code: string, name: string }, roles: Array<{ label: string, unit: { code: string }, through: { ref: string, name: string } }> }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type Q43QueryVariables = Exact<{
  owners?: Array<OpdType> | OpdType | null | undefined;
}>;


export type Q43Query = { services: { totalCount: number, nodes: Array<{ ref: string, name: string, supportedBy: { edges: Array<{ relation: { role: SupportRole | null } | null, node: { ref: string, name: string, ownedBy: { name: string, helpdesk: string | null } | null, operatedBy: { nodes: Array<{ name: string, helpdesk: string | null }> } } }> } }> } };

export type Q44QueryVariables = Exact<{
  indicators?: Array<string> | string | null | undefined;
  at?: string | null | undefined;
}>;


export type Q44Query = { references: { nodes: Array<{ code: string, name: string, version: string, evidencedBy: { totalCount: number, nodes: Array<{ ref: string, name: string, documentType: DocumentType | null, number: string | null, issuedOn: string | null, reviewedOn: string | null, url: string | null }> } }> } };

export type Q45QueryVariables = Exact<{ [key: string]: never; }>;


export type Q45Query = { services: { totalCount: number, nodes: Array<{ ref: string, name: string, potentialRisk: string | null, ownedBy: { name: string } | null }> } };

export type Q48QueryVariables = Exact<{
  sector?: string | number | null | undefined;
  audience?: Audience | null | undefined;
}>;


export type Q48Query = { services: { totalCount: number, nodes: Array<{ ref: string, name: string, method: ServiceMethod | null, ownedBy: { name: string } | null, supervisedBy: { nodes: Array<{ ref: string, name: string }> } }> } };

export type Q49QueryVariables = Exact<{ [key: string]: never; }>;


export type Q49Query = { dataAssets: { totalCount: number, nodes: Array<{ ref: string, name: string, producedBy: { nodes: Array<{ ref: string }> }, maintainedBy: { nodes: Array<{ ref: string }> }, readBy: { nodes: Array<{ ref: string, name: string }> } }> } };

export type Q50QueryVariables = Exact<{
  register?: Array<string | number> | string | number | null | undefined;
}>;


export type Q50Query = { impact: { totalCount: number, bySeverity: Array<{ value: string | null, count: number }>, byOpd: Array<{ value: string | null, label: string, count: number }>, nodes: Array<{ severity: Severity | null, element: { ref: string, name: string, responsible: { ref: string } | null }, because: Array<{ type: RelationType, severity: Severity, element: { ref: string, name: string } | null }> }> } | null };

export type Q51QueryVariables = Exact<{
  element?: string | number | null | undefined;
}>;


export type Q51Query = { element: { ref: string, name: string, confidentiality: Confidentiality | null, redacted: Array<string>, responsible: { ref: string, name: string } | null, seenBy: Array<{ role: RoleName, label: string, byGrant: boolean }> } | null };

export type Q52QueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type Q52Query = { opds: { nodes: Array<{ name: string, performs: { nodes: Array<{ name: string, supportedBy: { nodes: Array<{ name: string, runsOn: { nodes: Array<{ name: string, runs: { nodes: Array<{ name: string, supports: { nodes: Array<{ name: string, ownedBy: { name: string } | null }> } }> } }> } }> } }> } }> } };

export type Q53QueryVariables = Exact<{
  indicator?: Array<string | number> | string | number | null | undefined;
  opd?: string | number | null | undefined;
  at?: string | null | undefined;
  states?: Array<EvidenceState> | EvidenceState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type Q53Query = { evidence: { totalCount: number, hidden: Array<{ kind: KindName, count: number }>, indicators: Array<{ levelText: string, beyond: Array<string>, indicator: { code: string, name: string, version: string, weightPercent: number | null, description: string | null, provenance: Provenance | null }, figures: Array<{ text: string, label: string, samples: number, countedSamples: number, holdsBack: number | null, severity: EvidenceSeverity | null }>, documents: Array<{ ref: string, name: string, number: string | null, issuedOn: string | null, reviewedOn: string | null, provenance: Provenance | null }> }>, nodes: Array<{ text: string, state: EvidenceState, severity: EvidenceSeverity | null, element: { ref: string, name: string, provenance: Provenance | null, ownedBy: { name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type Q54QueryVariables = Exact<{
  opd?: string | number | null | undefined;
  at?: string | null | undefined;
}>;


export type Q54Query = { evidence: { indicators: Array<{ pointsHeldBack: number | null, level: number | null, levelText: string, beyond: Array<string>, indicator: { code: string, name: string, weightPercent: number | null, resultFrom: string | null, description: string | null }, figures: Array<{ text: string, label: string, missing: number, samples: number, countedSamples: number, severity: EvidenceSeverity | null }> }> } | null };

export type Q55QueryVariables = Exact<{
  opd?: string | number | null | undefined;
  year?: number | null | undefined;
  at?: string | null | undefined;
  differences?: Array<ClaimDifference> | ClaimDifference | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type Q55Query = { pemdiIndex: { totalCount: number, year: number, notes: Array<string>, nodes: Array<{ opd: { ref: string, name: string }, byClaims: { label: string }, byAssessments: { label: string }, indicators: Array<{ comparison: string, claim: { ref: string, name: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

/** Types of each trusted document, by name. */
export interface Answers {
  Q01: { data: Q01Query; variables: Q01QueryVariables };
  Q02: { data: Q02Query; variables: Q02QueryVariables };
  Q03: { data: Q03Query; variables: Q03QueryVariables };
  Q04: { data: Q04Query; variables: Q04QueryVariables };
  Q05: { data: Q05Query; variables: Q05QueryVariables };
  Q06: { data: Q06Query; variables: Q06QueryVariables };
  Q07: { data: Q07Query; variables: Q07QueryVariables };
  Q08: { data: Q08Query; variables: Q08QueryVariables };
  Q09: { data: Q09Query; variables: Q09QueryVariables };
  Q10: { data: Q10Query; variables: Q10QueryVariables };
  Q11: { data: Q11Query; variables: Q11QueryVariables };
  Q12: { data: Q12Query; variables: Q12QueryVariables };
  Q13: { data: Q13Query; variables: Q13QueryVariables };
  Q14: { data: Q14Query; variables: Q14QueryVariables };
  Q15: { data: Q15Query; variables: Q15QueryVariables };
  Q16: { data: Q16Query; variables: Q16QueryVariables };
  Q17: { data: Q17Query; variables: Q17QueryVariables };
  Q18: { data: Q18Query; variables: Q18QueryVariables };
  Q19: { data: Q19Query; variables: Q19QueryVariables };
  Q20: { data: Q20Query; variables: Q20QueryVariables };
  Q21: { data: Q21Query; variables: Q21QueryVariables };
  Q22: { data: Q22Query; variables: Q22QueryVariables };
  Q23: { data: Q23Query; variables: Q23QueryVariables };
  Q24: { data: Q24Query; variables: Q24QueryVariables };
  Q25: { data: Q25Query; variables: Q25QueryVariables };
  Q26: { data: Q26Query; variables: Q26QueryVariables };
  Q27: { data: Q27Query; variables: Q27QueryVariables };
  Q28: { data: Q28Query; variables: Q28QueryVariables };
  Q29: { data: Q29Query; variables: Q29QueryVariables };
  Q30: { data: Q30Query; variables: Q30QueryVariables };
  Q31: { data: Q31Query; variables: Q31QueryVariables };
  Q32: { data: Q32Query; variables: Q32QueryVariables };
  Q33: { data: Q33Query; variables: Q33QueryVariables };
  Q34: { data: Q34Query; variables: Q34QueryVariables };
  Q35: { data: Q35Query; variables: Q35QueryVariables };
  Q36: { data: Q36Query; variables: Q36QueryVariables };
  Q37: { data: Q37Query; variables: Q37QueryVariables };
  Q39: { data: Q39Query; variables: Q39QueryVariables };
  Q40: { data: Q40Query; variables: Q40QueryVariables };
  Q41: { data: Q41Query; variables: Q41QueryVariables };
  Q42: { data: Q42Query; variables: Q42QueryVariables };
  Q43: { data: Q43Query; variables: Q43QueryVariables };
  Q44: { data: Q44Query; variables: Q44QueryVariables };
  Q45: { data: Q45Query; variables: Q45QueryVariables };
  Q48: { data: Q48Query; variables: Q48QueryVariables };
  Q49: { data: Q49Query; variables: Q49QueryVariables };
  Q50: { data: Q50Query; variables: Q50QueryVariables };
  Q51: { data: Q51Query; variables: Q51QueryVariables };
  Q52: { data: Q52Query; variables: Q52QueryVariables };
  Q53: { data: Q53Query; variables: Q53QueryVariables };
  Q54: { data: Q54Query; variables: Q54QueryVariables };
  Q55: { data: Q55Query; variables: Q55QueryVariables };
}