/** Questions of `npm run bench`; elements are those of government 1. */
export const questions: Record<string, string> = {
  "services, four levels deep": `{ services(first: 50) { nodes { code name ownedBy { code name } supportedBy { nodes { code
    ownedBy { code } runsOn { nodes { code hostedOn { nodes { code name } } } } } } usesData { nodes { code
    stewardedBy { code } } } delivers { nodes { code } } } } }`,
  "impact of a data centre": `{ impact(of: ["G1-Infrastructure-0"], first: 50) { totalCount byKind { value count } byOpd { value count }
    nodes { distance element { ref name } via { type element { ref } } } } }`,
  "severity of a data centre": `{ impact(of: ["G1-Infrastructure-0"], first: 50) { bySeverity { value count } nodes { severity because { type element { ref } } } } }`,
  "single points of failure": `{ singlePointsOfFailure(first: 20) { totalCount nodes { stops opds elements { ref } } } }`,
  "overlaps of an OPD": `{ overlaps(kinds: [Application], opd: "G1-Opd-7", first: 20) { totalCount nodes { elements { ref } reasons { label } } } }`,
  "impact of a server, counts": `{ impact(of: ["G1-Infrastructure-7"]) { totalCount byKind { value count } byOpd { value count } } }`,
  "ownership of a server": `{ ownership(of: "G1-Infrastructure-7") { isInherited owners { ref name } inheritedFrom { relation element { ref } } } }`,
  "coverage of RAL": `{ coverage(taxonomy: RAL, level: 3) { references covered matrix { cells { reference column count } } gaps(first: 50) { totalCount nodes { code name } } } }`,
  "services by method and OPD": `{ services(first: 0) { totalCount facets(by: [method, responsible]) { by missing buckets { value count } } } }`,
  "services of an OPD": `{ services(first: 50, filter: { ownedBy: { some: { code: { eq: "G1-OPD-7" } } } }) { nodes { code name } } }`,
  "services on a data centre": `{ services(first: 50, filter: { supportedBy: { some: { runsOn: { some: { hostedOn: { some: { code: { eq: "G1-INFRASTRUCTURE-0" } } } } } } } }) {
    totalCount facets(by: [method]) { buckets { value count } } nodes { code name } } }`,
  statistics: `{ statistics { total byKind { value count } byOpd { value count } cells { kind opd status count } digitalServices { share missing byOpd { opd share } } } }`,
  "completeness of everything": `{ completeness { share byKind { value share } byOpd { value share } cells { opd kind filled applicable } } }`,
  "findings, counts and a page": `{ findings(first: 50) { totalCount setAside byRule { value count } byOpd { value count } nodes { message element { ref name } } } }`,
  "findings of a page of services": `{ services(first: 50) { nodes { code findings { totalCount nodes { message } } } } }`,
  "costs by urusan": `{ costs(by: URUSAN) { annualRupiah notRecorded rows { value annualRupiah undivided } } }`,
};
