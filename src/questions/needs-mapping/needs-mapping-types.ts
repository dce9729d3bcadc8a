import { Field, ObjectType } from "type-graphql";
import { RelationType } from "../../contract/closed-sets.js";
import { ConnectionOf } from "../../contract/connection-of.js";
import { Element, enumeration } from "../../metamodel/define/index.js";
import { Reference } from "../../metamodel/reference.js";

export const MappingNeed = enumeration("MappingNeed", "Action needed for a node of an older version.", {
  TAKE_SUCCESSOR: "Pindahkan ke penggantinya",
  CHOOSE_SUCCESSOR: "Pilih salah satu pengganti",
  NO_SUCCESSOR: "Tanpa pengganti, petakan sendiri",
});

@ObjectType({ description: "Element with a relation to a reference node of an older version." })
export class OutdatedReference {
  @Field(() => Element)
  element!: object;

  @Field(() => RelationType, { description: "Type of the relation, such as CLASSIFIED_AS." })
  relation!: string;

  @Field(() => Reference, { description: "Old node." })
  reference!: object;

  @Field(() => [Reference], {
    description: "Successors of the node (SUCCEEDED_BY) in force in the newest version, by code.",
  })
  successors!: object[];

  @Field(() => MappingNeed)
  need!: string;

  @Field(() => String, { description: "`need` in Indonesian." })
  label!: string;

  elementId!: string;
  referenceId!: string;
  successorIds!: string[];
}

@ConnectionOf(() => OutdatedReference, "Needed mappings, by code of the element.")
export class OutdatedReferenceConnection {
  @Field(() => Boolean, { description: "True if there are more than `limits.maxWalkNodes`." })
  isPartial!: boolean;
}
