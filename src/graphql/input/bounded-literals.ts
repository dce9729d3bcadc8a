import { type ASTVisitor, GraphQLError, type ValidationContext, type ValueNode } from "graphql";
import { limits } from "../../common/limits.js";
import { faultOfText, tooDeep, tooLong } from "./bounded-value.js";
import { isLongPlace, isWritten } from "./variable-uses.js";

/** Validation rule: applies the limits of variables to literal values in the document. */
export function boundedLiterals(context: ValidationContext): ASTVisitor {
  let depth = 0;
  const refuse = (node: ValueNode, why: string) =>
    context.reportError(new GraphQLError(`A value of this document ${why}.`, { nodes: node }));
  const enter = (node: ValueNode) => {
    if (++depth === limits.maxInputDepth + 1) refuse(node, tooDeep);
  };
  const leave = () => void depth--;
  return {
    ObjectValue: { enter, leave },
    ListValue: {
      enter(node) {
        enter(node);
        if (node.values.length > limits.maxListLength) refuse(node, tooLong(node.values.length));
      },
      leave,
    },
    StringValue(node, _key, _parent, _path, ancestors) {
      const type = context.getInputType();
      const isLong = isLongPlace(ancestors) || isWritten(context, context.getSchema());
      const why = type && faultOfText(node.value, type, isLong);
      if (why) refuse(node, why);
    },
  };
}
