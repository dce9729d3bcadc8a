/** Moves eyes and keyboard to the part of the page that the address names. Returns false if there is none. */
export function goToNamedPart(): boolean {
  const named = location.hash ? document.getElementById(location.hash.slice(1)) : null;
  if (!named) return false;
  named.scrollIntoView();
  named.focus({ preventScroll: true });
  if (document.activeElement === named) return true;
  // Parts that are no fields take the focus only with a tab index.
  named.tabIndex = -1;
  named.focus({ preventScroll: true });
  return true;
}
