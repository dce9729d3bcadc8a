/** Arguments with which each question finds something in the sample; those left out need none. */
export const sampleArguments: Record<string, Record<string, string>> = {
  aggregate: { elements: '{"services":{}}', by: '{"name":"method"}' },
  changesBetween: { from: "2020-01-01", to: "2027-06-30" },
  costs: { by: "OPD" },
  coverage: { taxonomy: "RAB", level: "1" },
  coverageGaps: { opd: "opd:DISDIKBUD", taxonomy: "RAB", level: "3" },
  evidence: { opd: "opd:DISKOMINFO" },
  evidenceByOpd: { indicator: "reference:I13" },
  pemdiIndex: { year: "2026" },
  outsideUrusan: { opd: "opd:DISKOMINFO" },
  impact: { of: "infrastructure:SRV-WEB-2" },
  neighbourhood: { of: "application:SIMPEG", hops: "1" },
  ownership: { of: "service:LYN-001" },
  path: { from: "service:LYN-001", to: "infrastructure:SRV-WEB-2", maxLength: "15" },
  referenceCandidates: { text: "izin kapal", taxonomy: "RAB" },
  similar: { to: "application:SIMPEG" },
  jointServices: { minOpds: "2" },
};
