import { type FieldNode, type OperationDefinitionNode, parse, valueFromASTUntyped } from "graphql";
import { Application } from "../../src/metamodel/application.js";
import { metamodel } from "../../src/metamodel/metamodel.js";
import { Service } from "../../src/metamodel/service.js";
import { declaredQuestions } from "../../src/questions/declared.js";
import { type Asked, changes, changesOf, ofEffect, questions, questionsOf } from "../repository/root-fields.js";
import { withFields } from "../support/with-fields.js";

const wide = "id code name description redacted comments { totalCount nodes { text } }";

/** Selects name and description of every selected element. */
const widened = (source: string): string => withFields(source, ["name", "description"]);

const risk = "... on Service { potentialRisk } ... on Application { publicIp annualCostRupiah }";
const related = (more: string) => `{ edges { relation { note } node { ${wide} ${more} } } }`;
const everything = related(risk);

/** Requests for lists, filters, orders, facets, walks and records, besides the sample of every root field. */
const wider: Record<string, string> = {
  lists: `{ services { totalCount nodes { ${wide} potentialRisk supportedBy ${related("publicIp annualCostRupiah")} relations ${everything} } } applications { totalCount nodes { ${wide} publicIp annualCostRupiah supports ${related("potentialRisk")} } } }`,
  "the record": "{ changes { totalCount nodes { ref name before after element { name } } } }",
  "an order": `{ applications(orderBy: { property: publicIp, direction: ASC }) { edges { cursor node { code } } } }`,
  "an order by numbers": `{ services(orderBy: [{ count: supportedBy, direction: DESC }, { property: potentialRisk }]) { nodes { code } } }`,
  aggregations: `{ aggregate(elements: { applications: {} }, by: [{ name: "publicIp" }, { name: "name" }], measure: "annualCostRupiah", orderBy: [{ by: MAX }, { by: FIRST }]) { total { sum avg min max } nodes { first { value label } second { value label } count sum avg min max } } ofServices: aggregate(elements: { services: { supportedBy: { some: { name: { contains: "KENARI" } } } } }, by: [{ name: "potentialRisk" }, { name: "supportedBy" }]) { nodes { first { value label } second { value label element { ${wide} ${risk} } } count } } beyond: aggregate(elements: { services: {} }, by: [{ name: "supportedBy.publicIp" }, { name: "supportedBy.description" }]) { nodes { first { label } second { label } } } }`,
  facets: `{ applications { facets(by: [publicIp, name, responsible]) { missing buckets { value label count } } } services { facets(by: [potentialRisk, supportedBy]) { missing buckets { value label count } } } }`,
  "a walk": `{ impact(of: "infrastructure:SRV") { totalCount hidden { kind count } byKind { value count } nodes { severity element { ${wide} } via { type element { ${wide} } } because { type element { ${wide} } } } } }`,
  "a path": `{ path(from: "service:S1", to: "infrastructure:SRV") { length steps { label note from { ${wide} } to { ${wide} } } } }`,
  neighbours: `{ neighbourhood(of: "service:S1", hops: 3) { hidden { kind count } byOpd { value label } nodes { element { ${wide} } via { type element { ${wide} } } } } }`,
  owners: `{ ownership(of: "infrastructure:SRV") { hidden { kind count } owner { ${wide} } owners { ${wide} } inheritedFrom { element { ${wide} } } } ofService: ownership(of: "service:S1") { answering { hidden { kind count } nodes { opd { ${wide} } element { ${wide} } } } } }`,
  "single points": `{ singlePointsOfFailure { hidden { kind count } nodes { stops elements { ${wide} } services { hidden { kind count } nodes { ${wide} } } } } }`,
  overlaps: `{ overlaps { hidden { kind count } setAside cut { element { ${wide} } holders } nodes { elements { ${wide} } reasons { shared { ${wide} } served { through { ${wide} } } } touches { value count } } } clusters: overlaps(grouping: CLUSTERS) { hidden { kind count } nodes { elements { ${wide} } } } }`,
  coverage: `{ coverage(taxonomy: RAB, level: 1) { hidden { kind count } elements rows { name count } byOpd { label } matrix { columns { label } cells { count } } gaps { nodes { ${wide} } } } }`,
  evidence: `{ evidence { hidden { kind count } indicators { figures { code label } documents { ${wide} } } nodes { figure state element { ${wide} ${risk} } } } }`,
  evidenceByOpd: `{ evidenceByOpd(indicator: "reference:I2") { totalCount hidden { kind count } nodes { opd { ${wide} } figures { label } } } }`,
  "a trend": `{ trend(by: OPD) { series { value label points { total note } } } }`,
  search: `{ search(text: "kenari") { element { ${wide} } } }`,
  costs: "{ costs(by: OPD) { annualRupiah rows { annualRupiah } } }",
};

/** Returns the samples by root field. */
export const all = (kindsOf: Asked[]) => kindsOf.flatMap(asked => Object.entries(asked));

/** Lists and elements of all kinds in one request; none of them can fail. */
const ofKinds = `{ ${all(metamodel.kinds.map(questionsOf))
  .map(([field, rest]) => field + rest)
  .join(" ")} }`;

/** Supposed change that no role refuses for its content. */
const supposed = `{ update: { ref: "service:S1", expectedRev: 1, changes: { service: { purpose: "Uji" } } } }`;

/** Mutations by kind are the same for every kind; two have a text to find. */
const mutations = all([changes, ...[Service, Application].map(changesOf)]);

/** Requests by what they read: the sample of every root field, and wider ones. */
export const reads: [string, string][] = [
  ...Object.entries(wider),
  ["the lists of all kinds", widened(ofKinds)],
  ...all([questions]).map(([field, rest]): [string, string] => [field, widened(`{ ${field}${rest} }`)]),
];

/** Requests that lock elements, so that one of two at once may be refused: effects and rehearsed changes. */
export const locking: [string, string][] = [
  ...all([ofEffect]).map(([field, rest]): [string, string] => [
    `${field} of an effect`,
    `query @asIf(operations: [${supposed}]) { effect { ${field}${rest} } }`,
  ]),
  ...mutations.map(([field, rest]): [string, string] => [field, widened(`mutation { ${field}${rest} }`)]),
];

/** Changes that are refused, with messages about elements that are in the way. */
export const refused = [
  `mutation { delete(ref: "A1", expectedRev: 1, validateOnly: true) { problems { message } } }`,
  `mutation { delete(ref: "SRV", expectedRev: 1, validateOnly: true) { problems { message } } }`,
  `mutation { updateService(ref: "S1", expectedRev: 9, validateOnly: true, changes: { name: "Lain" }) { problems { message } } }`,
  `mutation { updateApplication(ref: "A2", expectedRev: 9, validateOnly: true, changes: { name: "Lain" }) { problems { message } } }`,
  `mutation { createApplication(input: { code: "A1", name: "Baru", ownedBy: "opd:DKP" }, validateOnly: true) { problems { message } } }`,
  `mutation { relate(from: "service:S1", type: SUPPORTED_BY, to: "application:A1", validateOnly: true) { problems { message } } }`,
  `{ element(ref: "application:KENARIELEMEN") { id } impact(of: "application:A1x") { totalCount } }`,
  `mutation { comment(ref: "A1", text: "Uji", validateOnly: true) { comment { text } problems { message } } }`,
  `mutation { resolveComment(id: "komentar", validateOnly: true) { comment { text } problems { message } } }`,
  `mutation { deleteComment(id: "komentar", validateOnly: true) { comment { text } problems { message } } }`,
  `{ changes(element: "A1") { nodes { name after } reason } }`,
  `{ changes(element: "S1") { nodes { name after } reason } }`,
];

/** Returns the arguments in a sample of a root field: `(of: ["S1"]) { … }`. */
function argumentsIn(sample: string): Record<string, unknown> {
  const [operation] = parse(`{ field${sample} }`).definitions;
  const [field] = (operation as OperationDefinitionNode).selectionSet.selections;
  const given = (field as FieldNode).arguments ?? [];
  return Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
}

/** Calls of the tools of assistants: each declared question, and what else reads elements. */
export const called: [string, Record<string, unknown>][] = [
  ...declaredQuestions.map(({ name, sample }): [string, Record<string, unknown>] => [name, argumentsIn(sample)]),
  ["search", { text: "kenari" }],
  ["element", { ref: "service:S1" }],
  ["element", { ref: "infrastructure:SRV" }],
  ["ask_question", { name: "Q01", variables: { service: "service:S1" } }],
];
