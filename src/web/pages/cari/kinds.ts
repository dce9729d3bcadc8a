import type { KindName, PageCariQuery } from "../../answers";
import { ownedWithin } from "../../ui/opds";

/** List of one kind, as the page has it. */
export type List = NonNullable<PageCariQuery["Service"]>;

/** Lists by kind: the name of the list in exports, and the properties by which it can be narrowed, with their words. */
export const lists: Record<KindName, { list: string; facets: Record<string, string> }> = {
  BusinessProcess: { list: "businessProcesses", facets: { processType: "Jenis proses" } },
  Service: {
    list: "services",
    facets: { method: "Metode layanan", audience: "Pengguna", serviceStatus: "Status layanan" },
  },
  DataAsset: { list: "dataAssets", facets: { sensitivity: "Sifat data", dataType: "Jenis data" } },
  Application: {
    list: "applications",
    facets: {
      applicationStatus: "Status aplikasi",
      audience: "Pengguna",
      timeClass: "Kelas TIME",
      migrationStrategy: "Strategi migrasi",
    },
  },
  Infrastructure: {
    list: "infrastructures",
    facets: { infrastructureType: "Jenis infrastruktur", ownershipStatus: "Status kepemilikan" },
  },
  SecurityControl: { list: "securityControls", facets: { controlType: "Jenis keamanan" } },
  Opd: { list: "opds", facets: { opdType: "Jenis perangkat daerah" } },
  Reference: { list: "references", facets: { taxonomy: "Referensi" } },
  Strategy: { list: "strategies", facets: { strategyType: "Jenis strategi" } },
  Gap: { list: "gaps", facets: { gapStatus: "Status kesenjangan", priority: "Prioritas" } },
  Initiative: { list: "initiatives", facets: { initiativeStatus: "Status kegiatan" } },
  Document: { list: "documents", facets: { documentType: "Jenis dokumen" } },
  Decision: { list: "decisions", facets: { decisionType: "Jenis keputusan" } },
  Assessment: { list: "assessments", facets: {} },
};

/** Words of the facets that every kind has. */
export const commonFacets: Record<string, string> = { provenance: "Tingkat Keyakinan Data" };

/** Properties with several values. */
const severalValued = new Set(["audience"]);

/** All kinds. */
export const allKinds = Object.keys(lists) as KindName[];

/** Kinds whose failure stops others. */
export const mayFail: ReadonlySet<KindName> = new Set(["Service", "DataAsset", "Application", "Infrastructure"]);

/** Returns the properties by which a list can be narrowed. */
export const facetsOf = (kind: KindName): Record<string, string> => ({ ...lists[kind].facets, ...commonFacets });

/** Returns the filter for an OPD and for values of properties. */
export function filterOf(opd: string | undefined, values: Readonly<Record<string, string>>): object | undefined {
  const conditions = Object.entries(values).map(([name, value]) => [
    name,
    severalValued.has(name) ? { has: value } : { eq: value },
  ]);
  const filter = { ...ownedWithin(opd), ...Object.fromEntries(conditions) };
  return Object.keys(filter).length > 0 ? filter : undefined;
}
