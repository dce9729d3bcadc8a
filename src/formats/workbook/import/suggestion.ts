/** `Maksud Anda A atau B?` with a blank before it; nothing where there is nothing to suggest. */
export function suggestion(names: readonly string[]): string {
  if (names.length === 0) return "";
  const [last, ...others] = names.toReversed();
  return ` Maksud Anda ${others.length > 0 ? `${others.toReversed().join(", ")} atau ${last}` : last}?`;
}
