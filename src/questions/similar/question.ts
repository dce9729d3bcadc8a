import { question } from "../question.js";
import { similarResolvers } from "./similar-resolver.js";

export const similar = question({
  name: "similar",
  sentence: {
    id: "Apa yang sudah ada dan mirip dengan elemen atau usulan ini?",
    en: "What exists already and is like an element or a proposal?",
  },
  resolvers: similarResolvers,
  sample: `(to: "application:SATU-Application") { total nodes { score element { code } } }`,
});
