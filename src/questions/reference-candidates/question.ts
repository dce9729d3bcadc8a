import { question } from "../question.js";
import { candidatesResolvers } from "./candidates-resolver.js";

export const referenceCandidates = question({
  name: "referenceCandidates",
  sentence: {
    id: "Di simpul taksonomi mana sebuah entri baru sebaiknya ditempatkan?",
    en: "Which nodes of a taxonomy may a new entry belong to?",
  },
  resolvers: candidatesResolvers,
  sample: `(text: "satu", taxonomy: RAB) { score reference { code } }`,
});
