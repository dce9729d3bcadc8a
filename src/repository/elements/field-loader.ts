import DataLoader from "dataloader";
import type { FieldNode, GraphQLResolveInfo } from "graphql";
import { get } from "../../common/present.js";
import type { PlateauName } from "../../graph/plateau.js";
import type { Reading } from "./element-row.js";

/**
 * Reads the values of a field for several elements on a day. Default plateau: as-is. Elements may be missing in the
 * result.
 */
type ReadAll<R> = (ids: string[], day: string, plateau?: PlateauName) => Promise<Map<string, R>>;

/**
 * DataLoader for fields of Element that a question computes: a page of elements costs as much as one, because all
 * elements resolved at the same moment are read together.
 */
export class FieldLoader {
  private readonly places = new Map<FieldNode, Map<string, DataLoader<string, unknown>>>();

  /** Loads the field being resolved for one element, for the day and plateau of that element. */
  load<R>(
    info: GraphQLResolveInfo,
    { id, asOf, seenIn }: { id: string } & Reading,
    readAll: ReadAll<R>,
  ): Promise<R | undefined> {
    // One place in the document has one set of arguments, so the first request may read for all.
    const place = info.fieldNodes[0]!;
    const loaders = this.places.get(place) ?? new Map();
    this.places.set(place, loaders);
    const reading = asOf + (seenIn ?? "");
    if (!loaders.has(reading))
      loaders.set(
        reading,
        loaderOf(ids => readAll(ids, asOf, seenIn)),
      );
    return get(loaders, reading).load(id);
  }
}

function loaderOf<R>(readAll: (ids: string[]) => Promise<Map<string, R>>): DataLoader<string, R | undefined> {
  return new DataLoader(async ids => {
    const answers = await readAll([...ids]);
    return ids.map(id => answers.get(id));
  });
}
