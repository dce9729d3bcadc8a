import { type Address, definePage } from "../../app/page";
import { LeaveToWrite } from "../../ui/leave-to-write";
import { supposed } from "../../ui/supposition";
import { Parts } from "./parts";
import { type ChosenView, deskViewOf, loadViews } from "./views";

/** The types of answer and variables are those of the view. */
export default definePage<unknown, unknown, ChosenView>({
  path: "/meja/:part?/:what?",
  document: ({ view }) => view.document,
  asked: deskViewOf,
  loadViews,
  variables: (address, { view }) => (isSupposed(address) ? undefined : view.variables(address)),
  title: (answer, address, { view, link }) => view.title?.(answer, address) ?? link?.title ?? "",
  View: ({ answer, address, asked: { view, link } }) =>
    isSupposed(address) ? (
      <LeaveToWrite {...address} />
    ) : (
      <>
        {address.params.part === undefined && <Parts address={address} view={link?.name} />}
        <view.View answer={answer} address={address} />
      </>
    ),
});

/** True for an address as if: everything on the desk writes, or leads to a form that does. */
const isSupposed = ({ search }: Address): boolean => search.has(supposed);
