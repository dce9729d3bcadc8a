import * as conflicts from "./conflicts.js";
import { Element } from "./element.js";
import { refuseIdentity } from "./identities.js";
import { definitionOf, type Kind, propertiesOf, singularOf } from "./kind.js";
import type { End, Relation } from "./relation.js";
import { admits, fieldsOfRelation, type RelationField } from "./relation-field.js";
import { refuseUnknownNames } from "./unknown-names.js";

/** The kinds of element there are and the relations they may have. Refuses declarations that would hide each other or name what is not there. */
export class Metamodel {
  readonly kinds: readonly Kind[];
  readonly relations: readonly Relation[];
  readonly fields: readonly RelationField[];
  private readonly kindByName: Map<string, Kind>;
  private readonly relationsByType = new Map<string, Relation[]>();
  private readonly fieldsByOwner = new Map<End, Map<string, RelationField>>();

  constructor({ kinds, relations }: { kinds: Kind[]; relations: Relation[] }) {
    this.kinds = kinds;
    this.relations = relations;
    this.fields = relations.flatMap(fieldsOfRelation);
    this.kindByName = new Map(kinds.map(kind => [kind.name, kind]));
    for (const relation of relations)
      this.relationsByType.set(relation.type, [...this.relationsOfType(relation.type), relation]);
    for (const owner of [Element, ...kinds])
      this.fieldsByOwner.set(owner, new Map(this.fieldsOf(owner).map(field => [field.name, field])));
    this.refuseConflicts(kinds, relations);
    kinds.forEach(refuseIdentity);
    refuseUnknownNames(this);
  }

  /** Returns the kind of that name. Throws if there is none. */
  kind(name: string): Kind {
    const kind = this.findKind(name);
    if (!kind) throw new Error(`There is no kind of element named "${name}"`);
    return kind;
  }

  /** Returns the relation fields of a kind, including those of every element. For Element: only those. */
  fieldsOf(kind: End): RelationField[] {
    return this.fields.filter(field => field.owner === kind || field.owner === Element);
  }

  /** Returns the kind of that name, if there is one. */
  findKind(name: string): Kind | undefined {
    return this.kindByName.get(name);
  }

  /** Returns the field of that name on a kind. */
  field(kind: End, name: string): RelationField | undefined {
    return this.fieldsByOwner.get(kind)?.get(name);
  }

  /** Returns the declarations of a relation type; several if it connects different kinds. */
  relationsOfType(type: string): Relation[] {
    return this.relationsByType.get(type) ?? [];
  }

  /** Returns the declaration under which two kinds may be related, if there is one. */
  relationBetween(source: Kind, type: string, target: Kind): Relation | undefined {
    return this.relationsOfType(type).find(each => admits(each.source, source) && admits(each.target, target));
  }

  /**
   * Returns the Indonesian label of a relation, as read from its source (OUT) or target (IN); for undeclared kinds, the
   * label of the type's first declaration.
   */
  labelOf(type: string, [source, target]: [string, string], direction: "OUT" | "IN" = "OUT"): string {
    const declared = this.relationBetween(this.kind(source), type, this.kind(target)) ?? this.relationsOfType(type)[0]!;
    return declared.labels[direction === "OUT" ? 0 : 1];
  }

  /** Distinct relation types. */
  get relationTypes(): string[] {
    return [...new Set(this.relations.map(({ type }) => type))];
  }

  /** Relation types along which trouble spreads, against the arrow. */
  get impactTypes(): string[] {
    return [...new Set(this.relations.filter(relation => relation.carriesImpact).map(relation => relation.type))];
  }

  /** Relation type from a to-be element to the element that it replaces. */
  get supersession(): string {
    const relation = this.relations.find(({ supersedes }) => supersedes);
    if (!relation) throw new Error("The metamodel declares no relation that supersedes");
    return relation.type;
  }

  private refuseConflicts(kinds: Kind[], relations: Relation[]) {
    const queries = kinds.flatMap(kind => [singularOf(kind), definitionOf(kind).plural]);
    conflicts.refuseTwins(queries.map(name => `query ${name}`));
    for (const kind of kinds) {
      const names = [...propertiesOf(kind), ...this.fieldsOf(kind)].map(({ name }) => `field ${kind.name}.${name}`);
      conflicts.refuseTwins(names);
    }
    conflicts.refuseTwoMeanings(this.fields, kinds);
    conflicts.refuseTwoPropertyTypes(kinds);
    conflicts.refuseMixedNature(relations);
    conflicts.refuseTwinRelations(relations);
    conflicts.refuseTakenProperties(relations);
    conflicts.refuseOtherSpelling(relations);
  }
}
