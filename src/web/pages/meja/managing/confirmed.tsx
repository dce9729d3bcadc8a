import type { ComponentChildren } from "preact";
import type { Change } from "./use-change";

interface ConfirmedProps {
  title: string;
  button: string;
  change: Pick<Change, "isBusy">;
  onConfirm(): void;
  /** Says what ends. */
  children: ComponentChildren;
}

/** Button that first says what ends. */
export const Confirmed = ({ title, button, change: { isBusy }, onConfirm, children }: ConfirmedProps) => (
  <details>
    <summary>{title}</summary>
    <p>{children}</p>
    <button type="button" disabled={isBusy} onClick={onConfirm}>
      {button}
    </button>
  </details>
);
