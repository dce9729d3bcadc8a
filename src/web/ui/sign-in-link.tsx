/** Page to which the sign-in returns. */
export interface Here {
  path: string;
  query: string;
}

/** Link to the sign-in, which returns to the page. */
export function SignInLink({ here: { path, query } }: { here: Here }) {
  const address = query ? `${path}?${query}` : path;
  return <a href={`/sign-in?kembali=${encodeURIComponent(address)}`}>Masuk</a>;
}
