import { mayDeleteComment, reasons } from "../../access/may-change.js";
import { restrictedMark } from "../../access/restricted.js";
import { visible } from "../../access/viewer.js";
import { limits } from "../../common/limits.js";
import { Rollback, type Transaction } from "../../database/database.js";
import { lockElements, takeLock } from "../changes/lock.js";
import { Names } from "../changes/names.js";
import { newId } from "../changes/new-id.js";
import { isForbidden, type Path } from "../changes/operation.js";
import { refuseUnwritable } from "../changes/plan/check-texts.js";
import { Refusals } from "../changes/plan/refusals.js";
import { Resolution } from "../changes/resolution.js";
import { resolveNames } from "../changes/resolve-names.js";
import { suggestTargets } from "../changes/suggest-targets.js";
import type { Context } from "../context.js";
import type { Comment, Commented } from "./comment.js";

/** Context of a change of comments. */
type Commenter = Pick<Context, "database" | "viewer" | "clock" | "onForbidden">;

/** Common arguments; `validateOnly`: dry run. */
interface Options {
  validateOnly?: boolean;
}

/**
 * Comments on an element that the viewer may see. Problems: FORBIDDEN, NOT_FOUND, REQUIRED_MISSING, TOO_LONG and
 * UNWRITABLE_TEXT.
 */
export function addComment(
  commenter: Commenter,
  { ref, text, ...options }: Options & { ref: string; text: string },
): Promise<Commented> {
  return attempt(commenter, options, async (transaction, refusals) => {
    refuseText(refusals, text);
    const elementId = await lockNamed(transaction, commenter, ref);
    if (!elementId) refusals.refuse("NOT_FOUND", ["ref"], ref);
    await suggestTargets(transaction, commenter.viewer, refusals);
    if (!elementId || refusals.problems.length > 0) return null;
    const comment = { id: newId(), elementId, ...moment(commenter), text };
    transaction.send("CREATE (c:Comment) SET c = $comment", { comment });
    return comment;
  });
}

/** Marks a comment as resolved; the first resolution remains. Problems: FORBIDDEN and NOT_FOUND. */
export function resolveComment(commenter: Commenter, { id, ...options }: Options & { id: string }): Promise<Commented> {
  return attempt(commenter, options, async (transaction, refusals) => {
    const comment = await lockComment(transaction, commenter, id, refusals);
    if (!comment || comment.resolvedAt) return comment;
    const { account: resolvedBy, at: resolvedAt } = moment(commenter);
    transaction.send("MATCH (c:Comment {id: $id}) SET c += $resolution", {
      id,
      resolution: { resolvedBy, resolvedAt },
    });
    return { ...comment, resolvedBy, resolvedAt };
  });
}

/** Deletes a comment and its text. Problems: FORBIDDEN for all but its author and who may change everything; NOT_FOUND. */
export function deleteComment(commenter: Commenter, { id, ...options }: Options & { id: string }): Promise<Commented> {
  return attempt(commenter, options, async (transaction, refusals) => {
    const comment = await lockComment(transaction, commenter, id, refusals);
    if (!comment) return null;
    if (mayDeleteComment(commenter.viewer, comment.account))
      transaction.send("MATCH (c:Comment {id: $id}) DELETE c", { id });
    else refusals.refuse("FORBIDDEN", ["id"], reasons.foreignComment);
    return null;
  });
}

/** Runs a change in a transaction, which is rolled back with a problem or in a dry run. FORBIDDEN is decided first. */
async function attempt(
  { database, viewer, onForbidden }: Commenter,
  { validateOnly }: Options,
  work: (transaction: Transaction, refusals: Refusals) => Promise<Comment | null>,
): Promise<Commented> {
  const outcome = async (transaction: Transaction): Promise<Commented> => {
    const refusals = new Refusals();
    if (!viewer.comments) refusals.refuse("FORBIDDEN", [], reasons.noComments);
    const comment = viewer.comments ? await work(transaction, refusals) : null;
    const result = { comment, problems: refusals.problems };
    if (validateOnly || result.problems.length > 0) throw new Rollback(result);
    return result;
  };
  const result = await database.write(outcome);
  if (isForbidden(result.problems)) onForbidden?.();
  return result;
}

const textLabel = "Komentar";

function refuseText(refusals: Refusals, text: string) {
  const path: Path = ["text"];
  const longest = limits.maxCommentLength;
  if (text.trim() === "") refusals.refuse("REQUIRED_MISSING", path, textLabel);
  if (text.length > longest) refusals.refuse("TOO_LONG", path, textLabel, String(text.length), String(longest));
  refuseUnwritable(refusals, text, path);
}

const moment = ({ viewer, clock }: Commenter) => ({
  at: new Date(clock.now()).toISOString(),
  account: viewer.account,
});

/** Locks an element that the viewer may see, so that nobody deletes or merges it meanwhile. Returns its id. */
async function lockNamed(transaction: Transaction, { viewer }: Commenter, ref: string): Promise<string | undefined> {
  const names = new Names();
  names.addElement(ref);
  const id = new Resolution(await resolveNames(transaction, viewer, names)).element(ref)?.id;
  if (!id) return undefined;
  await lockElements(transaction, [id]);
  const cypher = `MATCH (n:Element {id: $id}) WHERE ${visible(viewer, "n")} RETURN n.id AS id`;
  const [row] = await transaction.run(cypher, { id });
  return row?.id;
}

/** Locks and returns a comment on an element that the viewer may see; otherwise adds NOT_FOUND. */
async function lockComment(
  transaction: Transaction,
  { viewer }: Commenter,
  id: string,
  refusals: Refusals,
): Promise<Comment | null> {
  const cypher = `MATCH (c:Comment {id: $id}) ${takeLock("c")}
    WITH c MATCH (n:Element {id: c.elementId}) WHERE ${visible(viewer, "n")} RETURN properties(c) AS comment, ${restrictedMark(viewer, "n")} AS mark`;
  const [row] = await transaction.run(cypher, { id });
  if (!row) refusals.refuse("NOT_FOUND", ["id"], id);
  return row ? row.comment : null;
}
