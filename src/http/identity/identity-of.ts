import type { Logger } from "pino";
import { readSigningKey } from "../../access/accounts/signing-key.js";
import type { Config } from "../../config.js";
import { Identity, type IdentityParts } from "./identity.js";

/** Returns the identity of a server by its settings. Its key is made when the first account needs it. */
export function identityOf(config: Config, log: Logger, database: IdentityParts["database"]): Identity {
  let key: Uint8Array | undefined;
  return new Identity({
    database,
    get key() {
      key ??= readSigningKey(config);
      return key;
    },
    publicUrl: config.publicUrl,
    organization: config.organization,
    oidc: config.oidc,
    today: config.today,
    onFault: (error, message) => log.warn({ err: error, job: "identity" }, message),
  });
}
