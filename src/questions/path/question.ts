import { question } from "../question.js";
import { pathResolvers } from "./path-resolver.js";

export const path = question({
  name: "path",
  sentence: {
    id: "Bagaimana dua elemen terhubung?",
    en: "How are two elements connected?",
  },
  resolvers: pathResolvers,
  sample: `(from: "service:S1", to: "infrastructure:SRV") { length steps { from { code } } }`,
});
