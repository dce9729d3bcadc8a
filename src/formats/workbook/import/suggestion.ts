/** Returns ` Maksud Anda A atau B?` with a leading blank, or an empty text without names. */
export function suggestion(names: readonly string[]): string {
  if (names.length === 0) return "";
  const [last, ...others] = names.toReversed();
  return ` Maksud Anda ${others.length > 0 ? `${others.toReversed().join(", ")} atau ${last}` : last}?`;
}
