import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";
import { type ClassType, ID, Resolver } from "type-graphql";
import { limits } from "../common/limits.js";
import { add, approve, grant, link, revoke, token, withdraw } from "../repository/accounts/account-changes.js";
import type { AccountWritten } from "../repository/accounts/write-accounts.js";
import { Account } from "./account-types.js";
import { changesWith } from "./changes-with.js";
import { KindName, RoleName } from "./closed-sets.js";
import { inputType, objectType } from "./input-type.js";
import { ProblemType } from "./write-results.js";

/** Changes of accounts, for the role ADMIN. */
@Resolver()
export class AccountMutations {}

const extent = `At most ${limits.maxGrantExtent}, each of at most ${limits.maxGrantName} characters.`;

const GrantInput = inputType("GrantInput", "Role to give. `roles` states what each role requires.", {
  role: { type: () => RoleName, required: true },
  opds: { type: () => [ID], description: `OPDs by code, ref or id; not their units. ${extent}` },
  kinds: { type: () => [KindName], description: extent },
  documents: { type: () => [String], description: `Names of trusted documents, such as Q01. ${extent}` },
  from: { type: () => GraphQLLocalDate, description: "First day in force. Default: unlimited." },
  until: {
    type: () => GraphQLLocalDate,
    description: "First day on which it is no longer in force, later than today. Default: unlimited.",
  },
});

const AccountResult = objectType("AccountResult", "Result of a change of an account, or of its dry run.", {
  account: { type: () => Account, description: "Account after the change; null if the change was refused." },
  secret: {
    type: () => String,
    description: "Sign-in link or token that was issued. It is returned once, and never by a dry run.",
  },
  expiresAt: { type: () => GraphQLDateTimeISO, description: "Time at which it expires." },
  problems: { type: () => [ProblemType], required: true },
});

const addChange = changesWith(
  "accounts",
  AccountMutations as ClassType<object>,
  () => AccountResult,
  ({ account, issued }: AccountWritten) => ({ account, secret: issued?.text, expiresAt: issued?.expiresAt }),
);

const account = { name: { type: () => String, required: true } };
const pair = { ...account, grant: { type: () => ID, required: true } };

addChange(
  "addAccount",
  "Adds an account of an office or a program, never of a person, with at least one grant. Without a subject at the identity provider it gets a sign-in link, unless its role awaits approval.",
  {
    ...account,
    subject: {
      type: () => String,
      description: `1 to ${limits.maxGrantName} characters. Default: none, it signs in by link.`,
    },
    grants: { type: () => [GrantInput], required: true, description: `At most ${limits.maxGrants}.` },
  },
  add,
);
addChange(
  "addGrant",
  "Gives an account a role. ADMIN, ARCHITECT and AUDITOR are pending until a second ADMIN approves them.",
  { ...account, grant: { type: () => GrantInput, required: true } },
  grant,
);
addChange(
  "approveGrant",
  "Approves a pending grant as the second ADMIN. Sessions, links and tokens of the account end.",
  pair,
  approve,
);
addChange("withdrawGrant", "Withdraws a grant; its rights end within seconds.", pair, withdraw);
addChange(
  "revokeAccount",
  "Deactivates an account for ever. Its sessions, links and tokens end within seconds.",
  account,
  revoke,
);
addChange(
  "issueSignInLink",
  "Issues a sign-in link that works once within 72 hours, and ends earlier ones and all sessions of the account. FORBIDDEN for an account that has or awaits a role that two ADMINs give, and for one with a subject.",
  {
    ...account,
    page: {
      type: () => String,
      description: "Address on this server to which the sign-in leads, such as `/pemdi?indikator=I13`. Default: `/`.",
    },
  },
  link,
);
addChange(
  "issueToken",
  "Issues a bearer token of a program until a day, 00:00 UTC, within a year. FORBIDDEN as for a sign-in link, and for an account that has another role than CLIENT.",
  { ...account, until: { type: () => GraphQLLocalDate, required: true } },
  token,
);
