import { GraphQLSafeInt } from "graphql-scalars";
import { Int } from "type-graphql";
import { enumeration, type RelationProperty, synonyms } from "./define/index.js";

export const SupportRole = enumeration("SupportRole", "What an application is to a service.", {
  PRIMARY: "Utama",
  ALTERNATIVE: "Pengganti",
  SUPPORTING: "Pendukung",
});

synonyms(SupportRole, {
  ALTERNATIVE: ["Alternatif"],
  SUPPORTING: ["Penunjang"],
});

export const ExchangeMethod = enumeration("ExchangeMethod", "The way data takes between two parties.", {
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

export const MappingFit = enumeration("MappingFit", "How well two reference nodes match.", {
  EXACT: "Tepat",
  CLOSE: "Mendekati",
});

const property = (type: RelationProperty["type"], label: string, description: string): RelationProperty => ({
  type,
  label,
  description,
});

export const role = property(() => SupportRole, "Peran", "What the application is to the service.");
export const via = property(() => ExchangeMethod, "Melalui", "The way the data takes.");
export const fit = property(() => MappingFit, "Kecocokan", "How well the two match.");
export const amountRupiah = property(() => GraphQLSafeInt, "Jumlah (Rp)", "Money of the year, in rupiah.");
export const year = property(() => Int, "Tahun", "Budget year.");
export const legalBasis = property(() => String, "Dasar Hukum", "Regulation that ordered it.");
