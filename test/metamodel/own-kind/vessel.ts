import { Int } from "type-graphql";
import {
  association,
  dependency,
  Element,
  ElementKind,
  enumeration,
  Property,
  type Relation,
} from "../../../src/metamodel/define/index.js";
import { Opd } from "../../../src/metamodel/opd.js";
import { Service } from "../../../src/metamodel/service.js";

export const VesselType = enumeration("VesselType", "What a vessel brings to the islands.", {
  HEALTH: "Kapal Kesehatan",
  LIBRARY: "Kapal Perpustakaan",
  CIVIL_REGISTRY: "Kapal Administrasi Kependudukan",
});

/** Kind as a contributor would write it; no file of the engine knows it. */
@ElementKind({
  label: "Kapal Layanan Keliling",
  plural: "vessels",
  description: "Vessel that brings services to islands without an office.",
  typeProperty: "vesselType",
})
export class Vessel extends Element {
  @Property(() => VesselType, {
    label: "Jenis Kapal",
    mandatory: true,
    description: "Type of vessel by the service it brings.",
  })
  vesselType?: string;

  @Property(() => Int, { label: "Kapasitas (orang)", unit: "persons", description: "Number of persons on board." })
  capacityPersons?: number;
}

const callsPerYear = { type: () => Int, label: "Singgah per Tahun", description: "Number of calls per year." };

/** Relations that it adds to the table. */
// biome-ignore format: a table is easier to read in columns
export const vesselRelations: Relation[] = [
  dependency(Service, "SERVED_ABOARD", Vessel, ["servedAboard", "brings"], { labels: ["diberikan di atas", "membawa"], vital: true, properties: { callsPerYear } }),
  association(Vessel, "CREWED_BY", Opd, ["crewedBy", "crews"], { labels: ["diawaki oleh", "mengawaki"] }),
];
