import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** GraphQL request that the server knows by name and hash. */
export interface TrustedDocument {
  /** Name of its only operation. */
  name: string;
  query: string;
  /** SHA-256 of the document in hexadecimal; clients send it instead of the document. */
  hash: string;
}

/**
 * Trusted document that answers a question of provinces. Its name is that of its file and of its row in
 * `schema/questions/README.md`, such as `Q04`.
 */
export interface Question extends TrustedDocument {
  /** Question in Indonesian and in English, from the first two lines of the file. */
  question: string;
  questionInEnglish: string;
}

const folder = fileURLToPath(new URL("../../../schema/questions/", import.meta.url));

/** Returns the documents of `schema/questions/`, ordered by name. Throws if a file does not begin with its question. */
export function readQuestions(): Question[] {
  const files = readdirSync(folder).filter(file => file.endsWith(".graphql"));
  return files.sort().map(toQuestion);
}

function toQuestion(file: string): Question {
  const query = readFileSync(folder + file, "utf8");
  const [, question, questionInEnglish] = /^# (.+)\n# (.+)\n/.exec(query) ?? [];
  if (!question || !questionInEnglish)
    throw new Error(`${file} must begin with its question as two comment lines, in Indonesian and in English.`);
  const hash = createHash("sha256").update(query).digest("hex");
  return { name: file.replace(".graphql", ""), question, questionInEnglish, query, hash };
}
