type Headers = Record<string, string>;
type AskGraphql = (query: string, headers?: Headers) => Promise<Response>;

const grants =
  "grants { id role label state opds { code name } from until grantedBy approvedBy withdrawnBy viewerCanApprove reason }";

/** Fields of an account that tests look at. */
export const accountFields = `name subject isActive createdBy revokedBy lastUsed viewerCan { change issue issueToken reason } ${grants}`;

/** Provides changes of accounts, as programs send them. */
export const accountRequests = (ask: AskGraphql) => ({
  /** Sends a mutation of accounts with arguments in GraphQL, and returns its result. */
  async change(mutation: string, headers?: Headers): Promise<any> {
    const answer = await ask(
      `mutation { result: ${mutation} { account { ${accountFields} } secret expiresAt problems { rule path message } } }`,
      headers,
    );
    const { data, errors } = (await answer.json()) as any;
    return errors ? { code: errors[0].extensions.code } : data.result;
  },
  /** Returns the accounts of a list. */
  async accounts(args = "", headers?: Headers): Promise<any[]> {
    const answer = await ask(`{ accounts${args} { totalCount nodes { ${accountFields} } } }`, headers);
    const { data, errors } = (await answer.json()) as any;
    if (errors) throw new Error(JSON.stringify(errors));
    return data.accounts.nodes;
  },
});
