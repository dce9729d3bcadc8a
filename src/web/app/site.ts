/** Settings of the server that every page shows. */
export interface Site {
  /** Name of the government. */
  organization: string;
  /** True if the server has GraphiQL. */
  hasGraphiql: boolean;
}
