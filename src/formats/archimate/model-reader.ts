import { append } from "../../common/group-by.js";
import { get, lastOf } from "../../common/present.js";
import type { Concept, ExchangeModel, Relationship, Told } from "./exchange-model.js";
import { inPreferredOrder } from "./preferred-language.js";

type Attributes = Record<string, string>;

/** Paths of the parts of a model that are counted but not imported. */
const leftOutParts = [
  "views/diagrams/view",
  "views/viewpoints/viewpoint",
  "organizations",
  "metadata",
  "properties",
  "documentation",
];

/** Builds a model from the tags of a file, in file order. A name of another namespace is passed as an empty text. */
export class ModelReader {
  readonly model: ExchangeModel = {
    elements: [],
    relationships: [],
    definitions: new Map(),
    leftOut: new Map(),
  };
  /** Number of names, documentation, properties and values read so far. */
  texts = 0;
  private readonly path: string[] = [];
  private concept?: Concept;
  private definition?: string;
  /** The text being read, if it is imported. */
  private told?: Told;
  /** Names of the model in all languages; `definitionNames` holds those of property definitions. */
  private readonly names: Told[] = [];
  private readonly definitionNames = new Map<string, Told[]>();

  /** Number of elements and relations read so far. */
  get concepts(): number {
    return this.model.elements.length + this.model.relationships.length;
  }

  open(name: string, attributes: Attributes, line: number) {
    this.path.push(name);
    const place = this.path.slice(1).join("/");
    if (leftOutParts.includes(place)) this.model.leftOut.set(name, (this.model.leftOut.get(name) ?? 0) + 1);
    if (place === "elements/element") this.begin(this.model.elements, conceptOf(attributes, line));
    else if (place === "relationships/relationship")
      this.begin(this.model.relationships, relationshipOf(attributes, line));
    else if (place === "propertyDefinitions/propertyDefinition") this.define(attributes.identifier);
    else this.openWithin(place, attributes);
  }

  text(text: string) {
    if (this.told) this.told.text += text;
  }

  close() {
    const place = this.path.slice(1).join("/");
    if (this.told && place === "name") this.nameModel(this.told);
    if (this.told && place === "propertyDefinitions/propertyDefinition/name" && this.definition)
      this.nameDefinition(this.definition, this.told);
    this.told = undefined;
    this.path.pop();
    if (this.path.length === 2) this.end();
  }

  private nameModel(told: Told) {
    this.names.push(told);
    this.model.name = inPreferredOrder(this.names)[0]!.text;
  }

  private nameDefinition(identifier: string, told: Told) {
    append(this.definitionNames, identifier, told);
    this.model.definitions.set(identifier, inPreferredOrder(get(this.definitionNames, identifier))[0]!.text);
  }

  /** Orders the languages only at the end of an element or relation, when all of them have been read. */
  private end() {
    const { concept } = this;
    if (!concept) return;
    concept.names = inPreferredOrder(concept.names);
    concept.documentation = inPreferredOrder(concept.documentation);
    for (const property of concept.properties) property.values = inPreferredOrder(property.values);
    this.concept = undefined;
  }

  private begin<T extends Concept>(list: T[], concept: T) {
    list.push(concept);
    this.concept = concept;
  }

  private define(identifier: string | undefined) {
    this.texts++;
    this.definition = identifier;
  }

  private openWithin(place: string, { lang, propertyDefinitionRef = "" }: Attributes) {
    const told: Told = { text: "", ...(lang && { language: lang }) };
    if (place === "name" || place === "propertyDefinitions/propertyDefinition/name") this.told = told;
    if (!this.concept) return;
    this.texts++;
    const { names, documentation, properties } = this.concept;
    const within = this.path.slice(3).join("/");
    if (within === "name") this.tell(names, told);
    else if (within === "documentation") this.tell(documentation, told);
    else if (within === "properties/property") properties.push({ definition: propertyDefinitionRef, values: [] });
    else if (within === "properties/property/value") this.tell(lastOf(properties).values, told);
  }

  private tell(list: Told[], told: Told) {
    list.push(told);
    this.told = told;
  }
}

const conceptOf = ({ identifier = "", type = "" }: Attributes, line: number): Concept => ({
  identifier,
  type: type.replace(/^.*:/, ""),
  line,
  names: [],
  documentation: [],
  properties: [],
});

const qualities = ["accessType", "modifier", "isDirected"];

const relationshipOf = (attributes: Attributes, line: number): Relationship => ({
  ...conceptOf(attributes, line),
  source: attributes.source ?? "",
  target: attributes.target ?? "",
  qualities: Object.fromEntries(Object.entries(attributes).filter(([name]) => qualities.includes(name))),
});
