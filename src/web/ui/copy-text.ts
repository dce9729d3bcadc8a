/** Copies a text. Returns whether the browser lets the page do so; over plain HTTP some have no clipboard, and an older way is used. */
export async function copyText(text: string): Promise<boolean> {
  if (!navigator.clipboard) return copyFromField(text);
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

function copyFromField(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  return isCopied;
}
