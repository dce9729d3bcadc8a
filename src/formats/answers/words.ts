import { groupBy } from "../../common/group-by.js";
import { enumerationNamed, propertiesOf } from "../../metamodel/define/index.js";
import { kindLabels } from "../../metamodel/kind-labels.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { answerWords } from "./answer-words.js";
import { evidenceWords } from "./evidence-words.js";

/** Response keys and enums whose values are names of kinds. */
const ofKinds = ["kind", "KindName"];

/** Returns the Indonesian label of a value of an enum, or of a kind; undefined for any other text. */
export function labelOfValue(value: string, named: string): string | undefined {
  if (ofKinds.includes(named)) return kindLabels[value];
  return enumerationNamed(named)?.labels[value];
}

const ofKindFields = groupBy(
  [
    ...metamodel.kinds.flatMap(kind =>
      propertiesOf(kind).map(({ name, label }) => ({ owner: kind.name, name, label })),
    ),
    ...metamodel.fields.map(({ owner, name, label }) => ({ owner: owner.name, name, label })),
  ],
  ({ name }) => name,
);

/**
 * Returns the Indonesian label of a field of a type: from the metamodel, else from the words of answers, else the name itself.
 */
export function wordOf(owner: string, field: string): string {
  const declared = ofKindFields.get(field) ?? [];
  const own = declared.find(each => each.owner === owner) ?? (isElement(owner) ? declared[0] : undefined);
  return own?.label ?? wordsOfAnswers[field] ?? declared[0]?.label ?? field;
}

const wordsOfAnswers: Record<string, string> = { ...answerWords, ...evidenceWords };

const isElement = (owner: string) => owner === "Element" || metamodel.findKind(owner) !== undefined;
