import { SearchField } from "../../ui/search-field";

/** The one search box of the first page. It leads to the page of search. */
export const SearchBox = () => (
  <form class="filters" method="get" action="/cari">
    <SearchField label="Cari layanan, aplikasi, data, proses, atau perangkat daerah" text="" />
    <button type="submit">Cari</button>
  </form>
);
