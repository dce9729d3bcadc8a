import { Field, ObjectType, Query, Resolver } from "type-graphql";
import { roles as declared, type Role as RoleDeclared } from "../access/roles.js";
import { closedSet, RoleName } from "./closed-sets.js";

const parts = { opds: "OPDS", kinds: "KINDS", documents: "DOCUMENTS" } as const;
const GrantPart = closedSet("GrantPart", "Part of a grant that its role requires.", Object.values(parts));

@ObjectType({ description: "Role of accounts, for the form of a grant." })
class Role {
  @Field(() => RoleName)
  name!: string;

  @Field(() => String, { description: "Indonesian name." })
  label!: string;

  @Field(() => String, { description: "Rights of its accounts in words, in Indonesian." })
  description!: string;

  @Field(() => GrantPart, { nullable: true, description: "Part that its grant must have; it accepts no other." })
  requires?: string;

  @Field(() => Boolean, { description: "True if its grant is pending until a second ADMIN approves it." })
  needsSecondAdmin!: boolean;
}

const roles: Role[] = Object.entries<RoleDeclared>(declared).map(([name, role]) => ({
  ...{ name, label: role.label, description: role.description },
  requires: role.requires && parts[role.requires],
  needsSecondAdmin: role.needsSecondAdmin === true,
}));

/** All roles, in the order of their table. */
@Resolver()
export class RolesResolver {
  @Query(() => [Role], { complexity: 0, description: "Roles that an account may have." })
  roles(): Role[] {
    return roles;
  }
}
