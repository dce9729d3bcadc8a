import { GraphQLError } from "graphql";
import { viewerOfAccount } from "../../access/accounts/account.js";
import { accountsNamed } from "../../access/accounts/read-accounts.js";
import { mayAsk } from "../../access/rights.js";
import type { RepositoryError } from "../../common/repository-error.js";
import type { AskableQuestions, AskedDocument, Context } from "../context.js";
import type { Webhook } from "./webhook.js";
import { awaitsSecondAdmin, unfitVariables, unknownQuestion } from "./webhook-rules.js";

/** Webhook that is to become active, or to await its approval. */
type Beginning = Pick<Webhook, "account" | "question" | "variables" | "approvedBy">;

/** Codes of what depends on the variables alone, and of what depends on the elements that a viewer sees, too. */
const unfit = ["BAD_USER_INPUT", "COST_EXCEEDED"];
const unseen = ["NOT_FOUND", "EXAMPLE_NOT_FOUND", "NOT_IN_FORCE", "FORBIDDEN"];

/**
 * Answers the question of a webhook once with the rights of its account. Throws NOT_FOUND for an unknown name and BAD_USER_INPUT for
 * variables that `GET /events` would refuse. Before a second ADMIN has approved the webhook, no ADMIN must learn what the
 * account sees: then it is answered with the own rights, and what is not found is accepted. `path`: place of the fault in the
 * arguments. Default: `question` or `variables`.
 */
export async function tryQuestion(context: Context, webhook: Beginning, path?: string[]): Promise<void> {
  const { database, viewer, today, questions, client, requestId = "webhook" } = context;
  const { account: name, question, variables = {}, approvedBy } = webhook;
  if (question === undefined) return;
  const account = (await accountsNamed(database, [name])).get(name);
  // Refused elsewhere, or waits until the account has the right.
  if (!account?.isActive) return;
  const itself = viewerOfAccount(account, today);
  if (!mayAsk(itself, question)) return;
  if (!questions) throw new Error("The context has no trusted documents.");
  requireKnown(questions, { name: question, variables }, path);
  const isAlone = !approvedBy && awaitsSecondAdmin(viewer, account, today);
  const asking = { viewer: isAlone ? viewer : itself, client, requestId };
  await questions.answer({ name: question, variables }, asking).catch(error => {
    const code = error instanceof GraphQLError ? String(error.extensions.code) : "";
    if (isAlone && unseen.includes(code)) return;
    throw [...unfit, ...unseen].includes(code) ? unfitVariables(question, error.message, path) : error;
  });
}

function requireKnown(questions: AskableQuestions, asked: AskedDocument, path?: string[]): void {
  try {
    questions.requireKnown(asked);
  } catch (error) {
    const { code, message } = error as RepositoryError;
    throw (code === "NOT_FOUND" ? unknownQuestion : unfitVariables)(asked.name, message, path);
  }
}
