import type { PageReport } from "./page-report.js";

/** Parts of the page `/opd/:kode` in its order, with its headings. */
export const opdReport: PageReport = {
  page: "PageOpd",
  facts: {
    opd: "Perangkat daerah",
    completeness: "Kelengkapan",
    services: "Layanan",
    businessProcesses: "Proses bisnis",
    dataAssets: "Data",
    applications: "Aplikasi milik sendiri",
    infrastructures: "Infrastruktur",
    findings: "Temuan",
    initiatives: "Kegiatan peta rencana",
  },
  lists: {
    "opd.succeededBy.edges": "Penerus",
    "completeness.byKind": "Kelengkapan",
    "services.nodes": "Layanan",
    "services.facets.buckets": "Layanan menurut metode",
    "businessProcesses.nodes": "Proses bisnis",
    "dataAssets.nodes": "Data",
    "applications.nodes": "Aplikasi milik sendiri",
    "opd.usesApplications.nodes": "Aplikasi yang dipakai",
    "infrastructures.nodes": "Infrastruktur",
    "findings.nodes": "Temuan",
    "findings.bySeverity": "Temuan menurut tingkat",
    "opd.responsibleFor.nodes": "Urusan",
    "opd.coverageGaps.nodes": "Fungsi belum memiliki layanan",
    "opd.coverageGaps.withoutCrosswalk": "Urusan tanpa padanan RAB",
    "initiatives.nodes": "Kegiatan peta rencana",
    "opd.transition.nodes": "Arsitektur target",
    "opd.units.nodes": "Unit di bawahnya",
  },
};
