import { type ClassType, ID, Resolver } from "type-graphql";
import { type AccountArguments, listAccounts, requireReview } from "../repository/accounts/list-accounts.js";
import { selectionOf } from "../repository/elements/selection.js";
import { grantableOpds } from "../repository/opds-of-grants.js";
import { AccountConnection, AccountState, OpdOfGrant } from "./account-types.js";
import { addQuery } from "./add-field.js";
import { RoleName } from "./closed-sets.js";
import { pageArguments } from "./list-arguments.js";

/** Reading of accounts. */
@Resolver()
export class AccountsResolver {}

const resolver = AccountsResolver as ClassType<object>;

addQuery(
  resolver,
  {
    name: "accounts",
    type: () => AccountConnection,
    description:
      "Access review: accounts with their roles. For the roles ADMIN and AUDITOR, FORBIDDEN for all others. No cache may store it, and it is not answered under @asIf.",
    args: {
      state: { type: () => AccountState, description: "Default: all." },
      role: { type: () => RoleName, description: "Accounts with a grant of this role that has not ended." },
      opd: { type: () => ID, description: "Accounts with such a grant for this OPD." },
      ...pageArguments,
    },
  },
  (_, context, info) => listAccounts(context, selectionOf(info).args as AccountArguments),
);

addQuery(
  resolver,
  {
    name: "grantableOpds",
    type: () => [OpdOfGrant],
    complexity: 1,
    description: "OPDs that a grant can name, by name, whatever the viewer sees. For whoever reads `accounts`.",
  },
  (_, context) => {
    requireReview(context);
    return grantableOpds(context);
  },
);
