import { createHash } from "node:crypto";
import { GraphQLError } from "graphql";
import { FairQueue } from "../../common/fair-queue.js";
import { PromiseCache } from "../../common/promise-cache.js";
import { RepositoryError } from "../../common/repository-error.js";
import { didYouMean } from "../../graph/likeness.js";
import type { Asking } from "../../graphql/request-context.js";
import type { AskedDocument } from "../../repository/context.js";
import type { TrustedAnswers } from "../as-if/ask-after-import.js";

interface PrintParts {
  documents: TrustedAnswers;
  createContext(asking: Asking): object;
  /** Returns the day in the province, `2026-11-24`. */
  today(): string;
}

/** Fingerprints of different questions, viewers and moments that are remembered. */
const mostPrints = 1_000;

/** Answers computed at one time, one of them for the same client. */
const pace = { atOnce: 2, atOnceOfOne: 1 };

/** Request for a fingerprint. Nothing else of a request decides an answer that others share. */
type Listening = Pick<Asking, "viewer" | "client"> & { requestId: string };

/** Fingerprints of answers of trusted documents. Viewers of equal rights share them. */
export class AnswerPrints {
  private readonly prints = new PromiseCache<string>({ max: mostPrints });
  private readonly queue = new FairQueue(pace);

  constructor(private readonly parts: PrintParts) {}

  /**
   * Throws NOT_FOUND for a name that no trusted document has, or one that changes something or is answered as if, and BAD_USER_INPUT
   * for a variable that the document does not declare: GraphQL would ignore it.
   */
  requireKnown({ name, variables }: AskedDocument): void {
    const declared = this.parts.documents.followed.get(name);
    if (!declared)
      throw new RepositoryError("NOT_FOUND", `There is no question ${name}. \`GET /questions\` lists all.`);
    const unknown = Object.keys(variables).find(each => !declared.includes(each));
    if (unknown === undefined) return;
    const hint = didYouMean(unknown, declared, `It has ${declared.join(", ") || "none"}.`);
    throw new RepositoryError("BAD_USER_INPUT", `${name} has no variable ${unknown}. ${hint}`);
  }

  /** Returns what decides an answer, besides the question: rights, day, and state of the graph. */
  momentOf = ({ viewer }: Pick<Asking, "viewer">, until: string): string =>
    JSON.stringify([viewer.fingerprint, this.parts.today(), until]);

  /**
   * Returns the SHA-256 of an answer. Throws its first error. `until`: settled time of the change log. It is computed to its end
   * although the first one to ask leaves: others may wait for it, and the limit of reads bounds it.
   */
  of(question: AskedDocument, listening: Listening, until: string): Promise<string> {
    const { viewer, client, requestId } = listening;
    // Variables may be long, and many prints are remembered.
    const key = hashOf([question.name, question.variables, this.momentOf(listening, until)]);
    const compute = () => this.compute(question, { viewer, client, requestId });
    return this.prints.of(key, () => this.queue.turn(compute, { client }));
  }

  private async compute(question: AskedDocument, asking: Listening): Promise<string> {
    const context = this.parts.createContext(asking);
    const { data, errors } = await this.parts.documents.answer(question, { id: asking.requestId }, context);
    const [fault] = errors ?? [];
    if (fault) throw new GraphQLError(fault.message, { extensions: { ...fault.extensions } });
    return hashOf(data);
  }
}

const hashOf = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("base64url");
