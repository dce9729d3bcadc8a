import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** Settings of the server that pages show. */
export interface Site {
  /** Name of the government. */
  organization: string;
  /** True if the server has GraphiQL. */
  hasGraphiql: boolean;
  /** Periods of the evaluation of the year; first and last day in ISO 8601. */
  evaluationCalendar: readonly { name: string; from: string; until: string }[];
}

/** Settings of the server, for parts of pages. */
export const SiteContext = createContext<Site>({ organization: "", hasGraphiql: false, evaluationCalendar: [] });

/** Returns the settings of the server. */
export const useSite = (): Site => useContext(SiteContext);
