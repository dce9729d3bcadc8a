/** Connection of an answer: request for a page, and the way to it in the data. */
export interface Walked {
  /** Type of the connection. */
  type: string;
  /** Selection that distinguishes two rows. */
  row: string;
  /** Returns the document, with further arguments of the page, such as `, first: 1`. */
  source: (page: string, selection: string) => string;
  /** Response keys that lead to the connection. */
  path: (string | number)[];
}

const ofElement = "element { ref }";

/** Root field whose answer is a connection, with at least one argument of its own. */
const root = (type: string, name: string, args: string, row = ofElement): Walked => ({
  ...{ type, row, path: [name] },
  source: (page, selection) => `{ ${name}(${args}${page}) { ${selection} } }`,
});

const one = `element(ref: "application:COMMAND-CENTER")`;

/** Field of an element whose answer is a connection. */
const nested = (type: string, name: string, args: string, row = ofElement): Walked => ({
  ...{ type, row, path: ["element", name] },
  source: (page, selection) => `{ ${one} { ${name}(${args}${page}) { ${selection} } } }`,
});

/** Every connection of answers, with arguments for which the sample has several rows. */
export const walked: Walked[] = [
  root("AggregateConnection", "aggregate", `elements: { services: {} }, by: { name: "method" }`, "first { value }"),
  root("ChangesBetweenConnection", "changesBetween", `from: "2020-01-01", to: "2026-11-24"`),
  root("CoverageGapConnection", "coverageGaps", `opd: "opd:DISDIKBUD", taxonomy: RAB, level: 3`, "reference { ref }"),
  root("DataFlowConnection", "dataFlows", "by: OPD", "sort provider { ref } user { ref }"),
  root(
    "EvidenceReportConnection",
    "evidence",
    `indicators: ["reference:I13"], opd: "opd:DISKOMINFO"`,
    `figure state ${ofElement}`,
  ),
  root("OpdEvidenceConnection", "evidenceByOpd", `indicator: "reference:I13"`, "opd { ref }"),
  root("PemdiIndexConnection", "pemdiIndex", "year: 2026", "opd { code }"),
  root("FindingReportConnection", "findings", `opd: "opd:DISKOMINFO"`, `${ofElement} message`),
  root("ImpactConnection", "impact", `of: ["infrastructure:SRV-DB"]`),
  root("JointServiceConnection", "jointServices", "minOpds: 2", "service { ref }"),
  root("OutdatedReferenceConnection", "needsMapping", "kinds: null", `${ofElement} reference { ref }`),
  root("NeighbourhoodConnection", "neighbourhood", `of: ["infrastructure:SRV-DB"], hops: 1`),
  root("OutsideUrusanConnection", "outsideUrusan", `opd: "opd:DISKOMINFO", kinds: [Service, BusinessProcess]`),
  root("OverlapConnection", "overlaps", "kinds: [Application]", "elements { ref } score"),
  root("SimilarConnection", "similar", `to: "application:COMMAND-CENTER"`),
  root("SinglePointOfFailureConnection", "singlePointsOfFailure", "plateau: AS_IS", "elements { ref }"),
  root("TransitionConnection", "transition", "at: null"),
  nested("FindingConnection", "findings", "severity: null", "message"),
  nested("ImpactConnection", "impact", "direction: DEPENDENCIES"),
  {
    ...{ type: "AnsweringConnection", row: `role opd { ref } ${ofElement}`, path: ["ownership", "answering"] },
    source: (page, selection) =>
      `{ ownership(of: "service:LYN-001") { answering(${page.slice(2) || "first: null"}) { ${selection} } } }`,
  },
  {
    ...{ type: "StoppedServiceConnection", row: "ref", path: ["singlePointsOfFailure", "nodes", 0, "services"] },
    source: (page, selection) =>
      `{ singlePointsOfFailure(first: 1) { nodes { services(${page.slice(2) || "first: null"}) { ${selection} } } } }`,
  },
  {
    ...{ type: "RemappedNodeConnection", row: "reference { ref }", path: ["remap", "nodes"] },
    source: (page, selection) =>
      `mutation { remap(taxonomy: RAL, from: "CONTOH", to: "Perpres 132/2022", validateOnly: true) { nodes(${page.slice(2) || "first: null"}) { ${selection} } } }`,
  },
];
