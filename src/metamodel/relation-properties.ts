import { GraphQLSafeInt } from "graphql-scalars";
import { Int } from "type-graphql";
import { enumeration, type RelationProperty, synonyms } from "./define/index.js";

export const SupportRole = enumeration("SupportRole", "Role of an application for a service.", {
  PRIMARY: "Utama",
  ALTERNATIVE: "Pengganti",
  SUPPORTING: "Pendukung",
});

synonyms(SupportRole, {
  ALTERNATIVE: ["Alternatif"],
  SUPPORTING: ["Penunjang"],
});

export const ExchangeMethod = enumeration("ExchangeMethod", "Method of data exchange between two parties.", {
  SPLP: "Sistem Penghubung Layanan Pemerintah",
  API: "API langsung",
  FILE: "Berkas",
  DATABASE: "Basis data langsung",
  MANUAL: "Manual",
});

synonyms(ExchangeMethod, {
  SPLP: ["SPL", "Melalui SPLP"],
  API: ["API Langsung", "Web API", "REST API"],
  FILE: ["File", "Pertukaran Berkas"],
  DATABASE: ["Akses Basis Data", "Akses Database", "Database Langsung"],
});

export const MappingFit = enumeration("MappingFit", "Quality of the match of two reference nodes.", {
  EXACT: "Tepat",
  CLOSE: "Mendekati",
});

const property = (type: RelationProperty["type"], label: string, description: string): RelationProperty => ({
  type,
  label,
  description,
});

export const role = property(() => SupportRole, "Peran", "Role of the application for the service.");
export const via = property(() => ExchangeMethod, "Melalui", "Method of data exchange.");
export const fit = property(() => MappingFit, "Kecocokan", "Quality of the match.");
export const amountRupiah = property(() => GraphQLSafeInt, "Jumlah (Rp)", "Amount of the budget year, in rupiah.");
export const year = property(() => Int, "Tahun", "Budget year.");
export const legalBasis = property(() => String, "Dasar Hukum", "Regulation on which the succession is based.");
