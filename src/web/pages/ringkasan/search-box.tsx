import { Filters } from "../../ui/choice";
import { SearchField } from "../../ui/search-field";

/** The one search box of the first page, whose parameters are given. It leads to the page of search. */
export const SearchBox = ({ search }: { search: URLSearchParams }) => (
  <Filters path="/cari" search={search} submit="Cari">
    <SearchField label="Cari layanan, aplikasi, data, proses, atau perangkat daerah" text="" />
  </Filters>
);
