import { useEffect } from "preact/hooks";

/** Vertical places in pixels at which the reader has left the addresses of this visit. */
const left = new Map<string, number>();

let isReturn = false;

/** Notes the place at which the reader leaves an address. */
export const leave = (address: string): void => void left.set(address, window.scrollY);

/** Returns the place at which the reader has left an address, if the back button leads there; undefined otherwise. */
export const placeOfReturn = (address: string): number | undefined => (isReturn ? left.get(address) : undefined);

/** Notes each use of a link, and of the back button. */
export function usePlaces(): void {
  useEffect(() => {
    const listeners = {
      popstate: () => {
        isReturn = true;
      },
      pushState: () => {
        isReturn = false;
      },
      // Whole documents are restored by the browser.
      pagehide: () => {
        history.scrollRestoration = "auto";
      },
    };
    for (const [event, listener] of Object.entries(listeners)) addEventListener(event, listener);
    return () => {
      for (const [event, listener] of Object.entries(listeners)) removeEventListener(event, listener);
    };
  }, []);
}
