/** Text of the file and its language, if the file names one. */
export interface Told {
  text: string;
  language?: string;
}

/** Element or relation of an ArchiMate model, as in the file. */
export interface Concept {
  /** Unique within the file. */
  identifier: string;
  /** ArchiMate type, such as ApplicationComponent or Serving. */
  type: string;
  line: number;
  /** The preferred language comes first (`inPreferredOrder`); this applies to documentation and property values too. */
  names: Told[];
  documentation: Told[];
  /** `definition` is a key of `ExchangeModel.definitions`; a property may have one value per language. */
  properties: { definition: string; values: Told[] }[];
}

/** Relation of the model, in the direction of ArchiMate. */
export interface Relationship extends Concept {
  /** Identifier of an element or a relation; so is `target`. */
  source: string;
  target: string;
  /** Attributes that only some ArchiMate types have: accessType, modifier, isDirected. */
  qualities: Record<string, string>;
}

/** Parts of an ArchiMate Open Exchange file that are imported. */
export interface ExchangeModel {
  name?: string;
  elements: Concept[];
  relationships: Relationship[];
  /** Names of properties by identifier. */
  definitions: Map<string, string>;
  /** Number of the parts that are not imported, by name: `{ views: 3 }`. */
  leftOut: Map<string, number>;
}
