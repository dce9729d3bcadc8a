import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { exportJWK, type GenerateKeyPairResult, generateKeyPair, type JWTPayload, SignJWT } from "jose";

/** Issuer of tokens with discovery and keys that can be exchanged. */
export class TokenIssuer {
  readonly audience = "spbe-arsitektur";
  private readonly keys = new Map<string, GenerateKeyPairResult>();
  private current = { alg: "RS256", kid: "" };
  private server: Server | undefined;
  /** Number of requests for its keys. */
  readings = 0;

  get url(): string {
    return `http://127.0.0.1:${(this.server!.address() as { port: number }).port}`;
  }

  async start(): Promise<void> {
    await this.exchangeKey();
    this.server = createServer(async ({ url }, answer) => {
      answer.setHeader("content-type", "application/json");
      answer.end(JSON.stringify(url === "/keys" ? await this.published() : this.metadata()));
    }).listen(0, "127.0.0.1");
    await once(this.server, "listening");
  }

  stop(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }

  /** Signs with a new key from now on and withdraws the old one. */
  async exchangeKey(alg = "RS256"): Promise<void> {
    this.keys.clear();
    this.current = { alg, kid: `key-${performance.now()}` };
    this.keys.set(this.current.kid, await generateKeyPair(alg, { extractable: true }));
  }

  /** Signs a token with the current key; `claims` replace the usual ones. */
  async sign(subject: string, claims: JWTPayload = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    const usual = { iss: this.url, aud: this.audience, sub: subject, iat: now, exp: now + 300 };
    return new SignJWT({ ...usual, ...claims })
      .setProtectedHeader(this.current)
      .sign(this.keys.get(this.current.kid)!.privateKey);
  }

  /** Public key as text, which an attacker could use as a shared secret. */
  async publicText(): Promise<Uint8Array> {
    return new TextEncoder().encode(JSON.stringify(await exportJWK(this.keys.get(this.current.kid)!.publicKey)));
  }

  private async published() {
    this.readings++;
    const keys = [...this.keys].map(async ([kid, { publicKey }]) => ({ ...(await exportJWK(publicKey)), kid }));
    return { keys: await Promise.all(keys) };
  }

  private metadata() {
    return {
      issuer: this.url,
      jwks_uri: `${this.url}/keys`,
      authorization_endpoint: `${this.url}/auth`,
      token_endpoint: `${this.url}/token`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
    };
  }
}
