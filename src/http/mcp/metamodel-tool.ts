import { type GraphQLSchema, isEnumType } from "graphql";
import { objectSchema, type Parameter } from "./input-schema.js";
import type { Tool } from "./tool.js";
import { toolOfRoot } from "./tool-of-root.js";

const name = "metamodel";

const overview = `query Mcp_${name} {
  metamodel { kinds { name label description } relations { source type target labels } }
}`;

const details = `query Mcp_${name} {
  metamodel {
    kinds { name label description mandatoryRelations properties { name label type description mandatory required unit isList } }
    relations { source type target labels forward reverse isToOne carriesImpact vital }
    enumerations { name values { value label } }
  }
}`;

/** Returns the tool for kinds, properties and relations. None if the schema has no metamodel. */
export function metamodelTool(schema: GraphQLSchema): Tool[] {
  const kinds = schema.getType("KindName");
  if (!isEnumType(kinds)) return [];
  const description = "Only this kind, with its properties, its relations and the values of its lists.";
  const parameters: Parameter[] = [{ name: "kind", type: kinds, description }];
  return toolOfRoot(schema, name, ({ operationName }) => ({
    title: "What can be recorded?",
    description:
      "All kinds of element and all relations between them, with Indonesian labels; or one kind in detail. (Apa saja yang dapat dicatat?)",
    inputSchema: objectSchema(parameters),
    async call({ kind }, { ask }) {
      const { data, errors } = await ask({ query: kind ? details : overview, variables: {}, operationName });
      return { data: kind ? detailsOf(data?.[name], kind) : data?.[name], errors };
    },
  }));
}

/** Keeps what concerns one kind. */
function detailsOf(described: any, kind: unknown) {
  if (!described) return described;
  const kinds = described.kinds.filter((each: any) => each.name === kind);
  const types = kinds.flatMap(({ properties }: any) => properties.map(({ type }: any) => type));
  return {
    kinds,
    relations: described.relations.filter(({ source, target }: any) =>
      [kind, "Element"].some(end => [source, target].includes(end)),
    ),
    enumerations: described.enumerations.filter((each: any) => types.includes(each.name)),
  };
}
