import type { Choices } from "./webhook";

/** Arguments of a new webhook besides its account, address and kinds. */
interface Given {
  opd?: string;
  element?: string;
  question?: string;
  variables?: object;
}

/** Kinds of elements, by their names. */
type Kinds = Choices["metamodel"]["kinds"];

/** Returns the arguments that are filled in; if something cannot be sent, the reason in words. */
export function givenIn(fields: FormData, kinds: Kinds): Given | string {
  const textOf = (name: string) => String(fields.get(name) ?? "").trim() || undefined;
  const written = textOf("variables");
  const variables = written === undefined ? undefined : objectIn(written);
  if (written !== undefined && !variables)
    return 'Variabel bukan JSON yang sah. Tulislah seperti {"opd": "opd:DINKES"}, atau kosongkan.';
  const element = refIn(textOf("element"));
  if (element !== undefined && !mayName(element, kinds))
    return "Elemen tidak dikenal. Salin alamat halamannya, atau tulis jenis dan kodenya, seperti service:LYN-001.";
  return { opd: textOf("opd"), element, question: textOf("question"), variables };
}

/** Returns the ref of an element in the address of its page, `/e/<ref>` or `/opd/<code>`; other texts unchanged. */
function refIn(text: string | undefined): string | undefined {
  const [, page, part] = /^(?:https?:)?[^:]*(?::\d+)?\/(e|opd)\/([^/?#]+)/.exec(text ?? "") ?? [];
  if (!part) return text;
  const named = resultOf(() => decodeURIComponent(part)) ?? part;
  return page === "opd" ? `opd:${named}` : named;
}

/** True for an id, and for a ref: `service:LYN-001`. The server accepts other texts too, but would never send anything. */
function mayName(text: string, kinds: Kinds): boolean {
  const [, kind] = /^(\w+):\S/.exec(text) ?? [];
  const isOf = (name: string) => name.charAt(0).toLowerCase() + name.slice(1) === kind;
  return kinds.some(({ name }) => isOf(name)) || /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);
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
