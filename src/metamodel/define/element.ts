import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, Int, InterfaceType, ObjectType } from "type-graphql";
import { KindName } from "./closed-sets.js";
import { enumeration, synonyms } from "./enumeration.js";
import { Property } from "./property.js";

export const Plateau = enumeration("Plateau", "Architecture of an element: current (as-is) or target (to-be).", {
  AS_IS: "Saat ini",
  TO_BE: "Target",
});

synonyms(Plateau, {
  AS_IS: ["Eksisting", "Existing", "Kondisi Saat Ini"],
  TO_BE: ["Kondisi Target"],
});

export const PlannedChange = enumeration("PlannedChange", "Effect of a to-be element on the as-is architecture.", {
  NEW: "Baru",
  UPGRADE: "Ditingkatkan",
  RETIRE: "Dihentikan",
});

export const Provenance = enumeration("Provenance", "Trustworthiness of an entry.", {
  OFFICIAL: "Resmi, ada dokumen sumber",
  REPORTED: "Dilaporkan perangkat daerah",
  VERIFIED: "Terverifikasi dari sumber publik",
  DERIVED: "Kode diturunkan dari urutan dalam sumber",
  INFERRED: "Disimpulkan",
  UNVERIFIED: "Belum terverifikasi",
  SAMPLE: "Contoh, bukan data resmi",
});

synonyms(Provenance, {
  OFFICIAL: ["Resmi"],
  REPORTED: ["Dilaporkan"],
  DERIVED: ["Diturunkan dari urutan sumber"],
  UNVERIFIED: ["Belum Diverifikasi"],
});

@ObjectType({
  description: "Property of an element or relation from another model, which this metamodel does not have.",
})
export class ElementAttribute {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;
}

/** Relay's interface of everything that can be fetched again by its id. */
@InterfaceType("Node", {
  description: "Anything that can be fetched again by its id (Relay).",
  resolveType: (element: { kind: string }) => element.kind,
})
export abstract class Node {
  @Field(() => ID, { description: "Given by the repository; never changes." })
  id!: string;
}

/** What all kinds share. Rows of the database are plain objects of this shape plus `kind`. */
@InterfaceType("Element", {
  description: "Anything the architecture consists of.",
  implements: Node,
  resolveType: (element: { kind: string }) => element.kind,
})
export abstract class Element extends Node {
  @Field(() => KindName, { description: "Name of its kind, the same as __typename." })
  kind!: string;

  @Field(() => String, {
    description:
      "Kind and code, `application:SRIKANDI`; for a to-be element with `@TO_BE` at the end. Every ID argument accepts it.",
  })
  ref!: string;

  @Property(() => String, { label: "Kode", required: true, description: "Code by which people identify it." })
  code!: string;

  @Property(() => String, { label: "Nama", required: true, description: "Name in everyday language." })
  name!: string;

  @Property(() => String, { label: "Uraian", description: "Explanation in one or more sentences." })
  description?: string;

  @Property(() => String, {
    label: "Alamat Web",
    description: "Web address of the element, or of information about it.",
  })
  url?: string;

  @Property(() => Plateau, { label: "Arsitektur", description: "As-is or to-be. Default: AS_IS." })
  plateau?: string;

  @Property(() => PlannedChange, { label: "Status Perubahan", description: "Planned change; only for to-be elements." })
  change?: string;

  @Property(() => GraphQLLocalDate, { label: "Berlaku Sejak", description: "First day in force. Default: unlimited." })
  validFrom?: string;

  @Property(() => GraphQLLocalDate, {
    label: "Berlaku Sampai",
    description: "First day on which it is no longer in force. Default: unlimited.",
  })
  validUntil?: string;

  @Property(() => Provenance, { label: "Tingkat Keyakinan Data", description: "Reliability of the entry." })
  provenance?: string;

  @Property(() => String, { label: "Sumber", description: "Document or system the entry was taken from." })
  source?: string;

  @Property(() => String, { label: "ID Luar", description: "Its identifier in the source; unique within a source." })
  externalId?: string;

  @Field(() => Int, {
    description: "Revision, which every change increments; an update names the revision it is based on.",
  })
  rev!: number;

  @Field(() => GraphQLDateTimeISO)
  createdAt!: string;

  @Field(() => GraphQLDateTimeISO)
  updatedAt!: string;

  @Field(() => [ElementAttribute], { description: "Properties of a foreign model that the metamodel does not know." })
  attributes!: ElementAttribute[];
}
