import type { ComponentType } from "preact";

/** Trusted document, as the build names it: its operation, and the SHA-256 of its text. */
export interface TrustedDocument {
  name: string;
  hash: string;
}

/** Address of a page. It holds the whole state, so that a link shows the same. */
export interface Address {
  /** Path, `/opd/DISDUKCAPIL`. */
  path: string;
  /** Decoded parts of the path by the names in the pattern of the page. */
  params: Record<string, string | undefined>;
  search: URLSearchParams;
  /** Day in Ambon on which the page is shown, in ISO 8601: pages read no clock of their own. */
  today: string;
}

/** Part of an address from which links and forms of a page lead on. */
export type Place = Pick<Address, "path" | "search">;

/** Page: its address, its document, and how it shows the answer. */
export interface Page<Answer, Variables, Asked> {
  /** Pattern of its paths, `/opd/:kode?`. The first segment is the name of its folder. */
  path: string;
  /** Document, or the one that the choices need. */
  document: TrustedDocument | ((asked: Asked) => TrustedDocument);
  /**
   * Reads the choices of an address, and loads the code that only they need. It is called once; the others get its result.
   * Default: undefined.
   */
  asked?(address: Address): Asked | Promise<Asked>;
  /** Loads all code that `asked` may load: a server has it from the start. */
  loadViews?(): Promise<unknown>;
  /** Returns the variables for an address; undefined if there is nothing to request yet, such as for an empty form. */
  variables(address: Address, asked: Asked): Variables | undefined;
  /** Returns the heading. The answer is undefined before one is requested, and if it failed. */
  title(answer: Answer | undefined, address: Address, asked: Asked): string;
  /** Shows a complete answer, or the page before anything is requested. `at`: its time in ISO 8601; none without script. */
  View: ComponentType<{ answer: Answer; address: Address; asked: Asked; at?: string }>;
  /** True if the view loads a part of what it shows by itself, so that a comparison cannot list its differences. */
  loadsLater?: boolean;
}

/** Page of any answer. */
export type AnyPage = Page<any, Record<string, unknown>, any>;

/** Declares a page. Its types are those that `npm run schema` prints for its document. */
export const definePage = <Answer, Variables, Asked = undefined>(page: Page<Answer, Variables, Asked>): AnyPage =>
  page as unknown as AnyPage;
