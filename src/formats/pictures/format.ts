import type { Format } from "../format.js";

/** Picture for browsers and documents. */
export const svg: Format = {
  name: "svg",
  title: "Picture",
  endings: ["svg"],
  mediaTypes: ["image/svg+xml"],
  picture: { field: "picture", disposition: "inline" },
};

/** Graph for yEd and Gephi. */
export const graphml: Format = {
  name: "graphml",
  title: "Graph for yEd and Gephi",
  endings: ["graphml"],
  mediaTypes: ["application/graphml+xml"],
  picture: { field: "graphml", disposition: "attachment" },
};
