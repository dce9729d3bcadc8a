/** Maximum causes of an error that are described. */
const mostCauses = 5;

/** Maximum characters of a message. */
const longestMessage = 500;

/** Error in a line of the log. */
interface Described {
  type: string;
  message: string;
  code?: string;
  /** Places of the program, innermost first; absent for an outage (`isOutage`) and its causes. */
  stack?: string;
  cause?: Described;
}

/**
 * Parts of a message that may be values: from the first quotation mark of a kind to the last, what is in brackets, names in addresses,
 * and numbers of more than four digits. Neo4j writes the value that violates a constraint, and JSON.parse the text that it cannot read.
 */
const values = /'.*'|".*"|“.*”|\{.*\}|\[.*\]|\(.*\)|\/\/[^\s/@]*@|\d{5,}/gs;

/** Describes an error for the log: its type, code and place, and its message without values. */
export const describeError = (error: unknown): Described => describe(error, mostCauses, true);

function describe(error: unknown, causes: number, isPlaced: boolean): Described {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutValues(String(error)), stack: "" };
  const { name, message, stack = "", cause } = error;
  const { code, isOutage = false } = error as { code?: unknown; isOutage?: boolean };
  const hasPlaces = isPlaced && !isOutage;
  return {
    type: error.constructor.name || name,
    message: withoutValues(message),
    ...(code !== undefined && { code: String(code) }),
    ...(hasPlaces && { stack: placesOf(stack) }),
    ...(cause !== undefined && causes > 0 && { cause: describe(cause, causes - 1, hasPlaces) }),
  };
}

const withoutValues = (message: string): string => message.replace(values, "…").slice(0, longestMessage);

/** Returns the lines of a stack that are places: those above repeat the message. */
const placesOf = (stack: string): string =>
  stack
    .split("\n")
    .filter(line => /^\s+at /.test(line))
    .join("\n");
