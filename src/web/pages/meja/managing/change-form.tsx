import type { ComponentChildren } from "preact";
import type { Change } from "./use-change";

interface ChangeFormProps {
  change: Pick<Change, "isBusy" | "problem">;
  /** Words of its button. */
  button: string;
  /** Receives the fields that have a name. */
  onSend(fields: FormData): void;
  /** Fields. */
  children: ComponentChildren;
}

/** Form for a change, with the message of its last attempt. */
export function ChangeForm({ change: { isBusy, problem }, button, onSend, children }: ChangeFormProps) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSend(new FormData(event.currentTarget as HTMLFormElement));
  };
  return (
    <form class="change-form" onSubmit={submit} aria-busy={isBusy}>
      {children}
      <p class="problems" role="alert">
        {problem}
      </p>
      <button type="submit" disabled={isBusy}>
        {isBusy ? "Menyimpan …" : button}
      </button>
    </form>
  );
}
