import { question } from "../question.js";
import { singlePointResolvers } from "./single-points-resolver.js";

export const singlePointsOfFailure = question({
  name: "singlePointsOfFailure",
  sentence: {
    id: "Elemen mana yang bila gagal sendirian menghentikan paling banyak layanan?",
    en: "Which single failures stop the most services?",
  },
  resolvers: singlePointResolvers,
  sample: `{ total nodes { stops elements { code } services { nodes { code } } } }`,
});
