import type { Address } from "../../app/page";
import type { Me } from "../../app/who";
import type { AnyDeskView } from "./desk-view";
import { mayReorganise } from "./opds/may-reorganise";

/** Link to a view of the desk beside the work of an OPD, at `/meja?lihat=<name>`. */
interface DeskLink {
  name: string;
  /** Heading of the view, and words of the link. */
  title: string;
  /** Parameters that do not outlive a change of the view. */
  parameters: readonly string[];
  /** Returns true for whoever gets the link. */
  isFor(me: Me): boolean;
  /** Loads the code of the view: on a weak link only for whoever opens it. */
  load(): Promise<{ default: AnyDeskView }>;
}

/** Links in their order. */
export const deskLinks: readonly DeskLink[] = [
  {
    name: "opd",
    title: "Perubahan perangkat daerah",
    parameters: [],
    isFor: mayReorganise,
    load: () => import("./opds/view"),
  },
  {
    name: "akun",
    title: "Akun dan hak akses",
    parameters: ["keadaan"],
    isFor: ({ may }) => may.readAccounts,
    load: () => import("./accounts/view"),
  },
  {
    name: "webhook",
    title: "Webhook",
    parameters: [],
    isFor: ({ may }) => may.readAccounts,
    load: () => import("./webhooks/view"),
  },
];

const loadWork = () => import("./work");

/** Loads the code of all views. */
export const loadViews = (): Promise<unknown> => Promise.all([loadWork(), ...deskLinks.map(({ load }) => load())]);

/** View of an address, with its link; none for the work of an OPD, and for the form of an element. */
export interface ChosenView {
  link?: DeskLink;
  view: AnyDeskView;
}

/** Loads the view of an address. */
export async function deskViewOf({ params: { part }, search }: Address): Promise<ChosenView> {
  const link = part === undefined ? deskLinks.find(({ name }) => name === search.get("lihat")) : undefined;
  return { link, view: (await (link?.load ?? loadWork)()).default };
}
