import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  TypeInfo,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from "graphql";

/** Response key of `pageInfo` in an answer. */
export const pageKey = "exportPage";

const afterVariable = "exportAfter";

/** Operation with its fragments. */
export interface Parts {
  operation: OperationDefinitionNode;
  fragments: readonly FragmentDefinitionNode[];
}

/** Document of a single root field. */
export interface RootDocument {
  document: DocumentNode;
  /** True if its list is paged by the variable `exportAfter`. */
  isPaged: boolean;
}

const ofPaging = parse(
  `query Export($${afterVariable}: String) { list(after: $${afterVariable}) { ${pageKey}: pageInfo { hasNextPage endCursor } } }`,
).definitions[0] as OperationDefinitionNode;
const [pagedField] = ofPaging.selectionSet.selections as [FieldNode];

/** Returns the variables for the page after a cursor. */
export const variablesAfter = (cursor: string | null): Record<string, unknown> => ({ [afterVariable]: cursor });

/**
 * Returns the document of one root field, with the variables and fragments that it uses. A list is paged by a variable.
 */
export function rootDocument(schema: GraphQLSchema, { operation, fragments }: Parts, node: FieldNode): RootDocument {
  const isPaged = isPagedList(schema.getQueryType()!.getFields()[node.name.value]!);
  const field = isPaged ? withPage(node) : node;
  const alone = { ...operation, selectionSet: { ...operation.selectionSet, selections: [field] } };
  const used = fragmentsUsed(alone, fragments);
  const variables = namesIn([alone, ...used]);
  const kept = [...(operation.variableDefinitions ?? []), ...(isPaged ? ofPaging.variableDefinitions! : [])];
  const variableDefinitions = kept.filter((each: VariableDefinitionNode) => variables.has(each.variable.name.value));
  const document = { kind: Kind.DOCUMENT, definitions: [{ ...alone, variableDefinitions }, ...used] } as DocumentNode;
  return { isPaged, document: withPagesWithin(document, schema) };
}

function isPagedList({ args, type }: GraphQLField<unknown, unknown>): boolean {
  const answer = getNamedType(type);
  return isObjectType(answer) && "pageInfo" in answer.getFields() && args.some(({ name }) => name === "after");
}

/** Adds `pageInfo` to nested lists, so that a cell can mark values that it leaves out. */
function withPagesWithin(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const types = new TypeInfo(schema);
  const addPage = (node: FieldNode): FieldNode | undefined => {
    const answer = getNamedType(types.getType());
    const isAsked = node.selectionSet?.selections.some(
      each => each.kind === Kind.FIELD && each.alias?.value === pageKey,
    );
    if (isAsked || !isObjectType(answer) || !("pageInfo" in answer.getFields())) return undefined;
    const selections = [...node.selectionSet!.selections, ...pagedField.selectionSet!.selections];
    return { ...node, selectionSet: { ...node.selectionSet!, selections } };
  };
  return visit(document, visitWithTypeInfo(types, { Field: { leave: addPage } }));
}

function withPage(node: FieldNode): FieldNode {
  const args = (node.arguments ?? []).filter(
    ({ name }: ArgumentNode) => !["after", "before", "last"].includes(name.value),
  );
  const selections = [...node.selectionSet!.selections, ...pagedField.selectionSet!.selections];
  return {
    ...node,
    arguments: [...args, ...pagedField.arguments!],
    selectionSet: { ...node.selectionSet!, selections },
  };
}

function fragmentsUsed(
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): FragmentDefinitionNode[] {
  const used = new Set<string>();
  const follow = (node: OperationDefinitionNode | FragmentDefinitionNode) =>
    visit(node, {
      FragmentSpread({ name }) {
        if (used.has(name.value)) return;
        used.add(name.value);
        follow(fragments.find(each => each.name.value === name.value)!);
      },
    });
  follow(operation);
  return fragments.filter(({ name }) => used.has(name.value));
}

function namesIn(nodes: readonly (OperationDefinitionNode | FragmentDefinitionNode)[]): Set<string> {
  const names = new Set<string>();
  const withoutDeclared = nodes.map(node =>
    "variableDefinitions" in node ? { ...node, variableDefinitions: [] } : node,
  );
  for (const node of withoutDeclared) visit(node, { Variable: ({ name }) => void names.add(name.value) });
  return names;
}
