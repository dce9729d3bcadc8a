import { Application } from "./application.js";
import { Assessment } from "./assessment.js";
import { BusinessProcess } from "./business-process.js";
import { DataAsset } from "./data-asset.js";
import { Decision } from "./decision.js";
import { association, definitionOf, dependency, Element, Metamodel } from "./define/index.js";
import { Document } from "./document.js";
import { Gap } from "./gap.js";
import { Infrastructure } from "./infrastructure.js";
import { Initiative } from "./initiative.js";
import { Opd } from "./opd.js";
import { Reference } from "./reference.js";
import { amountRupiah, fit, legalBasis, role, via, year } from "./relation-properties.js";
import { SecurityControl } from "./security-control.js";
import { Service } from "./service.js";
import { Strategy } from "./strategy.js";

/** An electronic service stops with its primary application; one with a counter continues there. */
const primaryOfElectronic = {
  whereRelation: { role: "PRIMARY" },
  andSource: { method: "ELECTRONIC" },
  standIn: { role: "ALTERNATIVE" },
};
/** The relation records the past of an Opd, which no successor takes over. */
const pastOnly = { source: "STAYS", target: "STAYS" } as const;
const ownTaxonomies = {
  property: "taxonomy",
  values: (kind: Function) => definitionOf(kind).taxonomies,
};
const urusanOnly = { property: "taxonomy", values: () => ["URUSAN"] };
const functionsOnly = { property: "taxonomy", values: () => ["RAB", "RAL"] };
const indicatorsOnly = { property: "taxonomy", values: () => ["INDIKATOR"] };
const programsOnly = { property: "taxonomy", values: () => ["PROGRAM"] };

/**
 * The whole metamodel. Read a line aloud: "a service is supported by an application". Every dependency points at what
 * its source needs, so trouble travels against the arrow. Source of kinds and relations: Perpres 132/2022 (six domains
 * and their metadata) and the SIA-SPBE templates (docs/decisions/0002-the-metamodel-is-declared.md). The rule by which
 * trouble travels: docs/severity.md.
 */
// biome-ignore format: a table is easier to read in columns
export const metamodel = new Metamodel({
  kinds: [BusinessProcess, Service, DataAsset, Application, Infrastructure, SecurityControl, Opd, Reference, Strategy, Gap, Initiative, Document, Decision, Assessment],
  relations: [
    dependency(BusinessProcess, "DELIVERED_THROUGH", Service, ["deliveredThrough", "delivers"], { labels: ["diwujudkan melalui", "mewujudkan"], vital: true, together: true }),
    dependency(BusinessProcess, "AUTOMATED_BY", Application, ["automatedBy", "automates"], { labels: ["diotomatisasi oleh", "mengotomatisasi"] }),
    dependency(BusinessProcess, "TRIGGERED_BY", BusinessProcess, ["triggeredBy", "triggers"], { labels: ["dipicu oleh", "memicu"] }),
    dependency(Service, "REQUIRES", BusinessProcess, ["requires", "requiredBy"], { labels: ["membutuhkan", "dibutuhkan oleh"], vital: true }),
    dependency(Service, "SUPPORTED_BY", Application, ["supportedBy", "supports"], { labels: ["didukung oleh", "mendukung"], vital: primaryOfElectronic, properties: { role }, everyday: true }),
    dependency(Service, "USES_DATA", DataAsset, ["usesData", "usedByServices"], { labels: ["menggunakan data", "digunakan oleh layanan"], everyday: true }),
    dependency(Service, "PERFORMED_BY", Opd, ["performedBy", "performs"], { labels: ["dilaksanakan oleh", "melaksanakan"], everyday: true }),
    dependency(Application, "READS", DataAsset, ["reads", "readBy"], { labels: ["membaca", "dibaca oleh"], properties: { via }, everyday: true }),
    dependency(Application, "CONSUMES", Application, ["consumes", "consumedBy"], { labels: ["mengambil data dari", "datanya diambil oleh"], properties: { via }, everyday: true }),
    dependency(Application, "RUNS_ON", Infrastructure, ["runsOn", "runs"], { labels: ["berjalan di", "menjalankan"], vital: true, everyday: true }),
    dependency(Application, "CONNECTED_TO", Infrastructure, ["connectedTo", "connectsApplications"], { labels: ["terhubung ke", "menghubungkan aplikasi"], vital: true, together: true }),
    dependency(DataAsset, "MAINTAINED_BY", Application, ["maintainedBy", "maintains"], { labels: ["dipelihara oleh", "memelihara"], everyday: true }),
    dependency(DataAsset, "DERIVED_FROM", DataAsset, ["derivedFrom", "sourceOf"], { labels: ["diturunkan dari", "menjadi sumber"] }),
    dependency(DataAsset, "STORED_IN", Infrastructure, ["storedIn", "stores"], { labels: ["disimpan di", "menyimpan"], vital: true, everyday: true }),
    dependency(DataAsset, "EXPOSED_VIA", Infrastructure, ["exposedVia", "exposes"], { labels: ["dibagikan melalui", "membagikan"] }),
    dependency(Infrastructure, "HOSTED_ON", Infrastructure, ["hostedOn", "hosts"], { labels: ["ditempatkan di", "menampung"], vital: true, everyday: true }),
    dependency(Infrastructure, "NEEDS_SOFTWARE", Infrastructure, ["needsSoftware", "softwareFor"], { labels: ["memerlukan perangkat lunak", "perangkat lunak bagi"], vital: true }),
    dependency(Infrastructure, "CONNECTED_TO", Infrastructure, ["connectedTo", "connects"], { labels: ["terhubung ke", "menghubungkan"], vital: true, together: true }),
    dependency(Opd, "CONNECTED_TO", Infrastructure, ["connectedTo", "connectsOpds"], { labels: ["terhubung ke", "menghubungkan perangkat daerah"], vital: true, together: true }),
    dependency(Opd, "USES", Application, ["usesApplications", "usedBy"], { labels: ["memakai", "dipakai oleh"], usedNotCreated: true }),
    dependency(Element, "YIELDED_BY", Initiative, ["yieldedBy", "yields"], { labels: ["diwujudkan oleh kegiatan", "mewujudkan"], vital: true, handover: { source: "STAYS" } }),
    dependency(Element, "COMPOSED_OF", Element, [null, null], { labels: ["terdiri atas", "bagian dari"] }),
    dependency(Element, "DEPENDS_ON", Element, [null, null], { labels: ["bergantung pada", "diandalkan oleh"], vital: true }),

    association(Element, "OWNED_BY", Opd, ["ownedBy", "owns"], { labels: ["dimiliki oleh", "memiliki"], oneAtATime: true, handover: { source: "ENDS" } }),
    association(Application, "DEVELOPED_BY", Opd, ["developedBy", "developsApplications"], { labels: ["dikembangkan oleh", "mengembangkan aplikasi"] }),
    association(Infrastructure, "DEVELOPED_BY", Opd, ["developedBy", "developsInfrastructure"], { labels: ["dikembangkan oleh", "mengembangkan infrastruktur"] }),
    association(Application, "OPERATED_BY", Opd, ["operatedBy", "operatesApplications"], { labels: ["dioperasikan oleh", "mengoperasikan aplikasi"] }),
    association(Infrastructure, "OPERATED_BY", Opd, ["operatedBy", "operatesInfrastructure"], { labels: ["dioperasikan oleh", "mengoperasikan infrastruktur"] }),
    association(DataAsset, "PRODUCED_BY", Opd, ["producedBy", "produces"], { labels: ["Produsen Data", "menjadi produsen data"] }),
    association(DataAsset, "STEWARDED_BY", Opd, ["stewardedBy", "stewards"], { labels: ["Walidata", "menjadi walidata"], oneAtATime: true }),
    association(DataAsset, "PRODUCED_IN", BusinessProcess, ["producedIn", "producesData"], { labels: ["dihasilkan dalam", "menghasilkan data"] }),
    association(Service, "SUPERVISED_BY", Opd, ["supervisedBy", "supervises"], { labels: ["dibina oleh", "membina"] }),
    association(Element, "CLASSIFIED_AS", Reference, ["classifiedAs", "classifies"], { labels: ["diklasifikasikan sebagai", "mengklasifikasikan"], accepts: ownTaxonomies, oneAtATime: { per: "taxonomy" } }),
    association(Service, "FULFILS", Reference, ["fulfils", "fulfilledBy"], { labels: ["memenuhi fungsi", "dipenuhi oleh"], accepts: functionsOnly, everyday: true }),
    association(Application, "FULFILS", Reference, ["fulfils", "fulfilledByApplications"], { labels: ["memenuhi fungsi", "dipenuhi oleh aplikasi"], accepts: functionsOnly, everyday: true }),
    association(Element, "FUNDED_BY", Reference, ["fundedBy", "funds"], { labels: ["didanai oleh", "mendanai"], properties: { amountRupiah, year }, accepts: programsOnly }),
    association(Reference, "BROADER", Reference, ["broader", "narrower"], { labels: ["bagian dari", "mencakup"], oneAtATime: true, isAcyclic: true }),
    association(Reference, "MAPPED_TO", Reference, ["mappedTo", "mappedFrom"], { labels: ["dipetakan ke", "dipetakan dari"], properties: { fit } }),
    association(Reference, "SUCCEEDED_BY", Reference, ["succeededByReferences", "precededByReferences"], { labels: ["digantikan oleh", "menggantikan"] }),
    association(Opd, "UNIT_OF", Opd, ["unitOf", "units"], { labels: ["bagian dari", "membawahi"], oneAtATime: true, isAcyclic: true, handover: { source: "ENDS" } }),
    association(Opd, "SUCCEEDED_BY", Opd, ["succeededBy", "precededBy"], { labels: ["dilanjutkan oleh", "melanjutkan"], properties: { legalBasis }, isAcyclic: true, joinsPeriods: true, handover: pastOnly }),
    association(Opd, "RESPONSIBLE_FOR", Reference, ["responsibleFor", "responsibleOpds"], { labels: ["mengampu urusan", "diampu oleh"], accepts: urusanOnly }),
    association(SecurityControl, "PROTECTS", Element, ["protects", "protectedBy"], { labels: ["melindungi", "dilindungi oleh"], everyday: true }),
    association(Element, "REPLACES", Element, ["replaces", "replacedBy"], { labels: ["menggantikan", "digantikan oleh"], supersedes: true, isAcyclic: true, handover: pastOnly }),
    association(Gap, "CONCERNS", Element, ["concerns", null], { labels: ["mengenai", "menjadi pokok dari"] }),
    association(Decision, "CONCERNS", Element, ["concerns", null], { labels: ["mengenai", "menjadi pokok dari"] }),
    association(Assessment, "ASSESSES", Reference, ["assesses", null], { labels: ["menilai", "dinilai dalam"], accepts: indicatorsOnly, oneAtATime: true }),
    association(Assessment, "CONCERNS", Opd, ["assessedOpd", null], { labels: ["mengenai", "menjadi pokok dari"], oneAtATime: true }),
    association(Gap, "CLOSED_BY", Initiative, ["closedBy", "closes"], { labels: ["ditutup oleh", "menutup"] }),
    association(Initiative, "EXECUTED_BY", Opd, ["executedBy", "executes"], { labels: ["pelaksana kegiatan", "melaksanakan kegiatan"] }),
    association(Initiative, "CONTRIBUTES_TO", Strategy, ["contributesTo", "contributingInitiatives"], { labels: ["berkontribusi pada", "didukung kegiatan"] }),
    association(BusinessProcess, "CONTRIBUTES_TO", Strategy, ["contributesTo", "contributingProcesses"], { labels: ["berkontribusi pada", "didukung proses"] }),
    association(Strategy, "PART_OF", Strategy, ["partOf", "parts"], { labels: ["bagian dari", "terdiri atas"], isAcyclic: true }),
    association(Document, "EVIDENCES", Reference, ["evidences", "evidencedBy"], { labels: ["menjadi bukti", "dibuktikan oleh"] }),
    association(Document, "REGULATES", Element, ["regulates", null], { labels: ["mengatur", "diatur oleh"], handover: { target: "STAYS" } }),
    association(Element, "RELATED_TO", Element, [null, null], { labels: ["terkait dengan", "terkait dengan"] }),
  ],
});
