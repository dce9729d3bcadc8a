import { definitionOf, type Kind, singularOf } from "../../src/metamodel/define/index.js";

export const written = "{ element { id code } problems { rule path message } }";

/** Root fields by what to ask of them; of mutations, changes that name what is there, and none is kept. */
export type Asked = Record<string, string>;

export const questionsOf = (kind: Kind): Asked => ({
  [singularOf(kind)]: `(ref: "${singularOf(kind)}:SATU-${kind.name}") { id name }`,
  [definitionOf(kind).plural]: `(validity: ALL) { totalCount nodes { code name } }`,
});

export const questions: Asked = {
  element: `(ref: "S1") { id code relations { totalCount } }`,
  elements: `(refs: ["service:S1", "A1"]) { id code }`,
  search: `(text: "nama") { score element { code } }`,
  impact: `(of: ["infrastructure:SRV"]) { total isPartial byKind { label count } picture nodes { element { code } } }`,
  ownership: `(of: "service:S1") { owner { code } owners { code } isInherited picture answering { total nodes { role opd { code } } } }`,
  elementByExternalId: `(externalId: "LUAR-1", source: "SIA") { id code }`,
  changesBetween: `(from: "2025-06-01", to: "2026-06-01") { total byChange { value count } nodes { element { code } reasons { type other { code } } } }`,
  changes: `(first: 5) { totalCount nodes { ref name before after } }`,
  completeness: `{ elements filled applicable byOpd { label } byKind { value } cells { opd } }`,
  costs: `(by: OPD, kinds: ["Service"]) { elements notRecorded rows { label } }`,
  statistics: `{ total byKind { value count } byOpd { label } cells { opd count } digitalServices { services } }`,
  coverage: `(taxonomy: RAB, level: 0) { references covered elements rows { code } byOpd { label } gaps { totalCount nodes { code } } }`,
  coverageGaps: `(opd: "opd:DKP", taxonomy: RAB, level: 0) { total references urusan { code } nodes { reference { code } } }`,
  jointServices: `(minOpds: 1) { total nodes { opds service { code involvedOpds { opd { code } } } } }`,
  needsMapping: `{ total nodes { element { code } reference { code } } }`,
  referenceCandidates: `(text: "satu", taxonomy: RAB) { score reference { code } }`,
  outsideUrusan: `(opd: "opd:DKP") { total nodes { element { code } references { code } } }`,
  overlaps: `{ total setAside nodes { score elements { code } reasons { share } touches { count } } }`,
  similar: `(to: "application:SATU-Application") { total nodes { score element { code } } }`,
  findings: `(opd: "opd:DKP") { total setAside byRule { value count } byOpd { label } nodes { element { code } message } }`,
  neighbourhood: `(of: ["S1"]) { total byKind { count } graphml nodes { element { code } } }`,
  singlePointsOfFailure: `{ total nodes { stops elements { code } services { nodes { code } } } }`,
  transition: `(first: 5) { total byChange { value count } nodes { services opds element { code } replaces { code } } }`,
  trend: `(by: OPD) { days series { value label points { total byMethod { count } } } }`,
  path: `(from: "service:S1", to: "infrastructure:SRV") { length steps { from { code } } }`,
};

/** Root fields that tell of the repository itself and never of an element. */
export const ofTheRepository = ["findingRules", "limits", "metamodel"];

/** What a kind demands besides code and name. */
const demanded: Asked = { Reference: `taxonomy: RAB, version: "1",` };

export const changesOf = ({ name }: Kind): Asked => ({
  [`create${name}`]: `(input: { code: "BARU", name: "Baru", ${demanded[name] ?? ""} ownedBy: "opd:DKP" }, validateOnly: true) ${written}`,
  [`update${name}`]: `(id: "SATU-${name}", expectedRev: 7, changes: { name: "Lain" }, validateOnly: true) ${written}`,
  [`delete${name}`]: `(id: "SATU-${name}", expectedRev: 1, validateOnly: true) ${written}`,
});

export const changes: Asked = {
  relate: `(from: "service:S1", type: "RELATED_TO", to: "application:A1", validateOnly: true) ${written}`,
  remap: `(taxonomy: RAB, from: "0", to: "1", validateOnly: true) { moved withoutSuccessor nodes { nodes { reference { code } elements { code } } } problems { rule message } }`,

  merge: `(from: "application:SATU-Application", into: "application:A1", expectedRevs: { from: 1, into: 1 }, validateOnly: true) ${written}`,
  unrelate: `(id: "o1", validateOnly: true) ${written}`,
  applyChanges: `(validateOnly: true, operations: [
    { create: { clientRef: "n", service: { code: "BARU", name: "Baru" } } }
    { relate: { from: "n", type: SUPPORTED_BY, to: "application:A1" } }
    { relate: { from: "service:S1", type: OWNED_BY, to: "opd:DKP" } }
  ]) { elements { code } problems { rule path message } }`,
};
