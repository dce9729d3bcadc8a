import { question } from "../question.js";
import { allColumns, columnsFor } from "./aggregate-columns.js";
import { aggregateResolvers } from "./aggregate-resolver.js";

export const aggregate = question({
  name: "aggregate",
  sentence: {
    id: "Berapa elemen, jumlah dan rata-ratanya, menurut sifat, hubungan, bulan atau tahun apa pun?",
    en: "How many elements are there, and what do their numbers add up to, by any property, relation, month or year?",
  },
  resolvers: aggregateResolvers,
  table: { rows: "nodes", columns: allColumns, columnsFor },
  sample: `(elements: { services: {} }, by: [{ name: "method" }]) { totalCount total { count } nodes { first { value label } count } }`,
});
