import { question } from "../question.js";
import { neighbourhoodResolvers } from "./neighbourhood-resolver.js";
import { NeighbourhoodConnection } from "./neighbourhood-types.js";

export const neighbourhood = question({
  name: "neighbourhood",
  sentence: {
    id: "Apa saja yang ada di sekitar elemen ini?",
    en: "What is near these elements, along relations of any type?",
  },
  resolvers: neighbourhoodResolvers,
  hides: [NeighbourhoodConnection],
  picture: { answer: NeighbourhoodConnection, network: ({ network }) => network() },
  table: "WALK",
  sample: `(of: ["S1"]) { totalCount byKind { count } graphml nodes { element { code } } }`,
});
