import type { Place } from "../app/page";
import { withParameters } from "./links";
import { notAsIf } from "./supposition";

/** Takes the place of a form on a page answered as if: a form writes to the repository, whatever is supposed. */
export const LeaveToWrite = ({ path, search }: Place) => (
  <p class="note">
    <a href={withParameters(path, search, notAsIf)} data-recorded>
      Keluar dari seandainya untuk menulis
    </a>
    . Yang ditulis di sini akan tersimpan, sedangkan seandainya hanya mencoba.
  </p>
);
