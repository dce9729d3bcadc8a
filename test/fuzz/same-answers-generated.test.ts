import { test } from "@jest/globals";
import { expectSameAnswers } from "../graphql/same-answers/expect-same-answers.js";
import { useSample } from "../support/repository.js";

const { database } = useSample();
const generated = Number(process.env.FUZZ_DOCUMENTS ?? 500);

test(
  `${generated} generated documents are answered the same the first, second and tenth time, and as by graphql-js`,
  () => expectSameAnswers(database, generated),
  1_800_000,
);
