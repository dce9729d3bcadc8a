import { question } from "../question.js";
import { impactResolvers } from "./impact-resolver.js";
import { ImpactConnection } from "./impact-types.js";

export const impact = question({
  name: "impact",
  sentence: {
    id: "Apa yang berhenti atau terganggu bila elemen ini gagal, atau apa yang diandalkannya?",
    en: "What stops or degrades when these elements fail, or on what do they depend?",
  },
  resolvers: impactResolvers,
  picture: { answer: ImpactConnection, network: ({ network }) => network() },
  hides: [ImpactConnection],
  table: "WALK",
  sample: `(of: ["infrastructure:SRV"]) { totalCount isPartial byKind { label count } picture nodes { element { code } } }`,
});
