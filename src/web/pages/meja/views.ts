import type { ComponentType } from "preact";
import type { PageMejaAccountsQuery, PageMejaAccountsQueryVariables } from "../../answers";
import type { Address, TrustedDocument } from "../../app/page";
import type { Me } from "../../app/who";
import accounts from "./accounts/accounts.graphql";
import { accountsAsked } from "./accounts/asked";
import { Accounts } from "./accounts/view";

/** View of the desk beside the work of an OPD, at `/meja?lihat=<name>`. */
interface DeskView<Answer, Variables> {
  name: string;
  /** Heading, and words of the link. */
  title: string;
  document: TrustedDocument;
  variables(address: Address): Variables;
  /** Parameters that do not outlive a change of the view. */
  parameters: readonly string[];
  /** Returns true for whoever gets a link to it. */
  isFor(me: Me): boolean;
  View: ComponentType<{ answer: Answer; address: Address }>;
}

/** View of any answer. */
export type AnyDeskView = DeskView<any, any>;

/** Declares a view. Its types are those that `npm run schema` prints for its document. */
const view = <Answer, Variables>(declared: DeskView<Answer, Variables>): AnyDeskView => declared;

/** Views in the order of their links. */
export const deskViews: readonly AnyDeskView[] = [
  view<PageMejaAccountsQuery, PageMejaAccountsQueryVariables>({
    name: "akun",
    title: "Akun dan hak akses",
    document: accounts,
    variables: ({ search }) => accountsAsked(search),
    parameters: ["keadaan"],
    isFor: ({ may }) => may.readAccounts,
    View: Accounts,
  }),
];

/** Returns the view of an address; undefined for the work of an OPD, and for the form of an element. */
export const deskViewOf = ({ params: { part }, search }: Address): AnyDeskView | undefined =>
  part === undefined ? deskViews.find(({ name }) => name === search.get("lihat")) : undefined;
