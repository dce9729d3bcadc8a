import { keeper } from "../../access/keeper.js";
import { visible } from "../../access/viewer.js";
import type { Database, Row } from "../../database/database.js";
import { oddlyPartedText } from "../../graph/lookalikes.js";
import { matchElement } from "./match-element.js";
import { wordsOfChanged } from "./words-to-index.js";

/** Elements per transaction. */
const batch = 2_000;

const read = `MATCH (n:Element)
  WHERE n.id > $last AND (n.name =~ $oddly OR n.description =~ $oddly) AND ${visible(keeper, "n")}
  RETURN n.id AS id, n.name AS name, n.description AS description ORDER BY id LIMIT $batch`;

/** Stores the words of elements, without changing their revisions. */
export const storeWords = `UNWIND $rows AS row ${matchElement("n", "row.id")} SET n += row.words`;

/** Yields the words of elements that were written before words were stored, in batches for `storeWords`. */
export async function* wordsToStore(database: Pick<Database, "read">): AsyncGenerator<Row[]> {
  for (let last: string | undefined = ""; last !== undefined; ) {
    const rows = await database.read(read, { last, oddly: oddlyPartedText, batch });
    if (rows.length > 0)
      yield rows.map(({ id, name, description }) => ({ id, words: wordsOfChanged({ name, description }) }));
    last = rows.length === batch ? rows.at(-1)!.id : undefined;
  }
}
