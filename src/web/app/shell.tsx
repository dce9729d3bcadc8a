import type { ComponentChildren } from "preact";
import { Freshness } from "../ui/freshness";
import type { Shown } from "./shown";
import type { Site } from "./site";
import { SupposedNote } from "./supposed-note";
import { Who } from "./who";

/** Pages of the menu, by address. */
const menu = [
  ["/", "Ringkasan"],
  ["/cari", "Cari"],
  ["/opd", "OPD"],
  ["/dampak", "Dampak"],
  ["/cakupan", "Cakupan"],
  ["/temuan", "Temuan"],
  ["/rencana", "Peta rencana"],
  ["/pemdi", "Pemdi"],
  ["/meja", "Meja kerja"],
  ["/tanya", "Tanya"],
] as const;

interface ShellProps {
  site: Site;
  shown: Pick<Shown, "path" | "query" | "at" | "names" | "answer">;
  isLoading: boolean;
  children: ComponentChildren;
}

/** Frame of every page: skip link, name, menu, foot. */
export function Shell({ site, shown: { path, query, at, names = {}, answer }, isLoading, children }: ShellProps) {
  return (
    <>
      <a class="skip" href="#isi">
        Langsung ke isi
      </a>
      <header class="head">
        <p class="name">
          <a href="/">Arsitektur SPBE</a> <span>{site.organization}</span>
        </p>
        <Who here={{ path, query }} />
        <nav aria-label="Halaman">
          <ul>
            {menu.map(([address, label]) => (
              <li key={address}>
                <a href={address} aria-current={isHere(path, address) ? "page" : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <p class={isLoading ? "loading" : undefined} role="status">
        {isLoading && "Memuat …"}
      </p>
      <SupposedNote path={path} search={new URLSearchParams(query)} names={names} hasAnswer={answer !== undefined} />
      {children}
      <footer class="foot">
        <Freshness at={at} />
        <p>
          Sumber: repositori arsitektur SPBE {site.organization}.{" "}
          {site.hasGraphiql && <a href="/graphiql">GraphQL untuk program</a>} <a href="/licenses.txt">Lisensi</a>
        </p>
      </footer>
    </>
  );
}

const isHere = (path: string, address: string) =>
  address === "/" ? path === "/" : path === address || path.startsWith(`${address}/`);
