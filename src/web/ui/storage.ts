/** Texts by name in this browser. A browser may forbid to store them, or have no room: then nothing is stored. */
export interface Store {
  /** Returns a text; undefined for none. */
  read(name: string): string | undefined;
  /** Returns the value of a text in JSON; undefined for none, and for other texts. */
  readJson(name: string): any;
  /** Stores a text; undefined removes it. */
  write(name: string, text: string | undefined): void;
  clear(): void;
}

function storeOf(open: () => Storage): Store {
  const attempt = <Result>(use: (storage: Storage) => Result): Result | undefined => {
    try {
      return use(open());
    } catch {
      return undefined;
    }
  };
  return {
    read: name => attempt(storage => storage.getItem(name)) ?? undefined,
    readJson: name => attempt(storage => JSON.parse(storage.getItem(name) ?? "null")) ?? undefined,
    write: (name, text) =>
      attempt(storage => (text === undefined ? storage.removeItem(name) : storage.setItem(name, text))),
    clear: () => attempt(storage => storage.clear()),
  };
}

/** Store that outlives a visit. */
export const lasting = storeOf(() => localStorage);

/** Store of one tab, until it is closed. */
export const ofTab = storeOf(() => sessionStorage);
