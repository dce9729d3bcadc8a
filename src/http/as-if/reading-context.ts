import { eachAsIf } from "../../repository/as-if.js";
import type { Context } from "../../repository/context.js";

/** Returns the context of a file that is read statement by statement, each as if the operations of `asIf` had been applied. */
export const readingContext = (context: Context): Context =>
  context.supposed ? eachAsIf(context, context.supposed) : context;
