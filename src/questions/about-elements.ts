import type { GraphQLResolveInfo } from "graphql";
import type { PlateauName } from "../graph/plateau.js";
import { resolveOneEach, resolveStarts } from "../graph/resolve-standing.js";
import type { Kind } from "../metamodel/define/index.js";
import type { Context } from "../repository/context.js";
import type { ElementRow } from "../repository/elements/element-row.js";

/** Day and architecture for which a question is answered. */
export interface When {
  at: string;
  plateau: PlateauName;
}

/**
 * Arguments of a root field for its day and architecture. Defaults: today; TO_BE if a to-be element is named, else
 * AS_IS.
 */
interface AskedWhen {
  at?: string | null;
  plateau?: PlateauName | null;
}

/** Returns one answer for each group of element ids, in the order of the groups. */
type AnswerAll<T> = (starts: string[][], when: When) => Promise<T[]>;

/**
 * Answers a root field about several elements taken together. In the to-be architecture a replaced element is
 * represented by its successors. Throws NOT_FOUND for an unknown ref, BAD_USER_INPUT for an empty list.
 */
export async function answerTogether<T>(
  context: Context,
  { of, ...asked }: AskedWhen & { of: readonly string[] },
  answerAll: AnswerAll<T>,
): Promise<T> {
  const at = asked.at ?? context.today;
  const { ids, plateau } = await resolveStarts(context, of, { plateau: asked.plateau, at });
  const [answer] = await answerAll([ids], { at, plateau });
  return answer!;
}

/** Answers a root field about one element. Throws BAD_USER_INPUT if several elements replace it. */
export async function answerOne<T>(
  context: Context,
  { of, expected, ...asked }: AskedWhen & { of: string; expected?: Kind },
  answerAll: AnswerAll<T>,
): Promise<T> {
  const at = asked.at ?? context.today;
  const { ids, plateau } = await resolveOneEach(context, [of], { plateau: asked.plateau, at, expected });
  const [answer] = await answerAll([ids], { at, plateau });
  return answer!;
}

/**
 * Answers a field of an element, in one batch for all elements at that place of the request. The day is the argument
 * `at`. Default: the day of the element. The architecture is always that of the element.
 */
export async function answerEach<T>(
  context: Context,
  info: GraphQLResolveInfo,
  element: Pick<ElementRow, "id" | "asOf" | "seenIn">,
  answerAll: AnswerAll<T>,
  at?: string | null,
): Promise<T> {
  const answer = await context.fields.load(info, element, async (ids, day, plateau = "AS_IS") => {
    const answers = await answerAll(
      ids.map(id => [id]),
      { at: at ?? day, plateau },
    );
    return new Map(ids.map((id, index) => [id, answers[index]!]));
  });
  return answer!;
}
