import type { ComponentChildren } from "preact";
import type { Change } from "./use-change";

interface AccountFormProps {
  change: Change;
  /** Words of its button. */
  button: string;
  onSend(): void;
  /** Fields. */
  children: ComponentChildren;
}

/** Form for a change of an account, with the message of its last attempt. */
export function AccountForm({ change: { isBusy, problem }, button, onSend, children }: AccountFormProps) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <form class="account-form" onSubmit={submit} aria-busy={isBusy}>
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
