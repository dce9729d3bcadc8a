import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Int, Query, Resolver, Root } from "type-graphql";
import { elementFields } from "../../contract/element-fields.js";
import { filterType } from "../../contract/filter-types.js";
import { MostRows } from "../../contract/most-rows.js";
import { Opd } from "../../metamodel/opd.js";
import { Service } from "../../metamodel/service.js";
import type { Context } from "../../repository/context.js";
import type { ElementRow } from "../../repository/elements/element-row.js";
import type { Filter } from "../../repository/elements/filter.js";
import { offsetPage } from "../../repository/elements/offset-page.js";
import { DatedPageArguments } from "../page-arguments.js";
import { findInvolved } from "./find-involved.js";
import { findJointServices } from "./find-joint-services.js";
import { InvolvedOpd, InvolvedRole, JointService, JointServiceConnection } from "./involvement-types.js";

@ArgsType()
class JointServicesArguments extends DatedPageArguments {
  @Field(() => Int, { defaultValue: 3, description: "Minimum number of OPDs involved." })
  minOpds!: number;

  @Field(() => filterType(Service), { nullable: true, description: "Filter of the services." })
  filter?: Filter | null;
}

@Resolver(() => Service)
export class InvolvementResolver {
  @MostRows(counts => ({ rows: counts.elements(Service) }))
  @Query(() => JointServiceConnection, {
    description:
      "As-is services by number of OPDs that own, perform, supervise, deliver or are required by them: candidates for one integrated service.",
  })
  async jointServices(
    @Args(() => JointServicesArguments) args: JointServicesArguments,
    @Ctx() context: Context,
  ): Promise<JointServiceConnection> {
    const asOf = args.at ?? context.today;
    const { rows, isPartial } = await findJointServices(context, { ...args, at: asOf });
    return offsetPage(rows, args, { present: row => ({ ...row, asOf }), beside: { isPartial } }) as never;
  }

  @FieldResolver(() => [InvolvedOpd], {
    // It reads a few relations of the service and walks nowhere (decision 0087).
    complexity: 10,
    description:
      "Parties that own, perform or supervise the service, or own a process that it requires or that is delivered through it. OPDs first, then by code.",
  })
  async involvedOpds(
    @Root() service: ElementRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InvolvedOpd[]> {
    const found = await context.fields.load(info, service, (ids, day, plateau) =>
      findInvolved(context, ids, day, plateau),
    );
    const { asOf, seenIn } = service;
    const reading = { asOf, seenIn };
    return (found ?? []).map(({ roles, ...each }) => ({
      ...each,
      ...reading,
      roles: roles.map(role => ({ ...role, ...reading })),
    })) as never;
  }
}

/** Resolvers of involvement. */
export const involvementResolvers: Function[] = [
  InvolvementResolver,
  elementFields(InvolvedOpd, { opd: ({ opdId }) => opdId }, Opd),
  elementFields(InvolvedRole, { unit: ({ unitId }) => unitId }, Opd),
  elementFields(InvolvedRole, { through: ({ throughId }) => throughId }),
  elementFields(JointService, { service: ({ id }) => id }, Service),
];
