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

/** A query as graphql-jit compiled it. It takes variables that graphql-js has coerced. */
export interface Compiled {
  query: CompiledQuery["query"];
  /** Variables without which, or with null for which, it would answer otherwise than graphql-js. */
  needed: readonly string[];
}

/**
 * Type of all variables while a query is compiled, which hands on any value. graphql-jit would write code for all that an
 * input type may hold, level by level, without end where it holds itself (its issues #81, #175, #244).
 */
const coerced = new GraphQLScalarType({ name: "Coerced" });

/** Compiles queries of one schema. */
export class QueryCompiler {
  private readonly schema: GraphQLSchema;

  constructor(schema: GraphQLSchema) {
    const { types, ...config } = schema.toConfig();
    this.schema = new GraphQLSchema({ ...config, types: [...types, coerced], assumeValid: true });
  }

  /** Undefined where graphql-jit finds that it cannot. */
  compile(document: DocumentNode, operation: OperationDefinitionNode): Compiled | undefined {
    const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
    const needed = this.neededIn({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments] });
    const variableDefinitions = operation.variableDefinitions?.map(ofAnyValue) ?? [];
    const definitions = [{ ...operation, variableDefinitions }, ...fragments];
    const options = { disablingCapturingStackErrors: true };
    const found = compileQuery(this.schema, { kind: Kind.DOCUMENT, definitions }, operation.name?.value, options);
    return isCompiledQuery(found) ? { query: found.query, needed } : undefined;
  }

  /** Within lists and objects it takes what is left out for null (#91); where null is refused, it tells of each argument. */
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
