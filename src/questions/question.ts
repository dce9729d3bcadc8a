import type { ClassType } from "type-graphql";
import type { Context } from "../repository/context.js";
import type { Hiding } from "./hidden-elements.js";
import type { Network } from "./network.js";

/** Question as one sentence, in Indonesian (`id`) and English (`en`). */
export interface Sentence {
  id: string;
  en: string;
}

/** Type of an answer that can be drawn, and its network. */
export interface Picture<T extends object> {
  answer: ClassType<T>;
  network(answer: T, context: Context): Network | Promise<Network>;
}

/** Table of an answer for CSV and XLSX; paths of fields from the answer, separated by points. */
export interface QuestionTable {
  /** Path to the rows; lists on the path are flattened. Empty if the answer itself is the list. */
  rows: string;
  /**
   * Path of each column by its Indonesian header. Values outside the rows are repeated; several values share a cell.
   */
  columns: Record<string, string>;
  /** Returns the columns of these arguments, as a client sends them; never throws. Default: `columns`. */
  columnsFor?(args: Readonly<Record<string, unknown>>): Record<string, string>;
}

/**
 * Question of the repository, declared in `question.ts` of its folder. Contract, files, pages and tests are derived
 * from it; each part has one reader.
 */
export interface Question {
  /** Name of the root field. */
  name: string;
  /** Title of the page in docs/questions. */
  sentence: Sentence;
  /** Classes of type-graphql: the root field, the field of Element, and fields of the answer. */
  resolvers: readonly Function[];
  /** CSV and XLSX at `/export`. WALK: `formats/workbook` reads the complete walk, independent of pages. */
  table?: QuestionTable | "WALK";
  /** SVG and GraphML, as fields of the answer and as files at `/export`. */
  picture?: Picture<never>;
  /** Types of answers, worked out over everything, that count in `hidden` what the viewer may not see. */
  hides?: readonly ClassType<Hiding>[];
  /**
   * Arguments and selection of the root field for the test of visibility. It must find something in the province of
   * that test (test/repository/visibility.long.test.ts), and nothing for a viewer without permissions.
   */
  sample: string;
}

/** Declares a question; `picture` is checked against the class of its answer. */
export const question = <T extends object = never>(
  declared: Omit<Question, "picture"> & { picture?: Picture<T> },
): Question => declared as Question;
