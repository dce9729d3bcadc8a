import { question } from "../question.js";
import { outsideUrusanResolvers } from "./outside-urusan-resolver.js";

export const outsideUrusan = question({
  name: "outsideUrusan",
  sentence: {
    id: "Apa yang dilayani sebuah perangkat daerah di luar urusannya?",
    en: "What does an OPD serve outside its urusan?",
  },
  resolvers: outsideUrusanResolvers,
  sample: `(opd: "opd:DKP") { total nodes { element { code } references { code } } }`,
});
