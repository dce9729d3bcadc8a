/** A text of the file, and the language it is in, if the file says so. */
export interface Told {
  text: string;
  language?: string;
}

/** An element or a relation of an ArchiMate model, as it stands in the file. */
export interface Concept {
  /** Unique among all that the file holds. */
  identifier: string;
  /** ArchiMate type, such as ApplicationComponent or Serving. */
  type: string;
  line: number;
  /** The first is in the preferred language (`inPreferredOrder`), of documentation and values too. */
  names: Told[];
  documentation: Told[];
  /** `definition` is an identifier of `ExchangeModel.definitions`; a property may have a value for each language. */
  properties: { definition: string; values: Told[] }[];
}

/** A relation of the model, in the direction that ArchiMate gives it. */
export interface Relationship extends Concept {
  /** Identifiers of elements or of relations. */
  source: string;
  target: string;
  /** What ArchiMate says of some types only: accessType, modifier, isDirected. */
  qualities: Record<string, string>;
}

/** What is taken from an ArchiMate Open Exchange file. */
export interface ExchangeModel {
  name?: string;
  elements: Concept[];
  relationships: Relationship[];
  /** Names of properties by identifier. */
  definitions: Map<string, string>;
  /** What the file holds besides, and nothing here keeps: `{ views: 3 }`. */
  leftOut: Map<string, number>;
}
