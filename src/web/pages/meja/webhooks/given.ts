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
  return { opd: textOf("opd"), element: textOf("element"), question: textOf("question"), variables };
}

function objectIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
