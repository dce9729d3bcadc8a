import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A question of the field as one GraphQL request: a document that the server trusts and knows by name and hash. */
export interface Question {
  /** Name of the file, of its one operation, and of its row in `schema/questions/README.md`: `Q04`. */
  name: string;
  /** In Indonesian and in English, as the first two lines of the file say it. */
  question: string;
  questionInEnglish: string;
  query: string;
  /** SHA-256 of the document in hexadecimal, what clients of trusted documents send instead of it. */
  hash: string;
}

const folder = fileURLToPath(new URL("../../../schema/questions/", import.meta.url));

/** The documents of `schema/questions/` in the order of their names. Throws where a file does not begin with its question. */
export function readQuestions(): Question[] {
  const files = readdirSync(folder).filter(file => file.endsWith(".graphql"));
  return files.sort().map(toQuestion);
}

function toQuestion(file: string): Question {
  const query = readFileSync(folder + file, "utf8");
  const [, question, questionInEnglish] = /^# (.+)\n# (.+)\n/.exec(query) ?? [];
  if (!question || !questionInEnglish) throw new Error(`${file} does not begin with its question in two languages`);
  const hash = createHash("sha256").update(query).digest("hex");
  return { name: file.replace(".graphql", ""), question, questionInEnglish, query, hash };
}
