import path from "node:path";
import { provideKey } from "../../database/key-file.js";

/** Settings of the key with which sign-in links, sessions and tokens are signed. */
export interface SigningKeySettings {
  dataDir: string;
  /** Key shared by several servers. Default: a file in `dataDir`. */
  signingKey: string | undefined;
}

/**
 * Returns the signing key: that of the settings, else that of the file `signing-key` in the data folder, which is
 * created with mode 0600. Throws StartupError for a file that other users may read.
 */
export function readSigningKey({ dataDir, signingKey }: SigningKeySettings): Uint8Array {
  return new TextEncoder().encode(
    signingKey ?? provideKey(path.join(dataDir, "signing-key"), "signing key", "Delete it and start again."),
  );
}
