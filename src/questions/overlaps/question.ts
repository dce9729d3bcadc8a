import { question } from "../question.js";
import { overlapsResolvers } from "./overlaps-resolver.js";

export const overlaps = question({
  name: "overlaps",
  sentence: {
    id: "Elemen mana dari perangkat daerah yang berbeda mungkin tumpang tindih?",
    en: "Which elements of different perangkat daerah may do the same?",
  },
  resolvers: overlapsResolvers,
  sample: `{ total setAside nodes { score elements { code } reasons { share } touches { count } } }`,
});
