import { definitionOf, type Kind, singularOf } from "../../src/metamodel/define/index.js";
import { declaredQuestions } from "../../src/questions/declared.js";

export const written = "{ element { id code } problems { rule path message extensions } }";

/** Root fields with arguments and selection; mutations change existing elements as dry runs. */
export type Asked = Record<string, string>;

export const questionsOf = (kind: Kind): Asked => ({
  [singularOf(kind)]: `(ref: "${singularOf(kind)}:SATU-${kind.name}") { id name }`,
  [definitionOf(kind).plural]: `(validity: ALL) { totalCount nodes { code name } }`,
});

export const questions: Asked = {
  ...Object.fromEntries(declaredQuestions.map(({ name, sample }) => [name, sample])),
  element: `(ref: "S1") { id code relations { totalCount } }`,
  node: `(id: "S1") { id ... on Element { code relations { totalCount } } }`,
  elements: `(refs: ["service:S1", "A1"]) { id code }`,
  search: `(text: "nama") { score element { code } }`,
  elementByExternalId: `(externalId: "LUAR-1", source: "SIA") { id code }`,
  elementAt: `(ref: "S1", rev: 1) { change { ref name before after } state }`,
  accounts: `{ totalCount nodes { name subject createdBy grants { label opds { code name } grantedBy } } }`,
  grantableOpds: `{ id code name }`,
  webhooks: `{ id url account state stateLabel deliveries { error } }`,
  changes: `(first: 5) { totalCount nodes { ref name before after } }`,
};

/** Root fields about the repository itself, never about an element. */
export const ofTheRepository = ["findingRules", "limits", "metamodel", "roles"];

/** Fields of `effect`, the root field that needs operations to compare with. */
export const ofEffect: Asked = {
  findings: "{ totalSolved totalNew new { ref name } }",
  completeness: "{ opd label before { filled } after { filled } }",
  services: "{ ref name }",
  costs: "{ before { annualRupiah } after { annualRupiah } }",
  coverage: "(taxonomy: RAB, level: 1) { before { references covered } }",
};

/** Required properties of a kind besides code and name. */
const demanded: Asked = { Reference: `taxonomy: RAB, version: "1",` };

export const changesOf = ({ name }: Kind): Asked => ({
  [`create${name}`]: `(input: { code: "BARU", name: "Baru", ${demanded[name] ?? ""} ownedBy: "opd:DKP" }, validateOnly: true) ${written}`,
  [`update${name}`]: `(ref: "SATU-${name}", expectedRev: 7, changes: { name: "Lain" }, validateOnly: true) ${written}`,
});

const commented = "{ comment { text resolvedBy } problems { rule path message extensions } }";

const changed =
  "{ account { name subject createdBy grants { label opds { code name } } } secret problems { rule path message extensions } }";
const onOperator = (more = "") => `(name: "Operator"${more}, validateOnly: true) ${changed}`;

const hooked = "{ webhook { id url account } secret problems { rule path message extensions } }";

/** Changes of the account "Operator" with the grants "peran" and "menunggu" and its webhook "kait", for whoever manages accounts. */
export const changesOfAccounts: Asked = {
  addAccount: onOperator(", grants: [{ role: STAFF }]"),
  addGrant: onOperator(", grant: { role: STAFF }"),
  approveGrant: onOperator(`, grant: "menunggu"`),
  withdrawGrant: onOperator(`, grant: "peran"`),
  revokeAccount: onOperator(),
  issueSignInLink: onOperator(),
  issueToken: onOperator(`, until: "2099-01-01"`),
  addWebhook: `(account: "Operator", url: "https://example.org/pesan", validateOnly: true) ${hooked}`,
  changeWebhook: `(id: "kait", action: PAUSE, validateOnly: true) ${hooked}`,
};

/** Statement that stores that account, and its webhook with the subject in its address. */
export const operatorAccount = (subject: string, giver: string) =>
  `CREATE (:Account {id: 'akun', name: 'Operator', subject: '${subject}', isActive: true, createdBy: '${giver}', createdAt: '2026-11-24T00:00:00.000Z'}),
     (:AccountGrant {id: 'peran', accountId: 'akun', role: 'EDITOR', opds: ['DKP'], grantedBy: '${giver}', grantedAt: '2026-11-24T00:00:00.000Z', isPending: false}),
     (:AccountGrant {id: 'menunggu', accountId: 'akun', role: 'ARCHITECT', grantedBy: '${giver}', grantedAt: '2026-11-24T00:00:01.000Z', isPending: true}),
     (:Webhook {id: 'kait', url: 'https://example.org/${subject}', account: 'Operator', state: 'ACTIVE', createdBy: '${giver}', createdAt: '2026-11-24T00:00:00.000Z',
       secretVersion: 1, secretChangedAt: '2026-11-24T00:00:00.000Z', at: '2026-11-24T00:00:00.000Z', recordId: '~', attempts: 0, nextAt: 0, claimedUntil: 0})`;

export const changes: Asked = {
  relate: `(from: "service:S1", type: RELATED_TO, to: "application:A1", validateOnly: true) ${written}`,
  remap: `(taxonomy: RAB, from: "0", to: "1", validateOnly: true) { moved withoutSuccessor nodes { nodes { reference { code } elements { code } } } problems { rule message } }`,

  merge: `(from: "application:SATU-Application", into: "application:A1", expectedRevs: { from: 1, into: 1 }, validateOnly: true) ${written}`,
  mergeOpds: `(from: ["opd:SATU-Opd"], into: "opd:DKP", on: "2027-01-01", validateOnly: true) ${written}`,
  splitOpd: `(from: "opd:SATU-Opd", parts: [{ into: "opd:DKP", takes: ["service:S1"] }], rest: "opd:DKP", on: "2027-01-01", validateOnly: true) ${written}`,
  delete: `(ref: "SATU-Application", expectedRev: 1, validateOnly: true) ${written}`,
  comment: `(ref: "S1", text: "Uji", validateOnly: true) ${commented}`,
  resolveComment: `(id: "komentar", validateOnly: true) ${commented}`,
  deleteComment: `(id: "komentar", validateOnly: true) ${commented}`,
  unrelate: `(id: "o1", validateOnly: true) ${written}`,
  applyChanges: `(validateOnly: true, operations: [
    { create: { clientRef: "n", input: { service: { code: "BARU", name: "Baru" } } } }
    { relate: { from: "n", type: SUPPORTED_BY, to: "application:A1" } }
    { relate: { from: "service:S1", type: OWNED_BY, to: "opd:DKP" } }
  ]) { elements { code } problems { rule path message extensions } }`,
  ...changesOfAccounts,
};
