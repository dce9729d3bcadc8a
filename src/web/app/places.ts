import { useEffect } from "preact/hooks";
import { ofTab } from "../ui/storage";

/** Name of the vertical places in pixels at which the reader has left addresses in this tab; they survive a reload. */
const left = "tempat";

/** Most addresses whose places are remembered. */
const most = 50;

const places = (): [address: string, top: number][] => ofTab.readJson(left) ?? [];

// Before a link is used, only back and forward change the address: perhaps before this script runs.
let isReturn = true;

/** Notes the place at which the reader leaves an address. */
export function leave(address: string): void {
  const others = places().filter(([each]) => each !== address);
  ofTab.write(left, JSON.stringify([...others, [address, window.scrollY]].slice(-most)));
}

/** Returns the place at which the reader has left an address, if the back button leads there; undefined otherwise. */
export const placeOfReturn = (address: string): number | undefined =>
  isReturn ? places().find(([each]) => each === address)?.[1] : undefined;

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
