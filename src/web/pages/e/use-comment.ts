import { useEffect, useState } from "preact/hooks";
import type { PageElementCommentMutation } from "../../answers";
import { send } from "../../app/ask";
import { explain } from "../../ui/explain";
import { lasting } from "../../ui/storage";
import document from "./comment.graphql";

/** Comment that is being written, and its state. */
interface CommentHeld {
  text: string;
  isBusy: boolean;
  /** Message of the last attempt, which has failed; empty if none has. */
  problem: string;
  write(text: string): void;
  /** Posts the comment, and loads the page anew once it is written. A second call while the first is busy does nothing. */
  post(): Promise<void>;
}

/** Returns the comment on an element; its text stays in this browser until it is written. */
export function useComment(ref: string): CommentHeld {
  const [text, setText] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  useEffect(() => setText(lasting.read(keyOf(ref)) ?? ""), [ref]);
  const write = (next: string) => {
    setText(next);
    lasting.write(keyOf(ref), next || undefined);
  };
  const post = async () => {
    if (isBusy) return;
    setBusy(true);
    setProblem("");
    const refusal = await refusalOf(ref, text);
    if (refusal === undefined) {
      lasting.write(keyOf(ref), undefined);
      location.reload();
    } else {
      setProblem(refusal);
      setBusy(false);
    }
  };
  return { text, isBusy, problem, write, post };
}

/** Writes a comment. Returns the message of a refusal or failure; undefined if it is written. */
async function refusalOf(ref: string, text: string): Promise<string | undefined> {
  const { data, fault } = await send(document, { ref, text });
  const written = (data as PageElementCommentMutation | undefined)?.comment;
  if (!written) return `Komentar belum tersimpan. ${explain(fault?.code ?? "")}`;
  return written.problems.length > 0 ? written.problems.map(({ message }) => message).join(" ") : undefined;
}

const keyOf = (ref: string) => `komentar:${ref}`;
