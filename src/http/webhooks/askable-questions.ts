import type { AskableQuestions } from "../../repository/context.js";
import type { FeedWatch } from "../../repository/feed/feed-watch.js";
import type { AnswerPrints } from "../news/answer-prints.js";

/** Returns the trusted documents as `GET /events` knows them. `prints`: called at each use, because routes are added later. */
export const askableQuestions = (feed: FeedWatch, prints: () => AnswerPrints): AskableQuestions => ({
  requireKnown: question => prints().requireKnown(question),
  answer: async (question, asking) => prints().of(question, asking, await feed.now()),
});
