import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { enumeration } from "../metamodel/define/index.js";
import { KindName, RoleName } from "./closed-sets.js";
import { ConnectionOf } from "./connection-of.js";

export const AccountState = enumeration("AccountState", "State of an account.", {
  ACTIVE: "Aktif",
  AWAITING_APPROVAL: "Perannya menunggu persetujuan",
  REVOKED: "Dinonaktifkan",
});

const GrantState = enumeration("GrantState", "State of a grant today.", {
  PENDING: "Menunggu persetujuan",
  IN_FORCE: "Berlaku",
  TO_COME: "Belum mulai",
  ENDED: "Berakhir",
  WITHDRAWN: "Dicabut",
});

@ObjectType({ description: "OPD that a grant names, for whoever reads the grant." })
export class OpdOfGrant {
  @Field(() => ID, { description: "Also the `opd` of a webhook." })
  id!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType({ description: "Role of an account, and what it is limited to." })
class AccountGrant {
  @Field(() => ID)
  id!: string;

  @Field(() => RoleName)
  role!: string;

  @Field(() => String, { description: "Indonesian name of the role." })
  label!: string;

  @Field(() => [OpdOfGrant], { description: "OPDs whose elements it concerns; one that was deleted is absent." })
  opds!: OpdOfGrant[];

  @Field(() => [KindName])
  kinds!: string[];

  @Field(() => [String], { description: "Names of the trusted documents that it may request." })
  documents!: string[];

  @Field(() => GraphQLLocalDate, { nullable: true, description: "First day in force." })
  from?: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "First day on which it is no longer in force." })
  until?: string;

  @Field(() => GrantState)
  state!: string;

  @Field(() => String, { description: "Account that gave it." })
  grantedBy!: string;

  @Field(() => GraphQLDateTimeISO)
  grantedAt!: string;

  @Field(() => String, { nullable: true, description: "Second ADMIN." })
  approvedBy?: string;

  @Field(() => String, { nullable: true })
  withdrawnBy?: string;

  @Field(() => Boolean, { description: "True if it is pending, and the viewer may be its second ADMIN." })
  viewerCanApprove!: boolean;

  @Field(() => String, { nullable: true, description: "Reason why the viewer may not approve it, in Indonesian." })
  reason?: string;
}

@ObjectType({ description: "Rights of the viewer on an account." })
class ViewerCanOnAccount {
  @Field(() => Boolean, { description: "May add and withdraw roles, and revoke it." })
  change!: boolean;

  @Field(() => Boolean, { description: "May issue a sign-in link." })
  issue!: boolean;

  @Field(() => Boolean, { description: "May issue a token." })
  issueToken!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Reason why it may issue no link, or change nothing, in Indonesian, with what would be needed.",
  })
  reason?: string;
}

@ObjectType({ description: "Account of an office or a program: who has what, since when, by whom, and the last use." })
export class Account {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "Name of the office, unique and never changed." })
  name!: string;

  @Field(() => String, { nullable: true, description: "Subject at the identity provider." })
  subject?: string;

  @Field(() => Boolean, { description: "False once it is revoked; it is never deleted." })
  isActive!: boolean;

  @Field(() => [AccountGrant], { description: "Oldest first; ended and withdrawn ones included." })
  grants!: AccountGrant[];

  @Field(() => String)
  createdBy!: string;

  @Field(() => GraphQLDateTimeISO)
  createdAt!: string;

  @Field(() => String, { nullable: true })
  revokedBy?: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  revokedAt?: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "Day of its last request; null if never." })
  lastUsed?: string;

  @Field(() => ViewerCanOnAccount)
  viewerCan!: ViewerCanOnAccount;
}

@ConnectionOf(() => Account, "Page of accounts: those whose role awaits approval first, then by name.")
export class AccountConnection {}
