import { GraphQLLocalDate } from "graphql-scalars";
import { Element, ElementKind, enumeration, Property, synonyms } from "./define/index.js";

export const DocumentType = enumeration("DocumentType", "Type of a document.", {
  REGULATION: "Peraturan",
  DECREE: "Keputusan",
  CIRCULAR: "Surat Edaran",
  PLAN: "Dokumen Perencanaan",
  REPORT: "Laporan",
  EVIDENCE: "Bukti Dukung",
  OTHER: "Lainnya",
});

synonyms(DocumentType, {
  REGULATION: [
    "Peraturan Daerah",
    "Perda",
    "Peraturan Gubernur",
    "Pergub",
    "Peraturan Presiden",
    "Perpres",
    "Peraturan Menteri",
    "Permen",
  ],
  DECREE: ["SK", "Surat Keputusan", "Keputusan Gubernur"],
  CIRCULAR: ["SE"],
  EVIDENCE: ["Bukti", "Eviden"],
});

@ElementKind({
  label: "Dokumen",
  plural: "documents",
  confidentiality: { by: "documentType", values: { REGULATION: "PUBLIC" }, otherwise: "INTERNAL" },
  description: "Regulation, decree or piece of evidence.",
  typeProperty: "documentType",
  isCited: true,
})
export class Document extends Element {
  @Property(() => DocumentType, {
    label: "Jenis Dokumen",
    mandatory: true,
    description: "Type of the document.",
  })
  documentType?: string;

  @Property(() => String, { label: "Nomor", description: "Number as printed; a text, as formats differ." })
  number?: string;

  @Property(() => GraphQLLocalDate, { label: "Tanggal Terbit", description: "Day on which it was issued." })
  issuedOn?: string;

  @Property(() => GraphQLLocalDate, { label: "Tanggal Reviu", description: "Day of its last review." })
  reviewedOn?: string;
}
