import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { elementNamed } from "../../graphql/cost/element-types.js";
import { pictureFormats } from "../picture-routes.js";

/** Selected fields by name, each with those beneath it; a leaf has none. */
type Fields = Map<string, Fields>;

type Field = GraphQLField<unknown, unknown>;

/** Fields of every element. The ref contains kind and code. */
const ofElements = ["ref", "name"];
const inRef = ["code", "kind"];
const ofPages = ["hasNextPage", "endCursor"];
const drawn = pictureFormats.map(({ picture }) => picture.field);

/** Levels of objects beneath the answer. The deepest answer of today has four. */
const mostLevels = 5;

/**
 * Returns the selection of a tool for a type of answer: all values at any level but pictures and translations, of each
 * element its ref and name, and in addition the columns of the table that the question declares.
 */
export function answerSelection(answer: GraphQLNamedType, columns: readonly string[]): string {
  const fields = fieldsOf(answer, mostLevels);
  for (const path of columns) add(fields, path.split("."));
  return printed(fields);
}

function fieldsOf(type: GraphQLNamedType, levels: number): Fields {
  if (elementNamed(type.name)) return only(ofElements);
  if (type.name === "PageInfo") return only(ofPages);
  if (!isObjectType(type) || levels === 0) return new Map();
  const shown = Object.values(type.getFields()).filter(field => isShown(field, type));
  return new Map(
    shown.flatMap(({ name, type }): [string, Fields][] => {
      const named = getNamedType(type);
      const beneath = fieldsOf(named, levels - 1);
      return isLeafType(named) || beneath.size > 0 ? [[name, beneath]] : [];
    }),
  );
}

const only = (names: readonly string[]): Fields => new Map(names.map(name => [name, new Map()]));

function isShown({ name, args }: Field, type: GraphQLObjectType): boolean {
  const others = type.getFields();
  const isTranslation = name.endsWith("InEnglish") && name.replace(/InEnglish$/, "") in others;
  const isTwice = name === "edges" && "nodes" in others;
  return !isTranslation && !isTwice && !drawn.includes(name) && !args.some(isRequiredArgument);
}

function add(fields: Fields, [name, ...beneath]: string[]): void {
  if (name === undefined || (fields.has("ref") && inRef.includes(name))) return;
  const within = fields.get(name) ?? new Map();
  fields.set(name, within);
  add(within, beneath);
}

const printed = (fields: Fields): string =>
  [...fields].map(([name, beneath]) => (beneath.size > 0 ? `${name} { ${printed(beneath)} }` : name)).join(" ");
