import { question } from "../question.js";
import { costResolvers } from "./costs-resolver.js";

export const costs = question({
  name: "costs",
  sentence: {
    id: "Berapa biaya yang tercatat, menurut pemilik, penyedia, tahun atau jenis?",
    en: "How much money is recorded, by owner, provider, year or kind?",
  },
  resolvers: costResolvers,
  sample: `(by: OPD, kinds: ["Service"]) { elements notRecorded rows { label } }`,
});
