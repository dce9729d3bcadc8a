import { z } from "zod";
import { RepositoryError } from "../../common/repository-error.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { AskedDocument } from "../../repository/context.js";
import type { Wanted } from "../../repository/feed/feed-filter.js";
import { readVariables } from "../question-routes.js";

const name = z.string().min(1).max(300);

const Query = z.strictObject({
  kind: z
    .union([z.string(), z.array(z.string())])
    .transform(texts => [texts].flat().flatMap(text => text.split(",")))
    .pipe(z.array(z.enum(metamodel.kinds.map(kind => kind.name))).max(100))
    .optional(),
  opd: name.optional(),
  element: name.optional(),
  question: name.optional(),
  variables: z.string().optional(),
  after: z.string().max(1_000).optional(),
});

/** Events that a request wants: changes, or those of an answer; and the event id after which they begin. */
export interface WantedEvents extends Wanted {
  question?: AskedDocument;
  after?: string;
}

/** Reads the query of `GET /events`. Throws BAD_USER_INPUT with the place of the fault. */
export function eventsWanted(query: unknown, lastEventId: string | string[] | undefined): WantedEvents {
  const { data, error } = Query.safeParse(query);
  if (!data) throw faultOf(error);
  const { kind: kinds, opd, element, question, variables, after } = data;
  const wanted = { kinds, opd, element, after: [lastEventId].flat()[0] ?? after };
  if (question === undefined && variables === undefined) return wanted;
  if (question === undefined || kinds || opd || element)
    throw invalid("question: give it with `variables` only, or not at all");
  const values = readVariables(variables);
  if (!values) throw invalid("variables: must be a JSON object");
  return { ...wanted, question: { name: question, variables: values } };
}

/** Refusal of a stream as if: events are what has happened. */
export const notAsIf = () => invalid("asIf: events show what has happened, and no answer as if");

const faultOf = ({ issues: [fault] }: z.ZodError) =>
  invalid(`${fault!.path.join(".") || "the query"}: ${fault!.message}`);

const invalid = (what: string) =>
  new RepositoryError("BAD_USER_INPUT", `${what}. Use kind, opd and element, or question and variables; and after.`);
