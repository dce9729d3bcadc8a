/** Variable of a question: its GraphQL type, `[ID!]`, and the value that it has by default. */
export interface Variable {
  name: string;
  type: string;
  value: unknown;
}

/** Trusted document of `schema/questions/`, as the build reads it. */
export interface Question {
  /** Name, `Q04`. */
  name: string;
  /** Question in Indonesian. */
  question: string;
  variables: Variable[];
}

const documents = import.meta.glob<Question>("../../../../schema/questions/*.graphql", {
  eager: true,
  import: "default",
  query: "?question",
});

/** Q52 only shows to programs that a request without bounds is refused. */
const notForPeople = ["Q52"];

const questions = Object.values(documents).filter(({ name }) => !notForPeople.includes(name));

const subjects: Record<string, string[]> = {
  "Layanan dan pemiliknya": ["Q01", "Q02", "Q09", "Q40", "Q41", "Q42", "Q43", "Q48"],
  "Gangguan dan ketergantungan": ["Q03", "Q04", "Q05", "Q06", "Q23", "Q25", "Q26", "Q50"],
  "Cakupan dan referensi arsitektur": ["Q07", "Q27", "Q28", "Q29"],
  "Tumpang tindih dan berbagi pakai": ["Q10", "Q11", "Q12", "Q33", "Q49"],
  "Data dan pertukarannya": ["Q13", "Q14", "Q15", "Q16", "Q17", "Q24"],
  "Keamanan dan risiko": ["Q18", "Q19", "Q20", "Q21", "Q22", "Q45", "Q51"],
  "Rencana dan biaya": ["Q30", "Q31", "Q32", "Q34", "Q35"],
  "Kelengkapan dan indikator": ["Q08", "Q36", "Q37", "Q44", "Q53", "Q54", "Q55"],
};

/** Returns the question of a name; undefined if there is none. */
export const questionNamed = (name: string | null): Question | undefined =>
  questions.find(question => question.name === name);

/** Questions by subject; those that no subject names come last. */
export function bySubject(): [subject: string, questions: Question[]][] {
  const placed = new Set(Object.values(subjects).flat());
  const others = questions.filter(({ name }) => !placed.has(name));
  const named = Object.entries(subjects).map(([subject, names]): [string, Question[]] => [
    subject,
    questions.filter(({ name }) => names.includes(name)),
  ]);
  return [...named, ["Lainnya", others] as [string, Question[]]].filter(([, found]) => found.length > 0);
}
