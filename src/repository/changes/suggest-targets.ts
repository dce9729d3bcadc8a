import type { Viewer } from "../../access/viewer.js";
import { RepositoryError } from "../../common/repository-error.js";
import type { Transaction } from "../../database/database.js";
import { nearestRefs } from "../../graph/nearest-refs.js";
import type { Context } from "../context.js";
import type { Draft } from "./plan/draft.js";

/** Maximum number of problems per request with suggestions. */
const mostSuggested = 5;

/** Adds the nearest refs that the viewer may see to the messages about unknown targets. */
export async function suggestTargets(transaction: Transaction, viewer: Viewer, { unknown }: Draft): Promise<void> {
  const database = { read: transaction.run.bind(transaction) };
  for (const [problem, text] of [...unknown].slice(0, mostSuggested)) {
    const refs = await nearestRefs({ database, viewer }, text);
    if (refs.length > 0) problem.message += ` Maksud Anda ${refs.join(" atau ")}?`;
  }
}

/**
 * Rejects with the error of a request. If it has unknown elements (`ids`), their nearest refs are added to the message
 * and as `suggestions`.
 */
export async function rejectWithNearest(error: unknown, reader: Pick<Context, "database" | "viewer">): Promise<never> {
  if (!(error instanceof RepositoryError) || !Array.isArray(error.details.ids)) throw error;
  const looked = await Promise.all(
    error.details.ids.slice(0, mostSuggested).map(async (id: string) => [id, await nearestRefs(reader, id)] as const),
  );
  const found = looked.filter(([, refs]) => refs.length > 0);
  if (found.length === 0) throw error;
  const question = `Maksud Anda ${found.map(([, refs]) => refs.join(" atau ")).join("; ")}?`;
  const suggestions = Object.fromEntries(found);
  throw new RepositoryError(error.code, `${error.message} ${question}`, { ...error.details, suggestions });
}
