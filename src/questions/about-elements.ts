import type { GraphQLResolveInfo } from "graphql";
import type { PlateauName } from "../graph/plateau.js";
import { resolveOneEach, resolveStarts } from "../graph/resolve-standing.js";
import type { Kind } from "../metamodel/define/index.js";
import type { Context } from "../repository/context.js";
import type { ElementRow } from "../repository/elements/element-loader.js";

/** The day and the architecture that a question is answered for. */
export interface When {
  at: string;
  plateau: PlateauName;
}

/** Arguments of a root field that name its day and architecture. Default: today; TO_BE where a to-be element is named. */
interface AskedWhen {
  at?: string | null;
  plateau?: PlateauName | null;
}

/** Returns the answer of each group of elements, given by id, in the order of the groups. */
type AnswerAll<T> = (starts: string[][], when: When) => Promise<T[]>;

/**
 * Answers a root field about several elements taken together. In the to-be architecture a replaced element is its
 * successors. Throws NOT_FOUND for an unknown ref, BAD_USER_INPUT without any.
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

/** The same about one element; throws BAD_USER_INPUT where it was replaced by several. */
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
 * Answers the field of an element, together for all elements of the request that ask it at that place. The day is the
 * argument `at`, else that of the element; the architecture is always that of the element.
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
