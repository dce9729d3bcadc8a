import { test } from "@jest/globals";
import { expectSameAnswers } from "../server/same-answers/expect-same-answers.js";
import { useSample } from "../support/repository.js";

const { database } = useSample();

test(
  "500 generated documents are answered the same the first, second and tenth time, and as by graphql-js",
  () => expectSameAnswers(database, 500),
  1_800_000,
);
