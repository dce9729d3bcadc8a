import type { ClassType } from "type-graphql";
import type { Context } from "../repository/context.js";
import type { Network } from "./network.js";

/** A question in one sentence. */
export interface Sentence {
  id: string;
  en: string;
}

/** The answer of a question that can be drawn, and the graph in it. */
export interface Picture<T extends object> {
  answer: ClassType<T>;
  network(answer: T, context: Context): Network | Promise<Network>;
}

/** The rows of an answer as CSV and XLSX: paths of fields from the answer, with points between. */
export interface QuestionTable {
  /** Path to the rows; a list on the way is unfolded. Empty where the answer itself is the list. */
  rows: string;
  /** Path of each column by its header in Indonesian; what lies beside the rows repeats, several values share a cell. */
  columns: Record<string, string>;
}

/**
 * A question that the repository answers, as the file `question.ts` of its folder declares it. Each part has one reader:
 * what a client, a person or a test can ask follows from the declaration.
 */
export interface Question {
  /** Name of the root field of the schema. */
  name: string;
  /** Title of the page in docs/questions. */
  sentence: Sentence;
  /** The classes of type-graphql: the root field, the field of Element beside it, the fields of the answer. */
  resolvers: readonly Function[];
  /** CSV and XLSX under `/export`. WALK: `formats/workbook` reads the walk in one piece, however many pages it fills. */
  table?: QuestionTable | "WALK";
  /** SVG and GraphML, as fields of the answer and as files under `/export`. */
  picture?: Picture<never>;
  /**
   * Arguments and selection of the root field for the test of visibility: it must find something in the province of that
   * test (test/repository/visibility.test.ts), and nothing for a viewer who may see nothing.
   */
  sample: string;
}

/** A declaration; `picture` is checked against the class of its answer. */
export const question = <T extends object = never>(
  declared: Omit<Question, "picture"> & { picture?: Picture<T> },
): Question => declared as Question;
