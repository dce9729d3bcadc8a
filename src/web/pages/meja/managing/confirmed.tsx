import type { ComponentChildren } from "preact";
import type { Change } from "./use-change";

interface ConfirmedProps {
  title: string;
  /** Name of what it is about, read out after the words of both buttons, which are alike in all cards. */
  about: string;
  button: string;
  change: Pick<Change, "isBusy">;
  onConfirm(): void;
  /** Says what ends. */
  children: ComponentChildren;
}

/** Button that first says what ends. */
export const Confirmed = ({ title, about, button, change: { isBusy }, onConfirm, children }: ConfirmedProps) => (
  <details>
    <summary>
      {title} <span class="unseen">{about}</span>
    </summary>
    <p>{children}</p>
    <button type="button" disabled={isBusy} onClick={onConfirm}>
      {button} <span class="unseen">{about}</span>
    </button>
  </details>
);
