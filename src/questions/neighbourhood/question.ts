import { question } from "../question.js";
import { neighbourhoodResolvers } from "./neighbourhood-resolver.js";
import { NeighbourhoodAnswer } from "./neighbourhood-types.js";

export const neighbourhood = question({
  name: "neighbourhood",
  sentence: {
    id: "Apa saja yang ada di sekitar elemen ini?",
    en: "What is near these elements, along relations of any type?",
  },
  resolvers: neighbourhoodResolvers,
  picture: { answer: NeighbourhoodAnswer, network: ({ network }) => network() },
  table: "WALK",
  sample: `(of: ["S1"]) { total byKind { count } graphml nodes { element { code } } }`,
});
