import type { Address } from "../../app/page";
import { useOwnTexts } from "../../app/who";
import { byAccount } from "../../ui/by-account";
import { useColumn } from "../../ui/column";
import { moment } from "../../ui/format";
import { LeaveToWrite } from "../../ui/leave-to-write";
import { NextOfList } from "../../ui/next-page";
import { Empty, Section } from "../../ui/section";
import { supposed } from "../../ui/supposition";
import type { Element } from "./element";
import { NewComment } from "./new-comment";

type Comment = Element["comments"]["nodes"][number];

/** Comments on an element, oldest first. */
export function Comments({ element: { ref, comments, viewerCan }, address }: { element: Element; address: Address }) {
  const isOwn = useOwnTexts();
  if (!viewerCan.comment && comments.totalCount === 0) return null;
  return (
    <Section title="Komentar" id="komentar">
      {comments.totalCount === 0 && <Empty>Belum ada komentar.</Empty>}
      <NextOfList address={address} list={comments} parameter="komentar" words="Komentar berikutnya" />
      {comments.nodes.map(comment => (
        <CommentShown key={comment.id} comment={comment} />
      ))}
      {viewerCan.comment && isOwn && <Form of={ref} address={address} />}
    </Section>
  );
}

/** Form for a comment, which is written to the repository: never beside or on a page as if. */
function Form({ of: ref, address }: { of: string; address: Address }) {
  const { isRecorded } = useColumn();
  if (address.search.has(supposed)) return <LeaveToWrite {...address} />;
  return isRecorded ? null : <NewComment key={ref} of={ref} />;
}

const CommentShown = ({ comment: { at, account, text, resolvedAt, resolvedBy } }: { comment: Comment }) => (
  <article class="comment">
    <p>
      <small>
        {byAccount(account)} · <time dateTime={at}>{moment(at)}</time>
        {resolvedAt && ` · selesai ${moment(resolvedAt)} ${resolvedBy ? byAccount(resolvedBy) : ""}`}
      </small>
    </p>
    <p class="text">{text}</p>
  </article>
);
