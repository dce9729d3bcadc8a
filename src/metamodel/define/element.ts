import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, Int, InterfaceType, ObjectType } from "type-graphql";
import { KindName } from "./closed-sets.js";
import { enumeration, synonyms } from "./enumeration.js";
import { Property } from "./property.js";

export const Plateau = enumeration("Plateau", "Which architecture an element belongs to.", {
  AS_IS: "Saat ini",
  TO_BE: "Target",
});

synonyms(Plateau, {
  AS_IS: ["Eksisting", "Existing", "Kondisi Saat Ini"],
  TO_BE: ["Kondisi Target"],
});

export const PlannedChange = enumeration("PlannedChange", "What a to-be element means for the as-is architecture.", {
  NEW: "Baru",
  UPGRADE: "Ditingkatkan",
  RETIRE: "Dihentikan",
});

export const Provenance = enumeration("Provenance", "How far an entry can be trusted.", {
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
  description: "A property of an element or a relation that a foreign model carries and this metamodel does not know.",
})
export class ElementAttribute {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;
}

/** What all kinds share. Rows of the database are plain objects of this shape plus `kind`. */
@InterfaceType("Element", {
  description: "Anything the architecture consists of.",
  resolveType: (element: { kind: string }) => element.kind,
})
export abstract class Element {
  @Field(() => ID, { description: "Given by the repository; never changes." })
  id!: string;

  @Field(() => KindName, { description: "Name of its kind, the same as __typename." })
  kind!: string;

  @Field(() => String, {
    description: "Kind and code, `application:SRIKANDI`; a to-be element ends in `@TO_BE`. Any ID argument takes it.",
  })
  ref!: string;

  @Property(() => String, { label: "Kode", required: true, description: "Code that people know it by." })
  code!: string;

  @Property(() => String, { label: "Nama", required: true, description: "Name in everyday language." })
  name!: string;

  @Property(() => String, { label: "Uraian", description: "What it is." })
  description?: string;

  @Property(() => String, { label: "Alamat Web", description: "Where to read more or to use it." })
  url?: string;

  @Property(() => Plateau, { label: "Arsitektur", description: "As-is or to-be; AS_IS where nothing is said." })
  plateau?: string;

  @Property(() => PlannedChange, { label: "Status Perubahan", description: "What it changes; of to-be elements only." })
  change?: string;

  @Property(() => GraphQLLocalDate, { label: "Berlaku Sejak", description: "First day in force; open when empty." })
  validFrom?: string;

  @Property(() => GraphQLLocalDate, {
    label: "Berlaku Sampai",
    description: "The day from which it is no longer in force; open when empty.",
  })
  validUntil?: string;

  @Property(() => Provenance, { label: "Tingkat Keyakinan Data", description: "How far the entry can be trusted." })
  provenance?: string;

  @Property(() => String, { label: "Sumber", description: "Document or system the entry was taken from." })
  source?: string;

  @Property(() => String, { label: "ID Luar", description: "Its identifier in the source; unique within a source." })
  externalId?: string;

  @Field(() => Int, { description: "Moves with every change; a writer says which one it has seen." })
  rev!: number;

  @Field(() => GraphQLDateTimeISO)
  createdAt!: string;

  @Field(() => GraphQLDateTimeISO)
  updatedAt!: string;

  @Field(() => String, { description: "Where it stands in the approval flow; VALID for now." })
  state!: string;

  @Field(() => String, { nullable: true, description: "Who may see it, once roles exist." })
  confidentiality?: string;

  @Field(() => [ElementAttribute], { description: "Properties of a foreign model that the metamodel does not know." })
  attributes!: ElementAttribute[];
}
