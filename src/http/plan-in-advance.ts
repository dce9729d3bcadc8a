import type { ApolloServer, BaseContext } from "@apollo/server";
import { localViewer, publicViewer } from "../access/viewer.js";
import type { Asking } from "../graphql/request-context.js";
import { anyChange, planQuestions } from "../graphql/trusted-documents/plan-questions.js";
import type { TrustedDocument } from "../graphql/trusted-documents/read-questions.js";
import type { BuiltPages } from "./web/built-pages.js";
import { openPage } from "./web/web-routes.js";

/** Viewers whose statements differ in text; all with a partial sight share theirs. */
const plannedFor: Asking[] = [
  { viewer: localViewer },
  { viewer: publicViewer },
  { viewer: localViewer, supposed: anyChange },
];

/** Parts of a server whose statements are planned. */
interface Planned<C extends BaseContext> {
  apollo: ApolloServer<C>;
  questions: readonly TrustedDocument[];
  pages: BuiltPages | undefined;
  createContext(asking: Asking): C;
}

/**
 * Lets Neo4j plan the statements of all pages without choices, which people open first, then of all trusted documents,
 * for each kind of viewer.
 */
export async function planInAdvance<C extends BaseContext>(
  { apollo, questions, pages, createContext }: Planned<C>,
  signal: AbortSignal,
): Promise<void> {
  for (const asking of pages ? plannedFor : [])
    await planQuestions(path => openPage(apollo, pages!, path, createContext(asking)), pages!.paths, signal);
  for (const asking of plannedFor) {
    const ask = ({ query }: TrustedDocument) =>
      apollo.executeOperation({ query }, { contextValue: createContext(asking) });
    await planQuestions(ask, questions, signal);
  }
}
