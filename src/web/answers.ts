/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
// Printed by `npm run schema` from schema/schema.graphql and the documents of its pages.

/** Access control of a computing facility. */
export type AccessControl =
  | 'BIOMETRIC'
  | 'NON_BIOMETRIC';

export type AccessControlFilter = {
  eq?: AccessControl | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<AccessControl> | null | undefined;
  ne?: AccessControl | null | undefined;
};

/** State of an account. */
export type AccountState =
  | 'ACTIVE'
  | 'AWAITING_APPROVAL'
  | 'REVOKED';

export type ApplicationChanges = {
  annualCostRupiah?: number | null | undefined;
  applicationStatus?: ApplicationStatus | null | undefined;
  attributes?: Array<AttributeInput> | null | undefined;
  audience?: Array<Audience> | null | undefined;
  businessFit?: FitLevel | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  code?: string | null | undefined;
  confidentiality?: Confidentiality | null | undefined;
  connectedTo?: RelationChanges | null | undefined;
  consumes?: ConsumesChanges | null | undefined;
  contractUntil?: string | null | undefined;
  databases?: Array<string> | null | undefined;
  description?: string | null | undefined;
  developedBy?: RelationChanges | null | undefined;
  developmentCostRupiah?: number | null | undefined;
  domainName?: string | null | undefined;
  environment?: string | null | undefined;
  externalId?: string | null | undefined;
  frameworks?: Array<string> | null | undefined;
  fulfils?: RelationChanges | null | undefined;
  functionalDescription?: string | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  hasAntivirus?: boolean | null | undefined;
  hasInternalApi?: boolean | null | undefined;
  hasTls?: boolean | null | undefined;
  hasWaf?: boolean | null | undefined;
  inactiveReason?: string | null | undefined;
  inputSuppliers?: Array<string> | null | undefined;
  inputs?: Array<string> | null | undefined;
  isPublicAsset?: boolean | null | undefined;
  licenceType?: LicenceType | null | undefined;
  licenceUntil?: string | null | undefined;
  migrationStrategy?: MigrationStrategy | null | undefined;
  name?: string | null | undefined;
  operatedBy?: RelationChanges | null | undefined;
  outputCustomers?: Array<string> | null | undefined;
  outputs?: Array<string> | null | undefined;
  ownedBy?: string | number | null | undefined;
  plateau?: Plateau | null | undefined;
  platforms?: Array<ApplicationPlatform> | null | undefined;
  programmingLanguages?: Array<string> | null | undefined;
  provenance?: Provenance | null | undefined;
  publicIp?: string | null | undefined;
  reads?: ReadsChanges | null | undefined;
  replaces?: RelationChanges | null | undefined;
  runsOn?: RelationChanges | null | undefined;
  securityTestStatus?: SecurityTestStatus | null | undefined;
  securityTestedOn?: string | null | undefined;
  source?: string | null | undefined;
  supportUntil?: string | null | undefined;
  technicalFit?: FitLevel | null | undefined;
  timeClass?: TimeClass | null | undefined;
  url?: string | null | undefined;
  usageFrequency?: UsageFrequency | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

export type ApplicationFilter = {
  AND?: Array<ApplicationFilter> | null | undefined;
  NOT?: ApplicationFilter | null | undefined;
  OR?: Array<ApplicationFilter> | null | undefined;
  annualCostRupiah?: SafeIntFilter | null | undefined;
  applicationStatus?: ApplicationStatusFilter | null | undefined;
  attributes?: AttributesFilter | null | undefined;
  audience?: AudienceListFilter | null | undefined;
  automates?: BusinessProcessRelationFilter | null | undefined;
  businessFit?: FitLevelFilter | null | undefined;
  change?: PlannedChangeFilter | null | undefined;
  classifiedAs?: ReferenceRelationFilter | null | undefined;
  code?: StringFilter | null | undefined;
  confidentiality?: ConfidentialityFilter | null | undefined;
  connectedTo?: InfrastructureRelationFilter | null | undefined;
  consumedBy?: ConsumesApplicationRelationFilter | null | undefined;
  consumes?: ConsumesApplicationRelationFilter | null | undefined;
  contractUntil?: DateFilter | null | undefined;
  databases?: StringListFilter | null | undefined;
  description?: StringFilter | null | undefined;
  developedBy?: OpdRelationFilter | null | undefined;
  developmentCostRupiah?: SafeIntFilter | null | undefined;
  domainName?: StringFilter | null | undefined;
  environment?: StringFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  frameworks?: StringListFilter | null | undefined;
  fulfils?: ReferenceRelationFilter | null | undefined;
  functionalDescription?: StringFilter | null | undefined;
  fundedBy?: FundedByReferenceRelationFilter | null | undefined;
  hasAntivirus?: BooleanFilter | null | undefined;
  hasInternalApi?: BooleanFilter | null | undefined;
  hasTls?: BooleanFilter | null | undefined;
  hasWaf?: BooleanFilter | null | undefined;
  id?: StringFilter | null | undefined;
  inactiveReason?: StringFilter | null | undefined;
  inputSuppliers?: StringListFilter | null | undefined;
  inputs?: StringListFilter | null | undefined;
  isPublicAsset?: BooleanFilter | null | undefined;
  kind?: KindFilter | null | undefined;
  licenceType?: LicenceTypeFilter | null | undefined;
  licenceUntil?: DateFilter | null | undefined;
  maintains?: DataAssetRelationFilter | null | undefined;
  migrationStrategy?: MigrationStrategyFilter | null | undefined;
  name?: StringFilter | null | undefined;
  operatedBy?: OpdRelationFilter | null | undefined;
  outputCustomers?: StringListFilter | null | undefined;
  outputs?: StringListFilter | null | undefined;
  ownedBy?: OpdRelationFilter | null | undefined;
  plateau?: PlateauFilter | null | undefined;
  platforms?: ApplicationPlatformListFilter | null | undefined;
  programmingLanguages?: StringListFilter | null | undefined;
  protectedBy?: SecurityControlRelationFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  publicIp?: StringFilter | null | undefined;
  reads?: ReadsDataAssetRelationFilter | null | undefined;
  replacedBy?: ElementRelationFilter | null | undefined;
  replaces?: ElementRelationFilter | null | undefined;
  runsOn?: InfrastructureRelationFilter | null | undefined;
  securityTestStatus?: SecurityTestStatusFilter | null | undefined;
  securityTestedOn?: DateFilter | null | undefined;
  source?: StringFilter | null | undefined;
  supportUntil?: DateFilter | null | undefined;
  supports?: SupportedByServiceRelationFilter | null | undefined;
  technicalFit?: FitLevelFilter | null | undefined;
  timeClass?: TimeClassFilter | null | undefined;
  url?: StringFilter | null | undefined;
  usageFrequency?: UsageFrequencyFilter | null | undefined;
  usedBy?: OpdRelationFilter | null | undefined;
  validFrom?: DateFilter | null | undefined;
  validUntil?: DateFilter | null | undefined;
  yieldedBy?: InitiativeRelationFilter | null | undefined;
};

export type ApplicationInput = {
  annualCostRupiah?: number | null | undefined;
  applicationStatus?: ApplicationStatus | null | undefined;
  attributes?: Array<AttributeInput> | null | undefined;
  audience?: Array<Audience> | null | undefined;
  businessFit?: FitLevel | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  code: string;
  confidentiality?: Confidentiality | null | undefined;
  connectedTo?: RelationChanges | null | undefined;
  consumes?: ConsumesChanges | null | undefined;
  contractUntil?: string | null | undefined;
  databases?: Array<string> | null | undefined;
  description?: string | null | undefined;
  developedBy?: RelationChanges | null | undefined;
  developmentCostRupiah?: number | null | undefined;
  domainName?: string | null | undefined;
  environment?: string | null | undefined;
  externalId?: string | null | undefined;
  frameworks?: Array<string> | null | undefined;
  fulfils?: RelationChanges | null | undefined;
  functionalDescription?: string | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  hasAntivirus?: boolean | null | undefined;
  hasInternalApi?: boolean | null | undefined;
  hasTls?: boolean | null | undefined;
  hasWaf?: boolean | null | undefined;
  inactiveReason?: string | null | undefined;
  inputSuppliers?: Array<string> | null | undefined;
  inputs?: Array<string> | null | undefined;
  isPublicAsset?: boolean | null | undefined;
  licenceType?: LicenceType | null | undefined;
  licenceUntil?: string | null | undefined;
  migrationStrategy?: MigrationStrategy | null | undefined;
  name: string;
  operatedBy?: RelationChanges | null | undefined;
  outputCustomers?: Array<string> | null | undefined;
  outputs?: Array<string> | null | undefined;
  ownedBy?: string | number | null | undefined;
  plateau?: Plateau | null | undefined;
  platforms?: Array<ApplicationPlatform> | null | undefined;
  programmingLanguages?: Array<string> | null | undefined;
  provenance?: Provenance | null | undefined;
  publicIp?: string | null | undefined;
  reads?: ReadsChanges | null | undefined;
  replaces?: RelationChanges | null | undefined;
  runsOn?: RelationChanges | null | undefined;
  securityTestStatus?: SecurityTestStatus | null | undefined;
  securityTestedOn?: string | null | undefined;
  source?: string | null | undefined;
  supportUntil?: string | null | undefined;
  technicalFit?: FitLevel | null | undefined;
  timeClass?: TimeClass | null | undefined;
  url?: string | null | undefined;
  usageFrequency?: UsageFrequency | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

/** Platform of an application. */
export type ApplicationPlatform =
  | 'DESKTOP'
  | 'MOBILE'
  | 'WEB';

export type ApplicationPlatformListFilter = {
  exists?: boolean | null | undefined;
  has?: ApplicationPlatform | null | undefined;
  hasAny?: Array<ApplicationPlatform> | null | undefined;
};

export type ApplicationRelationFilter = {
  all?: ApplicationFilter | null | undefined;
  count?: IntFilter | null | undefined;
  exists?: boolean | null | undefined;
  none?: ApplicationFilter | null | undefined;
  some?: ApplicationFilter | null | undefined;
  where?: ApplicationRelationFilterWhere | null | undefined;
};

export type ApplicationRelationFilterWhere = {
  attributes?: AttributesFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  note?: StringFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  redundancy?: StringFilter | null | undefined;
  responsibleDiffers?: boolean | null | undefined;
  since?: DateFilter | null | undefined;
  source?: StringFilter | null | undefined;
  until?: DateFilter | null | undefined;
  vital?: BooleanFilter | null | undefined;
};

/** State of use of an application. */
export type ApplicationStatus =
  | 'ACTIVE'
  | 'INACTIVE'
  | 'IN_DEVELOPMENT';

export type ApplicationStatusFilter = {
  eq?: ApplicationStatus | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<ApplicationStatus> | null | undefined;
  ne?: ApplicationStatus | null | undefined;
};

export type AssessmentChanges = {
  assessedOpd?: string | number | null | undefined;
  assesses?: string | number | null | undefined;
  attributes?: Array<AttributeInput> | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  code?: string | null | undefined;
  confidentiality?: Confidentiality | null | undefined;
  description?: string | null | undefined;
  externalId?: string | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  maturityLevel?: number | null | undefined;
  name?: string | null | undefined;
  ownedBy?: string | number | null | undefined;
  plateau?: Plateau | null | undefined;
  provenance?: Provenance | null | undefined;
  replaces?: RelationChanges | null | undefined;
  source?: string | null | undefined;
  url?: string | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  year?: number | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

export type AssessmentFilter = {
  AND?: Array<AssessmentFilter> | null | undefined;
  NOT?: AssessmentFilter | null | undefined;
  OR?: Array<AssessmentFilter> | null | undefined;
  assessedOpd?: OpdRelationFilter | null | undefined;
  assesses?: ReferenceRelationFilter | null | undefined;
  attributes?: AttributesFilter | null | undefined;
  change?: PlannedChangeFilter | null | undefined;
  classifiedAs?: ReferenceRelationFilter | null | undefined;
  code?: StringFilter | null | undefined;
  confidentiality?: ConfidentialityFilter | null | undefined;
  description?: StringFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  fundedBy?: FundedByReferenceRelationFilter | null | undefined;
  id?: StringFilter | null | undefined;
  kind?: KindFilter | null | undefined;
  maturityLevel?: IntFilter | null | undefined;
  name?: StringFilter | null | undefined;
  ownedBy?: OpdRelationFilter | null | undefined;
  plateau?: PlateauFilter | null | undefined;
  protectedBy?: SecurityControlRelationFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  replacedBy?: ElementRelationFilter | null | undefined;
  replaces?: ElementRelationFilter | null | undefined;
  source?: StringFilter | null | undefined;
  url?: StringFilter | null | undefined;
  validFrom?: DateFilter | null | undefined;
  validUntil?: DateFilter | null | undefined;
  year?: IntFilter | null | undefined;
  yieldedBy?: InitiativeRelationFilter | null | undefined;
};

export type AssessmentInput = {
  assessedOpd?: string | number | null | undefined;
  assesses?: string | number | null | undefined;
  attributes?: Array<AttributeInput> | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  code: string;
  confidentiality?: Confidentiality | null | undefined;
  description?: string | null | undefined;
  externalId?: string | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  maturityLevel?: number | null | undefined;
  name: string;
  ownedBy?: string | number | null | undefined;
  plateau?: Plateau | null | undefined;
  provenance?: Provenance | null | undefined;
  replaces?: RelationChanges | null | undefined;
  source?: string | null | undefined;
  url?: string | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  year?: number | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

/** Attribute by name, or by name and value. */
export type AttributeCondition = {
  name: string;
  /** Exact value. Default: any value. */
  value?: string | null | undefined;
};

/** Property that the metamodel does not define. A list of attributes replaces all existing ones. */
export type AttributeInput = {
  name: string;
  value: string;
};

/** Conditions on attributes; all must hold. `exists`: there is at least one. */
export type AttributesFilter = {
  exists?: boolean | null | undefined;
  /** Has this attribute. */
  has?: AttributeCondition | null | undefined;
  /** Has at least one of these attributes. */
  hasAny?: Array<AttributeCondition> | null | undefined;
};

/** Group of users. */
export type Audience =
  | 'BUSINESS'
  | 'CIVIL_SERVANT'
  | 'GOVERNMENT'
  | 'PUBLIC';

export type AudienceListFilter = {
  exists?: boolean | null | undefined;
  has?: Audience | null | undefined;
  hasAny?: Array<Audience> | null | undefined;
};

/** Conditions on a Boolean. */
export type BooleanFilter = {
  eq?: boolean | null | undefined;
  exists?: boolean | null | undefined;
};

export type BusinessProcessChanges = {
  attributes?: Array<AttributeInput> | null | undefined;
  automatedBy?: RelationChanges | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  code?: string | null | undefined;
  confidentiality?: Confidentiality | null | undefined;
  contributesTo?: RelationChanges | null | undefined;
  deliveredThrough?: RelationChanges | null | undefined;
  description?: string | null | undefined;
  externalId?: string | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  indicatorActual?: string | null | undefined;
  indicatorTarget?: string | null | undefined;
  indicatorUnit?: string | null | undefined;
  name?: string | null | undefined;
  ownedBy?: string | number | null | undefined;
  performanceIndicator?: string | null | undefined;
  period?: string | null | undefined;
  plateau?: Plateau | null | undefined;
  processType?: ProcessType | null | undefined;
  provenance?: Provenance | null | undefined;
  replaces?: RelationChanges | null | undefined;
  source?: string | null | undefined;
  strategicObjective?: string | null | undefined;
  triggeredBy?: RelationChanges | null | undefined;
  url?: string | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

export type BusinessProcessFilter = {
  AND?: Array<BusinessProcessFilter> | null | undefined;
  NOT?: BusinessProcessFilter | null | undefined;
  OR?: Array<BusinessProcessFilter> | null | undefined;
  attributes?: AttributesFilter | null | undefined;
  automatedBy?: ApplicationRelationFilter | null | undefined;
  change?: PlannedChangeFilter | null | undefined;
  classifiedAs?: ReferenceRelationFilter | null | undefined;
  code?: StringFilter | null | undefined;
  confidentiality?: ConfidentialityFilter | null | undefined;
  contributesTo?: StrategyRelationFilter | null | undefined;
  deliveredThrough?: ServiceRelationFilter | null | undefined;
  description?: StringFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  fundedBy?: FundedByReferenceRelationFilter | null | undefined;
  id?: StringFilter | null | undefined;
  indicatorActual?: StringFilter | null | undefined;
  indicatorTarget?: StringFilter | null | undefined;
  indicatorUnit?: StringFilter | null | undefined;
  kind?: KindFilter | null | undefined;
  name?: StringFilter | null | undefined;
  ownedBy?: OpdRelationFilter | null | undefined;
  performanceIndicator?: StringFilter | null | undefined;
  period?: StringFilter | null | undefined;
  plateau?: PlateauFilter | null | undefined;
  processType?: ProcessTypeFilter | null | undefined;
  producesData?: DataAssetRelationFilter | null | undefined;
  protectedBy?: SecurityControlRelationFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  replacedBy?: ElementRelationFilter | null | undefined;
  replaces?: ElementRelationFilter | null | undefined;
  requiredBy?: ServiceRelationFilter | null | undefined;
  source?: StringFilter | null | undefined;
  strategicObjective?: StringFilter | null | undefined;
  triggeredBy?: BusinessProcessRelationFilter | null | undefined;
  triggers?: BusinessProcessRelationFilter | null | undefined;
  url?: StringFilter | null | undefined;
  validFrom?: DateFilter | null | undefined;
  validUntil?: DateFilter | null | undefined;
  yieldedBy?: InitiativeRelationFilter | null | undefined;
};

export type BusinessProcessInput = {
  attributes?: Array<AttributeInput> | null | undefined;
  automatedBy?: RelationChanges | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  code: string;
  confidentiality?: Confidentiality | null | undefined;
  contributesTo?: RelationChanges | null | undefined;
  deliveredThrough?: RelationChanges | null | undefined;
  description?: string | null | undefined;
  externalId?: string | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  indicatorActual?: string | null | undefined;
  indicatorTarget?: string | null | undefined;
  indicatorUnit?: string | null | undefined;
  name: string;
  ownedBy?: string | number | null | undefined;
  performanceIndicator?: string | null | undefined;
  period?: string | null | undefined;
  plateau?: Plateau | null | undefined;
  processType?: ProcessType | null | undefined;
  provenance?: Provenance | null | undefined;
  replaces?: RelationChanges | null | undefined;
  source?: string | null | undefined;
  strategicObjective?: string | null | undefined;
  triggeredBy?: RelationChanges | null | undefined;
  url?: string | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

export type BusinessProcessRelationFilter = {
  all?: BusinessProcessFilter | null | undefined;
  count?: IntFilter | null | undefined;
  exists?: boolean | null | undefined;
  none?: BusinessProcessFilter | null | undefined;
  some?: BusinessProcessFilter | null | undefined;
  where?: BusinessProcessRelationFilterWhere | null | undefined;
};

export type BusinessProcessRelationFilterWhere = {
  attributes?: AttributesFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  note?: StringFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  redundancy?: StringFilter | null | undefined;
  responsibleDiffers?: boolean | null | undefined;
  since?: DateFilter | null | undefined;
  source?: StringFilter | null | undefined;
  until?: DateFilter | null | undefined;
  vital?: BooleanFilter | null | undefined;
};

/** Kind of change of an element. */
export type ChangeAction =
  | 'CREATED'
  | 'DELETED'
  | 'UPDATED';

/** Service model of a cloud. */
export type CloudServiceModel =
  | 'IAAS'
  | 'OTHER'
  | 'PAAS'
  | 'SAAS';

export type CloudServiceModelFilter = {
  eq?: CloudServiceModel | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<CloudServiceModel> | null | undefined;
  ne?: CloudServiceModel | null | undefined;
};

/** Circle of people who may see an element or property, from open to closed. */
export type Confidentiality =
  | 'INTERNAL'
  | 'PUBLIC'
  | 'RESTRICTED';

export type ConfidentialityFilter = {
  eq?: Confidentiality | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<Confidentiality> | null | undefined;
  ne?: Confidentiality | null | undefined;
};

export type ConsumesApplicationRelationFilter = {
  all?: ApplicationFilter | null | undefined;
  count?: IntFilter | null | undefined;
  exists?: boolean | null | undefined;
  none?: ApplicationFilter | null | undefined;
  some?: ApplicationFilter | null | undefined;
  where?: ConsumesApplicationRelationFilterWhere | null | undefined;
};

export type ConsumesApplicationRelationFilterWhere = {
  attributes?: AttributesFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  note?: StringFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  redundancy?: StringFilter | null | undefined;
  responsibleDiffers?: boolean | null | undefined;
  since?: DateFilter | null | undefined;
  source?: StringFilter | null | undefined;
  until?: DateFilter | null | undefined;
  via?: ExchangeMethodFilter | null | undefined;
  vital?: BooleanFilter | null | undefined;
};

export type ConsumesChanges = {
  add?: Array<ConsumesDraft> | null | undefined;
  remove?: Array<string | number> | null | undefined;
};

export type ConsumesDraft = {
  attributes?: Array<AttributeInput> | null | undefined;
  externalId?: string | null | undefined;
  note?: string | null | undefined;
  provenance?: Provenance | null | undefined;
  redundancy?: string | null | undefined;
  since?: string | null | undefined;
  source?: string | null | undefined;
  to: string | number;
  until?: string | null | undefined;
  via?: ExchangeMethod | null | undefined;
  vital?: boolean | null | undefined;
};

/** Type of security control: the seven objects of the domain. */
export type ControlType =
  | 'AUDIT'
  | 'AWARENESS_EDUCATION'
  | 'FITNESS'
  | 'IMPROVEMENT'
  | 'INCIDENT_HANDLING'
  | 'STANDARD'
  | 'VULNERABILITY_IDENTIFICATION';

export type ControlTypeFilter = {
  eq?: ControlType | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<ControlType> | null | undefined;
  ne?: ControlType | null | undefined;
};

/** Grouping of recorded amounts. */
export type CostGrouping =
  | 'OPD'
  | 'OPERATOR'
  | 'PAYER'
  | 'PROGRAM'
  | 'URUSAN'
  | 'YEAR';

export type CreateInput = {
  /** Temporary name, valid only for other operations of the same request; not a ref. */
  clientRef?: string | number | null | undefined;
  input: ElementInput;
};

export type DataAssetChanges = {
  attributes?: Array<AttributeInput> | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  code?: string | null | undefined;
  confidentiality?: Confidentiality | null | undefined;
  dataType?: DataType | null | undefined;
  derivedFrom?: RelationChanges | null | undefined;
  description?: string | null | undefined;
  exposedVia?: RelationChanges | null | undefined;
  externalId?: string | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  inputInformation?: string | null | undefined;
  isInteroperable?: boolean | null | undefined;
  maintainedBy?: RelationChanges | null | undefined;
  name?: string | null | undefined;
  outputInformation?: string | null | undefined;
  ownedBy?: string | number | null | undefined;
  period?: string | null | undefined;
  personalData?: PersonalData | null | undefined;
  plateau?: Plateau | null | undefined;
  producedBy?: RelationChanges | null | undefined;
  producedIn?: RelationChanges | null | undefined;
  provenance?: Provenance | null | undefined;
  purpose?: string | null | undefined;
  replaces?: RelationChanges | null | undefined;
  sensitivity?: DataSensitivity | null | undefined;
  source?: string | null | undefined;
  stewardedBy?: string | number | null | undefined;
  storedIn?: RelationChanges | null | undefined;
  updateCycle?: UpdateCycle | null | undefined;
  url?: string | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

export type DataAssetFilter = {
  AND?: Array<DataAssetFilter> | null | undefined;
  NOT?: DataAssetFilter | null | undefined;
  OR?: Array<DataAssetFilter> | null | undefined;
  attributes?: AttributesFilter | null | undefined;
  change?: PlannedChangeFilter | null | undefined;
  classifiedAs?: ReferenceRelationFilter | null | undefined;
  code?: StringFilter | null | undefined;
  confidentiality?: ConfidentialityFilter | null | undefined;
  dataType?: DataTypeFilter | null | undefined;
  derivedFrom?: DataAssetRelationFilter | null | undefined;
  description?: StringFilter | null | undefined;
  exposedVia?: InfrastructureRelationFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  fundedBy?: FundedByReferenceRelationFilter | null | undefined;
  id?: StringFilter | null | undefined;
  inputInformation?: StringFilter | null | undefined;
  isInteroperable?: BooleanFilter | null | undefined;
  kind?: KindFilter | null | undefined;
  maintainedBy?: ApplicationRelationFilter | null | undefined;
  name?: StringFilter | null | undefined;
  outputInformation?: StringFilter | null | undefined;
  ownedBy?: OpdRelationFilter | null | undefined;
  period?: StringFilter | null | undefined;
  personalData?: PersonalDataFilter | null | undefined;
  plateau?: PlateauFilter | null | undefined;
  producedBy?: OpdRelationFilter | null | undefined;
  producedIn?: BusinessProcessRelationFilter | null | undefined;
  protectedBy?: SecurityControlRelationFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  purpose?: StringFilter | null | undefined;
  readBy?: ReadsApplicationRelationFilter | null | undefined;
  replacedBy?: ElementRelationFilter | null | undefined;
  replaces?: ElementRelationFilter | null | undefined;
  sensitivity?: DataSensitivityFilter | null | undefined;
  source?: StringFilter | null | undefined;
  sourceOf?: DataAssetRelationFilter | null | undefined;
  stewardedBy?: OpdRelationFilter | null | undefined;
  storedIn?: InfrastructureRelationFilter | null | undefined;
  updateCycle?: UpdateCycleFilter | null | undefined;
  url?: StringFilter | null | undefined;
  usedByServices?: ServiceRelationFilter | null | undefined;
  validFrom?: DateFilter | null | undefined;
  validUntil?: DateFilter | null | undefined;
  yieldedBy?: InitiativeRelationFilter | null | undefined;
};

export type DataAssetInput = {
  attributes?: Array<AttributeInput> | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  code: string;
  confidentiality?: Confidentiality | null | undefined;
  dataType?: DataType | null | undefined;
  derivedFrom?: RelationChanges | null | undefined;
  description?: string | null | undefined;
  exposedVia?: RelationChanges | null | undefined;
  externalId?: string | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  inputInformation?: string | null | undefined;
  isInteroperable?: boolean | null | undefined;
  maintainedBy?: RelationChanges | null | undefined;
  name: string;
  outputInformation?: string | null | undefined;
  ownedBy?: string | number | null | undefined;
  period?: string | null | undefined;
  personalData?: PersonalData | null | undefined;
  plateau?: Plateau | null | undefined;
  producedBy?: RelationChanges | null | undefined;
  producedIn?: RelationChanges | null | undefined;
  provenance?: Provenance | null | undefined;
  purpose?: string | null | undefined;
  replaces?: RelationChanges | null | undefined;
  sensitivity?: DataSensitivity | null | undefined;
  source?: string | null | undefined;
  stewardedBy?: string | number | null | undefined;
  storedIn?: RelationChanges | null | undefined;
  updateCycle?: UpdateCycle | null | undefined;
  url?: string | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

export type DataAssetRelationFilter = {
  all?: DataAssetFilter | null | undefined;
  count?: IntFilter | null | undefined;
  exists?: boolean | null | undefined;
  none?: DataAssetFilter | null | undefined;
  some?: DataAssetFilter | null | undefined;
  where?: DataAssetRelationFilterWhere | null | undefined;
};

export type DataAssetRelationFilterWhere = {
  attributes?: AttributesFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  note?: StringFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  redundancy?: StringFilter | null | undefined;
  responsibleDiffers?: boolean | null | undefined;
  since?: DateFilter | null | undefined;
  source?: StringFilter | null | undefined;
  until?: DateFilter | null | undefined;
  vital?: BooleanFilter | null | undefined;
};

/** Rows and columns of a matrix of data flows. */
export type DataFlowGrouping =
  | 'ELEMENT'
  | 'OPD';

/** Sort of a data flow, by the relation that records it. */
export type DataFlowSort =
  | 'CONSUMES'
  | 'MAINTAINS'
  | 'READS';

/** Restriction of access to data. */
export type DataSensitivity =
  | 'CLOSED'
  | 'OPEN'
  | 'RESTRICTED';

export type DataSensitivityFilter = {
  eq?: DataSensitivity | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<DataSensitivity> | null | undefined;
  ne?: DataSensitivity | null | undefined;
};

/** Type of data, by its national supervisor. */
export type DataType =
  | 'FINANCIAL'
  | 'GEOSPATIAL'
  | 'OTHER'
  | 'STATISTICAL';

export type DataTypeFilter = {
  eq?: DataType | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<DataType> | null | undefined;
  ne?: DataType | null | undefined;
};

/** Conditions on a day. */
export type DateFilter = {
  eq?: string | null | undefined;
  exists?: boolean | null | undefined;
  gt?: string | null | undefined;
  gte?: string | null | undefined;
  in?: Array<string> | null | undefined;
  /** Between today minus a duration (`P24M`) and today. */
  inLast?: string | null | undefined;
  /** Between today and today plus a duration (`P1Y`). */
  inNext?: string | null | undefined;
  lt?: string | null | undefined;
  lte?: string | null | undefined;
  ne?: string | null | undefined;
};

export type DecisionChanges = {
  attributes?: Array<AttributeInput> | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  code?: string | null | undefined;
  concerns?: RelationChanges | null | undefined;
  confidentiality?: Confidentiality | null | undefined;
  decisionType?: DecisionType | null | undefined;
  description?: string | null | undefined;
  externalId?: string | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  name?: string | null | undefined;
  ownedBy?: string | number | null | undefined;
  plateau?: Plateau | null | undefined;
  provenance?: Provenance | null | undefined;
  reason?: string | null | undefined;
  replaces?: RelationChanges | null | undefined;
  rule?: string | null | undefined;
  source?: string | null | undefined;
  until?: string | null | undefined;
  url?: string | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

export type DecisionFilter = {
  AND?: Array<DecisionFilter> | null | undefined;
  NOT?: DecisionFilter | null | undefined;
  OR?: Array<DecisionFilter> | null | undefined;
  attributes?: AttributesFilter | null | undefined;
  change?: PlannedChangeFilter | null | undefined;
  classifiedAs?: ReferenceRelationFilter | null | undefined;
  code?: StringFilter | null | undefined;
  concerns?: ElementRelationFilter | null | undefined;
  confidentiality?: ConfidentialityFilter | null | undefined;
  decisionType?: DecisionTypeFilter | null | undefined;
  description?: StringFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  fundedBy?: FundedByReferenceRelationFilter | null | undefined;
  id?: StringFilter | null | undefined;
  kind?: KindFilter | null | undefined;
  name?: StringFilter | null | undefined;
  ownedBy?: OpdRelationFilter | null | undefined;
  plateau?: PlateauFilter | null | undefined;
  protectedBy?: SecurityControlRelationFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  reason?: StringFilter | null | undefined;
  replacedBy?: ElementRelationFilter | null | undefined;
  replaces?: ElementRelationFilter | null | undefined;
  rule?: StringFilter | null | undefined;
  source?: StringFilter | null | undefined;
  until?: DateFilter | null | undefined;
  url?: StringFilter | null | undefined;
  validFrom?: DateFilter | null | undefined;
  validUntil?: DateFilter | null | undefined;
  yieldedBy?: InitiativeRelationFilter | null | undefined;
};

export type DecisionInput = {
  attributes?: Array<AttributeInput> | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  code: string;
  concerns?: RelationChanges | null | undefined;
  confidentiality?: Confidentiality | null | undefined;
  decisionType?: DecisionType | null | undefined;
  description?: string | null | undefined;
  externalId?: string | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  name: string;
  ownedBy?: string | number | null | undefined;
  plateau?: Plateau | null | undefined;
  provenance?: Provenance | null | undefined;
  reason?: string | null | undefined;
  replaces?: RelationChanges | null | undefined;
  rule?: string | null | undefined;
  source?: string | null | undefined;
  until?: string | null | undefined;
  url?: string | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

/** Reason to dismiss a finding. */
export type DecisionType =
  | 'NOT_DUPLICATE'
  | 'NOT_OURS'
  | 'WAIVED';

export type DecisionTypeFilter = {
  eq?: DecisionType | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<DecisionType> | null | undefined;
  ne?: DecisionType | null | undefined;
};

export type DeleteInput = {
  expectedRev: number;
  force?: boolean | null | undefined;
  ref: string | number;
};

export type DocumentChanges = {
  attributes?: Array<AttributeInput> | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  code?: string | null | undefined;
  confidentiality?: Confidentiality | null | undefined;
  description?: string | null | undefined;
  documentType?: DocumentType | null | undefined;
  evidences?: RelationChanges | null | undefined;
  externalId?: string | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  issuedOn?: string | null | undefined;
  name?: string | null | undefined;
  number?: string | null | undefined;
  ownedBy?: string | number | null | undefined;
  plateau?: Plateau | null | undefined;
  provenance?: Provenance | null | undefined;
  regulates?: RelationChanges | null | undefined;
  replaces?: RelationChanges | null | undefined;
  reviewedOn?: string | null | undefined;
  source?: string | null | undefined;
  url?: string | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

export type DocumentFilter = {
  AND?: Array<DocumentFilter> | null | undefined;
  NOT?: DocumentFilter | null | undefined;
  OR?: Array<DocumentFilter> | null | undefined;
  attributes?: AttributesFilter | null | undefined;
  change?: PlannedChangeFilter | null | undefined;
  classifiedAs?: ReferenceRelationFilter | null | undefined;
  code?: StringFilter | null | undefined;
  confidentiality?: ConfidentialityFilter | null | undefined;
  description?: StringFilter | null | undefined;
  documentType?: DocumentTypeFilter | null | undefined;
  evidences?: ReferenceRelationFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  fundedBy?: FundedByReferenceRelationFilter | null | undefined;
  id?: StringFilter | null | undefined;
  issuedOn?: DateFilter | null | undefined;
  kind?: KindFilter | null | undefined;
  name?: StringFilter | null | undefined;
  number?: StringFilter | null | undefined;
  ownedBy?: OpdRelationFilter | null | undefined;
  plateau?: PlateauFilter | null | undefined;
  protectedBy?: SecurityControlRelationFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  regulates?: ElementRelationFilter | null | undefined;
  replacedBy?: ElementRelationFilter | null | undefined;
  replaces?: ElementRelationFilter | null | undefined;
  reviewedOn?: DateFilter | null | undefined;
  source?: StringFilter | null | undefined;
  url?: StringFilter | null | undefined;
  validFrom?: DateFilter | null | undefined;
  validUntil?: DateFilter | null | undefined;
  yieldedBy?: InitiativeRelationFilter | null | undefined;
};

export type DocumentInput = {
  attributes?: Array<AttributeInput> | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  code: string;
  confidentiality?: Confidentiality | null | undefined;
  description?: string | null | undefined;
  documentType?: DocumentType | null | undefined;
  evidences?: RelationChanges | null | undefined;
  externalId?: string | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  issuedOn?: string | null | undefined;
  name: string;
  number?: string | null | undefined;
  ownedBy?: string | number | null | undefined;
  plateau?: Plateau | null | undefined;
  provenance?: Provenance | null | undefined;
  regulates?: RelationChanges | null | undefined;
  replaces?: RelationChanges | null | undefined;
  reviewedOn?: string | null | undefined;
  source?: string | null | undefined;
  url?: string | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

export type DocumentRelationFilter = {
  all?: DocumentFilter | null | undefined;
  count?: IntFilter | null | undefined;
  exists?: boolean | null | undefined;
  none?: DocumentFilter | null | undefined;
  some?: DocumentFilter | null | undefined;
  where?: DocumentRelationFilterWhere | null | undefined;
};

export type DocumentRelationFilterWhere = {
  attributes?: AttributesFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  note?: StringFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  redundancy?: StringFilter | null | undefined;
  responsibleDiffers?: boolean | null | undefined;
  since?: DateFilter | null | undefined;
  source?: StringFilter | null | undefined;
  until?: DateFilter | null | undefined;
  vital?: BooleanFilter | null | undefined;
};

/** Type of a document. */
export type DocumentType =
  | 'CIRCULAR'
  | 'DECREE'
  | 'EVIDENCE'
  | 'OTHER'
  | 'PLAN'
  | 'REGULATION'
  | 'REPORT';

export type DocumentTypeFilter = {
  eq?: DocumentType | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<DocumentType> | null | undefined;
  ne?: DocumentType | null | undefined;
};

/** Changes of an element of one kind. */
export type ElementChanges =
  {   application: ApplicationChanges; assessment?: never; businessProcess?: never; dataAsset?: never; decision?: never; document?: never; gap?: never; infrastructure?: never; initiative?: never; opd?: never; reference?: never; securityControl?: never; service?: never; strategy?: never; }
  |  { application?: never;   assessment: AssessmentChanges; businessProcess?: never; dataAsset?: never; decision?: never; document?: never; gap?: never; infrastructure?: never; initiative?: never; opd?: never; reference?: never; securityControl?: never; service?: never; strategy?: never; }
  |  { application?: never; assessment?: never;   businessProcess: BusinessProcessChanges; dataAsset?: never; decision?: never; document?: never; gap?: never; infrastructure?: never; initiative?: never; opd?: never; reference?: never; securityControl?: never; service?: never; strategy?: never; }
  |  { application?: never; assessment?: never; businessProcess?: never;   dataAsset: DataAssetChanges; decision?: never; document?: never; gap?: never; infrastructure?: never; initiative?: never; opd?: never; reference?: never; securityControl?: never; service?: never; strategy?: never; }
  |  { application?: never; assessment?: never; businessProcess?: never; dataAsset?: never;   decision: DecisionChanges; document?: never; gap?: never; infrastructure?: never; initiative?: never; opd?: never; reference?: never; securityControl?: never; service?: never; strategy?: never; }
  |  { application?: never; assessment?: never; businessProcess?: never; dataAsset?: never; decision?: never;   document: DocumentChanges; gap?: never; infrastructure?: never; initiative?: never; opd?: never; reference?: never; securityControl?: never; service?: never; strategy?: never; }
  |  { application?: never; assessment?: never; businessProcess?: never; dataAsset?: never; decision?: never; document?: never;   gap: GapChanges; infrastructure?: never; initiative?: never; opd?: never; reference?: never; securityControl?: never; service?: never; strategy?: never; }
  |  { application?: never; assessment?: never; businessProcess?: never; dataAsset?: never; decision?: never; document?: never; gap?: never;   infrastructure: InfrastructureChanges; initiative?: never; opd?: never; reference?: never; securityControl?: never; service?: never; strategy?: never; }
  |  { application?: never; assessment?: never; businessProcess?: never; dataAsset?: never; decision?: never; document?: never; gap?: never; infrastructure?: never;   initiative: InitiativeChanges; opd?: never; reference?: never; securityControl?: never; service?: never; strategy?: never; }
  |  { application?: never; assessment?: never; businessProcess?: never; dataAsset?: never; decision?: never; document?: never; gap?: never; infrastructure?: never; initiative?: never;   opd: OpdChanges; reference?: never; securityControl?: never; service?: never; strategy?: never; }
  |  { application?: never; assessment?: never; businessProcess?: never; dataAsset?: never; decision?: never; document?: never; gap?: never; infrastructure?: never; initiative?: never; opd?: never;   reference: ReferenceChanges; securityControl?: never; service?: never; strategy?: never; }
  |  { application?: never; assessment?: never; businessProcess?: never; dataAsset?: never; decision?: never; document?: never; gap?: never; infrastructure?: never; initiative?: never; opd?: never; reference?: never;   securityControl: SecurityControlChanges; service?: never; strategy?: never; }
  |  { application?: never; assessment?: never; businessProcess?: never; dataAsset?: never; decision?: never; document?: never; gap?: never; infrastructure?: never; initiative?: never; opd?: never; reference?: never; securityControl?: never;   service: ServiceChanges; strategy?: never; }
  |  { application?: never; assessment?: never; businessProcess?: never; dataAsset?: never; decision?: never; document?: never; gap?: never; infrastructure?: never; initiative?: never; opd?: never; reference?: never; securityControl?: never; service?: never;   strategy: StrategyChanges; };

/** All conditions must hold. */
export type ElementFilter = {
  AND?: Array<ElementFilter> | null | undefined;
  NOT?: ElementFilter | null | undefined;
  OR?: Array<ElementFilter> | null | undefined;
  attributes?: AttributesFilter | null | undefined;
  change?: PlannedChangeFilter | null | undefined;
  classifiedAs?: ReferenceRelationFilter | null | undefined;
  code?: StringFilter | null | undefined;
  confidentiality?: ConfidentialityFilter | null | undefined;
  description?: StringFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  fundedBy?: FundedByReferenceRelationFilter | null | undefined;
  id?: StringFilter | null | undefined;
  kind?: KindFilter | null | undefined;
  name?: StringFilter | null | undefined;
  ownedBy?: OpdRelationFilter | null | undefined;
  plateau?: PlateauFilter | null | undefined;
  protectedBy?: SecurityControlRelationFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  replacedBy?: ElementRelationFilter | null | undefined;
  replaces?: ElementRelationFilter | null | undefined;
  source?: StringFilter | null | undefined;
  url?: StringFilter | null | undefined;
  validFrom?: DateFilter | null | undefined;
  validUntil?: DateFilter | null | undefined;
  yieldedBy?: InitiativeRelationFilter | null | undefined;
};

/** New element of one kind. */
export type ElementInput =
  {   application: ApplicationInput; assessment?: never; businessProcess?: never; dataAsset?: never; decision?: never; document?: never; gap?: never; infrastructure?: never; initiative?: never; opd?: never; reference?: never; securityControl?: never; service?: never; strategy?: never; }
  |  { application?: never;   assessment: AssessmentInput; businessProcess?: never; dataAsset?: never; decision?: never; document?: never; gap?: never; infrastructure?: never; initiative?: never; opd?: never; reference?: never; securityControl?: never; service?: never; strategy?: never; }
  |  { application?: never; assessment?: never;   businessProcess: BusinessProcessInput; dataAsset?: never; decision?: never; document?: never; gap?: never; infrastructure?: never; initiative?: never; opd?: never; reference?: never; securityControl?: never; service?: never; strategy?: never; }
  |  { application?: never; assessment?: never; businessProcess?: never;   dataAsset: DataAssetInput; decision?: never; document?: never; gap?: never; infrastructure?: never; initiative?: never; opd?: never; reference?: never; securityControl?: never; service?: never; strategy?: never; }
  |  { application?: never; assessment?: never; businessProcess?: never; dataAsset?: never;   decision: DecisionInput; document?: never; gap?: never; infrastructure?: never; initiative?: never; opd?: never; reference?: never; securityControl?: never; service?: never; strategy?: never; }
  |  { application?: never; assessment?: never; businessProcess?: never; dataAsset?: never; decision?: never;   document: DocumentInput; gap?: never; infrastructure?: never; initiative?: never; opd?: never; reference?: never; securityControl?: never; service?: never; strategy?: never; }
  |  { application?: never; assessment?: never; businessProcess?: never; dataAsset?: never; decision?: never; document?: never;   gap: GapInput; infrastructure?: never; initiative?: never; opd?: never; reference?: never; securityControl?: never; service?: never; strategy?: never; }
  |  { application?: never; assessment?: never; businessProcess?: never; dataAsset?: never; decision?: never; document?: never; gap?: never;   infrastructure: InfrastructureInput; initiative?: never; opd?: never; reference?: never; securityControl?: never; service?: never; strategy?: never; }
  |  { application?: never; assessment?: never; businessProcess?: never; dataAsset?: never; decision?: never; document?: never; gap?: never; infrastructure?: never;   initiative: InitiativeInput; opd?: never; reference?: never; securityControl?: never; service?: never; strategy?: never; }
  |  { application?: never; assessment?: never; businessProcess?: never; dataAsset?: never; decision?: never; document?: never; gap?: never; infrastructure?: never; initiative?: never;   opd: OpdInput; reference?: never; securityControl?: never; service?: never; strategy?: never; }
  |  { application?: never; assessment?: never; businessProcess?: never; dataAsset?: never; decision?: never; document?: never; gap?: never; infrastructure?: never; initiative?: never; opd?: never;   reference: ReferenceInput; securityControl?: never; service?: never; strategy?: never; }
  |  { application?: never; assessment?: never; businessProcess?: never; dataAsset?: never; decision?: never; document?: never; gap?: never; infrastructure?: never; initiative?: never; opd?: never; reference?: never;   securityControl: SecurityControlInput; service?: never; strategy?: never; }
  |  { application?: never; assessment?: never; businessProcess?: never; dataAsset?: never; decision?: never; document?: never; gap?: never; infrastructure?: never; initiative?: never; opd?: never; reference?: never; securityControl?: never;   service: ServiceInput; strategy?: never; }
  |  { application?: never; assessment?: never; businessProcess?: never; dataAsset?: never; decision?: never; document?: never; gap?: never; infrastructure?: never; initiative?: never; opd?: never; reference?: never; securityControl?: never; service?: never;   strategy: StrategyInput; };

/**
 * Conditions on related elements; all must hold. `some`: at least one matches. `none`: none matches. `all`: each one matches, also true without
 * any. `exists`: there is at least one. `count`: their number. `where`: limits the relations to which the other conditions apply.
 */
export type ElementRelationFilter = {
  all?: ElementFilter | null | undefined;
  count?: IntFilter | null | undefined;
  exists?: boolean | null | undefined;
  none?: ElementFilter | null | undefined;
  some?: ElementFilter | null | undefined;
  where?: ElementRelationFilterWhere | null | undefined;
};

/**
 * Conditions on the relation itself; all must hold. `responsibleDiffers`: its ends have different responsible OPDs today;
 * institutions outside the province count as one.
 */
export type ElementRelationFilterWhere = {
  attributes?: AttributesFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  note?: StringFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  redundancy?: StringFilter | null | undefined;
  responsibleDiffers?: boolean | null | undefined;
  since?: DateFilter | null | undefined;
  source?: StringFilter | null | undefined;
  until?: DateFilter | null | undefined;
  vital?: BooleanFilter | null | undefined;
};

/** Code of a figure of `evidence`; it begins with the code of its indicator. */
export type EvidenceFigureCode =
  | 'I1_APPLICATIONS'
  | 'I1_DATA'
  | 'I1_INFRASTRUCTURE'
  | 'I1_INITIATIVES'
  | 'I1_OPDS'
  | 'I1_PROCESSES'
  | 'I1_SECURITY'
  | 'I1_SERVICES'
  | 'I2_APPLICATION'
  | 'I2_HOTLINE'
  | 'I2_HOURS'
  | 'I2_METHOD'
  | 'I2_OWNER'
  | 'I2_PERFORMER'
  | 'I2_RISK'
  | 'I4_OPDS'
  | 'I4_SERVICES'
  | 'I5_METADATA'
  | 'I5_PRODUCER'
  | 'I5_SENSITIVITY'
  | 'I5_STEWARD'
  | 'I6_ROLES'
  | 'I6_USED'
  | 'I7_METADATA'
  | 'I7_ROLES'
  | 'I8_ASSESSED'
  | 'I8_PROTECTED'
  | 'I8_READERS'
  | 'I8_STORED'
  | 'I9_APPLICATIONS'
  | 'I9_FOLLOW_UP'
  | 'I9_INFRASTRUCTURE'
  | 'I10_APPLICATIONS'
  | 'I10_FITNESS'
  | 'I10_INFRASTRUCTURE'
  | 'I11_ENCRYPTED'
  | 'I12_APPLICATIONS'
  | 'I12_SERVICES'
  | 'I13_DUPLICATES'
  | 'I13_FUNCTION'
  | 'I13_OWNER'
  | 'I13_SERVICE'
  | 'I13_STATUS'
  | 'I14_CLOUD'
  | 'I14_INTRANET'
  | 'I14_OWNER'
  | 'I15_AUTOMATED'
  | 'I15_CLASSIFIED'
  | 'I15_LINKED'
  | 'I15_TO_BE'
  | 'I16_EXCHANGE'
  | 'I16_METHOD'
  | 'I16_SPLP'
  | 'I17_ADDRESS'
  | 'I18_EXPOSED'
  | 'I18_INTEROPERABLE'
  | 'I18_READ'
  | 'I19_HELPDESK'
  | 'I19_HOTLINE';

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

export type ExchangeMethodFilter = {
  eq?: ExchangeMethod | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<ExchangeMethod> | null | undefined;
  ne?: ExchangeMethod | null | undefined;
};

/** Tier of a computing facility. */
export type FacilityTier =
  | 'TIER_1'
  | 'TIER_2'
  | 'TIER_3'
  | 'TIER_4';

export type FacilityTierFilter = {
  eq?: FacilityTier | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<FacilityTier> | null | undefined;
  ne?: FacilityTier | null | undefined;
};

/** Use of a computing facility. */
export type FacilityType =
  | 'COMPUTING_CENTRE'
  | 'CONTROL_CENTRE'
  | 'DATA_CENTRE';

export type FacilityTypeFilter = {
  eq?: FacilityType | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<FacilityType> | null | undefined;
  ne?: FacilityType | null | undefined;
};

/** Code of a rule of `findings`; `findingRules` has texts. */
export type FindingRuleCode =
  | 'APPLICATION_WITHOUT_SERVICE'
  | 'AUDIT_MISSING'
  | 'CLASSIFICATION_MISSING'
  | 'CLEARANCE_MISSING'
  | 'CONTRACT_ENDED'
  | 'DATA_OF_SEVERAL_PRODUCERS'
  | 'DATA_WITHOUT_PROCESS'
  | 'DATA_WITHOUT_STEWARD'
  | 'ELECTRONIC_WITHOUT_APPLICATION'
  | 'HOSTING_UNKNOWN'
  | 'LICENCE_ENDED'
  | 'METADATA_MISSING'
  | 'NOT_ON_GOVERNMENT_CLOUD'
  | 'OWNER_MISSING'
  | 'PREDECESSOR_STILL_ACTIVE'
  | 'PROCESS_WITHOUT_SERVICE'
  | 'READS_PROTECTED_OF_OTHERS'
  | 'REFERENCE_NEEDS_MAPPING'
  | 'RISK_WITHOUT_MITIGATION'
  | 'SPLP_NOT_CONNECTED'
  | 'SUPPORT_ENDED';

/** Severity of a finding. */
export type FindingSeverity =
  | 'ERROR'
  | 'INFO'
  | 'WARNING';

/** Assessed fit of an application; the two upper levels count as high in the TIME model. */
export type FitLevel =
  | 'EXCELLENT'
  | 'GOOD'
  | 'UNFIT'
  | 'WEAK';

export type FitLevelFilter = {
  eq?: FitLevel | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<FitLevel> | null | undefined;
  ne?: FitLevel | null | undefined;
};

/** Conditions on a number. */
export type FloatFilter = {
  eq?: number | null | undefined;
  exists?: boolean | null | undefined;
  gt?: number | null | undefined;
  gte?: number | null | undefined;
  in?: Array<number> | null | undefined;
  lt?: number | null | undefined;
  lte?: number | null | undefined;
  ne?: number | null | undefined;
};

/** Taxonomy to which the crosswalk leads from urusan. */
export type FunctionTaxonomy =
  | 'RAB'
  | 'RAL';

export type FundedByChanges = {
  add?: Array<FundedByDraft> | null | undefined;
  remove?: Array<string | number> | null | undefined;
};

export type FundedByDraft = {
  amountRupiah?: number | null | undefined;
  attributes?: Array<AttributeInput> | null | undefined;
  externalId?: string | null | undefined;
  note?: string | null | undefined;
  provenance?: Provenance | null | undefined;
  redundancy?: string | null | undefined;
  since?: string | null | undefined;
  source?: string | null | undefined;
  to: string | number;
  until?: string | null | undefined;
  vital?: boolean | null | undefined;
  year?: number | null | undefined;
};

export type FundedByElementRelationFilter = {
  all?: ElementFilter | null | undefined;
  count?: IntFilter | null | undefined;
  exists?: boolean | null | undefined;
  none?: ElementFilter | null | undefined;
  some?: ElementFilter | null | undefined;
  where?: FundedByElementRelationFilterWhere | null | undefined;
};

export type FundedByElementRelationFilterWhere = {
  amountRupiah?: SafeIntFilter | null | undefined;
  attributes?: AttributesFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  note?: StringFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  redundancy?: StringFilter | null | undefined;
  responsibleDiffers?: boolean | null | undefined;
  since?: DateFilter | null | undefined;
  source?: StringFilter | null | undefined;
  until?: DateFilter | null | undefined;
  vital?: BooleanFilter | null | undefined;
  year?: IntFilter | null | undefined;
};

export type FundedByReferenceRelationFilter = {
  all?: ReferenceFilter | null | undefined;
  count?: IntFilter | null | undefined;
  exists?: boolean | null | undefined;
  none?: ReferenceFilter | null | undefined;
  some?: ReferenceFilter | null | undefined;
  where?: FundedByReferenceRelationFilterWhere | null | undefined;
};

export type FundedByReferenceRelationFilterWhere = {
  amountRupiah?: SafeIntFilter | null | undefined;
  attributes?: AttributesFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  note?: StringFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  redundancy?: StringFilter | null | undefined;
  responsibleDiffers?: boolean | null | undefined;
  since?: DateFilter | null | undefined;
  source?: StringFilter | null | undefined;
  until?: DateFilter | null | undefined;
  vital?: BooleanFilter | null | undefined;
  year?: IntFilter | null | undefined;
};

/** Reason for regarding a difference as a gap. */
export type GapCategory =
  | 'DECIDED'
  | 'NORMATIVE'
  | 'OBSERVED';

export type GapCategoryFilter = {
  eq?: GapCategory | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<GapCategory> | null | undefined;
  ne?: GapCategory | null | undefined;
};

export type GapChanges = {
  attributes?: Array<AttributeInput> | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  closedBy?: RelationChanges | null | undefined;
  closingTarget?: string | null | undefined;
  code?: string | null | undefined;
  concerns?: RelationChanges | null | undefined;
  confidentiality?: Confidentiality | null | undefined;
  description?: string | null | undefined;
  externalId?: string | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  gapCategory?: GapCategory | null | undefined;
  gapStatus?: GapStatus | null | undefined;
  isInMediumTermPlan?: boolean | null | undefined;
  name?: string | null | undefined;
  ownedBy?: string | number | null | undefined;
  plateau?: Plateau | null | undefined;
  priority?: Priority | null | undefined;
  provenance?: Provenance | null | undefined;
  replaces?: RelationChanges | null | undefined;
  source?: string | null | undefined;
  url?: string | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

export type GapFilter = {
  AND?: Array<GapFilter> | null | undefined;
  NOT?: GapFilter | null | undefined;
  OR?: Array<GapFilter> | null | undefined;
  attributes?: AttributesFilter | null | undefined;
  change?: PlannedChangeFilter | null | undefined;
  classifiedAs?: ReferenceRelationFilter | null | undefined;
  closedBy?: InitiativeRelationFilter | null | undefined;
  closingTarget?: StringFilter | null | undefined;
  code?: StringFilter | null | undefined;
  concerns?: ElementRelationFilter | null | undefined;
  confidentiality?: ConfidentialityFilter | null | undefined;
  description?: StringFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  fundedBy?: FundedByReferenceRelationFilter | null | undefined;
  gapCategory?: GapCategoryFilter | null | undefined;
  gapStatus?: GapStatusFilter | null | undefined;
  id?: StringFilter | null | undefined;
  isInMediumTermPlan?: BooleanFilter | null | undefined;
  kind?: KindFilter | null | undefined;
  name?: StringFilter | null | undefined;
  ownedBy?: OpdRelationFilter | null | undefined;
  plateau?: PlateauFilter | null | undefined;
  priority?: PriorityFilter | null | undefined;
  protectedBy?: SecurityControlRelationFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  replacedBy?: ElementRelationFilter | null | undefined;
  replaces?: ElementRelationFilter | null | undefined;
  source?: StringFilter | null | undefined;
  url?: StringFilter | null | undefined;
  validFrom?: DateFilter | null | undefined;
  validUntil?: DateFilter | null | undefined;
  yieldedBy?: InitiativeRelationFilter | null | undefined;
};

export type GapInput = {
  attributes?: Array<AttributeInput> | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  closedBy?: RelationChanges | null | undefined;
  closingTarget?: string | null | undefined;
  code: string;
  concerns?: RelationChanges | null | undefined;
  confidentiality?: Confidentiality | null | undefined;
  description?: string | null | undefined;
  externalId?: string | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  gapCategory?: GapCategory | null | undefined;
  gapStatus?: GapStatus | null | undefined;
  isInMediumTermPlan?: boolean | null | undefined;
  name: string;
  ownedBy?: string | number | null | undefined;
  plateau?: Plateau | null | undefined;
  priority?: Priority | null | undefined;
  provenance?: Provenance | null | undefined;
  replaces?: RelationChanges | null | undefined;
  source?: string | null | undefined;
  url?: string | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

export type GapRelationFilter = {
  all?: GapFilter | null | undefined;
  count?: IntFilter | null | undefined;
  exists?: boolean | null | undefined;
  none?: GapFilter | null | undefined;
  some?: GapFilter | null | undefined;
  where?: GapRelationFilterWhere | null | undefined;
};

export type GapRelationFilterWhere = {
  attributes?: AttributesFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  note?: StringFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  redundancy?: StringFilter | null | undefined;
  responsibleDiffers?: boolean | null | undefined;
  since?: DateFilter | null | undefined;
  source?: StringFilter | null | undefined;
  until?: DateFilter | null | undefined;
  vital?: BooleanFilter | null | undefined;
};

/** Progress of closing a gap. */
export type GapStatus =
  | 'CLOSED'
  | 'IN_PROGRESS'
  | 'OPEN'
  | 'POSTPONED';

export type GapStatusFilter = {
  eq?: GapStatus | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<GapStatus> | null | undefined;
  ne?: GapStatus | null | undefined;
};

/** Role to give. `roles` states what each role requires. */
export type GrantInput = {
  /** Names of trusted documents, such as Q01. At most 100, each of at most 300 characters. */
  documents?: Array<string> | null | undefined;
  /** First day in force. Default: unlimited. */
  from?: string | null | undefined;
  /** At most 100, each of at most 300 characters. */
  kinds?: Array<KindName> | null | undefined;
  /** OPDs by code, ref or id; not their units. At most 100, each of at most 300 characters. */
  opds?: Array<string | number> | null | undefined;
  role: RoleName;
  /** First day on which it is no longer in force, later than today. Default: unlimited. */
  until?: string | null | undefined;
};

/** Part of a grant that its role requires. */
export type GrantPart =
  | 'DOCUMENTS'
  | 'KINDS'
  | 'OPDS';

/** State of a grant today. */
export type GrantState =
  | 'ENDED'
  | 'IN_FORCE'
  | 'PENDING'
  | 'TO_COME'
  | 'WITHDRAWN';

export type InfrastructureChanges = {
  accessControl?: AccessControl | null | undefined;
  annualCostRupiah?: number | null | undefined;
  attributes?: Array<AttributeInput> | null | undefined;
  bandwidthMbps?: number | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  cloudServiceModel?: CloudServiceModel | null | undefined;
  code?: string | null | undefined;
  confidentiality?: Confidentiality | null | undefined;
  connectedTo?: RelationChanges | null | undefined;
  contractUntil?: string | null | undefined;
  description?: string | null | undefined;
  developedBy?: RelationChanges | null | undefined;
  externalId?: string | null | undefined;
  facilityType?: FacilityType | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  hostedOn?: RelationChanges | null | undefined;
  infrastructureType?: InfrastructureType | null | undefined;
  internetBandwidthMbps?: number | null | undefined;
  intranetBandwidthMbps?: number | null | undefined;
  licenceHolder?: string | null | undefined;
  licenceType?: LicenceType | null | undefined;
  licenceUntil?: string | null | undefined;
  location?: string | null | undefined;
  medium?: TransmissionMedium | null | undefined;
  memoryGb?: number | null | undefined;
  name?: string | null | undefined;
  needsSoftware?: RelationChanges | null | undefined;
  networkDeviceType?: NetworkDeviceType | null | undefined;
  networkType?: NetworkType | null | undefined;
  operatedBy?: RelationChanges | null | undefined;
  otherMedium?: string | null | undefined;
  ownedBy?: string | number | null | undefined;
  ownershipStatus?: OwnershipStatus | null | undefined;
  peripheralType?: string | null | undefined;
  plateau?: Plateau | null | undefined;
  processor?: string | null | undefined;
  processorClass?: ProcessorClass | null | undefined;
  provenance?: Provenance | null | undefined;
  replaces?: RelationChanges | null | undefined;
  securityDeviceType?: SecurityDeviceType | null | undefined;
  serverForm?: ServerForm | null | undefined;
  serverUsage?: ServerUsage | null | undefined;
  serviceLinkType?: string | null | undefined;
  sharingMethod?: SharingMethod | null | undefined;
  softwareProduct?: string | null | undefined;
  softwareVersion?: string | null | undefined;
  source?: string | null | undefined;
  storageGb?: number | null | undefined;
  storageTechnique?: StorageTechnique | null | undefined;
  supportUntil?: string | null | undefined;
  tier?: FacilityTier | null | undefined;
  url?: string | null | undefined;
  usefulUntil?: string | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

export type InfrastructureFilter = {
  AND?: Array<InfrastructureFilter> | null | undefined;
  NOT?: InfrastructureFilter | null | undefined;
  OR?: Array<InfrastructureFilter> | null | undefined;
  accessControl?: AccessControlFilter | null | undefined;
  annualCostRupiah?: SafeIntFilter | null | undefined;
  attributes?: AttributesFilter | null | undefined;
  bandwidthMbps?: FloatFilter | null | undefined;
  change?: PlannedChangeFilter | null | undefined;
  classifiedAs?: ReferenceRelationFilter | null | undefined;
  cloudServiceModel?: CloudServiceModelFilter | null | undefined;
  code?: StringFilter | null | undefined;
  confidentiality?: ConfidentialityFilter | null | undefined;
  connectedTo?: InfrastructureRelationFilter | null | undefined;
  connects?: InfrastructureRelationFilter | null | undefined;
  connectsApplications?: ApplicationRelationFilter | null | undefined;
  connectsOpds?: OpdRelationFilter | null | undefined;
  contractUntil?: DateFilter | null | undefined;
  description?: StringFilter | null | undefined;
  developedBy?: OpdRelationFilter | null | undefined;
  exposes?: DataAssetRelationFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  facilityType?: FacilityTypeFilter | null | undefined;
  fundedBy?: FundedByReferenceRelationFilter | null | undefined;
  hostedOn?: InfrastructureRelationFilter | null | undefined;
  hosts?: InfrastructureRelationFilter | null | undefined;
  id?: StringFilter | null | undefined;
  infrastructureType?: InfrastructureTypeFilter | null | undefined;
  internetBandwidthMbps?: FloatFilter | null | undefined;
  intranetBandwidthMbps?: FloatFilter | null | undefined;
  kind?: KindFilter | null | undefined;
  licenceHolder?: StringFilter | null | undefined;
  licenceType?: LicenceTypeFilter | null | undefined;
  licenceUntil?: DateFilter | null | undefined;
  location?: StringFilter | null | undefined;
  medium?: TransmissionMediumFilter | null | undefined;
  memoryGb?: IntFilter | null | undefined;
  name?: StringFilter | null | undefined;
  needsSoftware?: InfrastructureRelationFilter | null | undefined;
  networkDeviceType?: NetworkDeviceTypeFilter | null | undefined;
  networkType?: NetworkTypeFilter | null | undefined;
  operatedBy?: OpdRelationFilter | null | undefined;
  otherMedium?: StringFilter | null | undefined;
  ownedBy?: OpdRelationFilter | null | undefined;
  ownershipStatus?: OwnershipStatusFilter | null | undefined;
  peripheralType?: StringFilter | null | undefined;
  plateau?: PlateauFilter | null | undefined;
  processor?: StringFilter | null | undefined;
  processorClass?: ProcessorClassFilter | null | undefined;
  protectedBy?: SecurityControlRelationFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  replacedBy?: ElementRelationFilter | null | undefined;
  replaces?: ElementRelationFilter | null | undefined;
  runs?: ApplicationRelationFilter | null | undefined;
  securityDeviceType?: SecurityDeviceTypeFilter | null | undefined;
  serverForm?: ServerFormFilter | null | undefined;
  serverUsage?: ServerUsageFilter | null | undefined;
  serviceLinkType?: StringFilter | null | undefined;
  sharingMethod?: SharingMethodFilter | null | undefined;
  softwareFor?: InfrastructureRelationFilter | null | undefined;
  softwareProduct?: StringFilter | null | undefined;
  softwareVersion?: StringFilter | null | undefined;
  source?: StringFilter | null | undefined;
  storageGb?: IntFilter | null | undefined;
  storageTechnique?: StorageTechniqueFilter | null | undefined;
  stores?: DataAssetRelationFilter | null | undefined;
  supportUntil?: DateFilter | null | undefined;
  tier?: FacilityTierFilter | null | undefined;
  url?: StringFilter | null | undefined;
  usefulUntil?: DateFilter | null | undefined;
  validFrom?: DateFilter | null | undefined;
  validUntil?: DateFilter | null | undefined;
  yieldedBy?: InitiativeRelationFilter | null | undefined;
};

export type InfrastructureInput = {
  accessControl?: AccessControl | null | undefined;
  annualCostRupiah?: number | null | undefined;
  attributes?: Array<AttributeInput> | null | undefined;
  bandwidthMbps?: number | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  cloudServiceModel?: CloudServiceModel | null | undefined;
  code: string;
  confidentiality?: Confidentiality | null | undefined;
  connectedTo?: RelationChanges | null | undefined;
  contractUntil?: string | null | undefined;
  description?: string | null | undefined;
  developedBy?: RelationChanges | null | undefined;
  externalId?: string | null | undefined;
  facilityType?: FacilityType | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  hostedOn?: RelationChanges | null | undefined;
  infrastructureType?: InfrastructureType | null | undefined;
  internetBandwidthMbps?: number | null | undefined;
  intranetBandwidthMbps?: number | null | undefined;
  licenceHolder?: string | null | undefined;
  licenceType?: LicenceType | null | undefined;
  licenceUntil?: string | null | undefined;
  location?: string | null | undefined;
  medium?: TransmissionMedium | null | undefined;
  memoryGb?: number | null | undefined;
  name: string;
  needsSoftware?: RelationChanges | null | undefined;
  networkDeviceType?: NetworkDeviceType | null | undefined;
  networkType?: NetworkType | null | undefined;
  operatedBy?: RelationChanges | null | undefined;
  otherMedium?: string | null | undefined;
  ownedBy?: string | number | null | undefined;
  ownershipStatus?: OwnershipStatus | null | undefined;
  peripheralType?: string | null | undefined;
  plateau?: Plateau | null | undefined;
  processor?: string | null | undefined;
  processorClass?: ProcessorClass | null | undefined;
  provenance?: Provenance | null | undefined;
  replaces?: RelationChanges | null | undefined;
  securityDeviceType?: SecurityDeviceType | null | undefined;
  serverForm?: ServerForm | null | undefined;
  serverUsage?: ServerUsage | null | undefined;
  serviceLinkType?: string | null | undefined;
  sharingMethod?: SharingMethod | null | undefined;
  softwareProduct?: string | null | undefined;
  softwareVersion?: string | null | undefined;
  source?: string | null | undefined;
  storageGb?: number | null | undefined;
  storageTechnique?: StorageTechnique | null | undefined;
  supportUntil?: string | null | undefined;
  tier?: FacilityTier | null | undefined;
  url?: string | null | undefined;
  usefulUntil?: string | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

export type InfrastructureRelationFilter = {
  all?: InfrastructureFilter | null | undefined;
  count?: IntFilter | null | undefined;
  exists?: boolean | null | undefined;
  none?: InfrastructureFilter | null | undefined;
  some?: InfrastructureFilter | null | undefined;
  where?: InfrastructureRelationFilterWhere | null | undefined;
};

export type InfrastructureRelationFilterWhere = {
  attributes?: AttributesFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  note?: StringFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  redundancy?: StringFilter | null | undefined;
  responsibleDiffers?: boolean | null | undefined;
  since?: DateFilter | null | undefined;
  source?: StringFilter | null | undefined;
  until?: DateFilter | null | undefined;
  vital?: BooleanFilter | null | undefined;
};

/** Type of infrastructure: the twelve objects of the domain. */
export type InfrastructureType =
  | 'CLOUD'
  | 'COMPUTING_FACILITY'
  | 'DATABASE_SOFTWARE'
  | 'GOVERNMENT_INTRANET'
  | 'NETWORK_DEVICE'
  | 'OPERATING_SYSTEM'
  | 'PERIPHERAL'
  | 'SECURITY_DEVICE'
  | 'SERVER'
  | 'SERVICE_LINK'
  | 'STORAGE'
  | 'UTILITY_SOFTWARE';

export type InfrastructureTypeFilter = {
  eq?: InfrastructureType | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<InfrastructureType> | null | undefined;
  ne?: InfrastructureType | null | undefined;
};

export type InitiativeChanges = {
  attributes?: Array<AttributeInput> | null | undefined;
  budgetRupiah?: number | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  code?: string | null | undefined;
  confidentiality?: Confidentiality | null | undefined;
  contributesTo?: RelationChanges | null | undefined;
  description?: string | null | undefined;
  endsOn?: string | null | undefined;
  evaluationNote?: string | null | undefined;
  executedBy?: RelationChanges | null | undefined;
  externalId?: string | null | undefined;
  followUp?: string | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  initiativeStatus?: InitiativeStatus | null | undefined;
  name?: string | null | undefined;
  ownedBy?: string | number | null | undefined;
  performanceIndicator?: string | null | undefined;
  plateau?: Plateau | null | undefined;
  provenance?: Provenance | null | undefined;
  replaces?: RelationChanges | null | undefined;
  source?: string | null | undefined;
  startsOn?: string | null | undefined;
  stream?: InitiativeStream | null | undefined;
  url?: string | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  yearTargets?: Array<string> | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

export type InitiativeFilter = {
  AND?: Array<InitiativeFilter> | null | undefined;
  NOT?: InitiativeFilter | null | undefined;
  OR?: Array<InitiativeFilter> | null | undefined;
  attributes?: AttributesFilter | null | undefined;
  budgetRupiah?: SafeIntFilter | null | undefined;
  change?: PlannedChangeFilter | null | undefined;
  classifiedAs?: ReferenceRelationFilter | null | undefined;
  closes?: GapRelationFilter | null | undefined;
  code?: StringFilter | null | undefined;
  confidentiality?: ConfidentialityFilter | null | undefined;
  contributesTo?: StrategyRelationFilter | null | undefined;
  description?: StringFilter | null | undefined;
  endsOn?: DateFilter | null | undefined;
  evaluationNote?: StringFilter | null | undefined;
  executedBy?: OpdRelationFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  followUp?: StringFilter | null | undefined;
  fundedBy?: FundedByReferenceRelationFilter | null | undefined;
  id?: StringFilter | null | undefined;
  initiativeStatus?: InitiativeStatusFilter | null | undefined;
  kind?: KindFilter | null | undefined;
  name?: StringFilter | null | undefined;
  ownedBy?: OpdRelationFilter | null | undefined;
  performanceIndicator?: StringFilter | null | undefined;
  plateau?: PlateauFilter | null | undefined;
  protectedBy?: SecurityControlRelationFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  replacedBy?: ElementRelationFilter | null | undefined;
  replaces?: ElementRelationFilter | null | undefined;
  source?: StringFilter | null | undefined;
  startsOn?: DateFilter | null | undefined;
  stream?: InitiativeStreamFilter | null | undefined;
  url?: StringFilter | null | undefined;
  validFrom?: DateFilter | null | undefined;
  validUntil?: DateFilter | null | undefined;
  yearTargets?: StringListFilter | null | undefined;
  yieldedBy?: InitiativeRelationFilter | null | undefined;
  yields?: ElementRelationFilter | null | undefined;
};

export type InitiativeInput = {
  attributes?: Array<AttributeInput> | null | undefined;
  budgetRupiah?: number | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  code: string;
  confidentiality?: Confidentiality | null | undefined;
  contributesTo?: RelationChanges | null | undefined;
  description?: string | null | undefined;
  endsOn?: string | null | undefined;
  evaluationNote?: string | null | undefined;
  executedBy?: RelationChanges | null | undefined;
  externalId?: string | null | undefined;
  followUp?: string | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  initiativeStatus?: InitiativeStatus | null | undefined;
  name: string;
  ownedBy?: string | number | null | undefined;
  performanceIndicator?: string | null | undefined;
  plateau?: Plateau | null | undefined;
  provenance?: Provenance | null | undefined;
  replaces?: RelationChanges | null | undefined;
  source?: string | null | undefined;
  startsOn?: string | null | undefined;
  stream?: InitiativeStream | null | undefined;
  url?: string | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  yearTargets?: Array<string> | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

export type InitiativeRelationFilter = {
  all?: InitiativeFilter | null | undefined;
  count?: IntFilter | null | undefined;
  exists?: boolean | null | undefined;
  none?: InitiativeFilter | null | undefined;
  some?: InitiativeFilter | null | undefined;
  where?: InitiativeRelationFilterWhere | null | undefined;
};

export type InitiativeRelationFilterWhere = {
  attributes?: AttributesFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  note?: StringFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  redundancy?: StringFilter | null | undefined;
  responsibleDiffers?: boolean | null | undefined;
  since?: DateFilter | null | undefined;
  source?: StringFilter | null | undefined;
  until?: DateFilter | null | undefined;
  vital?: BooleanFilter | null | undefined;
};

/** Progress of an initiative. */
export type InitiativeStatus =
  | 'CONTINUOUS'
  | 'DONE'
  | 'IN_PROGRESS'
  | 'NOT_STARTED';

export type InitiativeStatusFilter = {
  eq?: InitiativeStatus | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<InitiativeStatus> | null | undefined;
  ne?: InitiativeStatus | null | undefined;
};

/** Content of the roadmap that an initiative belongs to. */
export type InitiativeStream =
  | 'APPLICATION'
  | 'GOVERNANCE'
  | 'ICT_AUDIT'
  | 'INFRASTRUCTURE'
  | 'MANAGEMENT'
  | 'SECURITY'
  | 'SERVICE';

export type InitiativeStreamFilter = {
  eq?: InitiativeStream | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<InitiativeStream> | null | undefined;
  ne?: InitiativeStream | null | undefined;
};

/** Conditions on a whole number. */
export type IntFilter = {
  eq?: number | null | undefined;
  exists?: boolean | null | undefined;
  gt?: number | null | undefined;
  gte?: number | null | undefined;
  in?: Array<number> | null | undefined;
  lt?: number | null | undefined;
  lte?: number | null | undefined;
  ne?: number | null | undefined;
};

/** Conditions on the kind. */
export type KindFilter = {
  eq?: KindName | null | undefined;
  in?: Array<KindName> | null | undefined;
  ne?: KindName | null | undefined;
};

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

/** Type of software licence. */
export type LicenceType =
  | 'FREE'
  | 'OPEN_SOURCE'
  | 'PERIODIC'
  | 'PERPETUAL'
  | 'PROPRIETARY';

export type LicenceTypeFilter = {
  eq?: LicenceType | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<LicenceType> | null | undefined;
  ne?: LicenceType | null | undefined;
};

export type MappedToChanges = {
  add?: Array<MappedToDraft> | null | undefined;
  remove?: Array<string | number> | null | undefined;
};

export type MappedToDraft = {
  attributes?: Array<AttributeInput> | null | undefined;
  externalId?: string | null | undefined;
  fit?: MappingFit | null | undefined;
  note?: string | null | undefined;
  provenance?: Provenance | null | undefined;
  redundancy?: string | null | undefined;
  since?: string | null | undefined;
  source?: string | null | undefined;
  to: string | number;
  until?: string | null | undefined;
  vital?: boolean | null | undefined;
};

export type MappedToReferenceRelationFilter = {
  all?: ReferenceFilter | null | undefined;
  count?: IntFilter | null | undefined;
  exists?: boolean | null | undefined;
  none?: ReferenceFilter | null | undefined;
  some?: ReferenceFilter | null | undefined;
  where?: MappedToReferenceRelationFilterWhere | null | undefined;
};

export type MappedToReferenceRelationFilterWhere = {
  attributes?: AttributesFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  fit?: MappingFitFilter | null | undefined;
  note?: StringFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  redundancy?: StringFilter | null | undefined;
  responsibleDiffers?: boolean | null | undefined;
  since?: DateFilter | null | undefined;
  source?: StringFilter | null | undefined;
  until?: DateFilter | null | undefined;
  vital?: BooleanFilter | null | undefined;
};

/** Quality of the match of two reference nodes. */
export type MappingFit =
  | 'CLOSE'
  | 'EXACT';

export type MappingFitFilter = {
  eq?: MappingFit | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<MappingFit> | null | undefined;
  ne?: MappingFit | null | undefined;
};

export type MergeOpdsInput = {
  from: Array<string | number>;
  into: string | number;
  legalBasis?: string | null | undefined;
  on: string;
};

/** Way of moving an application to a cloud, one of the 6 R of AWS. */
export type MigrationStrategy =
  | 'REFACTOR'
  | 'REHOST'
  | 'REPLATFORM'
  | 'REPURCHASE'
  | 'RETAIN'
  | 'RETIRE';

export type MigrationStrategyFilter = {
  eq?: MigrationStrategy | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<MigrationStrategy> | null | undefined;
  ne?: MigrationStrategy | null | undefined;
};

/** Type of network or communication device. */
export type NetworkDeviceType =
  | 'MULTILAYER_SWITCH'
  | 'OTHER'
  | 'ROUTER'
  | 'SWITCH'
  | 'WIRELESS_EQUIPMENT';

export type NetworkDeviceTypeFilter = {
  eq?: NetworkDeviceType | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<NetworkDeviceType> | null | undefined;
  ne?: NetworkDeviceType | null | undefined;
};

/** Reach of a network. */
export type NetworkType =
  | 'LAN'
  | 'MAN'
  | 'OTHER'
  | 'VPN'
  | 'WAN';

export type NetworkTypeFilter = {
  eq?: NetworkType | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<NetworkType> | null | undefined;
  ne?: NetworkType | null | undefined;
};

export type OpdChanges = {
  address?: string | null | undefined;
  attributes?: Array<AttributeInput> | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  code?: string | null | undefined;
  confidentiality?: Confidentiality | null | undefined;
  connectedTo?: RelationChanges | null | undefined;
  description?: string | null | undefined;
  externalId?: string | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  helpdesk?: string | null | undefined;
  name?: string | null | undefined;
  opdType?: OpdType | null | undefined;
  ownedBy?: string | number | null | undefined;
  plateau?: Plateau | null | undefined;
  provenance?: Provenance | null | undefined;
  replaces?: RelationChanges | null | undefined;
  responsibleFor?: RelationChanges | null | undefined;
  shortName?: string | null | undefined;
  skpdCode?: string | null | undefined;
  source?: string | null | undefined;
  succeededBy?: SucceededByChanges | null | undefined;
  unitOf?: string | number | null | undefined;
  url?: string | null | undefined;
  usesApplications?: RelationChanges | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

export type OpdFilter = {
  AND?: Array<OpdFilter> | null | undefined;
  NOT?: OpdFilter | null | undefined;
  OR?: Array<OpdFilter> | null | undefined;
  address?: StringFilter | null | undefined;
  attributes?: AttributesFilter | null | undefined;
  change?: PlannedChangeFilter | null | undefined;
  classifiedAs?: ReferenceRelationFilter | null | undefined;
  code?: StringFilter | null | undefined;
  confidentiality?: ConfidentialityFilter | null | undefined;
  connectedTo?: InfrastructureRelationFilter | null | undefined;
  description?: StringFilter | null | undefined;
  developsApplications?: ApplicationRelationFilter | null | undefined;
  developsInfrastructure?: InfrastructureRelationFilter | null | undefined;
  executes?: InitiativeRelationFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  fundedBy?: FundedByReferenceRelationFilter | null | undefined;
  helpdesk?: StringFilter | null | undefined;
  id?: StringFilter | null | undefined;
  kind?: KindFilter | null | undefined;
  name?: StringFilter | null | undefined;
  opdType?: OpdTypeFilter | null | undefined;
  operatesApplications?: ApplicationRelationFilter | null | undefined;
  operatesInfrastructure?: InfrastructureRelationFilter | null | undefined;
  ownedBy?: OpdRelationFilter | null | undefined;
  owns?: ElementRelationFilter | null | undefined;
  performs?: ServiceRelationFilter | null | undefined;
  plateau?: PlateauFilter | null | undefined;
  precededBy?: SucceededByOpdRelationFilter | null | undefined;
  produces?: DataAssetRelationFilter | null | undefined;
  protectedBy?: SecurityControlRelationFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  replacedBy?: ElementRelationFilter | null | undefined;
  replaces?: ElementRelationFilter | null | undefined;
  responsibleFor?: ReferenceRelationFilter | null | undefined;
  shortName?: StringFilter | null | undefined;
  skpdCode?: StringFilter | null | undefined;
  source?: StringFilter | null | undefined;
  stewards?: DataAssetRelationFilter | null | undefined;
  succeededBy?: SucceededByOpdRelationFilter | null | undefined;
  supervises?: ServiceRelationFilter | null | undefined;
  unitOf?: OpdRelationFilter | null | undefined;
  units?: OpdRelationFilter | null | undefined;
  url?: StringFilter | null | undefined;
  usesApplications?: ApplicationRelationFilter | null | undefined;
  validFrom?: DateFilter | null | undefined;
  validUntil?: DateFilter | null | undefined;
  /** Ref of an element: the element and all elements beneath it. */
  within?: string | number | null | undefined;
  yieldedBy?: InitiativeRelationFilter | null | undefined;
};

export type OpdInput = {
  address?: string | null | undefined;
  attributes?: Array<AttributeInput> | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  code: string;
  confidentiality?: Confidentiality | null | undefined;
  connectedTo?: RelationChanges | null | undefined;
  description?: string | null | undefined;
  externalId?: string | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  helpdesk?: string | null | undefined;
  name: string;
  opdType?: OpdType | null | undefined;
  ownedBy?: string | number | null | undefined;
  plateau?: Plateau | null | undefined;
  provenance?: Provenance | null | undefined;
  replaces?: RelationChanges | null | undefined;
  responsibleFor?: RelationChanges | null | undefined;
  shortName?: string | null | undefined;
  skpdCode?: string | null | undefined;
  source?: string | null | undefined;
  succeededBy?: SucceededByChanges | null | undefined;
  unitOf?: string | number | null | undefined;
  url?: string | null | undefined;
  usesApplications?: RelationChanges | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

/** Elements, units and urusan of an OPD that pass to another one. */
export type OpdPart = {
  into: string | number;
  takes: Array<string | number>;
};

export type OpdRelationFilter = {
  all?: OpdFilter | null | undefined;
  count?: IntFilter | null | undefined;
  exists?: boolean | null | undefined;
  none?: OpdFilter | null | undefined;
  some?: OpdFilter | null | undefined;
  where?: OpdRelationFilterWhere | null | undefined;
};

export type OpdRelationFilterWhere = {
  attributes?: AttributesFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  note?: StringFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  redundancy?: StringFilter | null | undefined;
  responsibleDiffers?: boolean | null | undefined;
  since?: DateFilter | null | undefined;
  source?: StringFilter | null | undefined;
  until?: DateFilter | null | undefined;
  vital?: BooleanFilter | null | undefined;
};

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

export type OpdTypeFilter = {
  eq?: OpdType | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<OpdType> | null | undefined;
  ne?: OpdType | null | undefined;
};

export type OperationInput =
  {   create: CreateInput; delete?: never; mergeOpds?: never; relate?: never; splitOpd?: never; unrelate?: never; update?: never; }
  |  { create?: never;   delete: DeleteInput; mergeOpds?: never; relate?: never; splitOpd?: never; unrelate?: never; update?: never; }
  |  { create?: never; delete?: never;   mergeOpds: MergeOpdsInput; relate?: never; splitOpd?: never; unrelate?: never; update?: never; }
  |  { create?: never; delete?: never; mergeOpds?: never;   relate: RelateInput; splitOpd?: never; unrelate?: never; update?: never; }
  |  { create?: never; delete?: never; mergeOpds?: never; relate?: never;   splitOpd: SplitOpdInput; unrelate?: never; update?: never; }
  |  { create?: never; delete?: never; mergeOpds?: never; relate?: never; splitOpd?: never;   unrelate: UnrelateInput; update?: never; }
  |  { create?: never; delete?: never; mergeOpds?: never; relate?: never; splitOpd?: never; unrelate?: never;   update: UpdateInput; };

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

export type OwnershipStatusFilter = {
  eq?: OwnershipStatus | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<OwnershipStatus> | null | undefined;
  ne?: OwnershipStatus | null | undefined;
};

/** Personal content of data. */
export type PersonalData =
  | 'GENERAL'
  | 'NONE'
  | 'SPECIFIC';

export type PersonalDataFilter = {
  eq?: PersonalData | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<PersonalData> | null | undefined;
  ne?: PersonalData | null | undefined;
};

/** Effect of a to-be element on the as-is architecture. */
export type PlannedChange =
  | 'NEW'
  | 'RETIRE'
  | 'UPGRADE';

export type PlannedChangeFilter = {
  eq?: PlannedChange | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<PlannedChange> | null | undefined;
  ne?: PlannedChange | null | undefined;
};

/** Architecture of an element: current (as-is) or target (to-be). */
export type Plateau =
  | 'AS_IS'
  | 'TO_BE';

export type PlateauFilter = {
  eq?: Plateau | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<Plateau> | null | undefined;
  ne?: Plateau | null | undefined;
};

/** Priority of work. */
export type Priority =
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM';

export type PriorityFilter = {
  eq?: Priority | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<Priority> | null | undefined;
  ne?: Priority | null | undefined;
};

/** ERROR: nothing is written. WARNING: the write proceeds. */
export type ProblemSeverity =
  | 'ERROR'
  | 'WARNING';

/** Role of a process in its organisation. */
export type ProcessType =
  | 'CORE'
  | 'MANAGEMENT'
  | 'SUPPORTING';

export type ProcessTypeFilter = {
  eq?: ProcessType | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<ProcessType> | null | undefined;
  ne?: ProcessType | null | undefined;
};

/** Capacity of the processor. */
export type ProcessorClass =
  | 'HIGH_END'
  | 'LOW_END'
  | 'MID_RANGE';

export type ProcessorClassFilter = {
  eq?: ProcessorClass | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<ProcessorClass> | null | undefined;
  ne?: ProcessorClass | null | undefined;
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

export type ProvenanceFilter = {
  eq?: Provenance | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<Provenance> | null | undefined;
  ne?: Provenance | null | undefined;
};

export type ReadsApplicationRelationFilter = {
  all?: ApplicationFilter | null | undefined;
  count?: IntFilter | null | undefined;
  exists?: boolean | null | undefined;
  none?: ApplicationFilter | null | undefined;
  some?: ApplicationFilter | null | undefined;
  where?: ReadsApplicationRelationFilterWhere | null | undefined;
};

export type ReadsApplicationRelationFilterWhere = {
  attributes?: AttributesFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  note?: StringFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  redundancy?: StringFilter | null | undefined;
  responsibleDiffers?: boolean | null | undefined;
  since?: DateFilter | null | undefined;
  source?: StringFilter | null | undefined;
  until?: DateFilter | null | undefined;
  via?: ExchangeMethodFilter | null | undefined;
  vital?: BooleanFilter | null | undefined;
};

export type ReadsChanges = {
  add?: Array<ReadsDraft> | null | undefined;
  remove?: Array<string | number> | null | undefined;
};

export type ReadsDataAssetRelationFilter = {
  all?: DataAssetFilter | null | undefined;
  count?: IntFilter | null | undefined;
  exists?: boolean | null | undefined;
  none?: DataAssetFilter | null | undefined;
  some?: DataAssetFilter | null | undefined;
  where?: ReadsDataAssetRelationFilterWhere | null | undefined;
};

export type ReadsDataAssetRelationFilterWhere = {
  attributes?: AttributesFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  note?: StringFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  redundancy?: StringFilter | null | undefined;
  responsibleDiffers?: boolean | null | undefined;
  since?: DateFilter | null | undefined;
  source?: StringFilter | null | undefined;
  until?: DateFilter | null | undefined;
  via?: ExchangeMethodFilter | null | undefined;
  vital?: BooleanFilter | null | undefined;
};

export type ReadsDraft = {
  attributes?: Array<AttributeInput> | null | undefined;
  externalId?: string | null | undefined;
  note?: string | null | undefined;
  provenance?: Provenance | null | undefined;
  redundancy?: string | null | undefined;
  since?: string | null | undefined;
  source?: string | null | undefined;
  to: string | number;
  until?: string | null | undefined;
  via?: ExchangeMethod | null | undefined;
  vital?: boolean | null | undefined;
};

export type ReferenceChanges = {
  attributes?: Array<AttributeInput> | null | undefined;
  broader?: string | number | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  code?: string | null | undefined;
  confidentiality?: Confidentiality | null | undefined;
  description?: string | null | undefined;
  externalId?: string | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  level?: number | null | undefined;
  mappedTo?: MappedToChanges | null | undefined;
  maturityLevels?: Array<string> | null | undefined;
  name?: string | null | undefined;
  otherWeightPercent?: number | null | undefined;
  ownedBy?: string | number | null | undefined;
  plateau?: Plateau | null | undefined;
  provenance?: Provenance | null | undefined;
  replaces?: RelationChanges | null | undefined;
  resultFrom?: string | null | undefined;
  scope?: ReferenceScope | null | undefined;
  source?: string | null | undefined;
  succeededByReferences?: RelationChanges | null | undefined;
  taxonomy?: Taxonomy | null | undefined;
  url?: string | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  version?: string | null | undefined;
  weightPercent?: number | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

export type ReferenceFilter = {
  AND?: Array<ReferenceFilter> | null | undefined;
  NOT?: ReferenceFilter | null | undefined;
  OR?: Array<ReferenceFilter> | null | undefined;
  attributes?: AttributesFilter | null | undefined;
  broader?: ReferenceRelationFilter | null | undefined;
  change?: PlannedChangeFilter | null | undefined;
  classifiedAs?: ReferenceRelationFilter | null | undefined;
  classifies?: ElementRelationFilter | null | undefined;
  code?: StringFilter | null | undefined;
  confidentiality?: ConfidentialityFilter | null | undefined;
  description?: StringFilter | null | undefined;
  evidencedBy?: DocumentRelationFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  fulfilledBy?: ServiceRelationFilter | null | undefined;
  fulfilledByApplications?: ApplicationRelationFilter | null | undefined;
  fundedBy?: FundedByReferenceRelationFilter | null | undefined;
  funds?: FundedByElementRelationFilter | null | undefined;
  id?: StringFilter | null | undefined;
  kind?: KindFilter | null | undefined;
  level?: IntFilter | null | undefined;
  mappedFrom?: MappedToReferenceRelationFilter | null | undefined;
  mappedTo?: MappedToReferenceRelationFilter | null | undefined;
  maturityLevels?: StringListFilter | null | undefined;
  name?: StringFilter | null | undefined;
  narrower?: ReferenceRelationFilter | null | undefined;
  otherWeightPercent?: FloatFilter | null | undefined;
  ownedBy?: OpdRelationFilter | null | undefined;
  plateau?: PlateauFilter | null | undefined;
  precededByReferences?: ReferenceRelationFilter | null | undefined;
  protectedBy?: SecurityControlRelationFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  replacedBy?: ElementRelationFilter | null | undefined;
  replaces?: ElementRelationFilter | null | undefined;
  responsibleOpds?: OpdRelationFilter | null | undefined;
  resultFrom?: StringFilter | null | undefined;
  scope?: ReferenceScopeFilter | null | undefined;
  source?: StringFilter | null | undefined;
  succeededByReferences?: ReferenceRelationFilter | null | undefined;
  taxonomy?: TaxonomyFilter | null | undefined;
  url?: StringFilter | null | undefined;
  validFrom?: DateFilter | null | undefined;
  validUntil?: DateFilter | null | undefined;
  version?: StringFilter | null | undefined;
  weightPercent?: FloatFilter | null | undefined;
  /** Ref of an element: the element and all elements beneath it. */
  within?: string | number | null | undefined;
  yieldedBy?: InitiativeRelationFilter | null | undefined;
};

export type ReferenceInput = {
  attributes?: Array<AttributeInput> | null | undefined;
  broader?: string | number | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  code: string;
  confidentiality?: Confidentiality | null | undefined;
  description?: string | null | undefined;
  externalId?: string | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  level?: number | null | undefined;
  mappedTo?: MappedToChanges | null | undefined;
  maturityLevels?: Array<string> | null | undefined;
  name: string;
  otherWeightPercent?: number | null | undefined;
  ownedBy?: string | number | null | undefined;
  plateau?: Plateau | null | undefined;
  provenance?: Provenance | null | undefined;
  replaces?: RelationChanges | null | undefined;
  resultFrom?: string | null | undefined;
  scope?: ReferenceScope | null | undefined;
  source?: string | null | undefined;
  succeededByReferences?: RelationChanges | null | undefined;
  taxonomy: Taxonomy;
  url?: string | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  version: string;
  weightPercent?: number | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

export type ReferenceRelationFilter = {
  all?: ReferenceFilter | null | undefined;
  count?: IntFilter | null | undefined;
  exists?: boolean | null | undefined;
  none?: ReferenceFilter | null | undefined;
  some?: ReferenceFilter | null | undefined;
  where?: ReferenceRelationFilterWhere | null | undefined;
};

export type ReferenceRelationFilterWhere = {
  attributes?: AttributesFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  note?: StringFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  redundancy?: StringFilter | null | undefined;
  responsibleDiffers?: boolean | null | undefined;
  since?: DateFilter | null | undefined;
  source?: StringFilter | null | undefined;
  until?: DateFilter | null | undefined;
  vital?: BooleanFilter | null | undefined;
};

/** Origin of a reference node. */
export type ReferenceScope =
  | 'LOCAL'
  | 'NATIONAL';

export type ReferenceScopeFilter = {
  eq?: ReferenceScope | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<ReferenceScope> | null | undefined;
  ne?: ReferenceScope | null | undefined;
};

export type RelateInput = {
  from: string | number;
  properties?: RelationPropertiesInput | null | undefined;
  to: string | number;
  type: RelationType;
};

/** Relations to create, and ids of relations to remove. */
export type RelationChanges = {
  add?: Array<RelationDraft> | null | undefined;
  remove?: Array<string | number> | null | undefined;
};

/** New relation. `to`: a ref, or a clientRef of the same request. */
export type RelationDraft = {
  attributes?: Array<AttributeInput> | null | undefined;
  externalId?: string | null | undefined;
  note?: string | null | undefined;
  provenance?: Provenance | null | undefined;
  redundancy?: string | null | undefined;
  since?: string | null | undefined;
  source?: string | null | undefined;
  to: string | number;
  until?: string | null | undefined;
  vital?: boolean | null | undefined;
};

/** Properties of a relation. Properties that its type does not have are refused. */
export type RelationPropertiesInput = {
  amountRupiah?: number | null | undefined;
  attributes?: Array<AttributeInput> | null | undefined;
  externalId?: string | null | undefined;
  fit?: MappingFit | null | undefined;
  legalBasis?: string | null | undefined;
  note?: string | null | undefined;
  provenance?: Provenance | null | undefined;
  redundancy?: string | null | undefined;
  role?: SupportRole | null | undefined;
  since?: string | null | undefined;
  source?: string | null | undefined;
  until?: string | null | undefined;
  via?: ExchangeMethod | null | undefined;
  vital?: boolean | null | undefined;
  year?: number | null | undefined;
};

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

/** Conditions on a large whole number, such as rupiah. */
export type SafeIntFilter = {
  eq?: number | null | undefined;
  exists?: boolean | null | undefined;
  gt?: number | null | undefined;
  gte?: number | null | undefined;
  in?: Array<number> | null | undefined;
  lt?: number | null | undefined;
  lte?: number | null | undefined;
  ne?: number | null | undefined;
};

export type SecurityControlChanges = {
  attributes?: Array<AttributeInput> | null | undefined;
  auditResult?: string | null | undefined;
  auditType?: string | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  code?: string | null | undefined;
  confidentiality?: Confidentiality | null | undefined;
  controlType?: ControlType | null | undefined;
  description?: string | null | undefined;
  endsOn?: string | null | undefined;
  externalId?: string | null | undefined;
  followUp?: string | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  maturity?: number | null | undefined;
  name?: string | null | undefined;
  ownedBy?: string | number | null | undefined;
  performedOn?: string | null | undefined;
  plateau?: Plateau | null | undefined;
  protects?: RelationChanges | null | undefined;
  provenance?: Provenance | null | undefined;
  replaces?: RelationChanges | null | undefined;
  securityStandardType?: SecurityStandardType | null | undefined;
  source?: string | null | undefined;
  startsOn?: string | null | undefined;
  url?: string | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

export type SecurityControlFilter = {
  AND?: Array<SecurityControlFilter> | null | undefined;
  NOT?: SecurityControlFilter | null | undefined;
  OR?: Array<SecurityControlFilter> | null | undefined;
  attributes?: AttributesFilter | null | undefined;
  auditResult?: StringFilter | null | undefined;
  auditType?: StringFilter | null | undefined;
  change?: PlannedChangeFilter | null | undefined;
  classifiedAs?: ReferenceRelationFilter | null | undefined;
  code?: StringFilter | null | undefined;
  confidentiality?: ConfidentialityFilter | null | undefined;
  controlType?: ControlTypeFilter | null | undefined;
  description?: StringFilter | null | undefined;
  endsOn?: DateFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  followUp?: StringFilter | null | undefined;
  fundedBy?: FundedByReferenceRelationFilter | null | undefined;
  id?: StringFilter | null | undefined;
  kind?: KindFilter | null | undefined;
  maturity?: FloatFilter | null | undefined;
  name?: StringFilter | null | undefined;
  ownedBy?: OpdRelationFilter | null | undefined;
  performedOn?: DateFilter | null | undefined;
  plateau?: PlateauFilter | null | undefined;
  protectedBy?: SecurityControlRelationFilter | null | undefined;
  protects?: ElementRelationFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  replacedBy?: ElementRelationFilter | null | undefined;
  replaces?: ElementRelationFilter | null | undefined;
  securityStandardType?: SecurityStandardTypeFilter | null | undefined;
  source?: StringFilter | null | undefined;
  startsOn?: DateFilter | null | undefined;
  url?: StringFilter | null | undefined;
  validFrom?: DateFilter | null | undefined;
  validUntil?: DateFilter | null | undefined;
  yieldedBy?: InitiativeRelationFilter | null | undefined;
};

export type SecurityControlInput = {
  attributes?: Array<AttributeInput> | null | undefined;
  auditResult?: string | null | undefined;
  auditType?: string | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  code: string;
  confidentiality?: Confidentiality | null | undefined;
  controlType?: ControlType | null | undefined;
  description?: string | null | undefined;
  endsOn?: string | null | undefined;
  externalId?: string | null | undefined;
  followUp?: string | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  maturity?: number | null | undefined;
  name: string;
  ownedBy?: string | number | null | undefined;
  performedOn?: string | null | undefined;
  plateau?: Plateau | null | undefined;
  protects?: RelationChanges | null | undefined;
  provenance?: Provenance | null | undefined;
  replaces?: RelationChanges | null | undefined;
  securityStandardType?: SecurityStandardType | null | undefined;
  source?: string | null | undefined;
  startsOn?: string | null | undefined;
  url?: string | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

export type SecurityControlRelationFilter = {
  all?: SecurityControlFilter | null | undefined;
  count?: IntFilter | null | undefined;
  exists?: boolean | null | undefined;
  none?: SecurityControlFilter | null | undefined;
  some?: SecurityControlFilter | null | undefined;
  where?: SecurityControlRelationFilterWhere | null | undefined;
};

export type SecurityControlRelationFilterWhere = {
  attributes?: AttributesFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  note?: StringFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  redundancy?: StringFilter | null | undefined;
  responsibleDiffers?: boolean | null | undefined;
  since?: DateFilter | null | undefined;
  source?: StringFilter | null | undefined;
  until?: DateFilter | null | undefined;
  vital?: BooleanFilter | null | undefined;
};

/** Type of security device. */
export type SecurityDeviceType =
  | 'FIREWALL'
  | 'INTRUSION_PREVENTION'
  | 'OTHER'
  | 'WEB_APPLICATION_FIREWALL';

export type SecurityDeviceTypeFilter = {
  eq?: SecurityDeviceType | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<SecurityDeviceType> | null | undefined;
  ne?: SecurityDeviceType | null | undefined;
};

/** Type of a security standard. */
export type SecurityStandardType =
  | 'PROCEDURAL'
  | 'TECHNICAL';

export type SecurityStandardTypeFilter = {
  eq?: SecurityStandardType | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<SecurityStandardType> | null | undefined;
  ne?: SecurityStandardType | null | undefined;
};

/** Progress of a security test (VA/PT). */
export type SecurityTestStatus =
  | 'DONE'
  | 'NOT_DONE'
  | 'PLANNED';

export type SecurityTestStatusFilter = {
  eq?: SecurityTestStatus | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<SecurityTestStatus> | null | undefined;
  ne?: SecurityTestStatus | null | undefined;
};

/** Form of a server: a machine or a share of one. */
export type ServerForm =
  | 'PHYSICAL'
  | 'VIRTUAL';

export type ServerFormFilter = {
  eq?: ServerForm | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<ServerForm> | null | undefined;
  ne?: ServerForm | null | undefined;
};

/** Use of a server. */
export type ServerUsage =
  | 'APPLICATION'
  | 'DATABASE'
  | 'FILE'
  | 'MAIL'
  | 'OTHER'
  | 'WEB';

export type ServerUsageFilter = {
  eq?: ServerUsage | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<ServerUsage> | null | undefined;
  ne?: ServerUsage | null | undefined;
};

export type ServiceChanges = {
  attributes?: Array<AttributeInput> | null | undefined;
  audience?: Array<Audience> | null | undefined;
  benefits?: Array<string> | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  code?: string | null | undefined;
  confidentiality?: Confidentiality | null | undefined;
  description?: string | null | undefined;
  economicPotential?: string | null | undefined;
  externalId?: string | null | undefined;
  facilities?: Array<string> | null | undefined;
  feeRupiah?: number | null | undefined;
  fulfils?: RelationChanges | null | undefined;
  functionalDescription?: string | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  hotline?: string | null | undefined;
  location?: string | null | undefined;
  method?: ServiceMethod | null | undefined;
  name?: string | null | undefined;
  operatingHours?: string | null | undefined;
  ownedBy?: string | number | null | undefined;
  performedBy?: RelationChanges | null | undefined;
  plateau?: Plateau | null | undefined;
  potentialBenefit?: string | null | undefined;
  potentialRisk?: string | null | undefined;
  procedure?: Array<string> | null | undefined;
  provenance?: Provenance | null | undefined;
  purpose?: string | null | undefined;
  replaces?: RelationChanges | null | undefined;
  requirements?: Array<string> | null | undefined;
  requires?: RelationChanges | null | undefined;
  riskMitigation?: string | null | undefined;
  serviceForm?: string | null | undefined;
  serviceStatus?: ServiceStatus | null | undefined;
  serviceType?: string | null | undefined;
  source?: string | null | undefined;
  supervisedBy?: RelationChanges | null | undefined;
  supportedBy?: SupportedByChanges | null | undefined;
  url?: string | null | undefined;
  usesData?: RelationChanges | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

export type ServiceFilter = {
  AND?: Array<ServiceFilter> | null | undefined;
  NOT?: ServiceFilter | null | undefined;
  OR?: Array<ServiceFilter> | null | undefined;
  attributes?: AttributesFilter | null | undefined;
  audience?: AudienceListFilter | null | undefined;
  benefits?: StringListFilter | null | undefined;
  change?: PlannedChangeFilter | null | undefined;
  classifiedAs?: ReferenceRelationFilter | null | undefined;
  code?: StringFilter | null | undefined;
  confidentiality?: ConfidentialityFilter | null | undefined;
  delivers?: BusinessProcessRelationFilter | null | undefined;
  description?: StringFilter | null | undefined;
  economicPotential?: StringFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  facilities?: StringListFilter | null | undefined;
  feeRupiah?: SafeIntFilter | null | undefined;
  fulfils?: ReferenceRelationFilter | null | undefined;
  functionalDescription?: StringFilter | null | undefined;
  fundedBy?: FundedByReferenceRelationFilter | null | undefined;
  hotline?: StringFilter | null | undefined;
  id?: StringFilter | null | undefined;
  kind?: KindFilter | null | undefined;
  location?: StringFilter | null | undefined;
  method?: ServiceMethodFilter | null | undefined;
  name?: StringFilter | null | undefined;
  operatingHours?: StringFilter | null | undefined;
  ownedBy?: OpdRelationFilter | null | undefined;
  performedBy?: OpdRelationFilter | null | undefined;
  plateau?: PlateauFilter | null | undefined;
  potentialBenefit?: StringFilter | null | undefined;
  potentialRisk?: StringFilter | null | undefined;
  procedure?: StringListFilter | null | undefined;
  protectedBy?: SecurityControlRelationFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  purpose?: StringFilter | null | undefined;
  replacedBy?: ElementRelationFilter | null | undefined;
  replaces?: ElementRelationFilter | null | undefined;
  requirements?: StringListFilter | null | undefined;
  requires?: BusinessProcessRelationFilter | null | undefined;
  riskMitigation?: StringFilter | null | undefined;
  serviceForm?: StringFilter | null | undefined;
  serviceStatus?: ServiceStatusFilter | null | undefined;
  serviceType?: StringFilter | null | undefined;
  source?: StringFilter | null | undefined;
  supervisedBy?: OpdRelationFilter | null | undefined;
  supportedBy?: SupportedByApplicationRelationFilter | null | undefined;
  url?: StringFilter | null | undefined;
  usesData?: DataAssetRelationFilter | null | undefined;
  validFrom?: DateFilter | null | undefined;
  validUntil?: DateFilter | null | undefined;
  yieldedBy?: InitiativeRelationFilter | null | undefined;
};

export type ServiceInput = {
  attributes?: Array<AttributeInput> | null | undefined;
  audience?: Array<Audience> | null | undefined;
  benefits?: Array<string> | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  code: string;
  confidentiality?: Confidentiality | null | undefined;
  description?: string | null | undefined;
  economicPotential?: string | null | undefined;
  externalId?: string | null | undefined;
  facilities?: Array<string> | null | undefined;
  feeRupiah?: number | null | undefined;
  fulfils?: RelationChanges | null | undefined;
  functionalDescription?: string | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  hotline?: string | null | undefined;
  location?: string | null | undefined;
  method?: ServiceMethod | null | undefined;
  name: string;
  operatingHours?: string | null | undefined;
  ownedBy?: string | number | null | undefined;
  performedBy?: RelationChanges | null | undefined;
  plateau?: Plateau | null | undefined;
  potentialBenefit?: string | null | undefined;
  potentialRisk?: string | null | undefined;
  procedure?: Array<string> | null | undefined;
  provenance?: Provenance | null | undefined;
  purpose?: string | null | undefined;
  replaces?: RelationChanges | null | undefined;
  requirements?: Array<string> | null | undefined;
  requires?: RelationChanges | null | undefined;
  riskMitigation?: string | null | undefined;
  serviceForm?: string | null | undefined;
  serviceStatus?: ServiceStatus | null | undefined;
  serviceType?: string | null | undefined;
  source?: string | null | undefined;
  supervisedBy?: RelationChanges | null | undefined;
  supportedBy?: SupportedByChanges | null | undefined;
  url?: string | null | undefined;
  usesData?: RelationChanges | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

/** Method by which people receive a service. */
export type ServiceMethod =
  | 'ELECTRONIC'
  | 'FACE_TO_FACE'
  | 'HYBRID';

export type ServiceMethodFilter = {
  eq?: ServiceMethod | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<ServiceMethod> | null | undefined;
  ne?: ServiceMethod | null | undefined;
};

export type ServiceRelationFilter = {
  all?: ServiceFilter | null | undefined;
  count?: IntFilter | null | undefined;
  exists?: boolean | null | undefined;
  none?: ServiceFilter | null | undefined;
  some?: ServiceFilter | null | undefined;
  where?: ServiceRelationFilterWhere | null | undefined;
};

export type ServiceRelationFilterWhere = {
  attributes?: AttributesFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  note?: StringFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  redundancy?: StringFilter | null | undefined;
  responsibleDiffers?: boolean | null | undefined;
  since?: DateFilter | null | undefined;
  source?: StringFilter | null | undefined;
  until?: DateFilter | null | undefined;
  vital?: BooleanFilter | null | undefined;
};

/** State of operation of a service. */
export type ServiceStatus =
  | 'ACTIVE'
  | 'INACTIVE'
  | 'PLANNED';

export type ServiceStatusFilter = {
  eq?: ServiceStatus | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<ServiceStatus> | null | undefined;
  ne?: ServiceStatus | null | undefined;
};

/** Effect of the loss of the starts on an element. */
export type Severity =
  | 'DEGRADES'
  | 'STOPS'
  | 'TOUCHED';

/** Method of access to storage. */
export type SharingMethod =
  | 'DAS'
  | 'NAS'
  | 'SAN';

export type SharingMethodFilter = {
  eq?: SharingMethod | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<SharingMethod> | null | undefined;
  ne?: SharingMethod | null | undefined;
};

export type SplitOpdInput = {
  from: string | number;
  legalBasis?: string | null | undefined;
  on: string;
  parts: Array<OpdPart>;
  rest: string | number;
};

/** Combination of disks. */
export type StorageTechnique =
  | 'NONE'
  | 'RAID_0'
  | 'RAID_1'
  | 'RAID_5'
  | 'RAID_6'
  | 'RAID_10';

export type StorageTechniqueFilter = {
  eq?: StorageTechnique | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<StorageTechnique> | null | undefined;
  ne?: StorageTechnique | null | undefined;
};

export type StrategyChanges = {
  attributes?: Array<AttributeInput> | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  code?: string | null | undefined;
  confidentiality?: Confidentiality | null | undefined;
  description?: string | null | undefined;
  externalId?: string | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  name?: string | null | undefined;
  ownedBy?: string | number | null | undefined;
  partOf?: RelationChanges | null | undefined;
  period?: string | null | undefined;
  plateau?: Plateau | null | undefined;
  provenance?: Provenance | null | undefined;
  replaces?: RelationChanges | null | undefined;
  source?: string | null | undefined;
  strategyType?: StrategyType | null | undefined;
  unit?: string | null | undefined;
  url?: string | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  yearActuals?: Array<string> | null | undefined;
  yearTargets?: Array<string> | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

export type StrategyFilter = {
  AND?: Array<StrategyFilter> | null | undefined;
  NOT?: StrategyFilter | null | undefined;
  OR?: Array<StrategyFilter> | null | undefined;
  attributes?: AttributesFilter | null | undefined;
  change?: PlannedChangeFilter | null | undefined;
  classifiedAs?: ReferenceRelationFilter | null | undefined;
  code?: StringFilter | null | undefined;
  confidentiality?: ConfidentialityFilter | null | undefined;
  contributingInitiatives?: InitiativeRelationFilter | null | undefined;
  contributingProcesses?: BusinessProcessRelationFilter | null | undefined;
  description?: StringFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  fundedBy?: FundedByReferenceRelationFilter | null | undefined;
  id?: StringFilter | null | undefined;
  kind?: KindFilter | null | undefined;
  name?: StringFilter | null | undefined;
  ownedBy?: OpdRelationFilter | null | undefined;
  partOf?: StrategyRelationFilter | null | undefined;
  parts?: StrategyRelationFilter | null | undefined;
  period?: StringFilter | null | undefined;
  plateau?: PlateauFilter | null | undefined;
  protectedBy?: SecurityControlRelationFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  replacedBy?: ElementRelationFilter | null | undefined;
  replaces?: ElementRelationFilter | null | undefined;
  source?: StringFilter | null | undefined;
  strategyType?: StrategyTypeFilter | null | undefined;
  unit?: StringFilter | null | undefined;
  url?: StringFilter | null | undefined;
  validFrom?: DateFilter | null | undefined;
  validUntil?: DateFilter | null | undefined;
  yearActuals?: StringListFilter | null | undefined;
  yearTargets?: StringListFilter | null | undefined;
  yieldedBy?: InitiativeRelationFilter | null | undefined;
};

export type StrategyInput = {
  attributes?: Array<AttributeInput> | null | undefined;
  change?: PlannedChange | null | undefined;
  classifiedAs?: RelationChanges | null | undefined;
  code: string;
  confidentiality?: Confidentiality | null | undefined;
  description?: string | null | undefined;
  externalId?: string | null | undefined;
  fundedBy?: FundedByChanges | null | undefined;
  name: string;
  ownedBy?: string | number | null | undefined;
  partOf?: RelationChanges | null | undefined;
  period?: string | null | undefined;
  plateau?: Plateau | null | undefined;
  provenance?: Provenance | null | undefined;
  replaces?: RelationChanges | null | undefined;
  source?: string | null | undefined;
  strategyType?: StrategyType | null | undefined;
  unit?: string | null | undefined;
  url?: string | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  yearActuals?: Array<string> | null | undefined;
  yearTargets?: Array<string> | null | undefined;
  yieldedBy?: RelationChanges | null | undefined;
};

export type StrategyRelationFilter = {
  all?: StrategyFilter | null | undefined;
  count?: IntFilter | null | undefined;
  exists?: boolean | null | undefined;
  none?: StrategyFilter | null | undefined;
  some?: StrategyFilter | null | undefined;
  where?: StrategyRelationFilterWhere | null | undefined;
};

export type StrategyRelationFilterWhere = {
  attributes?: AttributesFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  note?: StringFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  redundancy?: StringFilter | null | undefined;
  responsibleDiffers?: boolean | null | undefined;
  since?: DateFilter | null | undefined;
  source?: StringFilter | null | undefined;
  until?: DateFilter | null | undefined;
  vital?: BooleanFilter | null | undefined;
};

/** Type of a strategic element. */
export type StrategyType =
  | 'GOAL'
  | 'INDICATOR'
  | 'MISSION'
  | 'OBJECTIVE'
  | 'PRINCIPLE'
  | 'REQUIREMENT'
  | 'STANDARD'
  | 'VISION';

export type StrategyTypeFilter = {
  eq?: StrategyType | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<StrategyType> | null | undefined;
  ne?: StrategyType | null | undefined;
};

/** Conditions on a text; all must hold. `ne` also fits elements without a value; `exists` fits those with any value. The comparison is exact and case-sensitive; for a `name`, differences in accents, apostrophes, dashes and blanks (no-break blanks, underscores) are ignored. */
export type StringFilter = {
  /** Anywhere in the text. Case, accents, apostrophes, dashes and kinds of blanks are ignored. */
  contains?: string | null | undefined;
  eq?: string | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<string> | null | undefined;
  ne?: string | null | undefined;
  /** Uses the index for codes. */
  startsWith?: string | null | undefined;
};

/** Conditions on a list of values. `has`: contains this value. `hasAny`: contains at least one of these. */
export type StringListFilter = {
  exists?: boolean | null | undefined;
  has?: string | null | undefined;
  hasAny?: Array<string> | null | undefined;
};

export type SucceededByChanges = {
  add?: Array<SucceededByDraft> | null | undefined;
  remove?: Array<string | number> | null | undefined;
};

export type SucceededByDraft = {
  attributes?: Array<AttributeInput> | null | undefined;
  externalId?: string | null | undefined;
  legalBasis?: string | null | undefined;
  note?: string | null | undefined;
  provenance?: Provenance | null | undefined;
  redundancy?: string | null | undefined;
  since?: string | null | undefined;
  source?: string | null | undefined;
  to: string | number;
  until?: string | null | undefined;
  vital?: boolean | null | undefined;
};

export type SucceededByOpdRelationFilter = {
  all?: OpdFilter | null | undefined;
  count?: IntFilter | null | undefined;
  exists?: boolean | null | undefined;
  none?: OpdFilter | null | undefined;
  some?: OpdFilter | null | undefined;
  where?: SucceededByOpdRelationFilterWhere | null | undefined;
};

export type SucceededByOpdRelationFilterWhere = {
  attributes?: AttributesFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  legalBasis?: StringFilter | null | undefined;
  note?: StringFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  redundancy?: StringFilter | null | undefined;
  responsibleDiffers?: boolean | null | undefined;
  since?: DateFilter | null | undefined;
  source?: StringFilter | null | undefined;
  until?: DateFilter | null | undefined;
  vital?: BooleanFilter | null | undefined;
};

/** Role of an application for a service. */
export type SupportRole =
  | 'ALTERNATIVE'
  | 'PRIMARY'
  | 'SUPPORTING';

export type SupportRoleFilter = {
  eq?: SupportRole | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<SupportRole> | null | undefined;
  ne?: SupportRole | null | undefined;
};

export type SupportedByApplicationRelationFilter = {
  all?: ApplicationFilter | null | undefined;
  count?: IntFilter | null | undefined;
  exists?: boolean | null | undefined;
  none?: ApplicationFilter | null | undefined;
  some?: ApplicationFilter | null | undefined;
  where?: SupportedByApplicationRelationFilterWhere | null | undefined;
};

export type SupportedByApplicationRelationFilterWhere = {
  attributes?: AttributesFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  note?: StringFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  redundancy?: StringFilter | null | undefined;
  responsibleDiffers?: boolean | null | undefined;
  role?: SupportRoleFilter | null | undefined;
  since?: DateFilter | null | undefined;
  source?: StringFilter | null | undefined;
  until?: DateFilter | null | undefined;
  vital?: BooleanFilter | null | undefined;
};

export type SupportedByChanges = {
  add?: Array<SupportedByDraft> | null | undefined;
  remove?: Array<string | number> | null | undefined;
};

export type SupportedByDraft = {
  attributes?: Array<AttributeInput> | null | undefined;
  externalId?: string | null | undefined;
  note?: string | null | undefined;
  provenance?: Provenance | null | undefined;
  redundancy?: string | null | undefined;
  role?: SupportRole | null | undefined;
  since?: string | null | undefined;
  source?: string | null | undefined;
  to: string | number;
  until?: string | null | undefined;
  vital?: boolean | null | undefined;
};

export type SupportedByServiceRelationFilter = {
  all?: ServiceFilter | null | undefined;
  count?: IntFilter | null | undefined;
  exists?: boolean | null | undefined;
  none?: ServiceFilter | null | undefined;
  some?: ServiceFilter | null | undefined;
  where?: SupportedByServiceRelationFilterWhere | null | undefined;
};

export type SupportedByServiceRelationFilterWhere = {
  attributes?: AttributesFilter | null | undefined;
  externalId?: StringFilter | null | undefined;
  note?: StringFilter | null | undefined;
  provenance?: ProvenanceFilter | null | undefined;
  redundancy?: StringFilter | null | undefined;
  responsibleDiffers?: boolean | null | undefined;
  role?: SupportRoleFilter | null | undefined;
  since?: DateFilter | null | undefined;
  source?: StringFilter | null | undefined;
  until?: DateFilter | null | undefined;
  vital?: BooleanFilter | null | undefined;
};

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

export type TaxonomyFilter = {
  eq?: Taxonomy | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<Taxonomy> | null | undefined;
  ne?: Taxonomy | null | undefined;
};

/** Class of an application in the TIME model of Gartner. */
export type TimeClass =
  | 'ELIMINATE'
  | 'INVEST'
  | 'MIGRATE'
  | 'TOLERATE';

export type TimeClassFilter = {
  eq?: TimeClass | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<TimeClass> | null | undefined;
  ne?: TimeClass | null | undefined;
};

/** Transmission medium of a network. */
export type TransmissionMedium =
  | 'COPPER'
  | 'FIBER_OPTIC'
  | 'OTHER'
  | 'RADIO'
  | 'SATELLITE';

export type TransmissionMediumFilter = {
  eq?: TransmissionMedium | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<TransmissionMedium> | null | undefined;
  ne?: TransmissionMedium | null | undefined;
};

export type UnrelateInput = {
  /** Id of the relation. */
  id: string | number;
};

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

export type UpdateCycleFilter = {
  eq?: UpdateCycle | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<UpdateCycle> | null | undefined;
  ne?: UpdateCycle | null | undefined;
};

export type UpdateInput = {
  changes: ElementChanges;
  expectedRev: number;
  ref: string | number;
};

/** Frequency of use of an application. */
export type UsageFrequency =
  | 'DAILY'
  | 'MONTHLY'
  | 'OCCASIONAL'
  | 'WEEKLY'
  | 'YEARLY';

export type UsageFrequencyFilter = {
  eq?: UsageFrequency | null | undefined;
  exists?: boolean | null | undefined;
  in?: Array<UsageFrequency> | null | undefined;
  ne?: UsageFrequency | null | undefined;
};

/** Change of a webhook. APPROVE: as the second ADMIN. RESUME: with all that was recorded since; RESUME_FROM_NOW: without. ROTATE_SECRET: the former one signs for another day. */
export type WebhookAction =
  | 'APPROVE'
  | 'DELETE'
  | 'PAUSE'
  | 'RESUME'
  | 'RESUME_FROM_NOW'
  | 'ROTATE_SECRET';

/** State of a webhook. */
export type WebhookState =
  | 'ACTIVE'
  | 'AWAITING_APPROVAL'
  | 'FAILED'
  | 'GONE'
  | 'PAUSED';

export type PageSupposedQueryVariables = Exact<{
  refs: Array<string | number> | string | number;
}>;


export type PageSupposedQuery = { elements: Array<{ ref: string, name: string }> };

export type AccountChangeFragment = { secret: string | null, expiresAt: string | null, problems: Array<{ message: string }> };

export type EffectOfChangeFragment = { findings: { totalSolved: number, totalNew: number, solved: Array<{ message: string, name: string }>, new: Array<{ message: string, name: string }> }, costs: { before: { annualRupiah: number | null }, after: { annualRupiah: number | null } }, completeness: Array<{ label: string, before: { share: number } | null, after: { share: number } | null }>, services: Array<{ ref: string, name: string, before: number, after: number }> };

export type ExploredElementFragment = { ref: string, name: string, kind: KindName, kindLabel: Array<string>, responsible: { code: string, name: string } | null };

export type OpdsToPickFragment = { totalCount: number, nodes: Array<{ code: string, name: string }> };

export type PemdiIndicatorFragment = { levelText: string, pointsHeldBack: number | null, indicator: { ref: string, code: string, name: string, version: string, validFrom: string | null, weightPercent: number | null, resultFrom: string | null, description: string | null, trust: Array<string>, broader: { code: string, name: string, weightPercent: number | null } | null }, figures: Array<{ code: EvidenceFigureCode, text: string, label: string, count: number, missing: number, samples: number, countedSamples: number, severity: EvidenceSeverity | null }> };

export type PemdiLevelFragment = { ref: string, name: string, maturityLevel: number | null, description: string | null, provenance: Provenance | null };

export type WebhookChangeFragment = { secret: string | null, problems: Array<{ message: string }> };

export type PageBuktiQueryVariables = Exact<{
  indicators: Array<string | number> | string | number;
  opd?: string | number | null | undefined;
  opdCode: string | number;
  isOpd: boolean;
  isReport: boolean;
  at: string;
  opds: OpdFilter;
  owned: OpdRelationFilter;
  shown: ProvenanceFilter;
  samples: boolean;
  isSample?: boolean | null | undefined;
  dataType: DataTypeFilter;
  auditedOn: DateFilter;
  ofServices: boolean;
  ofApplications: boolean;
  ofInfrastructure: boolean;
  ofIntegration: boolean;
  ofProcesses: boolean;
  ofData: boolean;
  ofProcessing: boolean;
  ofAudits: boolean;
  ofControls: boolean;
  isCheck: boolean;
  kinds?: Array<KindName> | KindName | null | undefined;
  since?: string | null | undefined;
  rows?: number | null | undefined;
}>;


export type PageBuktiQuery = { opds: { totalCount: number, nodes: Array<{ code: string, name: string }> }, references: { nodes: Array<{ code: string, name: string }> }, opd?: { code: string, name: string } | null, evidence?: { totalCount: number, hidden: Array<{ kind: KindName, count: number }>, indicators: Array<{ fingerprint: string | null, levelText: string, beyond: Array<string>, indicator: { code: string, name: string, version: string, weightPercent: number | null, description: string | null, resultFrom: string | null, source: string | null, trust: Array<string> }, figures: Array<{ code: EvidenceFigureCode, text: string, label: string, count: number, missing: number, total: number, samples: number, countedSamples: number, level: number | null, holdsBack: number | null, severity: EvidenceSeverity | null }>, documents: Array<{ ref: string, code: string, name: string, provenance: Provenance | null, source: string | null, number: string | null, issuedOn: string | null, reviewedOn: string | null, trust: Array<string> }> }>, nodes: Array<{ figure: EvidenceFigureCode, text: string, state: EvidenceState, element: { ref: string, code: string, name: string, provenance: Provenance | null, source: string | null, trust: Array<string>, ownedBy: { name: string } | null } }> } | null, services?: { totalCount: number, nodes: Array<{ operatingHours: string | null, hotline: string | null, potentialRisk: string | null, riskMitigation: string | null, url: string | null, redacted: Array<string>, ref: string, code: string, name: string, provenance: Provenance | null, source: string | null, method: Array<string>, status: Array<string>, trust: Array<string>, performedBy: { totalCount: number, nodes: Array<{ ref: string, name: string }> }, supportedBy: { totalCount: number, nodes: Array<{ ref: string, name: string, url: string | null, domainName: string | null }> }, ownedBy: { name: string } | null }> }, allServices?: { totalCount: number }, applications?: { totalCount: number, nodes: Array<{ applicationStatus: ApplicationStatus | null, functionalDescription: string | null, ref: string, code: string, name: string, provenance: Provenance | null, source: string | null, status: Array<string>, trust: Array<string>, responsible: { code: string, name: string } | null, supports: { totalCount: number, nodes: Array<{ ref: string, name: string }> }, fulfils: { totalCount: number, nodes: Array<{ code: string, name: string, fulfilledByApplications: { totalCount: number, nodes: Array<{ ref: string, name: string, provenance: Provenance | null, ownedBy: { name: string } | null, responsible: { code: string } | null }> } }> }, replacedBy: { totalCount: number, nodes: Array<{ ref: string, name: string, provenance: Provenance | null, validFrom: string | null, planned: Array<string> }> }, ownedBy: { name: string } | null }> }, allApplications?: { totalCount: number }, decisions?: { totalCount: number, nodes: Array<{ reason: string | null, until: string | null, ref: string, code: string, name: string, provenance: Provenance | null, source: string | null, sort: Array<string>, trust: Array<string>, concerns: { totalCount: number, nodes: Array<{ ref: string, name: string, ownedBy: { name: string } | null }> }, ownedBy: { name: string } | null }> }, allDecisions?: { totalCount: number }, infrastructures?: { totalCount: number, nodes: Array<{ contractUntil: string | null, supportUntil: string | null, ref: string, code: string, name: string, provenance: Provenance | null, source: string | null, sort: Array<string>, ownership: Array<string>, trust: Array<string>, operatedBy: { totalCount: number, nodes: Array<{ ref: string, name: string }> }, hostedOn: { totalCount: number, nodes: Array<{ ref: string, name: string }> }, connectedTo: { totalCount: number, nodes: Array<{ ref: string, name: string }> }, runs: { totalCount: number, nodes: Array<{ ref: string, name: string }> }, ownedBy: { name: string } | null }> }, allInfrastructures?: { totalCount: number }, dataFlows?: { totalCount: number, nodes: Array<{ isSample: boolean, via: ExchangeMethod | null, method: string | null, trust: string | null, providerOpd: string, userOpd: string, provider: { ref: string, code: string, name: string }, user: { ref: string, code: string, name: string } }> } | null, allDataFlows?: { totalCount: number, isPartial: boolean } | null, businessProcesses?: { totalCount: number, nodes: Array<{ ref: string, code: string, name: string, provenance: Provenance | null, source: string | null, sort: Array<string>, trust: Array<string>, responsible: { code: string, name: string } | null, deliveredThrough: { totalCount: number, nodes: Array<{ ref: string, name: string }> }, requiredBy: { totalCount: number, nodes: Array<{ ref: string, name: string, responsible: { code: string, name: string } | null }> }, triggers: { totalCount: number, nodes: Array<{ ref: string, name: string, responsible: { code: string, name: string } | null }> }, triggeredBy: { totalCount: number, nodes: Array<{ ref: string, name: string, responsible: { code: string, name: string } | null }> }, automatedBy: { totalCount: number, nodes: Array<{ ref: string, name: string }> }, replacedBy: { totalCount: number, nodes: Array<{ ref: string, name: string, provenance: Provenance | null, validFrom: string | null, planned: Array<string>, responsible: { code: string, name: string } | null }> }, ownedBy: { name: string } | null }> }, allBusinessProcesses?: { totalCount: number }, dataAssets?: { totalCount: number, nodes: Array<{ isInteroperable: boolean | null, ref: string, code: string, name: string, provenance: Provenance | null, source: string | null, sort: Array<string>, sensitivity: Array<string>, cycle: Array<string>, trust: Array<string>, stewardedBy: { name: string } | null, producedBy: { totalCount: number, nodes: Array<{ ref: string, name: string }> }, exposedVia: { totalCount: number, nodes: Array<{ ref: string, name: string }> }, readBy: { totalCount: number, nodes: Array<{ ref: string, name: string }> }, ownedBy: { name: string } | null }> }, allDataAssets?: { totalCount: number }, processing?: { totalCount: number, nodes: Array<{ purpose: string | null, ref: string, code: string, name: string, provenance: Provenance | null, source: string | null, content: Array<string>, sensitivity: Array<string>, trust: Array<string>, maintainedBy: { totalCount: number, nodes: Array<{ ref: string, name: string, runsOn: { nodes: Array<{ ref: string, name: string }> }, protectedBy: { nodes: Array<{ ref: string, name: string }> } }> }, readBy: { totalCount: number, nodes: Array<{ ref: string, name: string }> }, storedIn: { totalCount: number, nodes: Array<{ ref: string, name: string }> }, protectedBy: { totalCount: number, nodes: Array<{ ref: string, name: string }> }, ownedBy: { name: string } | null }> }, allProcessing?: { totalCount: number }, audits?: { totalCount: number, nodes: Array<{ auditType: string | null, performedOn: string | null, auditResult: string | null, followUp: string | null, redacted: Array<string>, ref: string, code: string, name: string, provenance: Provenance | null, source: string | null, sort: Array<string>, trust: Array<string>, protects: { totalCount: number, nodes: Array<{ ref: string, name: string }> }, ownedBy: { name: string } | null }> }, allAudits?: { totalCount: number }, securityControls?: { totalCount: number, nodes: Array<{ auditType: string | null, performedOn: string | null, auditResult: string | null, followUp: string | null, redacted: Array<string>, ref: string, code: string, name: string, provenance: Provenance | null, source: string | null, sort: Array<string>, trust: Array<string>, protects: { totalCount: number, nodes: Array<{ ref: string, name: string }> }, ownedBy: { name: string } | null }> }, allSecurityControls?: { totalCount: number }, changes?: { reason: string | null, totalCount: number, nodes: Array<{ at: string, ref: string, name: string, action: ChangeAction, viewer: string }> } };

export type EvidenceRowFragment = { ref: string, code: string, name: string, provenance: Provenance | null, source: string | null, trust: Array<string>, ownedBy: { name: string } | null };

export type EvidenceControlFragment = { auditType: string | null, performedOn: string | null, auditResult: string | null, followUp: string | null, redacted: Array<string>, ref: string, code: string, name: string, provenance: Provenance | null, source: string | null, sort: Array<string>, trust: Array<string>, protects: { totalCount: number, nodes: Array<{ ref: string, name: string }> }, ownedBy: { name: string } | null };

export type EvidencePartyFragment = { ref: string, name: string, responsible: { code: string, name: string } | null };

export type EvidencePlanFragment = { ref: string, name: string, provenance: Provenance | null, validFrom: string | null, planned: Array<string> };

export type PageCakupanQueryVariables = Exact<{
  map: boolean;
  ofProcesses: boolean;
  ofServices: boolean;
  ofData: boolean;
  ofApplications: boolean;
  ofInfrastructure: boolean;
  ofSecurity: boolean;
  taxonomy: Taxonomy;
  level: number;
  kinds?: Array<KindName> | KindName | null | undefined;
  inRow: boolean;
  hasBeneath: boolean;
  row: string | number;
  below: number;
  inUrusan: boolean;
  opd: string | number;
  functions: FunctionTaxonomy;
  inOverlaps: boolean;
  of?: string | number | null | undefined;
  kindsCompared?: Array<KindName> | KindName | null | undefined;
  reasons?: Array<OverlapReason> | OverlapReason | null | undefined;
  inDecisions: boolean;
  inFlows: boolean;
  flowsBy: DataFlowGrouping;
  flowsOf?: string | number | null | undefined;
  flowSorts?: Array<DataFlowSort> | DataFlowSort | null | undefined;
  provider?: string | number | null | undefined;
  user?: string | number | null | undefined;
  after?: string | null | undefined;
  opds: OpdFilter;
}>;


export type PageCakupanQuery = { opds: { totalCount: number, nodes: Array<{ code: string, name: string }> }, dataFlows?: { totalCount: number, samples: number, isPartial: boolean, providers: Array<{ value: string | null, label: string, flows: number }>, users: Array<{ value: string | null, label: string, flows: number }>, cells: Array<{ provider: string | null, user: string | null, flows: number }>, nodes: Array<{ label: string, method: string | null, trust: string | null, isSample: boolean, providerOpd: string, userOpd: string, provider: { ref: string, name: string }, user: { ref: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, sampleProcesses?: { totalCount: number }, sampleServices?: { totalCount: number }, sampleData?: { totalCount: number }, sampleApplications?: { totalCount: number }, sampleInfrastructure?: { totalCount: number }, sampleSecurity?: { totalCount: number }, coverage?: { version: string, level: number, levels: Array<number>, references: number, covered: number, elements: number, elementsAbove: number, rows: Array<{ ref: string, code: string, name: string, count: number }>, matrix: { columns: Array<{ value: string | null, label: string, count: number }>, cells: Array<{ reference: string, column: string | null, count: number }> }, gaps: { totalCount: number, nodes: Array<{ ref: string, code: string, name: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null, row?: { code: string, name: string, description: string | null, broader: { name: string } | null } | null, entries?: { totalCount: number, nodes: Array<{ ref: string, code: string, name: string, classifies: { totalCount: number, nodes: Array<{ ref: string, name: string, provenance: Provenance | null }> }, fulfilledBy: { totalCount: number, nodes: Array<{ ref: string, name: string, provenance: Provenance | null }> }, fulfilledByApplications: { totalCount: number, nodes: Array<{ ref: string, name: string, provenance: Provenance | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, beneath?: { gaps: { totalCount: number, nodes: Array<{ ref: string, code: string, name: string }> } } | null, coverageGaps?: { references: number, covered: number, setAside: number, totalCount: number, urusan: Array<{ name: string }>, withoutCrosswalk: Array<{ name: string }>, nodes: Array<{ reference: { ref: string, code: string, name: string }, breadcrumbs: Array<{ name: string }>, because: Array<{ fit: MappingFit | null, urusan: { code: string, name: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, overlaps?: { totalCount: number, setAside: number, isPartial: boolean, cut: Array<{ holders: number }>, nodes: Array<{ annualCostRupiah: number | null, costsRecorded: number, elements: Array<{ ref: string, name: string, provenance: Provenance | null, responsible: { name: string } | null }>, reasons: Array<{ label: string, shared: Array<{ name: string }> }>, touches: Array<{ label: string, count: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, decisions?: { totalCount: number, nodes: Array<{ ref: string, name: string, reason: string | null, until: string | null, provenance: Provenance | null, labels: Array<string>, concerns: { totalCount: number, nodes: Array<{ ref: string, name: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CakupanEntryFragment = { ref: string, name: string, provenance: Provenance | null };

export type PageCariQueryVariables = Exact<{
  kata?: string;
  opds: OpdFilter;
  cari?: string | null | undefined;
  campur?: boolean;
  sesudah?: string | null | undefined;
  arsitektur?: Plateau | null | undefined;
  BusinessProcess?: boolean;
  saringBusinessProcess?: BusinessProcessFilter | null | undefined;
  Service?: boolean;
  saringService?: ServiceFilter | null | undefined;
  DataAsset?: boolean;
  saringDataAsset?: DataAssetFilter | null | undefined;
  Application?: boolean;
  saringApplication?: ApplicationFilter | null | undefined;
  Infrastructure?: boolean;
  saringInfrastructure?: InfrastructureFilter | null | undefined;
  SecurityControl?: boolean;
  saringSecurityControl?: SecurityControlFilter | null | undefined;
  Opd?: boolean;
  saringOpd?: OpdFilter | null | undefined;
  Reference?: boolean;
  saringReference?: ReferenceFilter | null | undefined;
  Strategy?: boolean;
  saringStrategy?: StrategyFilter | null | undefined;
  Gap?: boolean;
  saringGap?: GapFilter | null | undefined;
  Initiative?: boolean;
  saringInitiative?: InitiativeFilter | null | undefined;
  Document?: boolean;
  saringDocument?: DocumentFilter | null | undefined;
  Decision?: boolean;
  saringDecision?: DecisionFilter | null | undefined;
  Assessment?: boolean;
  saringAssessment?: AssessmentFilter | null | undefined;
}>;


export type PageCariQuery = { metamodel: { kinds: Array<{ name: KindName, label: string }> }, statistics: { byKind: Array<{ value: string | null, count: number }> } | null, opds: { totalCount: number, nodes: Array<{ code: string, name: string }> }, campuran?: Array<{ element: { ref: string, code: string, name: string, kind: KindName, provenance: Provenance | null, responsible: { code: string, name: string } | null } }>, BusinessProcess?: { totalCount: number, facets: Array<{ by: string, missing: number, buckets: Array<{ value: string, label: string, count: number }> }>, nodes: Array<{ ref: string, code: string, name: string, kind: KindName, provenance: Provenance | null, responsible: { code: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, Service?: { totalCount: number, facets: Array<{ by: string, missing: number, buckets: Array<{ value: string, label: string, count: number }> }>, nodes: Array<{ ref: string, code: string, name: string, kind: KindName, provenance: Provenance | null, responsible: { code: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, DataAsset?: { totalCount: number, facets: Array<{ by: string, missing: number, buckets: Array<{ value: string, label: string, count: number }> }>, nodes: Array<{ ref: string, code: string, name: string, kind: KindName, provenance: Provenance | null, responsible: { code: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, Application?: { totalCount: number, facets: Array<{ by: string, missing: number, buckets: Array<{ value: string, label: string, count: number }> }>, nodes: Array<{ ref: string, code: string, name: string, kind: KindName, provenance: Provenance | null, responsible: { code: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, Infrastructure?: { totalCount: number, facets: Array<{ by: string, missing: number, buckets: Array<{ value: string, label: string, count: number }> }>, nodes: Array<{ ref: string, code: string, name: string, kind: KindName, provenance: Provenance | null, responsible: { code: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, SecurityControl?: { totalCount: number, facets: Array<{ by: string, missing: number, buckets: Array<{ value: string, label: string, count: number }> }>, nodes: Array<{ ref: string, code: string, name: string, kind: KindName, provenance: Provenance | null, responsible: { code: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, Opd?: { totalCount: number, facets: Array<{ by: string, missing: number, buckets: Array<{ value: string, label: string, count: number }> }>, nodes: Array<{ ref: string, code: string, name: string, kind: KindName, provenance: Provenance | null, responsible: { code: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, Reference?: { totalCount: number, facets: Array<{ by: string, missing: number, buckets: Array<{ value: string, label: string, count: number }> }>, nodes: Array<{ ref: string, code: string, name: string, kind: KindName, provenance: Provenance | null, responsible: { code: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, Strategy?: { totalCount: number, facets: Array<{ by: string, missing: number, buckets: Array<{ value: string, label: string, count: number }> }>, nodes: Array<{ ref: string, code: string, name: string, kind: KindName, provenance: Provenance | null, responsible: { code: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, Gap?: { totalCount: number, facets: Array<{ by: string, missing: number, buckets: Array<{ value: string, label: string, count: number }> }>, nodes: Array<{ ref: string, code: string, name: string, kind: KindName, provenance: Provenance | null, responsible: { code: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, Initiative?: { totalCount: number, facets: Array<{ by: string, missing: number, buckets: Array<{ value: string, label: string, count: number }> }>, nodes: Array<{ ref: string, code: string, name: string, kind: KindName, provenance: Provenance | null, responsible: { code: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, Document?: { totalCount: number, facets: Array<{ by: string, missing: number, buckets: Array<{ value: string, label: string, count: number }> }>, nodes: Array<{ ref: string, code: string, name: string, kind: KindName, provenance: Provenance | null, responsible: { code: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, Decision?: { totalCount: number, facets: Array<{ by: string, missing: number, buckets: Array<{ value: string, label: string, count: number }> }>, nodes: Array<{ ref: string, code: string, name: string, kind: KindName, provenance: Provenance | null, responsible: { code: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, Assessment?: { totalCount: number, facets: Array<{ by: string, missing: number, buckets: Array<{ value: string, label: string, count: number }> }>, nodes: Array<{ ref: string, code: string, name: string, kind: KindName, provenance: Provenance | null, responsible: { code: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EntriFragment = { ref: string, code: string, name: string, kind: KindName, provenance: Provenance | null, responsible: { code: string, name: string } | null };

export type PilahanFragment = { by: string, missing: number, buckets: Array<{ value: string, label: string, count: number }> };

export type PageDampakQueryVariables = Exact<{
  dari?: Array<string | number> | string | number;
  ada?: boolean;
  kata?: string;
  mencari?: boolean;
  kosong?: boolean;
  arsitektur?: Plateau | null | undefined;
  hari?: string | null | undefined;
  jenis?: Array<KindName> | KindName | null | undefined;
  tingkat?: Array<Severity> | Severity | null | undefined;
  sesudah?: string | null | undefined;
  seandainya?: boolean;
  memilih?: boolean;
  jenisTempat?: Array<InfrastructureType> | InfrastructureType;
  tujuan?: string;
  mencariTujuan?: boolean;
  jenisTujuan?: Array<KindName> | KindName | null | undefined;
}>;


export type PageDampakQuery = { metamodel: { kinds: Array<{ name: KindName, label: string }>, relations: Array<{ type: RelationType, labels: Array<string> }> }, titikTunggal?: { nodes: Array<{ stops: number, opds: number, elements: Array<{ ref: string, name: string }> }> } | null, hasilCari?: Array<{ element: { ref: string, name: string, kind: KindName, responsible: { name: string } | null } }>, tempat?: { nodes: Array<{ ref: string, name: string }> }, hasilTujuan?: Array<{ element: { ref: string, name: string } }>, effect?: { findings: { totalSolved: number, totalNew: number, solved: Array<{ message: string, name: string }>, new: Array<{ message: string, name: string }> }, costs: { before: { annualRupiah: number | null }, after: { annualRupiah: number | null } }, completeness: Array<{ label: string, before: { share: number } | null, after: { share: number } | null }>, services: Array<{ ref: string, name: string, before: number, after: number }> }, mulai?: Array<{ ref: string, name: string, provenance: Provenance | null, responsible: { name: string } | null, viewerCan: { suppose: boolean } }>, seluruhnya?: { totalCount: number, byKind: Array<{ value: string | null, label: string, count: number }> } | null, perTingkat?: { bySeverity: Array<{ value: string | null, count: number }> } | null, impact?: { totalCount: number, isPartial: boolean, hidden: Array<{ kind: KindName, count: number }>, byOpd: Array<{ value: string | null, label: string, count: number }>, byAudience: Array<{ label: string, count: number }>, nodes: Array<{ severity: Severity | null, element: { ref: string, name: string, kind: KindName, provenance: Provenance | null, labels: Array<string>, responsible: { code: string, name: string } | null }, because: Array<{ type: RelationType, severity: Severity, vital: boolean, redundancy: string | null, element: { ref: string, name: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type PageElementCommentMutationVariables = Exact<{
  ref: string | number;
  text: string;
}>;


export type PageElementCommentMutation = { comment: { problems: Array<{ message: string }> } };

export type PageElementQueryVariables = Exact<{
  ref: string | number;
  after?: string | null | undefined;
  afterFinding?: string | null | undefined;
  afterChange?: string | null | undefined;
  afterComment?: string | null | undefined;
}>;


export type PageElementQuery = { element: { ref: string, name: string, kind: KindName, plateau: Plateau | null, provenance: Provenance | null, redacted: Array<string>, kindLabel: Array<string>, planned: Array<string>, facts: Array<{ name: string, label: string, type: string, isOwn: boolean, mandatory: boolean, values: Array<string> }>, attributes: Array<{ name: string, value: string }>, responsible: { code: string, name: string } | null, ownership: { isInherited: boolean, isAmbiguous: boolean, answering: { totalCount: number, nodes: Array<{ label: string, distance: number, opd: { code: string, name: string }, element: { ref: string, name: string } }> }, owners: Array<{ ref: string, name: string }>, inheritedFrom: Array<{ element: { ref: string, name: string } }> }, replaces: { nodes: Array<{ ref: string, name: string }> }, replacedBy: { nodes: Array<{ ref: string, name: string, validFrom: string | null }> }, seenBy: Array<{ label: string, byGrant: boolean }>, viewerCan: { update: boolean, comment: boolean, reason: string | null }, relations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ relation: { type: RelationType, label: string, outgoing: boolean, since: string | null, until: string | null, note: string | null } | null, node: { ref: string, name: string, provenance: Provenance | null, kindLabel: Array<string> } }> }, neighbourhood: { totalCount: number }, findings: { totalCount: number, setAside: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ message: string, rule: { code: FindingRuleCode, severity: FindingSeverity, source: string | null } }> }, comments: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, at: string, account: string, text: string, resolvedAt: string | null, resolvedBy: string | null }> } } | null, changes: { reason: string | null, totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ at: string, viewer: string, action: ChangeAction, note: string | null, cites: Array<{ id: string | null, document: { ref: string, name: string } | null }>, differences: Array<{ label: string, type: string, before: Array<string>, after: Array<string>, target: { ref: string, name: string } | null }> }> }, metamodel: { relations: Array<{ type: RelationType, labels: Array<string>, source: string }> } };

export type PageMejaAccountsQueryVariables = Exact<{
  state?: AccountState | null | undefined;
  after?: string | null | undefined;
}>;


export type PageMejaAccountsQuery = { accounts: { totalCount: number, nodes: Array<{ name: string, subject: string | null, isActive: boolean, createdBy: string, createdAt: string, revokedBy: string | null, revokedAt: string | null, lastUsed: string | null, viewerCan: { change: boolean, issue: boolean, issueToken: boolean, reason: string | null }, grants: Array<{ id: string, role: RoleName, label: string, kinds: Array<KindName>, documents: Array<string>, from: string | null, until: string | null, state: GrantState, grantedBy: string, grantedAt: string, approvedBy: string | null, withdrawnBy: string | null, viewerCanApprove: boolean, reason: string | null, opds: Array<{ code: string, name: string }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, roles: Array<{ name: RoleName, label: string, description: string, requires: GrantPart | null, needsSecondAdmin: boolean }>, grantableOpds: Array<{ code: string, name: string }>, metamodel: { kinds: Array<{ name: KindName, label: string }> } };

export type PageMejaAccountAddMutationVariables = Exact<{
  name: string;
  subject?: string | null | undefined;
  grants: Array<GrantInput> | GrantInput;
}>;


export type PageMejaAccountAddMutation = { result: { secret: string | null, expiresAt: string | null, problems: Array<{ message: string }> } };

export type PageMejaAccountApproveMutationVariables = Exact<{
  name: string;
  grant: string | number;
}>;


export type PageMejaAccountApproveMutation = { result: { secret: string | null, expiresAt: string | null, problems: Array<{ message: string }> } };

export type PageMejaAccountGrantMutationVariables = Exact<{
  name: string;
  grant: GrantInput;
}>;


export type PageMejaAccountGrantMutation = { result: { secret: string | null, expiresAt: string | null, problems: Array<{ message: string }> } };

export type PageMejaAccountLinkMutationVariables = Exact<{
  name: string;
  page?: string | null | undefined;
}>;


export type PageMejaAccountLinkMutation = { result: { secret: string | null, expiresAt: string | null, problems: Array<{ message: string }> } };

export type PageMejaAccountRevokeMutationVariables = Exact<{
  name: string;
}>;


export type PageMejaAccountRevokeMutation = { result: { secret: string | null, expiresAt: string | null, problems: Array<{ message: string }> } };

export type PageMejaAccountTokenMutationVariables = Exact<{
  name: string;
  until: string;
}>;


export type PageMejaAccountTokenMutation = { result: { secret: string | null, expiresAt: string | null, problems: Array<{ message: string }> } };

export type PageMejaAccountWithdrawMutationVariables = Exact<{
  name: string;
  grant: string | number;
}>;


export type PageMejaAccountWithdrawMutation = { result: { secret: string | null, expiresAt: string | null, problems: Array<{ message: string }> } };

export type PageMejaApplyMutationVariables = Exact<{
  operations: Array<OperationInput> | OperationInput;
  validateOnly: boolean;
  note?: string | null | undefined;
  cites?: Array<string | number> | string | number | null | undefined;
}>;


export type PageMejaApplyMutation = { applyChanges: { elements: Array<{ ref: string, rev: number, name: string }>, problems: Array<{ severity: ProblemSeverity, rule: string, path: Array<string>, message: string, extensions: Record<string, unknown> | null }> } };

export type PageMejaEffectQueryVariables = Exact<{
  operations: Array<OperationInput> | OperationInput;
}>;


export type PageMejaEffectQuery = { effect: { findings: { totalSolved: number, totalNew: number, solved: Array<{ message: string, name: string }>, new: Array<{ message: string, name: string }> }, costs: { before: { annualRupiah: number | null }, after: { annualRupiah: number | null } }, completeness: Array<{ label: string, before: { share: number } | null, after: { share: number } | null }>, services: Array<{ ref: string, name: string, before: number, after: number }> } };

export type PageMejaImportEffectQueryVariables = Exact<{ [key: string]: never; }>;


export type PageMejaImportEffectQuery = { effect: { findings: { totalSolved: number, totalNew: number, solved: Array<{ message: string, name: string }>, new: Array<{ message: string, name: string }> }, costs: { before: { annualRupiah: number | null }, after: { annualRupiah: number | null } }, completeness: Array<{ label: string, before: { share: number } | null, after: { share: number } | null }>, services: Array<{ ref: string, name: string, before: number, after: number }> } };

export type PageMejaNamedQueryVariables = Exact<{
  refs: Array<string | number> | string | number;
}>;


export type PageMejaNamedQuery = { elements: Array<{ ref: string, name: string, labels: Array<string> }> };

export type PageMejaOpdsQueryVariables = Exact<{
  filter: OpdFilter;
}>;


export type PageMejaOpdsQuery = { opds: { nodes: Array<{ ref: string, name: string, validFrom: string | null, validUntil: string | null }> } };

export type PageMejaTypesQueryVariables = Exact<{ [key: string]: never; }>;


export type PageMejaTypesQuery = { metamodel: { enumerations: Array<{ name: string, values: Array<{ value: string, label: string }> }> } };

export type PageMejaQueryVariables = Exact<{
  desk: boolean;
  chosen: boolean;
  opd: string | number;
  ref: string | number;
  editing: boolean;
  form: boolean;
  after?: string | null | undefined;
  since?: string | null | undefined;
  opds: OpdFilter;
}>;


export type PageMejaQuery = { opds?: { totalCount: number, nodes: Array<{ code: string, name: string }> }, kinds?: { kinds: Array<{ name: KindName, label: string }> }, completeness?: { filled: number, applicable: number, byKind: Array<{ label: string, elements: number, filled: number, applicable: number, share: number }> } | null, findings?: { totalCount: number, setAside: number, bySeverity: Array<{ label: string, count: number }>, nodes: Array<{ message: string, property: string | null, rule: { severity: FindingSeverity, source: string | null }, element: { ref: string, name: string, provenance: Provenance | null, labels: Array<string> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, changes?: { reason: string | null, totalCount: number, nodes: Array<{ at: string, action: ChangeAction, ref: string, name: string, viewer: string }> }, element?: { id: string, ref: string, rev: number, kind: KindName, name: string, redacted: Array<string>, responsible: { name: string } | null, viewerCan: { update: boolean, relate: boolean, reason: string | null }, relations: { totalCount: number, edges: Array<{ relation: { id: string, type: RelationType, since: string | null, until: string | null } | null, node: { ref: string, name: string } }> } } | null, metamodel?: { kinds: Array<{ name: KindName, label: string, mandatoryRelations: Array<string>, properties: Array<{ name: string, type: string, label: string, mandatory: boolean, required: boolean, isList: boolean, appliesTo: Array<string> }> }>, enumerations: Array<{ name: string, values: Array<{ value: string, label: string }> }>, relations: Array<{ source: string, type: RelationType, target: string, labels: Array<string>, forward: string | null, isToOne: boolean, properties: Array<{ name: string, type: string, label: string }> }> } };

export type PageMejaRecordQueryVariables = Exact<{
  ref: string | number;
  rev: number;
}>;


export type PageMejaRecordQuery = { elementAt: { state: Record<string, unknown> } | null };

export type PageMejaWebhookAddMutationVariables = Exact<{
  account: string;
  url: string;
  kinds?: Array<KindName> | KindName | null | undefined;
  opd?: string | number | null | undefined;
  element?: string | number | null | undefined;
  question?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
}>;


export type PageMejaWebhookAddMutation = { result: { secret: string | null, problems: Array<{ message: string }> } };

export type PageMejaWebhookChangeMutationVariables = Exact<{
  id: string | number;
  action: WebhookAction;
}>;


export type PageMejaWebhookChangeMutation = { result: { secret: string | null, problems: Array<{ message: string }> } };

export type PageMejaWebhooksQueryVariables = Exact<{ [key: string]: never; }>;


export type PageMejaWebhooksQuery = { webhooks: Array<{ id: string, url: string, account: string, kinds: Array<KindName> | null, opd: string | null, element: string | null, question: string | null, variables: Record<string, unknown> | null, state: WebhookState, stateLabel: string, createdBy: string, createdAt: string, approvedBy: string | null, failingSince: string | null, nextAttemptAt: string | null, deliveries: Array<{ at: string, attempt: number, status: number | null, error: string | null, changes: number }> }>, accounts: { totalCount: number, nodes: Array<{ name: string, grants: Array<{ role: RoleName, label: string, documents: Array<string>, state: GrantState }> }> }, grantableOpds: Array<{ id: string, code: string, name: string }>, metamodel: { kinds: Array<{ name: KindName, label: string }> } };

export type PageOpdQueryVariables = Exact<{
  opd: string | number;
  isOpd: boolean;
  isList?: boolean;
  isDigital?: boolean;
  since?: string | null | undefined;
  departments: Array<OpdType> | OpdType;
  after?: string | null | undefined;
  afterFinding?: string | null | undefined;
  rows?: number | null | undefined;
  fewRows?: number | null | undefined;
}>;


export type PageOpdQuery = { opds?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ code: string, name: string, provenance: Provenance | null, sort: Array<string>, units: { totalCount: number } }> }, statistics?: { digitalServices: { services: number, share: number | null, byMethod: Array<{ value: string | null, label: string, count: number }>, byOpd: Array<{ opd: string | null, label: string, services: number, share: number | null, byMethod: Array<{ value: string | null, label: string, count: number }> }> } } | null, sampleServices?: { totalCount: number }, trend?: { series: Array<{ points: Array<{ day: string, isSample: boolean, digital: { digital: number, services: number, missing: number, share: number | null } }> }> } | null, opd?: { ref: string, code: string, name: string, provenance: Provenance | null, validUntil: string | null, sort: Array<string>, unitOf: { code: string, name: string } | null, units: { totalCount: number, nodes: Array<{ code: string, name: string }> }, responsibleFor: { nodes: Array<{ name: string }> }, usesApplications: { totalCount: number, nodes: Array<{ ref: string, name: string, provenance: Provenance | null, ownedBy: { name: string } | null }> }, succeededBy: { edges: Array<{ relation: { since: string | null } | null, node: { code: string, name: string } }> }, coverageGaps: { references: number, covered: number, setAside: number, totalCount: number, withoutCrosswalk: Array<{ name: string }>, nodes: Array<{ reference: { ref: string, code: string, name: string } }> }, transition: { totalCount: number, nodes: Array<{ services: number, element: { ref: string, name: string, validFrom: string | null, kindLabel: Array<string>, planned: Array<string> } }> } } | null, businessProcesses?: { totalCount: number, nodes: Array<{ ref: string, name: string, provenance: Provenance | null, processType: Array<string> }> }, services?: { totalCount: number, facets: Array<{ missing: number, buckets: Array<{ label: string, count: number }> }>, nodes: Array<{ ref: string, name: string, provenance: Provenance | null, method: Array<string> }> }, dataAssets?: { totalCount: number, nodes: Array<{ ref: string, name: string, provenance: Provenance | null, sensitivity: Array<string> }> }, applications?: { totalCount: number, nodes: Array<{ ref: string, name: string, provenance: Provenance | null, status: Array<string> }> }, infrastructures?: { totalCount: number, nodes: Array<{ ref: string, name: string, provenance: Provenance | null, sort: Array<string> }> }, initiatives?: { totalCount: number, nodes: Array<{ ref: string, name: string, provenance: Provenance | null, startsOn: string | null, endsOn: string | null, status: Array<string> }> }, completeness?: { filled: number, applicable: number, byKind: Array<{ label: string, elements: number, filled: number, applicable: number, share: number }> } | null, findings?: { totalCount: number, setAside: number, bySeverity: Array<{ label: string, count: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ message: string, element: { ref: string, name: string, provenance: Provenance | null }, rule: { code: FindingRuleCode, severity: FindingSeverity, source: string | null } }> } | null };

export type PagePemdiByOpdQueryVariables = Exact<{
  indicator: string | number;
  indicators: Array<string | number> | string | number;
  at?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type PagePemdiByOpdQuery = { evidence: { indicators: Array<{ levelText: string, pointsHeldBack: number | null, indicator: { ref: string, code: string, name: string, version: string, validFrom: string | null, weightPercent: number | null, resultFrom: string | null, description: string | null, trust: Array<string>, broader: { code: string, name: string, weightPercent: number | null } | null }, figures: Array<{ code: EvidenceFigureCode, text: string, label: string, count: number, missing: number, samples: number, countedSamples: number, severity: EvidenceSeverity | null }> }> } | null, evidenceByOpd: { totalCount: number, hidden: Array<{ count: number }>, nodes: Array<{ levelText: string, opd: { code: string, name: string }, figures: Array<{ code: EvidenceFigureCode, text: string, label: string, missing: number, samples: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type PagePemdiClaimsQueryVariables = Exact<{
  opd?: string | number | null | undefined;
  opds: OpdFilter;
  year?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PagePemdiClaimsQuery = { opds: { totalCount: number, nodes: Array<{ code: string, name: string }> }, pemdiIndex: { totalCount: number, year: number, notes: Array<string>, nodes: Array<{ opd: { code: string, name: string }, byClaims: { label: string }, byAssessments: { label: string }, indicators: Array<{ evidenceLevel: number | null, comparison: string, indicator: { code: string, name: string }, claim: { ref: string, name: string, maturityLevel: number | null, description: string | null, provenance: Provenance | null } | null, assessment: { ref: string, name: string, maturityLevel: number | null, description: string | null, provenance: Provenance | null } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type PagePemdiIndicatorQueryVariables = Exact<{
  opd?: string | number | null | undefined;
  opds: OpdFilter;
  at?: string | null | undefined;
  indicator: Array<string | number> | string | number;
  figures?: Array<EvidenceFigureCode> | EvidenceFigureCode | null | undefined;
  states?: Array<EvidenceState> | EvidenceState | null | undefined;
  after?: string | null | undefined;
}>;


export type PagePemdiIndicatorQuery = { opds: { totalCount: number, nodes: Array<{ code: string, name: string }> }, evidence: { totalCount: number, hidden: Array<{ count: number }>, indicators: Array<{ beyond: Array<string>, questions: Array<string>, levelText: string, pointsHeldBack: number | null, documents: Array<{ ref: string, name: string, number: string | null, issuedOn: string | null, reviewedOn: string | null, provenance: Provenance | null }>, indicator: { ref: string, code: string, name: string, version: string, validFrom: string | null, weightPercent: number | null, resultFrom: string | null, description: string | null, trust: Array<string>, broader: { code: string, name: string, weightPercent: number | null } | null }, figures: Array<{ code: EvidenceFigureCode, text: string, label: string, count: number, missing: number, samples: number, countedSamples: number, severity: EvidenceSeverity | null }> }>, nodes: Array<{ figure: EvidenceFigureCode, text: string, state: EvidenceState, severity: EvidenceSeverity | null, element: { ref: string, name: string, provenance: Provenance | null, kindLabel: Array<string>, responsible: { code: string, name: string } | null, viewerCan: { update: boolean, relate: boolean } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type PagePemdiQueryVariables = Exact<{
  opd?: string | number | null | undefined;
  opds: OpdFilter;
  at?: string | null | undefined;
}>;


export type PagePemdiQuery = { opds: { totalCount: number, nodes: Array<{ code: string, name: string }> }, evidence: { hidden: Array<{ count: number }>, indicators: Array<{ levelText: string, pointsHeldBack: number | null, indicator: { ref: string, code: string, name: string, version: string, validFrom: string | null, weightPercent: number | null, resultFrom: string | null, description: string | null, trust: Array<string>, broader: { code: string, name: string, weightPercent: number | null } | null }, figures: Array<{ code: EvidenceFigureCode, text: string, label: string, count: number, missing: number, samples: number, countedSamples: number, severity: EvidenceSeverity | null }> }> } | null };

export type PageRencanaQueryVariables = Exact<{
  roadmap: boolean;
  bars: InitiativeFilter;
  late: InitiativeFilter;
  money: boolean;
  costsBy: CostGrouping;
  costsOf?: string | number | null | undefined;
  ending: boolean;
  applications: ApplicationFilter;
  infrastructures: InfrastructureFilter;
  technology: boolean;
  softwareFilter: InfrastructureFilter;
  ownApplications: ApplicationFilter;
  portfolio: boolean;
  living: boolean;
  newApplications: ApplicationFilter;
  assessed: ApplicationFilter;
  unassessed: ApplicationFilter;
  toTolerate: ApplicationFilter;
  toInvest: ApplicationFilter;
  toEliminate: ApplicationFilter;
  toMigrate: ApplicationFilter;
  afterUnassessed?: string | null | undefined;
  inOpd: boolean;
  opd: string | number;
  at?: string | null | undefined;
  after?: string | null | undefined;
  opds: OpdFilter;
}>;


export type PageRencanaQuery = { opds: { totalCount: number, nodes: Array<{ code: string, name: string }> }, endingApplications?: { totalCount: number, nodes: Array<{ ref: string, name: string, provenance: Provenance | null, contractUntil: string | null, licenceUntil: string | null, supportUntil: string | null, responsible: { name: string } | null }> }, endingInfrastructures?: { totalCount: number, nodes: Array<{ ref: string, name: string, provenance: Provenance | null, contractUntil: string | null, licenceUntil: string | null, supportUntil: string | null, usefulUntil: string | null, responsible: { name: string } | null }> }, software?: { totalCount: number, nodes: Array<{ ref: string, name: string, provenance: Provenance | null, softwareProduct: string | null, softwareVersion: string | null, supportUntil: string | null, softwareFor: { totalCount: number, nodes: Array<{ ref: string, name: string, runs: { totalCount: number } }> }, runs: { totalCount: number, nodes: Array<{ ref: string, name: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, madeWith?: { facets: Array<{ by: string, missing: number, buckets: Array<{ value: string, label: string, count: number }> }> }, tolerable?: { totalCount: number, nodes: Array<{ ref: string, name: string, timeClass: TimeClass | null, supports: { totalCount: number } }> }, investable?: { totalCount: number, nodes: Array<{ ref: string, name: string, timeClass: TimeClass | null, supports: { totalCount: number } }> }, eliminable?: { totalCount: number, nodes: Array<{ ref: string, name: string, timeClass: TimeClass | null, supports: { totalCount: number } }> }, migratable?: { totalCount: number, nodes: Array<{ ref: string, name: string, timeClass: TimeClass | null, supports: { totalCount: number } }> }, assessed?: { totalCount: number, facets: Array<{ by: string, missing: number, buckets: Array<{ value: string, label: string, count: number }> }>, nodes: Array<{ ref: string, name: string, provenance: Provenance | null, businessFit: FitLevel | null, technicalFit: FitLevel | null, timeClass: TimeClass | null, annualCostRupiah: number | null, supportUntil: string | null, redacted: Array<string>, ofBusiness: Array<string>, ofTechnology: Array<string>, decided: Array<string>, strategy: Array<string>, responsible: { name: string } | null, supports: { totalCount: number }, replacedBy: { totalCount: number, nodes: Array<{ ref: string, name: string, change: PlannedChange | null, validFrom: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, unassessed?: { totalCount: number, nodes: Array<{ ref: string, name: string, provenance: Provenance | null, redacted: Array<string>, ofBusiness: Array<string>, ofTechnology: Array<string>, responsible: { name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, lifecycle?: { totalCount: number, nodes: Array<{ ref: string, name: string, provenance: Provenance | null, applicationStatus: ApplicationStatus | null, validFrom: string | null, validUntil: string | null, supportUntil: string | null, responsible: { name: string } | null, replacedBy: { totalCount: number, nodes: Array<{ ref: string, name: string, change: PlannedChange | null, validFrom: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, newcomers?: { totalCount: number, nodes: Array<{ ref: string, name: string, provenance: Provenance | null, validFrom: string | null, responsible: { name: string } | null }> }, bars?: { totalCount: number, nodes: Array<{ ref: string, name: string, startsOn: string | null, endsOn: string | null, budgetRupiah: number | null, provenance: Provenance | null, initiativeStatus: InitiativeStatus | null, status: Array<string>, stream: Array<string>, responsible: { name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, late?: { totalCount: number, nodes: Array<{ ref: string, name: string, endsOn: string | null, provenance: Provenance | null, status: Array<string>, responsible: { name: string } | null, executedBy: { totalCount: number, nodes: Array<{ ref: string, name: string }> }, impact: { totalCount: number, nodes: Array<{ element: { ref: string, name: string } }> } }> }, gaps?: { totalCount: number, nodes: Array<{ ref: string, name: string, provenance: Provenance | null, priority: Array<string>, status: Array<string>, concerns: { totalCount: number, nodes: Array<{ ref: string, name: string }> } }> }, unfounded?: { totalCount: number, nodes: Array<{ ref: string, name: string, provenance: Provenance | null, stream: Array<string>, status: Array<string> }> }, sampleApplications?: { totalCount: number }, sampleInfrastructure?: { totalCount: number }, sampleInitiatives?: { totalCount: number }, sums?: { elements: number, notRecorded: number, isPartial: boolean, annualRupiah: number | null, developmentRupiah: number | null, budgetRupiah: number | null, fundedRupiah: number | null, rows: Array<{ label: string, elements: number, undivided: number, annualRupiah: number | null, developmentRupiah: number | null, budgetRupiah: number | null, fundedRupiah: number | null }> } | null, byYear?: { rows: Array<{ label: string, elements: number, fundedRupiah: number | null }> } | null, transition?: { totalCount: number, byChange: Array<{ label: string, count: number }>, nodes: Array<{ change: PlannedChange | null, services: number, opds: number, element: { ref: string, name: string, validFrom: string | null, provenance: Provenance | null, kind: Array<string>, change: Array<string> }, replaces: Array<{ ref: string, name: string, provenance: Provenance | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type KuadranFragment = { totalCount: number, nodes: Array<{ ref: string, name: string, timeClass: TimeClass | null, supports: { totalCount: number } }> };

export type RencanaFragment = { replacedBy: { totalCount: number, nodes: Array<{ ref: string, name: string, change: PlannedChange | null, validFrom: string | null }> } };

export type PageRingkasanQueryVariables = Exact<{
  since: string;
  today: string;
}>;


export type PageRingkasanQuery = { statistics: { total: number, byKind: Array<{ value: string | null, label: string, count: number }>, digitalServices: { services: number, digital: number, missing: number, share: number | null } } | null, references: { totalCount: number }, trend: { series: Array<{ points: Array<{ day: string, isSample: boolean, digital: { digital: number, services: number, missing: number, share: number | null } }> }> } | null, completeness: { share: number, filled: number, applicable: number } | null, processes: { references: number, covered: number } | null, services: { references: number, covered: number } | null, findings: { totalCount: number, bySeverity: Array<{ label: string, count: number }> } | null, singlePointsOfFailure: { totalCount: number, nodes: Array<{ stops: number, opds: number, elements: Array<{ ref: string, name: string, provenance: Provenance | null, kindLabel: Array<string> }> }> } | null, initiatives: { totalCount: number, nodes: Array<{ ref: string, name: string, provenance: Provenance | null, endsOn: string | null, status: Array<string>, responsible: { name: string } | null }> }, changes: { reason: string | null, totalCount: number, nodes: Array<{ at: string, action: ChangeAction, ref: string, name: string, viewer: string }> } };

export type PageRingkasanStartQueryVariables = Exact<{
  departments: Array<OpdType> | OpdType;
  after?: string | null | undefined;
}>;


export type PageRingkasanStartQuery = { statistics: { byKind: Array<{ value: string | null, count: number }> } | null, references: { totalCount: number }, opds: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ code: string, name: string, owns: { totalCount: number } }> } };

export type PageTanyaQueryVariables = Exact<{
  nama1?: string | number;
  nama2?: string | number;
  ada1?: boolean;
  ada2?: boolean;
  kata?: string;
  mencari?: boolean;
  jenis?: Array<KindName> | KindName | null | undefined;
  mengisi?: boolean;
}>;


export type PageTanyaQuery = { metamodel: { relations: Array<{ type: RelationType, labels: Array<string> }>, kinds?: Array<{ name: KindName, label: string }>, enumerations?: Array<{ name: string, values: Array<{ value: string, label: string }> }> }, nama1?: { ref: string, name: string, labels: Array<string> } | null, nama2?: { ref: string, name: string, labels: Array<string> } | null, hasilCari?: Array<{ element: { ref: string, name: string, labels: Array<string> } }> };

export type ElemenFragment = { ref: string, name: string, labels: Array<string> };

export type PageTemuanQueryVariables = Exact<{
  opd?: string | number | null | undefined;
  opds: OpdFilter;
  aturan?: Array<FindingRuleCode> | FindingRuleCode | null | undefined;
  tingkat?: Array<FindingSeverity> | FindingSeverity | null | undefined;
  jenis?: Array<KindName> | KindName | null | undefined;
  sesudah?: string | null | undefined;
  perAturan?: boolean;
  daftar?: boolean;
  lengkap?: boolean;
}>;


export type PageTemuanQuery = { opds: { totalCount: number, nodes: Array<{ code: string, name: string }> }, completeness?: { applicable: number, filled: number, share: number, byOpd: Array<{ value: string | null, label: string, applicable: number, filled: number, share: number }>, byKind: Array<{ value: string | null, label: string, applicable: number, filled: number, share: number }>, cells: Array<{ opd: string | null, kind: KindName, applicable: number, filled: number, share: number }> } | null, findingRules?: Array<{ code: FindingRuleCode, text: string, severity: FindingSeverity, source?: string | null }>, semua?: { totalCount: number, byKind: Array<{ value: string | null, label: string, count: number }>, byRule: Array<{ value: string | null, count: number }>, bySeverity: Array<{ value: string | null, label: string, count: number }> } | null, findings?: { totalCount: number, setAside: number, nodes: Array<{ message: string, rule: { code: FindingRuleCode, source: string | null, severity: FindingSeverity }, element: { ref: string, name: string, provenance: Provenance | null, responsible: { code: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ExploreImpactQueryVariables = Exact<{
  dari: Array<string | number> | string | number;
  arsitektur?: Plateau | null | undefined;
  hari?: string | null | undefined;
  paling: number;
}>;


export type ExploreImpactQuery = { elements: Array<{ ref: string, name: string, kind: KindName, kindLabel: Array<string>, responsible: { code: string, name: string } | null }>, impact: { totalCount: number, hidden: Array<{ count: number }>, nodes: Array<{ severity: Severity | null, via: Array<{ type: RelationType, element: { ref: string } | null }>, element: { ref: string, name: string, kind: KindName, kindLabel: Array<string>, responsible: { code: string, name: string } | null } }> } | null };

export type ExploreNeighboursQueryVariables = Exact<{
  dari: Array<string | number> | string | number;
  arsitektur?: Plateau | null | undefined;
  hari?: string | null | undefined;
  paling: number;
}>;


export type ExploreNeighboursQuery = { elements: Array<{ ref: string, name: string, kind: KindName, kindLabel: Array<string>, responsible: { code: string, name: string } | null }>, neighbourhood: { totalCount: number, hidden: Array<{ count: number }>, nodes: Array<{ via: Array<{ type: RelationType, outgoing: boolean, element: { ref: string } | null }>, element: { ref: string, name: string, kind: KindName, kindLabel: Array<string>, responsible: { code: string, name: string } | null } }> } | null };

export type HitsQueryVariables = Exact<{
  text: string;
  kinds?: Array<KindName> | KindName | null | undefined;
}>;


export type HitsQuery = { search: Array<{ element: { ref: string, name: string, labels: Array<string> } }> };
