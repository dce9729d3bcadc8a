import { requireAskable } from "../../access/rights.js";
import type { Viewer } from "../../access/viewer.js";
import type { Asking } from "../../graphql/request-context.js";
import type { AskedDocument } from "../../repository/context.js";
import type { AnswerPrints } from "./answer-prints.js";
import { eventText, heartbeat } from "./event-text.js";
import type { Sending, Source } from "./source.js";

/** Milliseconds between two comparisons of one answer. */
const everyMs = 10_000;

interface AnswerParts {
  prints: AnswerPrints;
  question: AskedDocument;
  asking: Pick<Asking, "client"> & { requestId: string };
  /** Fingerprint of the answer that the listener has. Default: none. */
  known: string | undefined;
  /** Milliseconds between two comparisons. Default: ten seconds. */
  everyMs?: number;
}

/**
 * Changes of the answer of a trusted document for its viewer. Compared after changes of the graph, of the day and of the
 * rights, at most every ten seconds. The fingerprint is the event id, so that any server can compare with it after a pause.
 */
export class AnswerSource implements Source {
  private known: string | undefined;
  private moment = "";
  private dueAt = 0;

  constructor(private readonly parts: AnswerParts) {
    this.known = parts.known;
  }

  require(viewer: Viewer): void {
    requireAskable(viewer, this.parts.question.name);
  }

  async next(viewer: Viewer, until: string): Promise<Sending> {
    const { prints, question } = this.parts;
    const asking = { ...this.parts.asking, viewer };
    const moment = prints.momentOf(asking, until);
    if (moment === this.moment || performance.now() < this.dueAt) return { text: "" };
    this.dueAt = performance.now() + (this.parts.everyMs ?? everyMs);
    const fingerprint = await prints.of(question, asking, until);
    this.moment = moment;
    if (fingerprint === this.known) return { text: "" };
    this.known = fingerprint;
    const { name, variables } = question;
    return { text: eventText("answer", { question: name, variables, fingerprint }, fingerprint) };
  }

  quiet(): string {
    return heartbeat;
  }
}
