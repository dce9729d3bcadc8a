import {
  type ASTNode,
  type DocumentNode,
  GraphQLScalarType,
  GraphQLSchema,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";

/** Query compiled by graphql-jit. Its variables must have been coerced by graphql-js. */
export interface Compiled {
  query: CompiledQuery["query"];
  /** Variables that must be present and not null; otherwise the answer could differ from that of graphql-js. */
  needed: readonly string[];
}

/**
 * Type of all variables during compilation, which passes on any value. For input types, graphql-jit generates code for
 * all levels, endlessly for recursive types (its issues #81, #175, #244).
 */
const coerced = new GraphQLScalarType({ name: "Coerced" });

/** Compiles the queries of one schema. */
export class QueryCompiler {
  private readonly schema: GraphQLSchema;

  constructor(schema: GraphQLSchema) {
    const { types, ...config } = schema.toConfig();
    this.schema = new GraphQLSchema({ ...config, types: [...types, coerced], assumeValid: true });
  }

  /** Returns undefined if graphql-jit cannot compile the operation. */
  compile(document: DocumentNode, operation: OperationDefinitionNode): Compiled | undefined {
    const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
    const needed = this.neededIn({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments] });
    const variableDefinitions = operation.variableDefinitions?.map(ofAnyValue) ?? [];
    const definitions = [{ ...operation, variableDefinitions }, ...fragments];
    const options = { disablingCapturingStackErrors: true };
    const found = compileQuery(this.schema, { kind: Kind.DOCUMENT, definitions }, operation.name?.value, options);
    return isCompiledQuery(found) ? { query: found.query, needed } : undefined;
  }

  /**
   * Returns the variables that must be present. Within lists and objects graphql-jit treats an omitted variable as null
   * (#91); for an argument that refuses null it reports every error.
   */
  private neededIn(document: DocumentNode): string[] {
    const needed = new Set<string>();
    const types = new TypeInfo(this.schema);
    const visitor = visitWithTypeInfo(types, {
      VariableDefinition: () => false,
      Variable: ({ name }, _key, parent) => {
        const isArgument = (parent as ASTNode).kind === Kind.ARGUMENT;
        if (!isArgument || isNonNullType(types.getInputType())) needed.add(name.value);
      },
    });
    visit(document, visitor);
    return [...needed];
  }
}

const ofAnyValue = ({ kind, variable }: VariableDefinitionNode): VariableDefinitionNode => ({
  ...{ kind, variable },
  type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: coerced.name } },
});
