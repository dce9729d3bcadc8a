import { question } from "../question.js";
import { needsMappingResolvers } from "./needs-mapping-resolver.js";

export const needsMapping = question({
  name: "needsMapping",
  sentence: {
    id: "Elemen mana yang masih menunjuk ke versi lama sebuah taksonomi?",
    en: "Which elements still point at an older version of a taxonomy?",
  },
  resolvers: needsMappingResolvers,
  sample: `{ total nodes { element { code } reference { code } } }`,
});
