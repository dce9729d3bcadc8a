import { useEffect, useState } from "preact/hooks";
import { useComment } from "./use-comment";

/** Form for a comment on an element. It needs script, and is absent without. */
export function NewComment({ of: ref }: { of: string }) {
  const [isReady, setReady] = useState(false);
  const { text, isBusy, problem, write, post } = useComment(ref);
  useEffect(() => setReady(true), []);
  if (!isReady) return null;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    post();
  };
  return (
    <form onSubmit={submit} aria-busy={isBusy}>
      <label for="komentar-baru">Tulis komentar</label>
      <textarea
        id="komentar-baru"
        rows={3}
        maxLength={4000}
        required
        readOnly={isBusy}
        value={text}
        onInput={({ currentTarget }) => write(currentTarget.value)}
      />
      <p role="alert">{problem}</p>
      <button type="submit" disabled={isBusy}>
        {isBusy ? "Mengirim …" : "Kirim"}
      </button>
    </form>
  );
}
