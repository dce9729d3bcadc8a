/** Browser with cookies that follows redirects at an identity provider and sends its forms. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  /** `home`: address of the repository, at which redirects end. */
  constructor(private readonly home: string) {}

  /** Opens a page at the provider and sends its forms one after the other. Returns the address at which it ends. */
  async signIn(start: string, forms: readonly Record<string, string>[]): Promise<string> {
    let page = await this.go(start);
    for (const form of forms) {
      if (page.url.startsWith(this.home)) break;
      const [, action] = /action="([^"]+)"/.exec(page.text) ?? [];
      page = await this.go(new URL(action!.replaceAll("&amp;", "&"), page.url).href, form);
    }
    return page.url;
  }

  private async go(url: string, form?: Record<string, string>): Promise<{ url: string; text: string }> {
    const answer = await fetch(url, {
      redirect: "manual",
      headers: { cookie: [...this.cookies].map(each => each.join("=")).join("; ") },
      ...(form && { method: "POST", body: new URLSearchParams(form) }),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
      this.cookies.set(name!, value!);
    }
    const next = answer.headers.get("location");
    if (next === null) return { url, text: await answer.text() };
    const address = new URL(next, url).href;
    return address.startsWith(`${this.home}/`) ? { url: address, text: "" } : this.go(address);
  }
}
