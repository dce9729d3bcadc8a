import type { CookieSerializeOptions } from "@fastify/cookie";
import type { FastifyReply, FastifyRequest } from "fastify";

/** Session, a sign-in at the identity provider that has begun, and the page to return to. */
type CookieName = "session" | "flow" | "return";

/** Cookies of the sign-in. Behind TLS they are `Secure` and bound to this host by their prefix. */
export class Cookies {
  private readonly isSecure: boolean;

  constructor(publicUrl: string) {
    this.isSecure = publicUrl.startsWith("https:");
  }

  /** Returns the value of a cookie. */
  read(request: FastifyRequest, name: CookieName): string | undefined {
    return request.cookies[this.named(name)];
  }

  set(reply: FastifyReply, name: CookieName, value: string, hours: number): void {
    reply.setCookie(this.named(name), value, { ...this.options(), maxAge: hours * 3_600 });
  }

  clear(reply: FastifyReply, name: CookieName): void {
    reply.clearCookie(this.named(name), this.options());
  }

  private named(name: string): string {
    return `${this.isSecure ? "__Host-" : ""}spbe-${name}`;
  }

  private options(): CookieSerializeOptions {
    return { path: "/", httpOnly: true, sameSite: "lax", secure: this.isSecure };
  }
}
