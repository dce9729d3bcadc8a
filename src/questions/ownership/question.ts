import { question } from "../question.js";
import { ownershipNetwork } from "./ownership-network.js";
import { ownershipResolvers } from "./ownership-resolver.js";
import { AnsweringConnection, Ownership } from "./ownership-types.js";

export const ownership = question({
  name: "ownership",
  sentence: {
    id: "Siapa pemilik elemen ini, dan siapa yang bertanggung jawab atas yang diandalkannya?",
    en: "Who owns an element, and who is responsible for the elements on which it depends?",
  },
  resolvers: ownershipResolvers,
  hides: [Ownership, AnsweringConnection],
  picture: { answer: Ownership, network: (ownership, context) => ownershipNetwork(context, ownership) },
  table: "WALK",
  sample: `(of: "service:S1") { owner { code } owners { code } isInherited picture answering { totalCount nodes { role opd { code } } } }`,
});
