import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  typeFromAST,
  visit,
} from "graphql";
import { get } from "../common/present.js";

/**
 * Maximum number of fields of a compiled operation, counted once for each possible type. graphql-jit generates code for
 * each in about 0.3 ms: three nested `relations` of any kind have 60,000, which takes 16 s and 1.1 GB.
 */
const mostFields = 400;

/**
 * Returns true for operations that graphql-jit 0.8.9 answers like graphql-js (numbers: its issues). Excluded are:
 * - directives: the condition of one spread of a fragment affects the others (#111, #166, #197, #190);
 * - response keys with an underscore: it joins the keys of a path by underscores, so that different paths collide;
 * - introspection, whose names begin with two underscores;
 * - more than `mostFields` fields.
 */
export function isSafeToCompile(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
  if (operation.operation !== "query" || !hasSafeNames(document)) return false;
  const fields = new FieldCount(schema, document);
  return fields.fit(operation.selectionSet.selections, schema.getQueryType()!);
}

function hasSafeNames(document: DocumentNode): boolean {
  let isSafe = true;
  visit(document, {
    Directive: () => {
      isSafe = false;
    },
    Field: ({ alias, name }) => {
      const answered = (alias ?? name).value;
      if (answered.includes("_") && answered !== "__typename") isSafe = false;
    },
  });
  return isSafe;
}

/**
 * Counts fields as graphql-jit unrolls them: fragments at each spread, and selections on an abstract type once for each
 * of its types.
 */
class FieldCount {
  private readonly fragments: Map<string, FragmentDefinitionNode>;
  private fields = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
  ) {
    const fragments = document.definitions.filter(each => each.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map(each => [each.name.value, each]));
  }

  /** Returns false as soon as the maximum is exceeded, which bounds the time of counting. */
  fit(selections: readonly SelectionNode[], type: GraphQLCompositeType): boolean {
    return selections.every(selection => ++this.fields <= mostFields && this.fitsBeneath(selection, type));
  }

  private fitsBeneath(selection: SelectionNode, type: GraphQLCompositeType): boolean {
    if (selection.kind === Kind.FIELD) {
      const { selections = [] } = selection.selectionSet ?? {};
      return this.typesOf(selection.name.value, type).every(each => this.fit(selections, each));
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? get(this.fragments, selection.name.value) : selection;
    const isHere = !fragment.typeCondition || this.isOf(typeFromAST(this.schema, fragment.typeCondition), type);
    return !isHere || this.fit(fragment.selectionSet.selections, type);
  }

  private typesOf(field: string, type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
    const found = isObjectType(type) ? type.getFields()[field] : undefined;
    const named = found && getNamedType(found.type);
    if (!named || !isCompositeType(named)) return [];
    return isAbstractType(named) ? this.schema.getPossibleTypes(named) : [named];
  }

  private isOf(condition: unknown, type: GraphQLCompositeType): boolean {
    return (
      condition === type || (isObjectType(type) && isAbstractType(condition) && this.schema.isSubType(condition, type))
    );
  }
}
