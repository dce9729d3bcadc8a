/** Arguments of a new webhook besides its account, address and kinds. */
interface Given {
  opd?: string;
  element?: string;
  question?: string;
  variables?: object;
}

/** Returns the arguments that are filled in; undefined if the variables are no JSON object. */
export function givenIn(fields: FormData): Given | undefined {
  const textOf = (name: string) => String(fields.get(name) ?? "").trim() || undefined;
  const written = textOf("variables");
  const variables = written === undefined ? undefined : objectIn(written);
  if (written !== undefined && !variables) return undefined;
  return { opd: textOf("opd"), element: refIn(textOf("element")), question: textOf("question"), variables };
}

/** Returns the ref of an element in the address of its page; other texts unchanged. */
function refIn(text: string | undefined): string | undefined {
  const [, part] = /\/e\/([^/?#]+)/.exec(text ?? "") ?? [];
  return part ? (resultOf(() => decodeURIComponent(part)) ?? part) : text;
}

function objectIn(text: string): object | undefined {
  const value: unknown = resultOf(() => JSON.parse(text));
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
}

/** Returns the result of reading a text; undefined if it cannot be read. */
function resultOf<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
