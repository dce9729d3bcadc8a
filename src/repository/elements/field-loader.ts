import DataLoader from "dataloader";
import type { FieldNode, GraphQLResolveInfo } from "graphql";
import type { PlateauName } from "../../graph/plateau.js";
import type { Reading } from "./element-row.js";

/** Reads what a field shows of each of these elements, on that day, as-is unless said; an element may be missing in the answer. */
type ReadAll<R> = (ids: string[], day: string, plateau?: PlateauName) => Promise<Map<string, R>>;

/**
 * Fields of Element that an analysis answers: asked for a page of elements they cost what they cost for one, because
 * all elements for which a field is resolved at one moment are read together.
 */
export class FieldLoader {
  private readonly places = new Map<FieldNode, Map<string, DataLoader<string, unknown>>>();

  /** The answer of the field being resolved for one element, of the day and plateau that the element was read for. */
  load<R>(
    info: GraphQLResolveInfo,
    { id, asOf, seenIn }: { id: string } & Reading,
    readAll: ReadAll<R>,
  ): Promise<R | undefined> {
    // One place in the document has one set of arguments, so whoever comes first may read for all.
    const place = info.fieldNodes[0]!;
    const loaders = this.places.get(place) ?? new Map();
    this.places.set(place, loaders);
    const reading = asOf + (seenIn ?? "");
    if (!loaders.has(reading))
      loaders.set(
        reading,
        loaderOf(ids => readAll(ids, asOf, seenIn)),
      );
    return loaders.get(reading)!.load(id);
  }
}

function loaderOf<R>(readAll: (ids: string[]) => Promise<Map<string, R>>): DataLoader<string, R | undefined> {
  return new DataLoader(async ids => {
    const answers = await readAll([...ids]);
    return ids.map(id => answers.get(id));
  });
}
