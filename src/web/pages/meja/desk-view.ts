import type { ComponentType } from "preact";
import type { Address, TrustedDocument } from "../../app/page";

/** View of the desk beside the work of an OPD: its document, and how it shows the answer. */
interface DeskView<Answer, Variables> {
  document: TrustedDocument;
  variables(address: Address): Variables;
  View: ComponentType<{ answer: Answer; address: Address }>;
}

/** View of any answer. */
export type AnyDeskView = DeskView<any, any>;

/** Declares a view. Its types are those that `npm run schema` prints for its document. */
export const defineDeskView = <Answer, Variables>(view: DeskView<Answer, Variables>): AnyDeskView => view;
