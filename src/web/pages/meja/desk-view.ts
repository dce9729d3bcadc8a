import type { ComponentType } from "preact";
import type { Address, TrustedDocument } from "../../app/page";

/**
 * View of the desk: its document, and how it shows the answer. The types are those that `npm run schema` prints for its document.
 * A view is the default export of its file, declared by `satisfies` instead of a helper function: a helper would be one
 * more request on a weak link.
 */
export interface DeskView<Answer, Variables> {
  document: TrustedDocument;
  variables(address: Address): Variables;
  /** Returns the heading. Default: the title of its link. A view without a link returns one. */
  title?(answer: Answer | undefined, address: Address): string;
  View: ComponentType<{ answer: Answer; address: Address }>;
}

/** View of any answer. */
export type AnyDeskView = DeskView<any, any>;
