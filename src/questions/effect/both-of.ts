import type { AsIf, Context } from "../../repository/context.js";

/** Reads something before and after the operations as if which a request is answered. */
export const bothOf = <T>(
  context: Context,
  { recorded }: AsIf,
  read: (context: Context) => Promise<T>,
): Promise<[before: T, after: T]> => Promise.all([read(recorded), read(context)]);
