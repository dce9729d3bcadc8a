import { describe, expect, test } from "@jest/globals";
import { getOperationAST, parse, validate } from "graphql";
import { schema } from "../../src/graphql/schema.js";
import { readQuestions } from "../../src/graphql/trusted-documents/read-questions.js";
import { useSample } from "../support/repository.js";
import { answerIn } from "./answer.js";
import { applicationQuestions } from "./applications.js";
import { dataQuestions } from "./data.js";
import { evidenceQuestions } from "./evidence.js";
import { impactQuestions } from "./impact.js";
import { managementQuestions } from "./management.js";
import { opdQuestions } from "./opds.js";
import { ownerQuestions } from "./owners.js";
import { referenceQuestions } from "./references.js";
import { requestCosts } from "./request-costs.js";
import { serviceQuestions } from "./services.js";
import { questionsOfSurroundings } from "./surroundings.js";
import { timeQuestions } from "./time.js";
import { trendQuestions } from "./trends.js";

const sample = useSample();
const answer = answerIn(sample);

describe("The questions of the field", () => {
  test.each(readQuestions())(
    "$name is one named request that fits the schema, every variable with a default",
    question => {
      const document = parse(question.query);
      expect(validate(schema, document)).toEqual([]);
      expect(document.definitions.filter(({ kind }) => kind === "OperationDefinition")).toHaveLength(1);
      const operation = getOperationAST(document)!;
      expect(operation.name?.value).toBe(question.name);
      const withoutDefault = operation.variableDefinitions!.filter(({ defaultValue }) => !defaultValue);
      expect(withoutDefault.map(({ variable }) => variable.name.value)).toEqual([]);
    },
  );

  impactQuestions(answer);
  questionsOfSurroundings(answer);
  managementQuestions(answer);
  ownerQuestions(answer);
  serviceQuestions(answer);
  dataQuestions(answer);
  applicationQuestions(answer);
  opdQuestions(answer);
  timeQuestions(answer);
  trendQuestions(answer);
  referenceQuestions(answer);
  evidenceQuestions(answer);
});

requestCosts(sample);
